"""Poses between poses, and poses with their sides exchanged."""

from collections.abc import Callable
from dataclasses import replace
from typing import TypeVar

from runstrong_tui.figures.pose import Free, Limb, Placed, Planted, Point, Pose, Tip, View
from runstrong_tui.figures.skeleton import Bones, angle, distance, polar, solve

T = TypeVar("T")
Pair = tuple[T, T]


def mix(one: Pose, other: Pose, part: float, view: View) -> Pose:
    """The pose `part` of the way from one to the other. Planted limbs stay planted."""
    if part <= 0 or one is other:
        return one
    if part >= 1:
        return other
    a, b = solve(one, view), solve(other, view)
    hip = _point(one.hip, other.hip, part)
    shoulder = _turned(hip, (one.hip, one.shoulder), (other.hip, other.shoulder), part)
    return Pose(
        hip=hip,
        shoulder=shoulder,
        head=_turned(shoulder, (one.shoulder, one.head), (other.shoulder, other.head), part),
        arms=_both(lambda i: _limb(one.arms[i], other.arms[i], a.arms[i], b.arms[i], part)),
        legs=_both(lambda i: _limb(one.legs[i], other.legs[i], a.legs[i], b.legs[i], part)),
        hands=_both(lambda i: _tip(one.hands[i], other.hands[i], a.arms[i], b.arms[i], part)),
        feet=_both(lambda i: _tip(one.feet[i], other.feet[i], a.legs[i], b.legs[i], part)),
        bow=_number(one.bow, other.bow, part),
        broad=_point(one.broad, other.broad, part),
        ball=_number(one.ball, other.ball, part),
        rope=_number(one.rope, other.rope, part),
    )


def swapped(pose: Pose, view: View) -> Pose:
    """The same pose with near and far, or right and left, exchanged."""
    swap = replace(
        pose,
        arms=pose.arms[::-1],
        legs=pose.legs[::-1],
        hands=pose.hands[::-1],
        feet=pose.feet[::-1],
    )
    return swap if view is View.SIDE else _reflected(swap)


def lifted(pose: Pose, by: float) -> Pose:
    """The same pose with the trunk a little higher; what is planted stays."""
    hip = (pose.hip[0], pose.hip[1] + by / 2)
    shoulder = (pose.shoulder[0], pose.shoulder[1] + by)
    return replace(pose, hip=hip, shoulder=shoulder, head=(pose.head[0], pose.head[1] + by))


def _both(make: Callable[[int], T]) -> Pair[T]:
    return make(0), make(1)


def _number(one: float, other: float, part: float) -> float:
    return one + (other - one) * part


def _point(one: Point, other: Point, part: float) -> Point:
    return _number(one[0], other[0], part), _number(one[1], other[1], part)


def _turned(start: Point, one: Pair[Point], other: Pair[Point], part: float) -> Point:
    """The end of a bone between two positions of it, which goes on a curve."""
    return polar(
        start,
        _number(distance(*one), distance(*other), part),
        _between(angle(*one), angle(*other), part),
    )


def _between(one: float, other: float, part: float) -> float:
    """An angle on the shorter way round."""
    return one + ((other - one + 180) % 360 - 180) * part


def _limb(one: Limb, other: Limb, a: Bones, b: Bones, part: float) -> Limb:
    match one, other:
        case Planted(), Planted():
            return Planted(_point(one.end, other.end, part), other.bend)
        case Free(), Free():
            return Free(
                _number(one.first, other.first, part), _number(one.second, other.second, part)
            )
        case Placed(), Placed():
            return Placed(_point(one.middle, other.middle, part), _point(one.end, other.end, part))
    root = _point(a.root, b.root, part)
    middle = _turned(root, (a.root, a.middle), (b.root, b.middle), part)
    return Placed(middle, _turned(middle, (a.middle, a.end), (b.middle, b.end), part))


def _tip(one: Tip, other: Tip, a: Bones, b: Bones, part: float) -> Tip:
    if one is None and other is None:
        return None
    if isinstance(one, tuple) and isinstance(other, tuple):
        return _point(one, other, part)
    if isinstance(one, tuple) or isinstance(other, tuple) or one is None or other is None:
        return _between(angle(a.end, a.tip), angle(b.end, b.tip), part)
    return _number(one, other, part)


def _reflected(pose: Pose) -> Pose:
    """The mirror image; the middle of the picture is x = 0."""
    return replace(
        pose,
        hip=_across(pose.hip, 0),
        shoulder=_across(pose.shoulder, 0),
        head=_across(pose.head, 0),
        arms=(mirrored_limb(pose.arms[0], 0), mirrored_limb(pose.arms[1], 0)),
        legs=(mirrored_limb(pose.legs[0], 0), mirrored_limb(pose.legs[1], 0)),
        hands=(mirrored_tip(pose.hands[0], 0), mirrored_tip(pose.hands[1], 0)),
        feet=(mirrored_tip(pose.feet[0], 0), mirrored_tip(pose.feet[1], 0)),
        bow=-pose.bow,
    )


def mirrored_limb(limb: Limb, axis: float) -> Limb:
    """A limb of the other side, seen from the front."""
    match limb:
        case Planted(end, bend):
            return Planted(_across(end, axis), -bend)
        case Free(first, second):
            return Free(180 - first, 180 - second)
        case Placed(middle, end):
            return Placed(_across(middle, axis), _across(end, axis))


def mirrored_tip(tip: Tip, axis: float) -> Tip:
    """A hand or foot of the other side, seen from the front."""
    if tip is None:
        return None
    return _across(tip, axis) if isinstance(tip, tuple) else 180 - tip


def _across(point: Point, axis: float) -> Point:
    return 2 * axis - point[0], point[1]
