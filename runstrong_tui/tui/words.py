"""The words screens put to a moment of a workout, and to numbers."""

from datetime import date, datetime

from runstrong_tui.core.exercise import Measure
from runstrong_tui.core.logbook import SetRecord
from runstrong_tui.core.plan import Side
from runstrong_tui.core.session import Status
from runstrong_tui.core.view import Mood, View

_PHASES = {
    Mood.READY: "READY",
    Mood.WORK: "WORK",
    Mood.REST: "REST",
    Mood.SWITCH: "SWITCH",
    Mood.PAUSED: "PAUSED",
    Mood.DONE: "DONE",
}

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


def phase_word(view: View) -> str:
    """What the athlete does now; it doubles the colour."""
    if view.status is Status.COUNT_IN and view.coming is not Mood.WORK:
        return _PHASES[view.coming]
    if view.mood is Mood.WORK and view.measure is Measure.HOLD:
        return "HOLD"
    return _PHASES[view.mood]


def part_word(view: View) -> str:
    """The part of the rep under way: UP, HOLD, DOWN; empty where no rep is paced."""
    reps = view.reps if view.status is not Status.COUNT_IN else None
    return reps.phases[reps.phase].word.upper() if reps and reps.phases else ""


def way_back(view: View) -> str:
    """Where a count-in leads, if not to work: athletes must not get into position for it."""
    back = view.status is Status.COUNT_IN and view.coming is not Mood.WORK
    return f"BACK TO {_PHASES[view.coming]}" if back else ""


def coming_word(view: View) -> str:
    """What a count-in counts down to."""
    hold = view.coming is Mood.WORK and view.measure is Measure.HOLD
    return "HOLD" if hold else _PHASES[view.coming]


def side_word(side: Side | None) -> str:
    """With its arrow, so that the side is seen even where the word is too far away."""
    if side is None:
        return ""
    return "◀ LEFT" if side is Side.LEFT else "RIGHT ▶"


def muscle(name: str) -> str:
    """A muscle as runners call it."""
    return _MUSCLES.get(name, name)


def cue_line(view: View) -> str:
    """What was just called out, and the cue of the moment."""
    call = f"“{view.call}”" if view.call else ""
    return "   ".join(part for part in (call, sentence(view.cue)) if part)


def sentence(text: str) -> str:
    """With a full stop, as all that is to be read has one."""
    return f"{text}." if text[-1:].isalnum() else text


def correctable(view: View) -> str:
    """The set that the arrow keys correct just now; empty during work."""
    return "" if view.coming is Mood.WORK else view.last_set


def no_sound(view: View) -> str:
    """Why nothing is heard; empty if it should be."""
    return "Sound is off: m turns it on." if view.muted else view.no_sound


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
