"""What the colours mean at a moment of a workout."""

from runstrong_tui.core.plan import Side, StepKind
from runstrong_tui.core.session import Status
from runstrong_tui.core.view import Mood, View
from runstrong_tui.tui.colours import Tone

_OF_MOOD = {
    Mood.READY: Tone.READY,
    Mood.WORK: Tone.WORK,
    Mood.REST: Tone.REST,
    Mood.SWITCH: Tone.READY,
    Mood.PAUSED: Tone.READY,
    Mood.DONE: Tone.DONE,
}

_OF_STEP = {
    StepKind.READY: Tone.READY,
    StepKind.WORK: Tone.WORK,
    StepKind.SWITCH: Tone.READY,
    StepKind.REST: Tone.REST,
}


def tone_of(view: View) -> Tone:
    """The colour of the moment: counting in is getting ready."""
    return Tone.READY if view.status is Status.COUNT_IN else _OF_MOOD[view.mood]


def tone_of_step(kind: StepKind) -> Tone:
    return _OF_STEP[kind]


def tone_of_side(side: Side) -> Tone:
    return Tone.LEFT if side is Side.LEFT else Tone.RIGHT
