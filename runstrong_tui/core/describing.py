"""An exercise in a few words, as it is read on paper and screen."""

from runstrong_tui.core.exercise import Dose, Exercise, Sides
from runstrong_tui.core.pace import Beats, Cadence, Pace, Tempo

_SIDES = {
    Sides.NONE: "",
    Sides.EACH: "left, then right",
    Sides.ALTERNATE: "sides alternate",
}


def dose_words(dose: Dose, sides: Sides = Sides.NONE) -> str:
    """2-3 x 8-12 reps each side, rest 45 s."""
    amount = f"{dose.reps} reps" if dose.reps is not None else f"{dose.seconds} s"
    each = " each side" if sides is Sides.EACH else ""
    rest = f", rest {dose.rest:g} s" if dose.rest else ""
    return f"{dose.sets} x {amount}{each}{rest}"


def pace_words(pace: Pace) -> str:
    """up 1 s, hold 1 s, down 2 s (2-0-1-1)."""
    match pace:
        case Tempo():
            return f"{_phases(pace)} ({pace.notation})"
        case Beats():
            return f"one call a second: {', '.join(pace.calls)}"
        case Cadence():
            speeds = sorted(set(pace.per_minute.values()))
            span = f"{speeds[0]}-{speeds[-1]}" if len(speeds) > 1 else f"{speeds[0]}"
            return f"{span} {pace.unit} a minute"
        case _:
            return "held still"


def sides_words(exercise: Exercise) -> str:
    """How it treats left and right; empty where there are none."""
    return _SIDES[exercise.sides]


def _phases(tempo: Tempo) -> str:
    return ", ".join(f"{phase.word} {phase.ms / 1000:g} s" for phase in tempo.phases)
