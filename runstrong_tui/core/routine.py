"""What an author wrote: a named list of blocks."""

from dataclasses import dataclass, field
from enum import StrEnum

from runstrong_tui.core.exercise import Level
from runstrong_tui.core.pace import Tempo
from runstrong_tui.core.quantity import Range

GET_READY = 10.0
"""Seconds to get into position where a routine doesn't say (our choice)."""

SWITCH = 5.0
"""Seconds to turn over between sides where a routine doesn't say (our choice)."""


class BlockKind(StrEnum):
    """The part a block plays in a workout."""

    WARMUP = "warmup"
    MAIN = "main"
    COOLDOWN = "cooldown"


TITLES = {
    BlockKind.WARMUP: "Warm-up",
    BlockKind.MAIN: "Main",
    BlockKind.COOLDOWN: "Cool-down",
}
"""How a block without a title is called."""


@dataclass(frozen=True, slots=True)
class Entry:
    """One exercise of a block. What is None comes from the catalogue's dose."""

    exercise: str
    """Its id in the catalogue."""
    sets: Range | None = None
    reps: Range | None = None
    seconds: Range | None = None
    rest: float | None = None
    """Seconds after each set."""
    tempo: Tempo | None = None
    """Its `starts_with` counts only where the catalogue's pace is no tempo."""
    own_pace: bool = False
    """The athlete says when the set is done."""
    weight: float | None = None
    """Kilograms."""
    note: str = ""
    origin: tuple[int, int] | None = field(default=None, compare=False)
    """Which block and which exercise of its file it was read from, from 0; None: it is new."""


@dataclass(frozen=True, slots=True)
class Block:
    """Straight sets, or with more than one round a circuit: one set of each exercise a round."""

    title: str
    kind: BlockKind
    entries: tuple[Entry, ...]
    rounds: int = 1
    rest_between_rounds: float = 0
    get_ready: float | None = None
    """Seconds; None: the routine's."""
    origin: int | None = field(default=None, compare=False)
    """Which block of its file it was read from, from 0; None: it is new."""


@dataclass(frozen=True, slots=True)
class Routine:
    """A workout as its author wrote it."""

    id: str
    name: str
    blocks: tuple[Block, ...]
    summary: str = ""
    level: Level | None = None
    """None: any."""
    get_ready: float = GET_READY
    switch: float = SWITCH
