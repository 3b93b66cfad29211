"""One session of the log, as people read it."""

from collections.abc import Iterator, Mapping

import click

from runstrong_tui.archive import Archive
from runstrong_tui.cli.as_json import number
from runstrong_tui.cli.tables import print_table
from runstrong_tui.core.exercise import Exercise
from runstrong_tui.core.logbook import SessionRecord, SetRecord, minutes
from runstrong_tui.core.pairs import Pair, pairs
from runstrong_tui.core.record_words import shown_mark
from runstrong_tui.core.records import telling
from runstrong_tui.core.review import took
from runstrong_tui.core.words import counted


def show_session(
    record: SessionRecord, archive: Archive, exercises: Mapping[str, Exercise]
) -> None:
    """Print all of it: left beside right, and the records it set."""
    names = {id_: one.name for id_, one in exercises.items()}
    click.echo(
        f"{record.name}, {record.started:%Y-%m-%d %H:%M}, {record.status.value}, "
        f"{minutes(took(record) / 1000)} min"
    )
    if record.effort is not None:
        click.echo(f"Effort {record.effort}")
    if record.note:
        click.echo(record.note)
    for mark in archive.marks([record.id]).get(record.id, ()):
        if telling(mark.exercise, exercises):
            click.echo(f"Record: {shown_mark(mark, names)}")
    copies = archive.copies(record.id)
    if copies > 1:
        click.echo(f"It lies in {copies} files; the app makes one of them.")
    click.echo()
    sided = any(done.side for done in record.sets)
    head = ("exercise", "set", "target", "done", "left", "right", "rest", "besides")
    print_table(_shown(head, sided), (_shown(row, sided) for row in _rows(record, names)))


def _shown(row: tuple[str, ...], sided: bool) -> tuple[str, ...]:
    """Without the columns of the sides, where nothing has any."""
    return row if sided else (*row[:4], *row[6:])


def _rows(record: SessionRecord, names: Mapping[str, str]) -> Iterator[tuple[str, ...]]:
    for pair in pairs(record.sets):
        last = pair.last
        yield (
            names.get(last.exercise, last.exercise),
            str(last.set),
            target_of(last),
            *(actual_of(done) for done in (pair.both, pair.left, pair.right)),
            "" if last.rest is None else f"{last.rest:.0f} s",
            _besides(pair),
        )


def target_of(done: SetRecord) -> str:
    """What a set asked for: 10 reps, 30 s."""
    if done.target_reps is not None:
        return counted(done.target_reps, "rep")
    return "" if done.target_seconds is None else f"{number(done.target_seconds)} s"


def actual_of(done: SetRecord | None) -> str:
    """What was done: 10 reps, 28.5 s."""
    if done is None:
        return ""
    if done.target_reps is None and (done.target_seconds or done.reps is None):
        return f"{done.seconds:.3g} s"
    return counted(done.reps or 0, "rep")


def _besides(pair: Pair) -> str:
    """What else is known of a set: its weight, what was skipped."""
    last = pair.last
    skipped = [done.side.value if done.side else "" for done in pair.records if done.skipped]
    timed = bool(last.target_seconds)
    parts = (
        f"{last.reps} movements" if timed and last.reps else "",
        "" if last.weight is None else f"{number(last.weight)} kg",
        f"{' and '.join(skipped)} skipped".strip() if skipped else "",
        "" if last.reserve is None else f"{last.reserve} in reserve",
    )
    return ", ".join(filter(None, parts))
