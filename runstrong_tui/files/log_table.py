"""A session of the log as a TOML table and as text, and back."""

from collections.abc import Iterator
from datetime import datetime
from typing import TYPE_CHECKING, Any

import tomli_w

from runstrong_tui.core.logbook import Ending, SessionRecord, SetRecord
from runstrong_tui.core.side import Side
from runstrong_tui.files.row import Row

if TYPE_CHECKING:
    from runstrong_tui.core.session import Session, SetResult

FORMAT = 1

Table = dict[str, Any]


def to_record(session: "Session", started: datetime, finished: datetime) -> SessionRecord:
    """A session that is over, as the log keeps it."""
    return SessionRecord(
        id=session.id,
        routine=session.plan.routine,
        name=session.plan.name,
        status=Ending.COMPLETED if session.over and not session.stopped else Ending.STOPPED,
        started=started.replace(microsecond=0),
        finished=finished.replace(microsecond=0),
        sets=tuple(_set_record(result) for result in session.results),
        paused_seconds=session.paused_ms / 1000,
        elapsed_seconds=session.at / 1000,
    )


def to_table(record: SessionRecord) -> Table:
    """A record with only the keys that apply, in the order they are written."""
    table = {
        "format": FORMAT,
        "id": record.id,
        "routine": record.routine,
        "name": record.name,
        "status": record.status.value,
        "started": record.started,
        "finished": record.finished,
        "active_seconds": _seconds(record.active_seconds),
        "paused_seconds": _seconds(record.paused_seconds),
        "elapsed_seconds": _seconds(record.elapsed_seconds),
        "effort": record.effort,
        "note": record.note or None,
        "set": [_set_table(done) for done in record.sets],
    }
    return {key: value for key, value in table.items() if value is not None}


def to_text(record: SessionRecord) -> str:
    """A record as the text of its file."""
    return "".join(_lines(to_table(record)))


def from_row(row: Row) -> SessionRecord:
    """The record of a file; derived numbers are worked out anew. Raises `BadValueError`."""
    if row.whole("format", FORMAT) > FORMAT:
        raise row.bad("format", f"expected {FORMAT}: the file is from a newer runstrong")
    started = row.moment("started")
    routine = row.text("routine", "")
    return SessionRecord(
        id=row.text("id"),
        routine=routine,
        name=row.text("name", routine),
        status=row.choice("status", Ending, Ending.COMPLETED),
        started=started,
        finished=row.moment("finished", started),
        sets=tuple(_set_from_row(done) for done in row.rows("set")),
        paused_seconds=row.number("paused_seconds", 0),
        elapsed_seconds=row.number("elapsed_seconds", 0),
        effort=row.maybe(lambda key: row.whole(key, high=10), "effort"),
        note=row.text("note", ""),
    )


def _set_record(result: "SetResult") -> SetRecord:
    return SetRecord(
        exercise=result.exercise,
        set=result.set,
        seconds=result.ms / 1000,
        side=result.side,
        target_reps=result.target_reps,
        reps=result.reps,
        target_seconds=_thousandth(result.target_ms),
        rest=_thousandth(result.rest_ms),
        weight=result.weight,
        skipped=result.skipped,
    )


def _set_table(done: SetRecord) -> Table:
    table = {
        "exercise": done.exercise,
        "side": done.side and done.side.value,
        "set": done.set,
        "target_reps": done.target_reps,
        "reps": done.reps,
        "target_seconds": _seconds(done.target_seconds),
        "seconds": _seconds(done.seconds),
        "rest": _seconds(done.rest),
        "weight": _seconds(done.weight),
        "skipped": done.skipped or None,
        "reserve": done.reserve,
    }
    return {key: value for key, value in table.items() if value is not None}


def _set_from_row(row: Row) -> SetRecord:
    return SetRecord(
        exercise=row.text("exercise"),
        set=row.whole("set", 1, low=1),
        seconds=row.number("seconds", 0),
        side=row.maybe(lambda key: row.choice(key, Side), "side"),
        target_reps=row.maybe(row.whole, "target_reps"),
        reps=row.maybe(row.whole, "reps"),
        target_seconds=row.maybe(row.number, "target_seconds"),
        rest=row.maybe(row.number, "rest"),
        weight=row.maybe(row.number, "weight"),
        skipped=row.flag("skipped"),
        reserve=row.maybe(row.whole, "reserve"),
    )


def _lines(table: Table) -> Iterator[str]:
    for key, value in table.items():
        if isinstance(value, list):
            for part in value:
                yield f"\n[[{key}]]\n"
                yield from _lines(part)
        elif isinstance(value, datetime):
            yield f"{key} = {value.isoformat()}\n"
        else:
            yield tomli_w.dumps({key: value})


def _thousandth(ms: int | None) -> float | None:
    return None if ms is None else ms / 1000


def _seconds(number: float | None) -> float | None:
    """At most three decimals, and written as what it is: no whole number."""
    return None if number is None else round(float(number), 3)
