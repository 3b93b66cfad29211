"""Which pose a figure has at a moment of its rep, its hold, or the demonstration of a fault."""

from dataclasses import dataclass
from functools import lru_cache
from math import cos, pi

from runstrong_tui.figures.mixing import lifted, mix, swapped
from runstrong_tui.figures.pose import Ease, FaultPose, Figure, Move, Pose

BREATH = 7
"""Seconds of a breath."""
BREATH_IN = 3 / 7
"""The part of a breath that is breathing in."""
CHEST = 1.6
"""How far a breath lifts the shoulders, cm."""
STAY = 0.5
"""How long a demonstration stays in a pose before it goes back, as a share of a phase."""
FAULT_PHASES = (0.22, 0.45, 0.62)
"""When a demonstrated fault begins, has come, is put right; shares of the whole."""


@dataclass(frozen=True, slots=True)
class Moment:
    """Where in its work a figure is."""

    words: tuple[str, ...] = ()
    """The phases of one rep in order; none: `done` is the part of the whole movement."""
    phase: int = 0
    done: float = 0
    """How much of the phase, or of the movement, is over, 0-1."""
    reps: int = 0
    """Finished reps, for sides that alternate."""
    breath: float = 0
    """How much of a breath is over, 0-1; matters where nothing else moves."""


def pose_at(figure: Figure, moment: Moment) -> Pose:
    """The pose of a moment."""
    turn = moment.reps % 2 if figure.alternates else 0
    return _pose(figure, Moment(moment.words, moment.phase, moment.done, turn, moment.breath))


@lru_cache(256)
def _pose(figure: Figure, moment: Moment) -> Pose:
    """The same one for the same moment of each rep."""
    pose = _in_rep(figure, moment) if figure.moves else _breathing(figure, moment.breath)
    exchanged = figure.alternates and moment.reps % 2 == 1
    return swapped(pose, figure.view) if exchanged else pose


def demonstration(figure: Figure, seconds: float) -> Pose:
    """The pose `seconds` after the start of an endless loop of reps nothing paces."""
    words = phases(figure)
    if not words:
        return _breathing(figure, seconds / BREATH % 1)
    parts = [_stay(figure)] * len(words)
    reps, into = divmod(seconds, seconds_of_rep(figure))
    index = 0
    while index + 1 < len(parts) and into >= parts[index]:
        into -= parts[index]
        index += 1
    done = min(1.0, into / figure.seconds)
    return pose_at(figure, Moment(words, index, done, int(reps)))


def seconds_of_rep(figure: Figure) -> float:
    """How long one rep of a demonstration takes; where nothing moves, a breath."""
    return _stay(figure) * len(phases(figure)) or BREATH


@lru_cache(256)
def fault_shown(figure: Figure, fault: FaultPose, part: float) -> tuple[Pose, bool]:
    """Well, then faulty, then put right again, `part` of the way; and whether it is faulty now."""
    begins, wrong, righted = FAULT_PHASES
    if part < righted:
        share = _eased(Ease.IN_OUT, (part - begins) / (wrong - begins))
    else:
        share = 1 - _eased(Ease.IN_OUT, (part - righted) / (wrong - begins))
    good, bad = figure.poses[fault.instead_of], figure.poses[fault.pose]
    return mix(good, bad, share, figure.view), share > 0.5


@lru_cache(256)
def phases(figure: Figure) -> tuple[str, ...]:
    """The words of a rep in the order of the figure's own moves."""
    return tuple(group[0].phase for group in _groups(figure))


@lru_cache(256)
def _groups(figure: Figure) -> tuple[tuple[Move, ...], ...]:
    """The moves of each phase: one, or several that share it."""
    groups: list[tuple[Move, ...]] = []
    for move in figure.moves:
        last = groups[-1] if groups else ()
        same = bool(last) and last[0].phase == move.phase
        if same and sum(one.share for one in last) < 0.999:
            groups[-1] = (*last, move)
        else:
            groups.append((move,))
    return tuple(groups)


def _stay(figure: Figure) -> float:
    """How long a phase of a demonstration takes."""
    return figure.seconds * (1 if figure.seconds < 1 else 1 + STAY)


def _in_rep(figure: Figure, moment: Moment) -> Pose:
    words = moment.words or phases(figure)
    ways = _ways(figure, words)
    if moment.words:
        return _on_way(figure, *ways[moment.phase], moment.done)
    place = min(moment.done, 0.9999) * len(ways)
    return _on_way(figure, *ways[int(place)], place % 1)


@lru_cache(512)
def _ways(figure: Figure, words: tuple[str, ...]) -> tuple[tuple[str, tuple[Move, ...]], ...]:
    """For each phase the pose in which it begins and its moves; none: it stays there."""
    ways = []
    here = figure.start
    for index, word in enumerate(words):
        fitting = [group for group in _groups(figure) if group[0].phase == word]
        before = words[:index].count(word)
        moves = fitting[before % len(fitting)] if fitting else ()
        ways.append((here, moves))
        here = moves[-1].to if moves else here
    return tuple(ways)


def _on_way(figure: Figure, start: str, moves: tuple[Move, ...], done: float) -> Pose:
    pose = figure.poses[start]
    for move in moves:
        goal = figure.poses[move.to]
        if done < move.share:
            return mix(pose, goal, _eased(move.ease, done / move.share), figure.view)
        pose, done = goal, done - move.share
    return pose


def _breathing(figure: Figure, breath: float) -> Pose:
    return lifted(figure.poses[figure.start], CHEST * _lungs(breath % 1))


def _lungs(breath: float) -> float:
    """How full they are, 0-1."""
    if breath < BREATH_IN:
        return (1 - cos(pi * breath / BREATH_IN)) / 2
    return (1 + cos(pi * (breath - BREATH_IN) / (1 - BREATH_IN))) / 2


def _eased(ease: Ease, part: float) -> float:
    part = min(1.0, max(0.0, part))
    match ease:
        case Ease.LINEAR:
            return part
        case Ease.IN:
            return part * part
        case Ease.OUT:
            return 1 - (1 - part) ** 2
        case Ease.SNAP:
            return float(1 - (1 - part) ** 3)
        case Ease.IN_OUT:
            return part * part * (3 - 2 * part)
