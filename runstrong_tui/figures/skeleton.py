"""From a pose to the places of all joints: bones of fixed length, hands and feet where they are."""

from math import acos, atan2, cos, degrees, hypot, radians, sin
from typing import NamedTuple

from runstrong_tui.figures.pose import Free, Limb, Placed, Planted, Point, Pose, Tip, View

TORSO = 50
NECK = 21
"""From the shoulders to the middle of the head."""
UPPER_ARM, FOREARM, HAND = 30, 26, 8
THIGH, SHANK, FOOT = 43, 42, 17
FAR_SHOULDER, FAR_HIP = (5, 1), (2, 1)
"""How far the far limbs' roots peep out behind the near ones."""

_STRETCH = 0.9995
"""A limb is never quite straight, or it would not know which way to bend."""


class Bones(NamedTuple):
    """An arm or a leg."""

    root: Point
    middle: Point
    end: Point
    tip: Point


class Skeleton(NamedTuple):
    """All joints. Pairs are (near, far), from the front (right, left)."""

    hip: Point
    shoulder: Point
    head: Point
    back: Point
    """The middle of the back."""
    arms: tuple[Bones, Bones]
    legs: tuple[Bones, Bones]


def polar(start: Point, length: float, angle: float) -> Point:
    """The point `length` from `start` in direction `angle`."""
    turn = radians(angle)
    return start[0] + length * cos(turn), start[1] + length * sin(turn)


def angle(start: Point, end: Point) -> float:
    return degrees(atan2(end[1] - start[1], end[0] - start[0]))


def distance(one: Point, other: Point) -> float:
    return hypot(other[0] - one[0], other[1] - one[1])


def along(start: Point, end: Point, part: float, aside: float = 0) -> Point:
    """`part` of the way, and `aside` to the left of it."""
    dx, dy = end[0] - start[0], end[1] - start[1]
    length = hypot(dx, dy) or 1
    return start[0] + dx * part - dy / length * aside, start[1] + dy * part + dx / length * aside


def bend(root: Point, end: Point, first: float, second: float, side: int) -> tuple[Point, Point]:
    """The middle joint of two bones and their end, as near to `end` as they reach.

    `side` is 1 where the joint lies anticlockwise of the line from root to end, else -1.
    """
    wanted = distance(root, end)
    reach = min(max(wanted, abs(first - second) + 0.01), (first + second) * _STRETCH)
    to_end = angle(root, end)
    corner = (first * first + reach * reach - second * second) / (2 * first * reach)
    turn = degrees(acos(max(-1.0, min(1.0, corner))))
    return polar(root, first, to_end + side * turn), polar(root, reach, to_end)


def solve(pose: Pose, view: View) -> Skeleton:
    """Where all joints are."""
    shoulders, hips = roots(pose, view)
    arms = [
        _arm(root, limb, tip, side)
        for root, limb, tip, side in zip(shoulders, pose.arms, pose.hands, (-1, -1), strict=True)
    ]
    outwards = (1, 1) if view is View.SIDE else (-1, 1)
    legs = [
        _leg(root, limb, tip, side)
        for root, limb, tip, side in zip(hips, pose.legs, pose.feet, outwards, strict=True)
    ]
    back = along(pose.hip, pose.shoulder, 0.5, pose.bow)
    return Skeleton(
        pose.hip, pose.shoulder, pose.head, back, (arms[0], arms[1]), (legs[0], legs[1])
    )


def roots(pose: Pose, view: View) -> tuple[tuple[Point, Point], tuple[Point, Point]]:
    """Where arms and legs begin."""
    if view is View.SIDE:
        return (pose.shoulder, _add(pose.shoulder, FAR_SHOULDER)), (
            pose.hip,
            _add(pose.hip, FAR_HIP),
        )
    shoulders, hips = pose.broad
    return _across(pose.hip, pose.shoulder, 1, shoulders), _across(pose.hip, pose.shoulder, 0, hips)


def joints(limb: Limb, root: Point, lengths: tuple[float, float], side: int) -> tuple[Point, Point]:
    """The middle and the end of a limb; `side` is how it bends by nature."""
    match limb:
        case Placed(middle, end):
            return middle, end
        case Free(first, second):
            middle = polar(root, lengths[0], first)
            return middle, polar(middle, lengths[1], second)
        case Planted(end, given):
            return bend(root, end, *lengths, given or side)


def _arm(root: Point, limb: Limb, tip: Tip, side: int) -> Bones:
    middle, end = joints(limb, root, (UPPER_ARM, FOREARM), side)
    if isinstance(limb, Planted) and not limb.bend and middle[1] < 0:
        # No elbow goes through the floor.
        middle, end = joints(limb, root, (UPPER_ARM, FOREARM), -side)
    natural = angle(middle, end)
    return Bones(root, middle, end, _tip(end, tip, natural, HAND))


def _leg(root: Point, limb: Limb, tip: Tip, side: int) -> Bones:
    middle, end = joints(limb, root, (THIGH, SHANK), side)
    natural = angle(middle, end) + 90
    return Bones(root, middle, end, _tip(end, tip, natural, FOOT))


def _tip(end: Point, tip: Tip, natural: float, length: float) -> Point:
    if isinstance(tip, tuple):
        return tip
    return polar(end, length, natural if tip is None else tip)


def _add(point: Point, by: Point) -> Point:
    return point[0] + by[0], point[1] + by[1]


def _across(hip: Point, shoulder: Point, part: float, half: float) -> tuple[Point, Point]:
    return along(hip, shoulder, part, half), along(hip, shoulder, part, -half)
