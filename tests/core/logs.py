"""Sessions that tests of the log are made of."""

from datetime import datetime, timedelta, timezone

from runstrong_tui.core.logbook import Ending, SessionRecord, SetRecord
from runstrong_tui.core.plan import Side

EAST = timezone(timedelta(hours=2))
SUNDAY = datetime(2026, 11, 22, 7, 30, tzinfo=EAST)


def session(*sets: SetRecord, back: int = 0, id: str = "", note: str = "") -> SessionRecord:  # noqa: A002
    """A session of 20 minutes, so many days before a Sunday."""
    started = SUNDAY - timedelta(days=back)
    return SessionRecord(
        id or f"s{back}",
        "runner-strength",
        "Runner strength",
        Ending.COMPLETED,
        started,
        started + timedelta(minutes=20),
        sets,
        elapsed_seconds=1200,
        note=note,
    )


def squat(reps: int, target: int | None = 8, weight: float | None = None) -> SetRecord:
    return SetRecord("squat", 1, 40.0, target_reps=target, reps=reps, weight=weight)


def plank(seconds: float, target: float | None = 30) -> SetRecord:
    return SetRecord("plank", 1, seconds, target_seconds=target)


def kick(side: Side, reps: int, number: int = 1) -> SetRecord:
    return SetRecord("donkey-kick", number, 32.0, side, 8, reps)
