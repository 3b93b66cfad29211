"""A figure that shows its exercise for as long as somebody looks: reps, then a common fault."""

from dataclasses import dataclass
from math import ceil

from runstrong_tui.figures.motion import (
    BREATH,
    Moment,
    fault_shown,
    phases,
    pose_at,
    seconds_of_rep,
)
from runstrong_tui.figures.pose import FaultPose, Figure, Pose

Part = tuple[str, float]
"""A phase or call of a rep, and its seconds."""

WELL = 6
"""Seconds of good reps at least before a fault is shown."""
FAULT = 4.5
"""Seconds a fault is shown for."""


@dataclass(frozen=True, slots=True)
class Showing:
    """One moment of it."""

    pose: Pose
    part: int | None = None
    """The phase of the rep that is under way; None where nothing is paced."""
    done: float = 0
    """How much of it is over, 0-1."""
    fault: FaultPose | None = None
    """What is shown done wrongly, and put right again."""
    wrong: bool = False
    """Whether the pose is the faulty one just now."""


def showing(
    figure: Figure, parts: tuple[Part, ...], seconds: float, faults: bool = True
) -> Showing:
    """The moment `seconds` after it began. `parts` of one rep; none: at the figure's own pace.

    Faults follow each other, with good reps between; without `faults` there are only those.
    """
    steps = _steps(figure, parts)
    if not faults or not figure.faults:
        return _well(figure, steps, seconds)
    rep = sum(length for _, length in steps) or BREATH
    # Even, so that the fault is shown on the side on which it is drawn.
    well = 2 * ceil(WELL / rep / 2) if steps else 1
    reps = well + 2 if steps else well
    turn, into = _divided(seconds, reps * rep + FAULT)
    fault = figure.faults[int(turn) % len(figure.faults)]
    begins = well * rep + _until(figure, fault, steps)
    if begins <= into < begins + FAULT:
        pose, wrong = fault_shown(figure, fault, (into - begins) / FAULT)
        return Showing(pose, fault=fault, wrong=wrong)
    return _well(figure, steps, into if into < begins else into - FAULT)


def _steps(figure: Figure, parts: tuple[Part, ...]) -> tuple[Part, ...]:
    """The parts of a rep; in a hold none, whatever is asked for."""
    words = phases(figure)
    if parts or not words:
        return parts if words else ()
    return tuple((word, seconds_of_rep(figure) / len(words)) for word in words)


def _well(figure: Figure, steps: tuple[Part, ...], seconds: float) -> Showing:
    if not steps:
        return Showing(pose_at(figure, Moment(breath=seconds / BREATH % 1)))
    reps, into = _divided(seconds, sum(length for _, length in steps))
    index = 0
    while index + 1 < len(steps) and into >= steps[index][1]:
        into -= steps[index][1]
        index += 1
    done = min(1.0, into / steps[index][1])
    words = tuple(word for word, _ in steps)
    return Showing(pose_at(figure, Moment(words, index, done, int(reps))), index, done)


def _divided(seconds: float, length: float) -> tuple[float, float]:
    """How often something of a length is over, and where in it we are: to the millisecond, so that
    the same poses come again.
    """
    times, into = divmod(round(seconds, 3), length)
    return times, round(into, 3)


def _until(figure: Figure, fault: FaultPose, steps: tuple[Part, ...]) -> float:
    """Seconds of a rep until the pose is reached that the fault spoils."""
    reached = [move.phase for move in figure.moves if move.to == fault.instead_of]
    words = [word for word, _ in steps]
    if fault.instead_of == figure.start or not reached or reached[0] not in words:
        return 0
    return sum(length for _, length in steps[: words.index(reached[0]) + 1])
