"""Draws a body from the back to the front: far limbs, trunk, head, near limbs, muscles on them."""

from typing import NamedTuple

from runstrong_tui.figures.easel import Easel
from runstrong_tui.figures.muscles import draw_muscles
from runstrong_tui.figures.pose import Figure, Point, Side, View
from runstrong_tui.figures.raster import Ink
from runstrong_tui.figures.skeleton import Bones, Skeleton, along, angle, distance, polar

APART = 13
"""Arms nearer to each other than this are drawn as one, cm."""
CLEAR = 0.42
"""The part of a limb's first bone that merges with the trunk: no dark line around it."""


class Dress(NamedTuple):
    """The inks of a limb."""

    skin: Ink
    shorts: Ink
    shoe: Ink
    size: float
    """Far limbs are a little thinner."""


NEAR = Dress(Ink.SKIN, Ink.SHORTS, Ink.SHOE, 1)
FAR = Dress(Ink.FAR_SKIN, Ink.FAR_SHORTS, Ink.FAR_SHOE, 0.94)


def draw_body(easel: Easel, figure: Figure, body: Skeleton) -> None:
    if figure.view is View.SIDE:
        _from_the_side(easel, figure, body)
    else:
        _from_the_front(easel, figure, body)


def _from_the_side(easel: Easel, figure: Figure, body: Skeleton) -> None:
    near_arm, far_arm = body.arms
    if max(distance(near_arm.end, far_arm.end), distance(near_arm.middle, far_arm.middle)) > APART:
        _arm(easel, far_arm, FAR)
    _leg(easel, body.legs[1], FAR)
    _trunk(easel, body)
    _head_from_the_side(easel, body)
    easel.disc(body.shoulder, 8.6, Ink.SHIRT)
    _outlined_leg(easel, body.legs[0])
    _leg(easel, body.legs[0], NEAR)
    easel.limb(body.hip, along(body.hip, body.back, 0.3), 10.6, 9.8, Ink.SHORTS)
    draw_muscles(easel, figure, body, over_arms=False)
    _outlined_arm(easel, near_arm)
    _arm(easel, near_arm, NEAR)
    _sleeve(easel, near_arm, 7.4)
    draw_muscles(easel, figure, body, over_arms=True)


def _from_the_front(easel: Easel, figure: Figure, body: Skeleton) -> None:
    behind = {Side.RIGHT: 0, Side.LEFT: 1, None: -1}[figure.behind]
    for index in sorted((0, 1), key=lambda i: i != behind):
        _leg_from_the_front(easel, body.legs[index], FAR if index == behind else NEAR)
    easel.limb(body.shoulder, body.head, 5.6, 5, Ink.SKIN)
    _trunk_from_the_front(easel, body, behind)
    draw_muscles(easel, figure, body, over_arms=False)
    _head_from_the_front(easel, body)
    for arm in body.arms:
        _outlined_arm(easel, arm)
        _arm(easel, arm, NEAR)
        _sleeve(easel, arm, 7.2)
    draw_muscles(easel, figure, body, over_arms=True)


def _trunk(easel: Easel, body: Skeleton) -> None:
    hip, back, shoulder = body.hip, body.back, body.shoulder
    waist, chest = along(back, shoulder, 0.05, -1.5), along(back, shoulder, 0.72, -2.4)
    for around, ink in ((easel.gap, Ink.PAPER), (0, Ink.SHIRT)):
        easel.limb(hip, back, 10.6 + around, 9.4 + around, ink)
        easel.limb(back, shoulder, 9.4 + around, 9.6 + around, ink)
        easel.limb(waist, chest, 8.4 + around, 9 + around, ink)


def _trunk_from_the_front(easel: Easel, body: Skeleton, behind: int) -> None:
    shoulders = (body.arms[0].root, body.arms[1].root)
    hips = (body.legs[0].root, body.legs[1].root)
    easel.shape([*shoulders, hips[1], hips[0]], Ink.SHIRT)
    easel.limb(*shoulders, 7.2, 7.2, Ink.SHIRT)
    easel.limb(*hips, 9.5, 9.5, Ink.SHIRT)
    for shoulder, hip in zip(shoulders, hips, strict=True):
        easel.limb(shoulder, hip, 6.5, 7.4, Ink.SHIRT)
    for index, leg in enumerate(body.legs):
        if index != behind:
            easel.limb(leg.root, along(leg.root, leg.middle, 0.4), 10.3, 9.2, Ink.SHORTS)
    easel.limb(*hips, 9.8, 9.8, Ink.SHORTS)


