"""Records: the longest hold, the most clean reps, the heaviest set, the best week."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import TYPE_CHECKING, NamedTuple

from runstrong_tui.core.logbook import SessionRecord
from runstrong_tui.core.performance import Performance, performances
from runstrong_tui.core.review import WeekTotal, day_of, newest_first

if TYPE_CHECKING:
    from runstrong_tui.core.exercise import Exercise


class Feat(StrEnum):
    """What a record is about."""

    LONGEST = "longest"
    """Milliseconds of a set led by seconds."""
    REPS = "reps"
    """Reps of a clean set."""
    LOAD = "load"
    """Grams times reps of a clean set."""


class Top(NamedTuple):
    """The best value there is, and where it was reached first."""

    value: int
    day: date
    session: str


class Best(NamedTuple):
    """An exercise over the whole log."""

    exercise: str
    sessions: int
    first: date
    last: date
    longest: Top | None = None
    reps: Top | None = None
    load: Top | None = None

    @property
    def tops(self) -> tuple[tuple[Feat, Top], ...]:
        """What there is a record of; with a weight, reps alone say little."""
        tops = ((Feat.LONGEST, self.longest), (Feat.REPS, self.reps), (Feat.LOAD, self.load))
        return tuple(
            (feat, top) for feat, top in tops if top and not (feat is Feat.REPS and self.load)
        )


@dataclass(frozen=True, slots=True)
class Mark:
    """A record that a session set when it was new."""

    exercise: str
    feat: Feat
    value: int
    before: int
    """What it beat."""


class Tops(NamedTuple):
    """The best values of an exercise until some moment; 0: none."""

    ms: int = 0
    reps: int = 0
    load: int = 0


def bests(records: Iterable[SessionRecord]) -> tuple[Best, ...]:
    """Of every exercise that was ever done, by id."""
    found: dict[str, Best] = {}
    for record in reversed(newest_first(records)):
        for one in performances(record):
            before = found.get(one.exercise)
            found[one.exercise] = _with(before, one, record)
    return tuple(found[exercise] for exercise in sorted(found))


def _with(before: Best | None, one: Performance, record: SessionRecord) -> Best:
    day = day_of(record)
    best = before or Best(one.exercise, 0, day, day)
    return Best(
        one.exercise,
        best.sessions + 1,
        min(best.first, day),
        max(best.last, day),
        _higher(best.longest, one.best_ms, day, record.id),
        _higher(best.reps, one.clean_reps, day, record.id),
        _higher(best.load, one.clean_load, day, record.id),
    )


def _higher(top: Top | None, value: int, day: date, session: str) -> Top | None:
    return Top(value, day, session) if value > (top.value if top else 0) else top


def marks(done: Iterable[Performance], earlier: Mapping[str, Tops]) -> tuple[Mark, ...]:
    """The records a session set; `earlier`: the best of each exercise in the sessions before it.

    By exercise. The first time an exercise is done beats nothing, and so is no record.
    """
    return tuple(
        mark for one in sorted(done) for mark in _marks(one, earlier.get(one.exercise, Tops()))
    )


def _marks(one: Performance, earlier: Tops) -> Iterator[Mark]:
    if one.best_ms > earlier.ms > 0:
        yield Mark(one.exercise, Feat.LONGEST, one.best_ms, earlier.ms)
    if one.clean_load > earlier.load > 0:
        yield Mark(one.exercise, Feat.LOAD, one.clean_load, earlier.load)
    elif one.clean_reps > earlier.reps > 0 and not one.load:
        yield Mark(one.exercise, Feat.REPS, one.clean_reps, earlier.reps)


def tops(done: Iterable[Performance]) -> dict[str, Tops]:
    """The best values of each exercise."""
    found: dict[str, Tops] = {}
    for one in done:
        best = found.get(one.exercise, Tops())
        found[one.exercise] = Tops(
            max(best.ms, one.best_ms),
            max(best.reps, one.clean_reps),
            max(best.load, one.clean_load),
        )
    return found


def marks_of(record: SessionRecord, records: Iterable[SessionRecord]) -> tuple[Mark, ...]:
    """The records a session set among all of a log."""
    key = (record.started, record.id)
    before = (one for one in records if (one.started, one.id) < key)
    earlier = tops(one for session in before for one in performances(session))
    return marks(performances(record), earlier)


def telling(exercise: str, exercises: Mapping[str, "Exercise"]) -> bool:
    """Whether a record of an exercise tells anything: nobody stretches for records.

    What is not in the catalogue is given the benefit of the doubt.
    """
    return exercise not in exercises or exercises[exercise].strengthens


class Rung(NamedTuple):
    """The first time at a rung of a ladder."""

    ladder: str
    exercise: str
    day: date


def rungs(found: Iterable[Best], exercises: Mapping[str, "Exercise"]) -> tuple[Rung, ...]:
    """Of all ladders, the earliest first."""
    on_ladders = (
        Rung(exercise.ladder, best.exercise, best.first)
        for best in found
        if (exercise := exercises.get(best.exercise)) and exercise.ladder
    )
    return tuple(sorted(on_ladders, key=lambda rung: (rung.day, rung.exercise)))


def best_week(weeks: Iterable[WeekTotal]) -> WeekTotal | None:
    """The week with the most sessions; of equals the longest, then the earliest."""
    return max(
        weeks, key=lambda week: (week.sessions, week.ms, -week.monday.toordinal()), default=None
    )
