"""Every sentence that a cue sheet can say of given exercises: the list of what needs a clip."""

from collections.abc import Iterable, Iterator

from runstrong_tui.core import wording
from runstrong_tui.core.exercise import Exercise
from runstrong_tui.core.layout import guide, in_turn
from runstrong_tui.core.pace import Beats, Tempo
from runstrong_tui.core.phrases import sentences
from runstrong_tui.core.plan import Guide

REPS = range(1, 61)
SETS = range(1, 11)
NUMBERS = range(1, 101)
"""Of reps, and of seconds to go."""
SECONDS = (*range(4, wording.MINUTES_FROM), *range(wording.MINUTES_FROM, 601, 30))
"""Every second as long as seconds are said, then every half minute."""
MINUTES = range(1, 91)
"""A workout may take."""
EVERY_PHASE = Tempo(1, 1, 1, 1)


def sentences_said(exercises: Iterable[Exercise]) -> tuple[str, ...]:
    """All of them in alphabetical order, each once."""
    said = {*wording.FIXED, *_counted()}
    for exercise in exercises:
        said.update(_of(exercise))
    return tuple(sorted(said))


def _counted() -> Iterator[str]:
    """What is said of any exercise."""
    yield from (wording.asked_reps(reps) for reps in REPS)
    yield from (wording.asked_time(seconds * 1000) for seconds in SECONDS)
    yield from (wording.set_of(a, b) for b in SETS[1:] for a in SETS[:b])
    yield from (wording.count(value) for value in NUMBERS)
    yield from (wording.time_taken(minutes * 60_000) for minutes in MINUTES)
    yield from (wording.call(phase.word) for phase in EVERY_PHASE.phases)


def _of(exercise: Exercise) -> Iterator[str]:
    """What is said of this exercise alone."""
    its = guide(exercise)
    yield from _announced(exercise, its)
    yield from _asked(exercise)
    if isinstance(exercise.pace, Beats):
        yield from (wording.call(word) for word in exercise.pace.calls)
    for text in (its.setup, *its.cues, its.fault_cue):
        yield from sentences(text) if text else ()


def _announced(exercise: Exercise, its: Guide) -> Iterator[str]:
    """Its name by itself and with the side it begins with, then the sides it is switched to."""
    first, *others = in_turn(exercise.sides)
    yield from (wording.named(its), wording.named(its, first), wording.next_up(its, first))
    for side in others:
        if side:
            yield from (wording.side_of(its, side), wording.only_side(side))


def _asked(exercise: Exercise) -> Iterator[str]:
    """The targets its doses name."""
    for dose in exercise.doses.values():
        if dose.reps:
            ends = (dose.reps.low, dose.reps.high)
            yield from (wording.asked_reps(int(reps)) for reps in ends)
        if dose.seconds:
            lengths = (dose.seconds.low, dose.seconds.high)
            yield from (wording.asked_time(round(seconds * 1000)) for seconds in lengths)
