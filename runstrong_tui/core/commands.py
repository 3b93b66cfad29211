"""What an athlete can say to a session."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class PauseOrGoOn:
    """Space: pause, or go on with a count-in."""


@dataclass(frozen=True, slots=True)
class Pause:
    """Pause; nothing if it is paused."""


@dataclass(frozen=True, slots=True)
class GoOn:
    """Go on with a count-in; nothing unless it is paused."""


@dataclass(frozen=True, slots=True)
class Next:
    """Enter: cut waiting to a 3-2-1, end a set at own pace, go on from a pause."""


@dataclass(frozen=True, slots=True)
class Skip:
    """Right: book the set as skipped and go on; outside work as `Next`."""


@dataclass(frozen=True, slots=True)
class Back:
    """Left: to this step's start, or shortly after it to the previous work."""


@dataclass(frozen=True, slots=True)
class Redo:
    """r: do the last work step begun once more."""


@dataclass(frozen=True, slots=True)
class Undo:
    """u: take back the last `Skip`, `Back`, `Redo`, `Drop`, `SkipExercise` or `Easier`."""


@dataclass(frozen=True, slots=True)
class Drop:
    """d: the set ends here, with what was done."""


@dataclass(frozen=True, slots=True)
class Correct:
    """Up and down: one rep or second more or less on the last booked set."""

    by: int


@dataclass(frozen=True, slots=True)
class Lengthen:
    """+ and -: more or less of a ready or rest."""

    ms: int


@dataclass(frozen=True, slots=True)
class SkipExercise:
    """x: leave out the rest of this exercise."""


@dataclass(frozen=True, slots=True)
class AddSet:
    """a: one more set of this exercise."""


@dataclass(frozen=True, slots=True)
class Easier:
    """e: go on with the next easier exercise of the ladder, for the rest of this one."""


@dataclass(frozen=True, slots=True)
class Stop:
    """Finish here; what was done is logged."""


@dataclass(frozen=True, slots=True)
class Gap:
    """Nobody was watching for this many milliseconds, up to now: the machine slept, or hung."""

    ms: int


@dataclass(frozen=True, slots=True)
class ToggleSound:
    """m: silence, or sound again. Nothing to the session; the coach passes it on."""


@dataclass(frozen=True, slots=True)
class ToggleVoice:
    """v: tones only, or speech again. Nothing to the session; the coach sees to it."""


Command = (
    PauseOrGoOn
    | Pause
    | GoOn
    | Next
    | Skip
    | Back
    | Redo
    | Undo
    | Drop
    | Correct
    | Lengthen
    | SkipExercise
    | AddSet
    | Easier
    | Stop
    | Gap
    | ToggleSound
    | ToggleVoice
)
