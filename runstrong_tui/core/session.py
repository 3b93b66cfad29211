"""A workout under way: where the athlete is in a plan.

How it answers to time stands in `flow`, to commands in `engine`. Everything is whole milliseconds
of the session's own clock, which starts at 0 and stands still only between a break-off and its
resume.
"""

from dataclasses import dataclass
from enum import StrEnum

from runstrong_tui.core.plan import Plan, Side, Step, StepKind

COUNT_IN = 3_000
"""Milliseconds of the 3-2-1 before going on."""


class Status(StrEnum):
    """What the session's time does."""

    RUNNING = "running"
    COUNT_IN = "count-in"
    PAUSED = "paused"
    DONE = "done"
    """Over: completed or stopped."""


@dataclass(frozen=True, slots=True)
class SetResult:
    """What was done in one work step."""

    step: int
    """Index of the work step in the plan."""
    exercise: str
    set: int
    ms: int
    """Time spent at work."""
    side: Side | None = None
    target_reps: int | None = None
    reps: int | None = None
    target_ms: int | None = None
    rest_ms: int | None = None
    """Real length of the rest or ready after it; None before a switch and on the last set."""
    weight: float | None = None
    skipped: bool = False


@dataclass(frozen=True, slots=True)
class Session:
    """Where the athlete is. `flow.settle` and `engine.answer` let it go on."""

    id: str
    plan: Plan
    step: int = 0
    """Index of the step they are in."""
    spent: int = 0
    """Milliseconds of this step behind them."""
    length: int = 0
    """Milliseconds of this step in all, as changed by + and -; of own pace, an estimate."""
    status: Status = Status.RUNNING
    count_in: int = 0
    """Milliseconds of the count-in still to go."""
    at: int = 0
    """The session's clock: time in steps and paused time, over all its runs."""
    paused_ms: int = 0
    """Pauses, gaps and count-ins."""
    rested_ms: int = 0
    """Rest since the last set was booked."""
    results: tuple[SetResult, ...] = ()
    stopped: bool = False
    """Ended before the plan did."""
    undo: "Session | None" = None
    """How it was before the last command that can be undone."""
    undo_until: int = 0
    """The last moment at which that is possible."""
    haste: int = 1
    """How many of its milliseconds pass in a real one: the speed of a rehearsal."""

    @property
    def now(self) -> Step:
        """The step they are in."""
        return self.plan.steps[self.step]

    @property
    def left(self) -> int:
        """Milliseconds of this step to go; below 0 when own pace takes longer than its estimate."""
        return self.length - self.spent

    @property
    def working(self) -> bool:
        """Whether this step is work."""
        return self.now.kind is StepKind.WORK

    @property
    def over(self) -> bool:
        return self.status is Status.DONE
