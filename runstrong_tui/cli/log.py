"""`runstrong log`: what was trained."""

from collections.abc import Iterator
from datetime import datetime
from typing import Any

import click

from runstrong_tui.cli import completing
from runstrong_tui.cli.as_json import number, print_json
from runstrong_tui.cli.build import build_desk
from runstrong_tui.cli.options import common, options
from runstrong_tui.cli.tables import print_table
from runstrong_tui.core.fault import Unusable
from runstrong_tui.core.logbook import SessionRecord, SetRecord, minutes
from runstrong_tui.core.words import counted
from runstrong_tui.ports import Shelf


@click.command()
@click.argument("session", required=False, shell_complete=completing.sessions)
@click.option(
    "--since", type=click.DateTime(["%Y-%m-%d"]), metavar="DATE", help="From this day on."
)
@click.option(
    "--exercise",
    metavar="ID",
    shell_complete=completing.exercises,
    help="Only sessions with this exercise.",
)
@click.option("--json", "as_json", is_flag=True, help="For other programs.")
@common
def log(session: str | None, since: datetime | None, exercise: str | None, as_json: bool) -> int:
    """List the log, or show one SESSION: its id, a beginning of it, or "last"."""
    desk = build_desk(options())
    archive = desk.archive
    if session is not None:
        record = archive.session(session)
        if as_json:
            print_json(sessions=[session_json(record)])
        else:
            _show(record, desk.shelf)
        return 0
    records, faults = archive.sessions()
    for fault in faults:
        click.echo(str(fault), err=True)
    wanted = [one for one in records if _is_wanted(one, since, exercise)]
    if as_json:
        print_json(sessions=[session_json(one) for one in wanted])
    elif wanted:
        _list(wanted)
    else:
        click.echo("No sessions." if records else "No sessions yet.", err=True)
    return 0


def session_json(record: SessionRecord) -> dict[str, Any]:
    """A session for other programs: the log's own keys."""
    return {
        "id": record.id,
        "routine": record.routine,
        "name": record.name,
        "status": record.status.value,
        "started": record.started.isoformat(),
        "finished": record.finished.isoformat(),
        "active_seconds": number(record.active_seconds),
        "paused_seconds": number(record.paused_seconds),
        "elapsed_seconds": number(record.elapsed_seconds),
        "effort": record.effort,
        "note": record.note or None,
        "sets": [set_json(done) for done in record.sets],
    }


def set_json(done: SetRecord) -> dict[str, Any]:
    return {
        "exercise": done.exercise,
        "side": done.side.value if done.side else None,
        "set": done.set,
        "target_reps": done.target_reps,
        "reps": done.reps,
        "target_seconds": number(done.target_seconds),
        "seconds": number(done.seconds),
        "rest": number(done.rest),
        "weight": number(done.weight),
        "skipped": done.skipped,
        "reserve": done.reserve,
    }


def _is_wanted(record: SessionRecord, since: datetime | None, exercise: str | None) -> bool:
    late_enough = since is None or record.started.date() >= since.date()
    return late_enough and (
        exercise is None or any(done.exercise == exercise for done in record.sets)
    )


def _list(records: list[SessionRecord]) -> None:
    print_table(
        ("date", "routine", "min", "sets", "effort", "status", "id"),
        (
            (
                f"{one.started:%Y-%m-%d %H:%M}",
                one.name,
                str(minutes(one.elapsed_seconds)),
                str(sum(not done.skipped for done in one.sets)),
                "" if one.effort is None else str(one.effort),
                one.status.value,
                one.id,
            )
            for one in records
        ),
        right="min sets effort",
        whole="id",
    )


def _show(record: SessionRecord, shelf: Shelf) -> None:
    click.echo(
        f"{record.name}, {record.started:%Y-%m-%d %H:%M}, {record.status.value}, "
        f"{minutes(record.elapsed_seconds)} min"
    )
    if record.effort is not None:
        click.echo(f"Effort {record.effort}")
    if record.note:
        click.echo(record.note)
    click.echo()
    print_table(("exercise", "side", "set", "target", "done", "rest"), _set_rows(record, shelf))


def _set_rows(record: SessionRecord, shelf: Shelf) -> Iterator[tuple[str, ...]]:
    for done in record.sets:
        yield (
            _name(done.exercise, shelf),
            done.side.value if done.side else "",
            str(done.set),
            target_of(done),
            actual_of(done),
            "" if done.rest is None else f"{done.rest:.0f} s",
        )


def _name(exercise: str, shelf: Shelf) -> str:
    """What an exercise is called; its id, where it is known no more."""
    try:
        return shelf.exercise(exercise).name
    except Unusable:
        return exercise


def target_of(done: SetRecord) -> str:
    """What a set asked for: 10 reps, 30 s."""
    if done.target_reps is not None:
        return counted(done.target_reps, "rep")
    return "" if done.target_seconds is None else f"{number(done.target_seconds)} s"


def actual_of(done: SetRecord) -> str:
    """What was done: 10 reps, 28.5 s; skipped."""
    reps = "" if done.target_reps is None else counted(done.reps or 0, "rep")
    held = f"{done.seconds:.3g} s" if done.target_reps is None else ""
    weight = "" if done.weight is None else f"{number(done.weight)} kg"
    return ", ".join(filter(None, (held, reps, weight, "skipped" if done.skipped else "")))
