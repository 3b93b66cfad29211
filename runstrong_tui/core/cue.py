"""What is heard or flashed, and exactly when."""

from dataclasses import dataclass
from enum import IntEnum, StrEnum


class Sound(StrEnum):
    """The tones."""

    COUNT = "count"
    """Each of 3-2-1."""
    GO = "go"
    """Work begins."""
    REST = "rest"
    """Work ends."""
    SET = "set"
    """Work ends, and with it the exercise."""
    FINISH = "finish"
    """The last work ends."""
    SWITCH = "switch"
    """Turn over to the other side."""
    HALF = "half"
    """Half of a hold or of timed work is done."""
    TEN = "ten"
    """Ten seconds are left."""
    REP = "rep"
    """A rep ends."""
    TICK = "tick"
    """A phase of the tempo, or a movement of a cadence, begins."""


class Priority(IntEnum):
    """Which cue stays when two collide: the higher."""

    FORM = 1
    CALL = 2
    """Time calls, rep numbers, tempo words."""
    ANNOUNCEMENT = 3
    """Sides, and what is next."""
    COUNT = 4
    EDGE = 5
    """Start and end of work."""


@dataclass(frozen=True, slots=True)
class Cue:
    """One tone or one phrase; exactly one of `sound` and `say` is set."""

    step: int
    """Index of its step in the plan."""
    at: int
    """Milliseconds from the start of its step."""
    ms: int
    """How long it sounds."""
    priority: Priority
    sound: Sound | None = None
    say: str = ""
    count: int = 0
    """Of a count: which of 3-2-1 it is."""

    @property
    def end(self) -> int:
        """Milliseconds from the start of its step to the cue's last sample."""
        return self.at + self.ms


@dataclass(frozen=True, slots=True)
class Heard:
    """A cue whose moment has come."""

    number: int
    """Counted from 1 in the order heard, without gaps."""
    at: int
    """On the session's clock."""
    cue: Cue
