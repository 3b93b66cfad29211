"""Draws the working muscles. They hang on bones, so they follow every movement."""

from collections.abc import Callable, Iterable
from functools import partial

from runstrong_tui.figures.easel import Easel
from runstrong_tui.figures.pose import Figure, Side, View
from runstrong_tui.figures.raster import Ink
from runstrong_tui.figures.skeleton import Bones, Skeleton, along, angle, polar

Draw = Callable[[Easel, Figure, Skeleton], None]


def draw_muscles(easel: Easel, figure: Figure, body: Skeleton, over_arms: bool) -> None:
    """Those on the arms, or all others."""
    for name in figure.muscles:
        if name in MUSCLES and (name in OVER_ARMS) == over_arms:
            MUSCLES[name](easel, figure, body)


def _legs(figure: Figure, body: Skeleton) -> Iterable[tuple[Bones, int]]:
    """The legs whose muscles are seen, and on which side of them the inside is."""
    if figure.view is View.SIDE:
        return ((body.legs[0], 1),)
    return ((body.legs[0], 1), (body.legs[1], -1))


def _glutes(easel: Easel, figure: Figure, body: Skeleton) -> None:
    if figure.view is View.FRONT:
        for leg, side in zip(body.legs, (Side.RIGHT, Side.LEFT), strict=True):
            if side is not figure.behind:
                easel.disc(along(body.hip, leg.root, 1.25), 7.5, Ink.MUSCLE)
        return
    leg = body.legs[0]
    trunk, thigh = angle(body.hip, body.back), angle(leg.root, leg.middle)
    # Behind the hip: between the back of the trunk and the back of the thigh.
    one, other = polar((0, 0), 1, trunk + 90), polar((0, 0), 1, thigh - 90)
    outwards = angle((0, 0), (one[0] + other[0], one[1] + other[1]))
    easel.oval(polar(leg.root, 4.5, outwards), 9.5, 7.2, outwards + 90, Ink.MUSCLE)


def _side_glutes(easel: Easel, figure: Figure, body: Skeleton) -> None:
    """The gluteus medius, between hip bone and thigh."""
    if figure.view is View.FRONT:
        _glutes(easel, figure, body)
    else:
        easel.oval(along(body.hip, body.back, 0.1), 7.5, 7, angle(body.hip, body.back), Ink.MUSCLE)


def _thighs(easel: Easel, figure: Figure, body: Skeleton) -> None:
    """The quadriceps."""
    aside = 3.6 if figure.view is View.SIDE else 0
    for leg, _ in _legs(figure, body):
        start = along(leg.root, leg.middle, 0.22, aside)
        easel.limb(start, along(leg.root, leg.middle, 0.88, aside * 0.55), 5.2, 4, Ink.MUSCLE)


def _hamstrings(easel: Easel, figure: Figure, body: Skeleton) -> None:
    for leg, _ in _legs(figure, body):
        start = along(leg.root, leg.middle, 0.22, -4.2)
        easel.limb(start, along(leg.root, leg.middle, 0.9, -2.6), 5, 3.6, Ink.MUSCLE)


def _calves(easel: Easel, figure: Figure, body: Skeleton, part: float = 0.36) -> None:
    aside = -2.6 if figure.view is View.SIDE else 0
    for leg, _ in _legs(figure, body):
        middle = along(leg.middle, leg.end, part, aside)
        easel.oval(middle, 13, 5.2, angle(leg.middle, leg.end), Ink.MUSCLE)


def _adductors(easel: Easel, figure: Figure, body: Skeleton) -> None:
    for leg, inside in _legs(figure, body):
        aside = 4.5 * inside if figure.view is View.FRONT else 0
        start = along(leg.root, leg.middle, 0.2, aside)
        easel.limb(start, along(leg.root, leg.middle, 0.75, aside * 0.66), 4.2, 3.2, Ink.MUSCLE)


def _hip_flexors(easel: Easel, figure: Figure, body: Skeleton) -> None:
    """In front of the hip, from the trunk into the thigh."""
    aside = 6 if figure.view is View.SIDE else 0
    for leg, _ in _legs(figure, body):
        above = along(body.hip, body.back, 0.5, -aside) if aside else leg.root
        easel.limb(above, along(leg.root, leg.middle, 0.4, aside), 4.4, 4, Ink.MUSCLE)


