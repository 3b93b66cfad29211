"""The words screens put to days, amounts and efforts."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:  # only named here: home counts and tells the day, and needs no log for it
    from datetime import date, datetime

    from runstrong_tui.core.logbook import SetRecord

DAYS = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")
_WHOLE_DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")

_MUSCLES = {
    "gluteus maximus": "glute max",
    "gluteus medius": "glute med",
    "quadriceps": "quads",
    "rectus abdominis": "abs",
    "transverse abdominis": "deep core",
    "spinal erectors": "lower back",
    "latissimus": "lats",
    "quadratus lumborum": "side core",
    "gastrocnemius": "calves",
}

EFFORTS = (
    "rest",
    "very easy",
    "easy",
    "moderate",
    "somewhat hard",
    "hard",
    "hard",
    "very hard",
    "very hard",
    "very, very hard",
    "all out",
)
"""What the numbers 0-10 mean. Source: session RPE, Foster 2001, its gaps filled by us."""


def muscle(name: str) -> str:
    """A muscle as runners call it."""
    return _MUSCLES.get(name, name)


def sentence(text: str) -> str:
    """With a full stop, as all that is to be read has one."""
    return f"{text}." if text[-1:].isalnum() else text


def day(moment: datetime) -> str:
    """Sat 22 Nov."""
    return f"{DAYS[moment.weekday()]} {moment.day:2d} {_MONTHS[moment.month - 1]}"


def month(moment: date) -> str:
    """Nov 2026."""
    return f"{_MONTHS[moment.month - 1]} {moment.year}"


def short_date(moment: date) -> str:
    """22 Nov 2026."""
    return f"{moment.day} {month(moment)}"


def long_day(moment: date) -> str:
    """Saturday 22 Nov."""
    return f"{_WHOLE_DAYS[moment.weekday()]} {moment.day} {_MONTHS[moment.month - 1]}"


def hour(moment: datetime) -> str:
    return f"{moment.hour:02d}:{moment.minute:02d}"


def seconds(number: float) -> str:
    """Whole seconds are exact enough to read."""
    return f"{round(number)} s"


def done(record: SetRecord) -> str:
    """What was done in a set, against its target."""
    if record.target_reps is not None:
        return f"{record.reps or 0}/{record.target_reps} reps"
    if record.target_seconds:
        return f"{round(record.seconds)}/{round(record.target_seconds)} s"
    return seconds(record.seconds) if record.reps is None else f"{record.reps} reps"


def count(number: int, one: str, many: str) -> str:
    """1 file, 2 files."""
    return f"{number} {one if number == 1 else many}"
