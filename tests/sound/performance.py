"""Which cues of a score were heard, and when."""

from collections.abc import Sequence
from dataclasses import dataclass
from statistics import median

from runstrong_tui.core.cue import Cue
from tests.sound.listening import Found

NEAR = 500.0
"""Milliseconds by which a cue is known to be this one: no two that sound the same are closer."""
LATEST = 1_100.0
"""Milliseconds a cue may be late. A tone that would be a second late is not played any more."""

Timed = tuple[int, Cue]
"""A cue and when it is due, in ms of the plan."""


@dataclass(frozen=True, slots=True)
class Onset:
    """A cue that was heard."""

    at: int
    """When it was due, in ms of the plan."""
    cue: Cue
    found: Found
    error: float
    """Milliseconds it came later than the others did on the whole."""


@dataclass(frozen=True, slots=True)
class Performance:
    """What was heard of a score."""

    onsets: tuple[Onset, ...]
    missing: tuple[tuple[int, str], ...]
    """Cues that were not heard: when they were due, in ms of the plan, and what they are."""
    surplus: tuple[tuple[int, str], ...]
    """What was heard besides: a second time, or far from its moment."""

    @property
    def lateness(self) -> dict[tuple[int, str], int]:
        """How many ms each cue that was heard came late."""
        return {(one.at, one.found.name): round(one.error) for one in self.onsets}


def name(cue: Cue) -> str:
    """What a cue's sound is called: its tone, or what is said."""
    return cue.sound.value if cue.sound else cue.say


def compare(cues: Sequence[Timed], found: Sequence[Found]) -> Performance:
    """Take each cue for the nearest of what was found, wherever in the recording the plan began."""
    pairing = _Pairing(cues, found)
    pairing.pair(-NEAR, NEAR)
    pairing.pair(0.0, LATEST)
    return pairing.result


class _Pairing:
    """Cues, and what was found of them, that have no partner yet."""

    def __init__(self, cues: Sequence[Timed], found: Sequence[Found]) -> None:
        self._due = list(cues)
        self._left = sorted(found, key=lambda one: one.at)
        self._begin = _begin(cues, found)
        self._onsets: list[Onset] = []

    def pair(self, earliest: float, latest: float) -> None:
        """Pair those that are so many ms apart."""
        for at, cue in tuple(self._due):
            errors = {one: self._ms(one) - at for one in self._left if one.name == name(cue)}
            near = {one: ms for one, ms in errors.items() if earliest <= ms <= latest}
            if near:
                nearest = min(near, key=lambda one: abs(near[one]))
                self._onsets.append(Onset(at, cue, nearest, near[nearest]))
                self._left.remove(nearest)
                self._due.remove((at, cue))

    @property
    def result(self) -> Performance:
        return Performance(
            tuple(sorted(self._onsets, key=lambda one: one.at)),
            tuple((at, name(cue)) for at, cue in self._due),
            tuple((round(self._ms(one)), one.name) for one in self._left),
        )

    def _ms(self, found: Found) -> float:
        """When it was heard, in ms of the plan."""
        return found.ms - self._begin


def _begin(cues: Sequence[Timed], found: Sequence[Found]) -> float:
    """When the plan began, in ms of the recording: the moment on which most agree."""
    moments = [one.ms - at for one in found for at, cue in cues if name(cue) == one.name]
    crowds = [[m for m in moments if abs(m - middle) < NEAR / 2] for middle in moments]
    largest = max(crowds, key=len, default=[0.0])
    return median(largest)