def _abdomen(easel: Easel, figure: Figure, body: Skeleton) -> None:
    hip, back, shoulder = body.hip, body.back, body.shoulder
    if figure.view is View.FRONT:
        easel.limb(along(hip, shoulder, 0.18), along(hip, shoulder, 0.62), 6.5, 7, Ink.MUSCLE)
    else:
        easel.limb(
            along(hip, back, 0.32, -4.6), along(back, shoulder, 0.3, -5.2), 4.2, 4.6, Ink.MUSCLE
        )


def _obliques(easel: Easel, figure: Figure, body: Skeleton) -> None:
    """From the front those of the lower side, which carry; upright those of both."""
    hip, shoulder = body.hip, body.shoulder
    if figure.view is View.SIDE:
        start, end = along(body.hip, body.back, 0.3), along(body.back, shoulder, 0.3)
        easel.limb(start, end, 5, 5.4, Ink.MUSCLE)
        return
    lower = -1 if shoulder[0] > hip[0] else 1
    upright = abs(shoulder[0] - hip[0]) < abs(shoulder[1] - hip[1])
    for side in (-1, 1) if upright else (lower,):
        start, end = along(hip, shoulder, 0.1, 6.5 * side), along(hip, shoulder, 0.6, 7.5 * side)
        easel.limb(start, end, 4.6, 5, Ink.MUSCLE)


def _erectors(easel: Easel, _: Figure, body: Skeleton) -> None:
    """Along the back."""
    low, high = along(body.hip, body.back, 0.1, 6), along(body.back, body.shoulder, 0.5, 6)
    middle = along(body.hip, body.shoulder, 0.5)
    push = along(middle, body.back, 1)
    bulge = along(body.hip, body.shoulder, 0.5, 6)
    top = (bulge[0] + push[0] - middle[0], bulge[1] + push[1] - middle[1])
    easel.limb(low, top, 4, 4, Ink.MUSCLE)
    easel.limb(top, high, 4, 4, Ink.MUSCLE)


def _lats(easel: Easel, _: Figure, body: Skeleton) -> None:
    """The side of the back below the arm."""
    back, shoulder = body.back, body.shoulder
    easel.limb(along(back, shoulder, 0.1, 3), along(back, shoulder, 0.75, 3), 4.4, 5.6, Ink.MUSCLE)


def _chest(easel: Easel, figure: Figure, body: Skeleton) -> None:
    aside = -5 if figure.view is View.SIDE else 0
    easel.disc(along(body.back, body.shoulder, 0.62, aside), 6, Ink.MUSCLE)


def _shoulders(easel: Easel, figure: Figure, body: Skeleton) -> None:
    for arm in body.arms[:1] if figure.view is View.SIDE else body.arms:
        easel.disc(arm.root, 6.4, Ink.MUSCLE)


def _triceps(easel: Easel, figure: Figure, body: Skeleton) -> None:
    for arm in body.arms[:1] if figure.view is View.SIDE else body.arms:
        easel.limb(
            along(arm.root, arm.middle, 0.3), along(arm.root, arm.middle, 0.8), 4, 3.6, Ink.MUSCLE
        )


MUSCLES: dict[str, Draw] = {
    "gluteus maximus": _glutes,
    "gluteus medius": _side_glutes,
    "hip rotators": _side_glutes,
    "quadriceps": _thighs,
    "hamstrings": _hamstrings,
    "calves": _calves,
    "gastrocnemius": _calves,
    "soleus": partial(_calves, part=0.55),
    "adductors": _adductors,
    "hip flexors": _hip_flexors,
    "rectus abdominis": _abdomen,
    "transverse abdominis": _abdomen,
    "obliques": _obliques,
    "quadratus lumborum": _obliques,
    "spinal erectors": _erectors,
    "latissimus": _lats,
    "chest": _chest,
    "shoulders": _shoulders,
    "triceps": _triceps,
}
"""By the names the exercises use. What lies deep or everywhere is not drawn."""

OVER_ARMS = frozenset({"shoulders", "triceps"})
