"""A rounded frame whose pixels are known by how far round they lie, clockwise from top centre."""

from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from math import atan2, hypot, pi

from runstrong_tui.figures.bitmap import Canvas
from runstrong_tui.figures.digits import ASPECT

CORNER = 0.45
"""Radius of the corners as a share of the shorter half."""
GAP = 1.9
"""Units left free between two segments; a unit is the width of a pixel."""


@dataclass(frozen=True, slots=True)
class Frame:
    """The measures of a ring, in pixels."""

    width: int
    height: int
    stroke: int
    """Thickness of its upright sides; even, so that the level ones are whole pixels too."""

    @property
    def radius(self) -> float:
        """Of the outer corners, in units."""
        return min(self.width, self.height * ASPECT) / 2 * CORNER


@dataclass(frozen=True, slots=True)
class Quarter:
    """The centre line of a ring's upper right quarter, in units from the ring's centre."""

    level: float
    """Half the length of the straight top."""
    upright: float
    """Half the length of the straight side."""
    radius: float

    @property
    def length(self) -> float:
        return self.level + self.upright + self.radius * pi / 2

    def off(self, x: float, y: float) -> float:
        """How far a point lies from the line."""
        beyond = max(0.0, x - self.level), max(0.0, y - self.upright)
        return abs(hypot(*beyond) - self.radius)

    def along(self, x: float, y: float) -> float:
        """How far along the line from the top centre its nearest point lies."""
        if x <= self.level:
            return x
        bend = self.level + self.radius * atan2(x - self.level, max(0.0, y - self.upright))
        return bend + max(0.0, self.upright - y) if y < self.upright else bend


@lru_cache(32)
def path(frame: Frame) -> tuple[tuple[float, int, int], ...]:
    """The ring's pixels in order: how far round (0-1), column, row."""
    radius = max(0.5, frame.radius - frame.stroke / 2)
    half_width, half_height = frame.width / 2, frame.height * ASPECT / 2
    inwards = frame.stroke / 2 + radius
    quarter = Quarter(half_width - inwards, half_height - inwards, radius)
    return tuple(sorted(_placed(frame, quarter)))


def next_pixel(frame: Frame, share: float) -> float:
    """How far round the first pixel lies that is not before `share`; past all of them 1."""
    pixels = path(frame)
    index = bisect_left(pixels, (share, 0, 0))
    return pixels[index][0] if index < len(pixels) else 1.0


def _placed(frame: Frame, quarter: Quarter) -> Iterator[tuple[float, int, int]]:
    for row in range(frame.height):
        y = frame.height * ASPECT / 2 - (row + 0.5) * ASPECT
        for column in range(frame.width):
            x = column + 0.5 - frame.width / 2
            if quarter.off(abs(x), abs(y)) <= frame.stroke / 2:
                yield _round(quarter, x, y) / quarter.length / 4, column, row


def _round(quarter: Quarter, x: float, y: float) -> float:
    """Clockwise length from the top centre to a point."""
    along = quarter.along(abs(x), abs(y))
    if x >= 0:
        return along if y >= 0 else 2 * quarter.length - along
    return 2 * quarter.length + along if y < 0 else 4 * quarter.length - along


@lru_cache(32)
def _hole(frame: Frame) -> tuple[tuple[int, int, int], ...]:
    """Row, first and last column of what a ring goes round."""
    sides: dict[int, list[int]] = {}
    for _, column, row in path(frame):
        sides.setdefault(row, []).append(column)
    middle = frame.width // 2
    spans = []
    for row, columns in sides.items():
        if middle not in columns:
            left = max(column for column in columns if column < middle) + 1
            spans.append((row, left, min(column for column in columns if column > middle)))
    return tuple(spans)


def fill(canvas: Canvas, frame: Frame, at: tuple[int, int], tone: int) -> None:
    """The inside of a ring."""
    for row, left, right in _hole(frame):
        canvas.span(at[1] + row, at[0] + left, at[0] + right, tone)


def draw_share(
    canvas: Canvas,
    frame: Frame,
    at: tuple[int, int],
    lit: tuple[float, float],
    tones: tuple[int, int],
) -> None:
    """A smooth ring, lit between two shares of its way round; tones: lit and unlit."""
    left, top = at
    start, end = lit
    for place, column, row in path(frame):
        canvas.dot(left + column, top + row, tones[0] if start <= place < end else tones[1])


def draw_segments(
    canvas: Canvas,
    frame: Frame,
    at: tuple[int, int],
    count: int,
    filled: float,
    tones: tuple[int, int, int],
) -> None:
    """A ring in `count` parts, the first `filled` of them lit; tones: lit, growing, unlit."""
    left, top = at
    gap = _half_gap(frame, count)
    whole = int(filled)
    for place, column, row in path(frame):
        segment, within = divmod(place * count, 1)
        if gap <= within <= 1 - gap:
            tone = _segment_tone(int(segment), within, whole, filled - whole, tones)
            canvas.dot(left + column, top + row, tone)


def _half_gap(frame: Frame, count: int) -> float:
    """Half the space between two segments, as a share of one; none where they get too short."""
    around = 2 * (frame.width + frame.height * ASPECT)
    share = GAP * count / around
    return share if count > 1 and share <= 0.25 else 0


def _segment_tone(
    segment: int, within: float, whole: int, part: float, tones: tuple[int, int, int]
) -> int:
    lit, growing, unlit = tones
    if segment < whole:
        return lit
    return growing if segment == whole and within < part else unlit
