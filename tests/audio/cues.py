"""Short ways to say what the tests of the sound need."""

from array import array
from collections.abc import Sequence

from runstrong_tui.audio.clip import RATE
from runstrong_tui.audio.timeline import SECOND
from runstrong_tui.core.cue import Cue, Priority, Sound
from runstrong_tui.ports import TimedCue


def tone(number: int, due: int, epoch: int = 1, sound: Sound = Sound.COUNT) -> TimedCue:
    """A tone that is due at a moment."""
    return TimedCue(epoch, number, due, Cue(0, 0, 100, Priority.EDGE, sound=sound))


def phrase(number: int, due: int) -> TimedCue:
    """A phrase that is due at a moment."""
    return TimedCue(1, number, due, Cue(0, 0, 100, Priority.FORM, say="Keep breathing."))


def level(length: int, value: int = 1000) -> "array[int]":
    """A clip of one value throughout."""
    return array("h", [value] * length)


def heard(frames: bytes) -> list[int]:
    """Frames as numbers."""
    return array("h", frames).tolist()


def onset(values: Sequence[int]) -> int | None:
    """Where the silence ends."""
    return next((i for i, value in enumerate(values) if value), None)


def nanoseconds(frames: int) -> int:
    """How long so many frames last; rounded up, so that they can be told again."""
    return -(-frames * SECOND // RATE)
