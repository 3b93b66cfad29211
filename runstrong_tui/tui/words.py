"""The words screens put to a moment of a workout, and to numbers."""

from datetime import datetime

from runstrong_tui.core.cue import Priority
from runstrong_tui.core.exercise import Measure
from runstrong_tui.core.logbook import SetRecord
from runstrong_tui.core.plan import Side, StepKind
from runstrong_tui.core.view import Mood, View

_PHASES = {
    Mood.READY: "READY",
    Mood.WORK: "WORK",
    Mood.REST: "REST",
    Mood.SWITCH: "SWITCH",
    Mood.PAUSED: "PAUSED",
    Mood.DONE: "DONE",
}

_DAYS = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")
_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")

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
    if view.mood is Mood.WORK and view.measure is Measure.HOLD:
        return "HOLD"
    return _PHASES[view.mood]


def coming_word(view: View) -> str:
    """What a count-in counts down to."""
    if view.step >= len(view.strip):
        return ""
    kind = view.strip[view.step].kind
    return "HOLD" if kind is StepKind.WORK and view.measure is Measure.HOLD else kind.value.upper()


def side_word(side: Side | None) -> str:
    """With its arrow, so that the side is seen even where the word is too far away."""
    if side is None:
        return ""
    return "◀ LEFT" if side is Side.LEFT else "RIGHT ▶"


def spoken(view: View) -> str:
    """The last call of time or reps; single words and all other phrases are shown anyway."""
    said = (one.cue for one in reversed(view.heard) if one.cue.priority is Priority.CALL)
    return next((cue.say for cue in said if " " in cue.say), "")


def cue_line(view: View) -> str:
    """The cue of the moment, and what else was just said."""
    said = spoken(view)
    parts = [view.cue, f"“{said}”" if said and said not in view.cue else ""]
    return "   ".join(part for part in parts if part)


def clock(ms: float) -> str:
    """Milliseconds as m:ss."""
    minutes, seconds = divmod(round(ms / 1000), 60)
    return f"{minutes}:{seconds:02d}"


def day(moment: datetime) -> str:
    """Sat 22 Nov."""
    return f"{_DAYS[moment.weekday()]} {moment.day:2d} {_MONTHS[moment.month - 1]}"


def hour(moment: datetime) -> str:
    return f"{moment.hour:02d}:{moment.minute:02d}"


def title(exercise: str) -> str:
    """The id of an exercise as people read it; the log keeps no names."""
    return exercise.replace("-", " ").capitalize()


def seconds(number: float) -> str:
    """Whole seconds are exact enough to read."""
    return f"{round(number)} s"


def done(record: SetRecord) -> str:
    """What was done in a set, against its target."""
    if record.reps is not None:
        target = f"/{record.target_reps}" if record.target_reps else ""
        return f"{record.reps}{target} reps"
    target = f"/{record.target_seconds:g}" if record.target_seconds else ""
    return f"{record.seconds:.0f}{target} s"


def count(number: int, one: str, many: str) -> str:
    """1 file, 2 files."""
    return f"{number} {one if number == 1 else many}"
