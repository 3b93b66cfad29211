"""Draws the things a figure uses, behind it or before it, and what it stands on."""

from math import cos, pi, sin

from runstrong_tui.figures.easel import Easel
from runstrong_tui.figures.pose import Figure, Floor, Point, Pose, Prop, PropKind, Side, View
from runstrong_tui.figures.raster import Ink
from runstrong_tui.figures.skeleton import Skeleton, polar

MAT_THICK, LINE_THICK = 2.6, 1.2
ROPE_TOP = 186
"""How high a rope goes over the head."""
TALL_WALL = 400
"""Higher than any picture."""
KNOTS = 16
"""Straight parts of a rope."""
CHAIR_BACK = 45
"""From the seat up."""


def draw_floor(easel: Easel, figure: Figure) -> None:
    if figure.floor is Floor.NONE:
        return
    raster = easel.raster
    if figure.floor is Floor.LINE:
        thick = max(1, round(LINE_THICK * easel.down))
        raster.bar(0, easel.floor, raster.width, easel.floor + thick, Ink.FLOOR)
        return
    start, end = sorted((easel.column(figure.mat[0]), easel.column(figure.mat[1])))
    thick = max(1, round(MAT_THICK * easel.down))
    raster.bar(start, easel.floor, end, easel.floor + thick, Ink.FLOOR)


def draw_props(easel: Easel, figure: Figure, pose: Pose, body: Skeleton, in_front: bool) -> None:
    """Those behind the body, or those before it."""
    for prop in figure.props:
        match prop.kind:
            case PropKind.ROPE:
                _rope(easel, pose, body, in_front)
            case PropKind.DUMBBELL if in_front:
                _dumbbell(easel, figure, body)
            case PropKind.BALL if not in_front:
                _ball(easel, prop, pose)
            case PropKind.CHAIR if not in_front:
                _chair(easel, prop)
            case PropKind.STEP if not in_front:
                easel.block(prop.left, 0, prop.right, prop.top, Ink.PROP_SHADE)
            case PropKind.WALL if not in_front:
                easel.block(prop.left, 0, prop.right, TALL_WALL, Ink.PROP_SHADE)


def _ball(easel: Easel, prop: Prop, pose: Pose) -> None:
    """It rolls: its seam turns with the way it has gone."""
    radius = prop.top / 2
    middle = (pose.ball, radius)
    easel.disc(middle, radius, Ink.PROP)
    turned = -(pose.ball - prop.left) / radius * 180 / pi
    seam = polar(middle, radius * 0.93, turned), polar(middle, -radius * 0.93, turned)
    easel.limb(*seam, 2.2, 2.2, Ink.PROP_SHADE)


def _rope(easel: Easel, pose: Pose, body: Skeleton, in_front: bool) -> None:
    """An arc from hand to hand; before the body on its way down, behind it on its way up."""
    turn = pose.rope * 2 * pi
    height, depth = -cos(turn), -sin(turn)
    if (depth > 0) is not in_front:
        return
    right, left = body.arms[0].tip, body.arms[1].tip
    middle = ((right[0] + left[0]) / 2, (right[1] + left[1]) / 2)
    reach = (ROPE_TOP - middle[1] if height > 0 else middle[1]) * height
    half = (left[0] - right[0]) / 2
    thick = max(1.5, easel.thinnest)
    last: Point | None = None
    for knot in range(KNOTS + 1):
        along = pi * knot / KNOTS
        bulge = 1 + 0.16 * abs(height) * sin(along)
        point = (middle[0] - cos(along) * half * bulge, middle[1] + reach * sin(along) ** 0.75)
        if last:
            easel.limb(last, point, thick, thick, Ink.PROP if in_front else Ink.PROP_SHADE)
        last = point


def _dumbbell(easel: Easel, figure: Figure, body: Skeleton) -> None:
    """Upright before the chest, held in both hands."""
    hands = body.arms if figure.view is View.FRONT else body.arms[:1]
    x = sum(arm.tip[0] for arm in hands) / len(hands)
    y = sum(arm.tip[1] for arm in hands) / len(hands)
    easel.limb((x, y - 10), (x, y + 10), 3, 3, Ink.PROP_SHADE)
    for end in (y - 10, y + 10):
        easel.oval((x, end), 9.5, 6, 0, Ink.PROP)


def _chair(easel: Easel, prop: Prop) -> None:
    seat, thick = prop.top, 4
    easel.block(prop.left, seat - thick, prop.right, seat, Ink.PROP_SHADE)
    for leg in (prop.left, prop.right - 4):
        easel.block(leg, 0, leg + 4, seat, Ink.PROP_SHADE)
    back = prop.left if prop.back is Side.LEFT else prop.right - 4
    easel.block(back, seat, back + 4, seat + CHAIR_BACK, Ink.PROP_SHADE)
