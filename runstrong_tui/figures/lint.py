"""What is wrong with a figure: joints out of reach, stretched bones, feet in the floor, jumps."""

from collections.abc import Iterator
from itertools import pairwise

from runstrong_tui.figures.motion import Moment, phases, pose_at
from runstrong_tui.figures.pose import Figure, Limb, Planted, Point, Pose, View
from runstrong_tui.figures.skeleton import (
    FOREARM,
    SHANK,
    THIGH,
    TORSO,
    UPPER_ARM,
    Bones,
    Skeleton,
    distance,
    solve,
)

REACH = 2.5
"""How far a planted hand or foot may be from where it should be, cm."""
STRETCH = 1.14
"""How much longer than it is a bone may look. Shorter is well: it comes towards us."""
TRUNK = 3
"""How much longer or shorter than it is the trunk may be, cm."""
NECK = (16, 27)
SINKING = 1.5
"""How far below the floor a joint may be, cm."""
FRAMES = 20
"""Into how many frames a phase is cut to look for jumps."""
JUMP = 20
"""The farthest a joint may go from one frame to the next, cm."""
SEAM = 7
"""The farthest a joint may be from where the next rep begins, cm."""


def find_faults(figure: Figure) -> tuple[str, ...]:
    """Sentences on all that is wrong."""
    return (*_in_poses(figure), *_in_motion(figure))


def seam(figure: Figure, words: tuple[str, ...]) -> float:
    """How far a joint jumps where one rep ends and the next begins, cm."""
    last = Moment(words, max(0, len(words) - 1), 1)
    first = Moment(words, 0, 0, 1)
    return _farthest(figure, pose_at(figure, last), pose_at(figure, first))


def _in_poses(figure: Figure) -> Iterator[str]:
    for name, pose in figure.poses.items():
        body = solve(pose, figure.view)
        for fault in (*_trunk(pose), *_limbs(figure.view, pose, body), *_places(figure, body)):
            yield f"{name}: {fault}"


def _trunk(pose: Pose) -> Iterator[str]:
    chord = distance(pose.hip, pose.shoulder)
    length = chord + 8 / 3 * pose.bow**2 / max(chord, 1)
    if chord > TORSO + TRUNK or (length < TORSO - TRUNK and chord > TORSO / 2):
        yield f"the trunk is {length:.0f} cm long, not {TORSO}"
    neck = distance(pose.shoulder, pose.head)
    if not NECK[0] <= neck <= NECK[1] and chord > TORSO / 2:
        yield f"the head is {neck:.0f} cm from the shoulders"


def _limbs(view: View, pose: Pose, body: Skeleton) -> Iterator[str]:
    sides = ("near", "far") if view is View.SIDE else ("right", "left")
    for side, arm, leg, arm_bones, leg_bones in zip(
        sides, pose.arms, pose.legs, body.arms, body.legs, strict=True
    ):
        yield from _limb(f"{side} arm", arm, arm_bones, (UPPER_ARM, FOREARM))
        yield from _limb(f"{side} leg", leg, leg_bones, (THIGH, SHANK))


def _limb(name: str, limb: Limb, bones: Bones, lengths: tuple[float, float]) -> Iterator[str]:
    if isinstance(limb, Planted):
        missing = distance(limb.end, bones.end)
        if missing > REACH:
            yield f"the {name} can't reach its place by {missing:.0f} cm"
    parts = ((bones.root, bones.middle), (bones.middle, bones.end))
    for (start, end), length in zip(parts, lengths, strict=True):
        if distance(start, end) > length * STRETCH:
            yield f"a bone of the {name} is {distance(start, end):.0f} cm long, not {length:.0f}"


def _places(figure: Figure, body: Skeleton) -> Iterator[str]:
    left, _, right, _ = figure.camera
    for joint in _joints(body):
        if joint[1] < -SINKING:
            yield f"a joint is {-joint[1]:.0f} cm below the floor"
        if not left <= joint[0] <= right:
            yield f"a joint at {joint[0]:.0f} is beside the picture"


def _in_motion(figure: Figure) -> Iterator[str]:
    words = phases(figure)
    for index, word in enumerate(words):
        frames = [
            pose_at(figure, Moment(words, index, frame / FRAMES)) for frame in range(FRAMES + 1)
        ]
        jump = max(_farthest(figure, *pair) for pair in pairwise(frames))
        if jump > JUMP:
            yield f'in phase {index + 1}, "{word}", a joint jumps {jump:.0f} cm'


def _farthest(figure: Figure, one: Pose, other: Pose) -> float:
    """How far the joint is apart that is farthest apart."""
    a, b = _joints(solve(one, figure.view)), _joints(solve(other, figure.view))
    return max(distance(p, q) for p, q in zip(a, b, strict=True))


def _joints(body: Skeleton) -> tuple[Point, ...]:
    limbs = (*body.arms, *body.legs)
    ends = (joint for limb in limbs for joint in (limb.middle, limb.end, limb.tip))
    return (body.hip, body.shoulder, body.head, *ends)
