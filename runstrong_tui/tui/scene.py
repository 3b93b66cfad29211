"""What the figure does at a moment of a workout, or where it only shows an exercise."""

from dataclasses import dataclass

from runstrong_tui.core import plan
from runstrong_tui.core.exercise import Measure
from runstrong_tui.core.plan import PaceKind
from runstrong_tui.core.view import Mood, View
from runstrong_tui.figures.motion import (
    Moment,
    demonstration,
    fault_shown,
    phases,
    pose_at,
    seconds_of_rep,
)
from runstrong_tui.figures.pose import FaultPose, Figure, Pose, Side
from runstrong_tui.figures.raster import Ink

REPS = 2
"""Demonstrated reps to one demonstrated fault."""
STILL = 2.5
"""Seconds of a hold done well before its fault is shown."""
FAULT = 4.5
"""Seconds a fault is shown for."""
FRAMES = 60
"""Parts of a second in which a demonstration moves on, so that its poses come again."""


@dataclass(frozen=True, slots=True)
class Scene:
    """A figure in a pose, ready to be drawn."""

    figure: Figure | None = None
    """None: there is nothing to draw."""
    pose: Pose | None = None
    side: Side | None = None
    guide: Ink | None = None
    """The ink of the line that shows what is straight or isn't; while a fault is shown."""


def scene_of(view: View, figure: Figure, motion: bool) -> Scene:
    """The figure of a moment."""
    side = drawn_side(view.side)
    if view.coming is Mood.WORK:
        return Scene(figure, _at_work(view, figure, motion), side)
    if view.coming is Mood.SWITCH or not motion or not figure.faults:
        return Scene(figure, shown_off(figure, view.spent, motion), side)
    return _lesson(figure, figure.faults[0], view.spent, side)


def drawn_side(side: plan.Side | None) -> Side | None:
    return Side(side.value) if side else None


def shown_off(figure: Figure, seconds: float, motion: bool) -> Pose:
    """Moving at its own pace; else in the pose that tells the most."""
    return demonstration(figure, seconds if motion else figure.seconds if figure.moves else 0)


def _at_work(view: View, figure: Figure, motion: bool) -> Pose:
    reps = view.reps
    if view.measure is Measure.HOLD:
        return pose_at(figure, Moment(breath=view.breath if motion else 0))
    if reps is None or view.pace is PaceKind.OWN:
        return shown_off(figure, view.spent, motion)
    if reps.phases:
        words = tuple(phase.word for phase in reps.phases)
        done = reps.phase_done if motion else 1.0
        return pose_at(figure, Moment(words, reps.phase, done, reps.done))
    if motion:
        return pose_at(figure, Moment(done=reps.phase_done, reps=reps.done))
    return shown_off(figure, 0, motion)


def _lesson(figure: Figure, fault: FaultPose, seconds: float, side: Side | None) -> Scene:
    """Reps done well; one stops where the fault happens, shows it, and puts it right."""
    rep = seconds_of_rep(figure)
    well, begins = _begin(figure, fault)
    turn, into = divmod(seconds, well + FAULT)
    if not begins <= into < begins + FAULT:
        shown = turn * well + (into if into < begins else into - FAULT)
        return Scene(figure, demonstration(figure, _frame(shown % (2 * rep))), side)
    pose, wrong = fault_shown(figure, fault, _frame(into - begins) / FAULT)
    return Scene(figure, pose, side, Ink.BAD if wrong else Ink.GOOD)


def _begin(figure: Figure, fault: FaultPose) -> tuple[float, float]:
    """How long it is done well between two faults, and when in that time the fault begins."""
    words = phases(figure)
    rep = seconds_of_rep(figure)
    if not words:
        return rep, STILL
    reached = [move.phase for move in figure.moves if move.to == fault.instead_of]
    until = rep / len(words) * words.index(reached[0]) + figure.seconds if reached else 0
    return REPS * rep, (REPS - 1) * rep + until


def _frame(seconds: float) -> float:
    return round(seconds * FRAMES) / FRAMES
