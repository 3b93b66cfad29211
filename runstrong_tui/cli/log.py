"""`runstrong log`: what was trained."""

import sys
from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime

import click

from runstrong_tui.archive import Archive
from runstrong_tui.cli import completing
from runstrong_tui.cli.as_json import print_json
from runstrong_tui.cli.looking_back import build_archive, build_catalogue, preparing
from runstrong_tui.cli.options import common, options
from runstrong_tui.cli.session_json import session_json
from runstrong_tui.cli.tables import print_table
from runstrong_tui.core.logbook import Ending, minutes
from runstrong_tui.core.records import Mark
from runstrong_tui.core.review import SessionLine
from runstrong_tui.core.search import Days, Wanted, findable, wanted

A_SCREEN = 50
"""Sessions shown to people who did not say which."""


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
@click.option(
    "--search",
    metavar="WORDS",
    help="Only sessions with all these words: an exercise, routine, muscle, date or note.",
)
@click.option("--all", "everything", is_flag=True, help="On a terminal too, not only the newest.")
@click.option("--json", "as_json", is_flag=True, help="For other programs.")
@common
def log(
    session: str | None,
    since: datetime | None,
    exercise: str | None,
    search: str | None,
    everything: bool,
    as_json: bool,
) -> int:
    """List the log, or show one SESSION: its id, a beginning of it, or "last"."""
    archive = build_archive(options())
    if session is not None:
        _one(archive, session, as_json)
        return 0
    wish = _wish(since, exercise, search)
    if as_json:
        print_json(sessions=[session_json(one) for one in archive.records_of(wish)])
    else:
        archive.catch_up()
        _list(archive, wish, everything or not wish.everything)
    for fault in archive.faults():
        click.echo(str(fault), err=True)
    return 0


def _one(archive: Archive, session: str, as_json: bool) -> None:
    record = archive.session(session)
    if as_json:
        print_json(sessions=[session_json(record)])
        return
    # Imported here: a list has no need of it.
    from runstrong_tui.cli.names import known_exercises
    from runstrong_tui.cli.session import show_session

    show_session(record, archive, known_exercises(done.exercise for done in record.sets))


def _wish(since: datetime | None, exercise: str | None, search: str | None) -> Wanted:
    terms = wanted(search, findable(build_catalogue(options()).values())).terms if search else ()
    return Wanted(terms, exercise or "", Days(first=since.date() if since else None))


def _list(archive: Archive, wish: Wanted, everything: bool) -> None:
    number = archive.count(wish)
    if not number:
        click.echo("No sessions." if archive.count(Wanted()) else "No sessions yet.", err=True)
        return
    seen = sys.stdout is not None and sys.stdout.isatty()
    shown = A_SCREEN if seen and not everything else number
    lines = archive.lines(wish, 0, shown)
    marks = archive.marks([line.id for line in lines])
    _print(lines, _records(marks))
    if number > len(lines):
        click.echo(f"The newest {len(lines)} of {number}; --all shows them all.", err=True)


def _records(marks: Mapping[str, Sequence[Mark]]) -> dict[str, int]:
    """How many records each session set; nobody stretches for records."""
    found = {mark.exercise for of_session in marks.values() for mark in of_session}
    telling = found - preparing(options(), found) if found else found
    return {
        id_: sum(mark.exercise in telling for mark in of_session)
        for id_, of_session in marks.items()
    }


def _print(lines: Iterable[SessionLine], records: Mapping[str, int]) -> None:
    print_table(
        ("date", "routine", "min", "sets", "effort", "records", "id"),
        (
            (
                line.started[:16].replace("T", " "),
                line.name + (" (stopped)" if line.status is Ending.STOPPED else ""),
                str(minutes(line.ms / 1000)),
                str(line.sets),
                "" if line.effort is None else str(line.effort),
                str(records.get(line.id) or ""),
                line.id,
            )
            for line in lines
        ),
        right="min sets effort records",
        whole="id",
    )