def _head_from_the_side(easel: Easel, body: Skeleton) -> None:
    """Hair behind and above, the face before it, a bun."""
    up = angle(body.shoulder, body.head)

    def at(forward: float, high: float) -> Point:
        return polar(polar(body.head, forward, up - 90), high, up)

    easel.limb(body.shoulder, body.head, 5.4, 4.8, Ink.SKIN)
    easel.disc(at(-12, -1), 4, Ink.HAIR)
    easel.oval(at(-2.2, 1.2), 12.2, 11, up, Ink.HAIR)
    easel.oval(at(1.6, -0.8), 11, 9, up, Ink.SKIN)
    easel.oval(at(-4, 5), 7.2, 8, up, Ink.HAIR)
    easel.disc(at(10.2, -1.5), 2, Ink.SKIN)


def _head_from_the_front(easel: Easel, body: Skeleton) -> None:
    up = angle(body.shoulder, body.head)
    easel.oval(body.head, 11.6, 9.8, up, Ink.SKIN)
    easel.oval(polar(body.head, 4.6, up), 8.2, 10.4, up, Ink.HAIR)
    easel.oval(polar(body.head, -2.2, up), 8.6, 8.2, up, Ink.SKIN)


def _arm(easel: Easel, arm: Bones, dress: Dress) -> None:
    root, elbow, wrist, fingers = arm
    size = dress.size
    easel.limb(root, elbow, 6.6 * size, 5.4 * size, dress.skin)
    easel.limb(elbow, wrist, 5.4 * size, 4.2 * size, dress.skin)
    easel.limb(wrist, fingers, 4.2 * size, 3.8 * size, dress.skin)


def _outlined_arm(easel: Easel, arm: Bones) -> None:
    root, elbow, wrist, fingers = arm
    easel.outlined(along(root, elbow, CLEAR), elbow, 6, 5.4)
    easel.outlined(elbow, wrist, 5.4, 4.2)
    easel.outlined(wrist, fingers, 4.2, 3.8)


def _sleeve(easel: Easel, arm: Bones, radius: float) -> None:
    easel.limb(arm.root, along(arm.root, arm.middle, 0.28), radius, radius - 0.7, Ink.SHIRT)


def _leg(easel: Easel, leg: Bones, dress: Dress) -> None:
    hip, knee, ankle, toe = leg
    size = dress.size
    easel.limb(knee, ankle, 7 * size, 4.4 * size, dress.skin)
    calf = along(knee, ankle, 0.33, -2.2)
    easel.oval(calf, 11 * size, 5.6 * size, angle(knee, ankle), dress.skin)
    easel.limb(hip, knee, 10.3 * size, 7 * size, dress.skin)
    easel.limb(hip, along(hip, knee, 0.48), 10.8 * size, 9.4 * size, dress.shorts)
    # The sole lies beside the line from ankle to toe, the heel behind it.
    heel, ball = along(ankle, toe, -0.28, -2.4), along(ankle, toe, 1, -0.6)
    easel.limb(heel, ball, 4.4 * size, 3 * size, dress.shoe)


def _outlined_leg(easel: Easel, leg: Bones) -> None:
    hip, knee, ankle, _ = leg
    easel.outlined(along(hip, knee, CLEAR), knee, 8.8, 7.2)
    easel.outlined(knee, ankle, 7.2, 4.6)


def _leg_from_the_front(easel: Easel, leg: Bones, dress: Dress) -> None:
    hip, knee, ankle, toe = leg
    if dress is NEAR:
        easel.outlined(along(hip, knee, CLEAR), knee, 9, 7.6)
        easel.outlined(knee, ankle, 7.6, 4.8)
    easel.limb(knee, ankle, 7.4, 4.6, dress.skin)
    easel.limb(hip, knee, 10.2, 7.4, dress.skin)
    if dress is FAR:
        easel.limb(hip, along(hip, knee, 0.4), 10.3, 9.2, dress.shorts)
    easel.limb(ankle, toe, 4.8, 4.2, dress.shoe)
