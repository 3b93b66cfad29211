"""Pixels of numbered inks, filled span by span."""

from collections.abc import Sequence
from enum import IntEnum
from math import ceil

Pixels = Sequence[tuple[float, float]]
"""Corners in pixels, y down; a pixel's middle lies at a half."""

LONE, BROADER = 2.0, 2.0
"""Pixels: a row narrower than this is a tip, if the next is broader by that."""

_FAR = 1e9


class Ink(IntEnum):
    """What a pixel of a figure belongs to. The screen gives each its colour."""

    PAPER = 0
    SKIN = 1
    SHIRT = 2
    SHORTS = 3
    SHOE = 4
    HAIR = 5
    FAR_SKIN = 6
    FAR_SHIRT = 7
    FAR_SHORTS = 8
    FAR_SHOE = 9
    MUSCLE = 10
    PROP = 11
    PROP_SHADE = 12
    FLOOR = 13
    GOOD = 14
    BAD = 15


class Raster:
    """A picture being drawn. What falls outside is cut off."""

    def __init__(self, width: int, height: int) -> None:
        self.width = width
        self.height = height
        self.pixels = bytearray(width * height)
        """Row by row from the top."""

    def bar(self, left: float, top: float, right: float, bottom: float, ink: Ink) -> None:
        """A filled rectangle, its edges rounded to whole pixels."""
        start, end = max(0, round(left)), min(self.width, round(right))
        if end > start:
            span = bytes((ink,)) * (end - start)
            for y in range(max(0, round(top)), min(self.height, round(bottom))):
                self.pixels[y * self.width + start : y * self.width + end] = span

    def fill(self, corners: Pixels, ink: Ink) -> None:
        """A convex shape: every pixel whose middle lies inside."""
        # For each corner the first row whose middle lies at or below it.
        rows = [ceil(y - 0.5) for _, y in corners]
        top, bottom = max(0, min(rows)), min(self.height, max(rows))
        if bottom > top:
            lefts, rights = _edges(corners, rows, top, bottom)
            _blunt(lefts, rights, 0, 1)
            _blunt(lefts, rights, -1, -2)
            self._fill_rows(lefts, rights, top, bytes((ink,)))

    def _fill_rows(self, lefts: list[float], rights: list[float], top: int, ink: bytes) -> None:
        width, pixels = self.width, self.pixels
        row = top * width
        for left, right in zip(lefts, rights, strict=True):
            start = 0 if left <= 0.5 else ceil(left - 0.5)
            end = min(width, ceil(right - 0.5))
            if end > start:
                pixels[row + start : row + end] = ink * (end - start)
            row += width


def _blunt(lefts: list[float], rights: list[float], tip: int, next_: int) -> None:
    """Cut off a lone pixel above or below a broad row: a corner that just reaches its middle."""
    if len(lefts) < 3:
        return
    width, below = rights[tip] - lefts[tip], rights[next_] - lefts[next_]
    if width < LONE and below > width + BROADER:
        rights[tip] = lefts[tip]


def _edges(
    corners: Pixels, rows: Sequence[int], top: int, bottom: int
) -> tuple[list[float], list[float]]:
    """Where each row from `top` to `bottom` begins and ends."""
    lefts, rights = [_FAR] * (bottom - top), [-_FAR] * (bottom - top)
    (ax, ay), start = corners[-1], rows[-1]
    for (bx, by), end in zip(corners, rows, strict=True):
        if start != end:
            slope = (bx - ax) / (by - ay)
            first, last = (start, end) if start < end else (end, start)
            x = ax + (first + 0.5 - ay) * slope
            for row in range(first - top, last - top):
                if 0 <= row < bottom - top:
                    if x < lefts[row]:
                        lefts[row] = x
                    if x > rights[row]:
                        rights[row] = x
                x += slope
        ax, ay, start = bx, by, end
    return lefts, rights
