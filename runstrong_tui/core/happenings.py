"""What a session reports. Each says when, in which step, and how much of that step was left."""

from dataclasses import dataclass

from runstrong_tui.core.plan import Plan
from runstrong_tui.core.session import SetResult


@dataclass(frozen=True, slots=True)
class Mark:
    """Where a session stood when something happened, milliseconds."""

    at: int
    step: int
    left: int
    spent: int
    paused: int
    """All paused time until then."""
    rested: int = 0
    """Rest since the last set was booked."""


@dataclass(frozen=True, slots=True)
class StepBegan:
    mark: Mark
    rest: int | None = None
    """Length of the rest or ready that just ended; it belongs to the last result."""


@dataclass(frozen=True, slots=True)
class SetDone:
    mark: Mark
    result: SetResult


@dataclass(frozen=True, slots=True)
class Paused:
    mark: Mark


@dataclass(frozen=True, slots=True)
class Resumed:
    """The count-in after a pause or a jump is over."""

    mark: Mark


@dataclass(frozen=True, slots=True)
class GapFound:
    mark: Mark
    ms: int


@dataclass(frozen=True, slots=True)
class WentBack:
    """The athlete jumped; only the first `kept` results still hold."""

    mark: Mark
    kept: int


@dataclass(frozen=True, slots=True)
class Corrected:
    mark: Mark
    result: SetResult


@dataclass(frozen=True, slots=True)
class LengthChanged:
    """Waiting was lengthened, shortened or cut to a 3-2-1."""

    mark: Mark


@dataclass(frozen=True, slots=True)
class PlanChanged:
    """Steps were added to or taken from the rest of the plan."""

    mark: Mark
    plan: Plan


@dataclass(frozen=True, slots=True)
class Finished:
    """The plan is done, or was stopped."""

    mark: Mark
    stopped: bool


@dataclass(frozen=True, slots=True)
class NothingToDo:
    """The command has no meaning here; the screen may give a hint."""

    mark: Mark
    why: str = ""
    """One sentence, where there is more to say than that."""


Happening = (
    StepBegan
    | SetDone
    | Paused
    | Resumed
    | GapFound
    | WentBack
    | Corrected
    | LengthChanged
    | PlanChanged
    | Finished
    | NothingToDo
)
