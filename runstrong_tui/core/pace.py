"""What leads a set: a tempo, beats, a cadence, stillness, or the athlete."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

BEAT = 1000
"""Milliseconds between the calls of a beat-paced rep."""

EXPLOSIVE = 1
"""Seconds given to a movement done as fast as possible (an X in the tempo)."""


class Direction(StrEnum):
    """Which half of the movement comes first."""

    ECCENTRIC = "eccentric"
    """The muscle lengthens under load: a squat goes down."""
    CONCENTRIC = "concentric"
    """The muscle shortens under load: a calf raise goes up."""


@dataclass(frozen=True, slots=True)
class Phase:
    """One part of a rep."""

    word: str
    """What is called when it begins: up, hold, down, or the exercise's own call."""
    ms: int


@dataclass(frozen=True, slots=True)
class Tempo:
    """Four digits: eccentric, pause stretched, concentric, pause shortened; seconds.

    Notation as in strength training (see docs of the catalogue): the digits never change order,
    `starts_with` says which half of the movement comes first.
    """

    eccentric: int
    stretched: int
    concentric: int
    shortened: int
    starts_with: Direction = Direction.ECCENTRIC
    explosive: bool = False
    """The concentric half was written X; it is paced as `EXPLOSIVE` second."""

    @property
    def notation(self) -> str:
        """As it is written: 2-0-1-1, or 2-0-X-1."""
        concentric = "X" if self.explosive else self.concentric
        return f"{self.eccentric}-{self.stretched}-{concentric}-{self.shortened}"

    @property
    def phases(self) -> tuple[Phase, ...]:
        """The parts of one rep in the order they are done, none of zero length."""
        down = (("down", self.eccentric), ("hold", self.stretched))
        up = (("up", self.concentric), ("hold", self.shortened))
        parts = (*down, *up) if self.starts_with is Direction.ECCENTRIC else (*up, *down)
        return tuple(Phase(word, seconds * 1000) for word, seconds in parts if seconds)


@dataclass(frozen=True, slots=True)
class Beats:
    """One call a second; all calls together make a rep."""

    calls: tuple[str, ...]

    @property
    def phases(self) -> tuple[Phase, ...]:
        return tuple(Phase(call, BEAT) for call in self.calls)


@dataclass(frozen=True, slots=True)
class Cadence:
    """Movements a minute, by level."""

    unit: str
    """What is counted: skips, steps, knee drives."""
    per_minute: Mapping[str, int]
    """Level to movements a minute."""


@dataclass(frozen=True, slots=True)
class Still:
    """No movement: a hold."""


Pace = Tempo | Beats | Cadence | Still
"""The pace of an exercise in the catalogue. `own` is not one: a routine asks for it."""
