"""The words screens put to a moment of a workout."""

from runstrong_tui.core.exercise import Measure
from runstrong_tui.core.plan import Side
from runstrong_tui.core.session import Status
from runstrong_tui.core.view import Mood, View
from runstrong_tui.tui.words import sentence

_PHASES = {
    Mood.READY: "READY",
    Mood.WORK: "WORK",
    Mood.REST: "REST",
    Mood.SWITCH: "SWITCH",
    Mood.PAUSED: "PAUSED",
    Mood.DONE: "DONE",
}


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


def cue_line(view: View) -> str:
    """What was just called out, and the cue of the moment."""
    call = f"“{view.call}”" if view.call else ""
    return "   ".join(part for part in (call, sentence(view.cue)) if part)


def correctable(view: View) -> str:
    """The set that the arrow keys correct just now; empty during work."""
    return "" if view.coming is Mood.WORK else view.last_set


def no_sound(view: View) -> str:
    """Why nothing is heard; empty if it should be."""
    return "Sound is off: m turns it on." if view.muted else view.no_sound
