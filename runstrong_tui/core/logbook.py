"""What was done: finished sessions as the log keeps them."""

from dataclasses import dataclass, replace
from datetime import datetime
from enum import StrEnum

from runstrong_tui.core.side import Side

SLACK = 0.5
"""Seconds by which a hold may fall short of its target and still be clean (our choice)."""


class Ending(StrEnum):
    """How a session ended."""

    COMPLETED = "completed"
    STOPPED = "stopped"


@dataclass(frozen=True, slots=True)
class SetRecord:
    """One set as it was really done."""

    exercise: str
    set: int
    seconds: float
    """How long the set took, or was held."""
    side: Side | None = None
    target_reps: int | None = None
    reps: int | None = None
    target_seconds: float | None = None
    rest: float | None = None
    """Seconds of rest or ready after it; None before a switch and on the last set."""
    weight: float | None = None
    skipped: bool = False
    reserve: int | None = None
    """Reps in reserve, as the athlete felt it."""


@dataclass(frozen=True, slots=True)
class SessionRecord:
    """One session of the log. Seconds; times with their UTC offset."""

    id: str
    routine: str
    name: str
    status: Ending
    started: datetime
    finished: datetime
    sets: tuple[SetRecord, ...]
    paused_seconds: float = 0
    elapsed_seconds: float = 0
    effort: int | None = None
    """Session RPE, 0-10."""
    note: str = ""

    @property
    def active_seconds(self) -> float:
        """The sum of the sets' seconds."""
        return round(sum(done.seconds for done in self.sets), 3)


def minutes(seconds: float) -> int:
    """Whole minutes as people say them: rounded, at least 1."""
    return max(1, round(seconds / 60))


def reached(done: SetRecord) -> bool:
    """Whether a set is clean: it came to what it asked for. What asked for nothing is."""
    if done.skipped:
        return False
    if done.target_reps is not None:
        return (done.reps or 0) >= done.target_reps
    return done.target_seconds is None or done.seconds + SLACK >= done.target_seconds


def corrected(done: SetRecord, by: int) -> SetRecord:
    """One set with `by` reps, or seconds where they lead, more; never below 0."""
    if done.target_reps is not None:
        return replace(done, reps=max(0, (done.reps or 0) + by))
    return replace(done, seconds=max(0, done.seconds + by))
