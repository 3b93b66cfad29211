"""What an exercise came to in one session. All numbers are whole, so that sums are exact."""

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from runstrong_tui.core.logbook import SessionRecord, SetRecord, reached
from runstrong_tui.core.side import Side

MOST = 10**12
"""No number here is larger, whatever a file says: 31 years of milliseconds."""


class Performance(NamedTuple):
    """One exercise in one session. Skipped sets add to what was done, but are no sets."""

    exercise: str
    sets: int = 0
    """Left and right together are one."""
    reps: int = 0
    """Of all sets that are counted in reps, sides added up."""
    ms: int = 0
    """Milliseconds of all sets that are led by seconds, sides added up."""
    load: int = 0
    """Grams times reps, over all sets with a weight."""
    best_reps: int = 0
    """The most reps of a set, clean or not."""
    best_ms: int = 0
    """The longest set led by seconds, clean or not."""
    best_load: int = 0
    """The most grams times reps of a set, clean or not."""
    clean_reps: int = 0
    """The most reps of a clean set."""
    clean_load: int = 0
    """The most grams times reps of a clean set."""
    left: int = 0
    """What the left did: reps, or milliseconds where seconds lead."""
    right: int = 0


def performances(record: SessionRecord) -> tuple[Performance, ...]:
    """Every exercise of a session, in the order in which they were begun."""
    sets: dict[str, list[SetRecord]] = {}
    for done in record.sets:
        sets.setdefault(done.exercise, []).append(done)
    return tuple(_performance(exercise, done) for exercise, done in sets.items())


def by_reps(done: SetRecord) -> bool:
    """Whether a set is counted in reps; else seconds lead, and reps are mere movements."""
    return done.target_reps is not None or (done.reps is not None and not done.target_seconds)


def amount(done: SetRecord) -> int:
    """What was done in a set: reps, or milliseconds where seconds lead."""
    return (done.reps or 0) if by_reps(done) else _ms(done)


def load(done: SetRecord) -> int:
    """Grams times reps; 0 without a weight, or where seconds lead."""
    return min(MOST, round((done.weight or 0) * 1000) * (done.reps or 0)) if by_reps(done) else 0


def _performance(exercise: str, sets: list[SetRecord]) -> Performance:
    counted = [done for done in sets if by_reps(done)]
    timed = [done for done in sets if not by_reps(done)]
    whole = [done for done in counted if not done.skipped]
    clean = [done for done in whole if reached(done)]
    return Performance(
        exercise=exercise,
        sets=_whole_sets(sets),
        reps=_sum(done.reps or 0 for done in counted),
        ms=_sum(map(_ms, timed)),
        load=_sum(map(load, counted)),
        best_reps=max((done.reps or 0 for done in whole), default=0),
        best_ms=max((_ms(done) for done in timed if not done.skipped), default=0),
        best_load=max(map(load, whole), default=0),
        clean_reps=max((done.reps or 0 for done in clean), default=0),
        clean_load=max(map(load, clean), default=0),
        left=_sum(_of_side(sets, Side.LEFT)),
        right=_sum(_of_side(sets, Side.RIGHT)),
    )


def _whole_sets(sets: list[SetRecord]) -> int:
    sides = [done.side for done in sets if not done.skipped]
    return sides.count(None) + max(sides.count(Side.LEFT), sides.count(Side.RIGHT))


def _of_side(sets: list[SetRecord], side: Side) -> Iterator[int]:
    return (amount(done) for done in sets if done.side is side)


def _ms(done: SetRecord) -> int:
    return min(MOST, round(done.seconds * 1000))


def _sum(numbers: Iterable[int]) -> int:
    return min(MOST, sum(numbers))
