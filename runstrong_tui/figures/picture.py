"""A figure in a box of terminal cells: what a screen paints."""

from functools import lru_cache
from itertools import combinations, groupby

from runstrong_tui.figures.body import draw_body
from runstrong_tui.figures.easel import Easel
from runstrong_tui.figures.pose import Figure, Point, Pose, Side
from runstrong_tui.figures.props import draw_floor, draw_props
from runstrong_tui.figures.quadrants import DOWN, GLYPHS, Run
from runstrong_tui.figures.raster import Ink, Raster
from runstrong_tui.figures.skeleton import Skeleton, along, solve

Rows = tuple[tuple[Run, ...], ...]
"""Lines of cells from the top; ink and paper of a run are `Ink`s."""

DASHES = 13
"""Parts of a guide line; every second is drawn."""

_LIGHTNESS = {
    Ink.PAPER: 0,
    Ink.SKIN: 88,
    Ink.SHIRT: 66,
    Ink.SHORTS: 48,
    Ink.SHOE: 100,
    Ink.HAIR: 50,
    Ink.FAR_SKIN: 32,
    Ink.FAR_SHIRT: 26,
    Ink.FAR_SHORTS: 22,
    Ink.FAR_SHOE: 42,
    Ink.FLOOR: 16,
}
"""Roughly how far inks are apart, whatever the theme; those with a colour are far from all."""
_COLOURED = {
    Ink.MUSCLE: (160, 0),
    Ink.PROP: (0, 160),
    Ink.PROP_SHADE: (0, 120),
    Ink.GOOD: (-160, 60),
    Ink.BAD: (160, -160),
}


@lru_cache(16)
def frame(
    figure: Figure,
    pose: Pose,
    columns: int,
    rows: int,
    side: Side | None = None,
    guide: Ink | None = None,
) -> Rows:
    """The pose in a box of cells, mirrored where the other side works.

    `guide` draws the line that some joints should be on, in this ink.
    """
    mirrored = side is not None and side is not figure.works
    easel = Easel(figure.camera, columns, rows, mirrored)
    body = solve(pose, figure.view)
    draw_props(easel, figure, pose, body, in_front=False)
    draw_body(easel, figure, body)
    draw_props(easel, figure, pose, body, in_front=True)
    draw_floor(easel, figure)
    if guide is not None and len(figure.guide) > 1:
        _draw_guide(easel, joint(body, figure.guide[0]), joint(body, figure.guide[-1]), guide)
    return encode(easel.raster)


def aspect(figure: Figure) -> float:
    """Columns of cells to a row that the picture fills best."""
    left, bottom, right, top = figure.camera
    return 2 * (right - left) / (top - bottom)


def joint(body: Skeleton, name: str) -> Point:
    """A joint by its name: hip, shoulder, head, elbow, wrist, knee, ankle."""
    near_arm, near_leg = body.arms[0], body.legs[0]
    return {
        "hip": body.hip,
        "shoulder": body.shoulder,
        "head": body.head,
        "elbow": near_arm.middle,
        "wrist": near_arm.end,
        "knee": near_leg.middle,
        "ankle": near_leg.end,
    }[name]


JOINTS = ("hip", "shoulder", "head", "elbow", "wrist", "knee", "ankle")
"""Between which a guide line can be drawn."""


def _draw_guide(easel: Easel, start: Point, end: Point, ink: Ink) -> None:
    thick = max(1.3, easel.thinnest)
    for dash in range(0, DASHES, 2):
        easel.limb(
            along(start, end, dash / DASHES),
            along(start, end, (dash + 1) / DASHES),
            thick,
            thick,
            ink,
        )


def encode(raster: Raster) -> Rows:
    """All lines of cells, from the top."""
    width, pixels = raster.width, raster.pixels
    return tuple(
        line(bytes(pixels[start : start + width]), bytes(pixels[start + width : start + 2 * width]))
        for start in range(0, width * raster.height, width * DOWN)
    )


@lru_cache(256)
def line(upper: bytes, lower: bytes) -> tuple[Run, ...]:
    """One line of cells from two rows of pixels."""
    quarters = zip(upper[::2], upper[1::2], lower[::2], lower[1::2], strict=True)
    cells = [cell(pixels) for pixels in quarters]
    return tuple(
        Run("".join(run.text for run in same), ink, paper)
        for (ink, paper), same in groupby(cells, key=lambda run: run[1:])
    )


@lru_cache(2048)
def cell(pixels: tuple[int, ...]) -> Run:
    """One cell in the two of its inks that come nearest to all."""
    inks = sorted(set(pixels))
    if len(inks) == 1:
        return Run(" ", inks[0], inks[0])
    paper, ink = min(combinations(inks, 2), key=lambda pair: _error(pixels, *pair))
    bits = sum(
        1 << place
        for place, pixel in enumerate(pixels)
        if _apart(pixel, ink) < _apart(pixel, paper)
    )
    return Run(GLYPHS[bits], ink, paper)


def _error(pixels: tuple[int, ...], one: int, other: int) -> float:
    return sum(min(_apart(pixel, one), _apart(pixel, other)) for pixel in pixels)


@lru_cache(1024)
def _apart(one: int, other: int) -> float:
    """How unlike two inks look."""
    if one == other:
        return 0
    (x, y), (u, v) = _COLOURED.get(Ink(one), (0, 0)), _COLOURED.get(Ink(other), (0, 0))
    light = _LIGHTNESS.get(Ink(one), 60) - _LIGHTNESS.get(Ink(other), 60)
    return float(light * light + (x - u) ** 2 + (y - v) ** 2)
