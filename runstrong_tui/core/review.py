"""The log in numbers: by day, by week and by exercise.

Each value can be worked out from the sessions alone; whoever keeps it ready must come to the same.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from datetime import date, timedelta
from typing import NamedTuple

from runstrong_tui.core.logbook import Ending, SessionRecord
from runstrong_tui.core.performance import MOST, Performance, performances


class SessionLine(NamedTuple):
    """A session in a list."""

    id: str
    name: str
    status: Ending
    started: str
    """ISO 8601, with its UTC offset."""
    ms: int
    """How long it took."""
    sets: int
    """Not skipped; each side counts."""
    effort: int | None
    note: str


class DayTotal(NamedTuple):
    """What was done on one day."""

    day: date
    sessions: int
    ms: int


class WeekTotal(NamedTuple):
    """What was done from Monday to Sunday."""

    monday: date
    sessions: int
    ms: int
    sets: int


class ExerciseWeek(NamedTuple):
    """What one exercise came to in one week; the numbers are those of `Performance`."""

    exercise: str
    monday: date
    sets: int
    reps: int
    ms: int
    load: int
    best_reps: int
    best_ms: int
    best_load: int
    left: int
    right: int


def day_of(record: SessionRecord) -> date:
    """The day it was where the athlete was."""
    return record.started.date()


def monday_of(day: date) -> date:
    """The Monday of a day's week."""
    return day - timedelta(days=day.weekday())


def took(record: SessionRecord) -> int:
    """Milliseconds a session took; written by hand, it may tell only some of them."""
    by_clock = (record.finished - record.started) / timedelta(milliseconds=1)
    seconds = record.elapsed_seconds or max(0, by_clock) / 1000 or record.active_seconds
    return min(MOST, round(seconds * 1000))


def sets_of(record: SessionRecord) -> int:
    """Sets that were done; each side counts."""
    return sum(not done.skipped for done in record.sets)


def line_of(record: SessionRecord) -> SessionLine:
    return SessionLine(
        record.id,
        record.name,
        record.status,
        record.started.isoformat(),
        took(record),
        sets_of(record),
        record.effort,
        record.note,
    )


def newest_first(records: Iterable[SessionRecord]) -> list[SessionRecord]:
    """By the moment they began; ids decide between twins, so that the order is always the same."""
    return sorted(records, key=lambda record: (record.started, record.id), reverse=True)


def daily(records: Iterable[SessionRecord]) -> tuple[DayTotal, ...]:
    """Every day with a session, oldest first."""
    days: dict[date, list[SessionRecord]] = defaultdict(list)
    for record in records:
        days[day_of(record)].append(record)
    return tuple(
        DayTotal(day, len(done), sum(map(took, done))) for day, done in sorted(days.items())
    )


def weekly(records: Iterable[SessionRecord]) -> tuple[WeekTotal, ...]:
    """Every week with a session, oldest first."""
    weeks: dict[date, list[SessionRecord]] = defaultdict(list)
    for record in records:
        weeks[monday_of(day_of(record))].append(record)
    return tuple(
        WeekTotal(monday, len(done), sum(map(took, done)), sum(map(sets_of, done)))
        for monday, done in sorted(weeks.items())
    )


def exercise_weeks(records: Iterable[SessionRecord]) -> tuple[ExerciseWeek, ...]:
    """Every exercise in every week in which it was done, by exercise, oldest first."""
    parts: dict[tuple[str, date], list[Performance]] = defaultdict(list)
    for record in records:
        for one in performances(record):
            parts[one.exercise, monday_of(day_of(record))].append(one)
    return tuple(_exercise_week(*key, parts[key]) for key in sorted(parts))


def _exercise_week(exercise: str, monday: date, done: list[Performance]) -> ExerciseWeek:
    return ExerciseWeek(
        exercise,
        monday,
        sets=sum(one.sets for one in done),
        reps=sum(one.reps for one in done),
        ms=sum(one.ms for one in done),
        load=sum(one.load for one in done),
        best_reps=max(one.best_reps for one in done),
        best_ms=max(one.best_ms for one in done),
        best_load=max(one.best_load for one in done),
        left=sum(one.left for one in done),
        right=sum(one.right for one in done),
    )


def without_gaps(weeks: Iterable[WeekTotal], last: date, number: int) -> tuple[WeekTotal, ...]:
    """So many weeks up to the one of `last`, oldest first, also those without a session."""
    known = {week.monday: week for week in weeks}
    return tuple(known.get(monday, WeekTotal(monday, 0, 0, 0)) for monday in mondays(last, number))


def mondays(last: date, number: int) -> Iterator[date]:
    """The Mondays of so many weeks up to that of `last`, oldest first."""
    end = monday_of(last)
    return (end - timedelta(weeks=back) for back in reversed(range(number)))
