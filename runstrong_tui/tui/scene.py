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
FAULT = 4.5
"""Seconds a fault is shown for."""


@dataclass(frozen=True, slots=True)
class Scene:
    """A figure in a pose, ready to be drawn."""

    figure: Figure | None = None
    """None: there is nothing to draw."""
    pose: Pose | None = None
    side: Side | None = None
    guide: Ink | None = None
    """The ink of the line that shows what is straight or isn't."""
    advice: str = ""
    """The fault that is shown, and what to do instead."""
    wrong: bool = False
    """Whether the pose is the faulty one."""


def scene_of(view: View, figure: Figure, seconds: float, motion: bool) -> Scene:
    """The figure of a moment, `seconds` after the step began to be shown."""
    side = drawn_side(view.side)
    if view.coming is Mood.WORK:
        return Scene(figure, _at_work(view, figure, seconds, motion), side)
    if view.coming is Mood.SWITCH or not motion or not figure.faults:
        return Scene(figure, shown_off(figure, seconds, motion), side)
    return _lesson(figure, figure.faults[0], seconds, side)


def drawn_side(side: plan.Side | None) -> Side | None:
    return Side(side.value) if side else None


def shown_off(figure: Figure, seconds: float, motion: bool) -> Pose:
    """Moving at its own pace; else in the pose that tells the most."""
    return demonstration(figure, seconds if motion else figure.seconds if figure.moves else 0)


def _at_work(view: View, figure: Figure, seconds: float, motion: bool) -> Pose:
    reps = view.reps
    if view.measure is Measure.HOLD:
        return pose_at(figure, Moment(breath=view.breath if motion else 0))
    if reps is None or view.pace is PaceKind.OWN:
        return shown_off(figure, seconds, motion)
    if reps.phases:
        words = tuple(phase.word for phase in reps.phases)
        done = reps.phase_done if motion else 1.0
        return pose_at(figure, Moment(words, reps.phase, done, reps.done))
    if motion:
        return pose_at(figure, Moment(done=reps.phase_done, reps=reps.done))
    return shown_off(figure, 0, motion)


def _lesson(figure: Figure, fault: FaultPose, seconds: float, side: Side | None) -> Scene:
    """Reps done well; the second one stops where the fault happens, and shows it."""
    rep = seconds_of_rep(figure)
    begins = (REPS - 1) * rep + _until(figure, fault)
    turn, into = divmod(seconds, REPS * rep + FAULT)
    shown = turn * REPS * rep
    if not begins <= into < begins + FAULT:
        well = into if into < begins else into - FAULT
        return Scene(figure, demonstration(figure, shown + well), side)
    pose, wrong = fault_shown(figure, fault, (into - begins) / FAULT)
    advice = f"{fault.name}: {fault.fix[:1].lower()}{fault.fix[1:]}"
    return Scene(figure, pose, side, Ink.BAD if wrong else Ink.GOOD, advice, wrong)


def _until(figure: Figure, fault: FaultPose) -> float:
    """Seconds of a demonstrated rep until the pose that goes wrong is reached."""
    words = phases(figure)
    reached = [move.phase for move in figure.moves if move.to == fault.instead_of]
    if not words or not reached:
        return 0
    part = seconds_of_rep(figure) / len(words)
    return part * words.index(reached[0]) + figure.seconds
