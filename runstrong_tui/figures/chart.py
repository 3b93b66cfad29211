"""Numbers as columns and as a curve, in cells."""

from collections.abc import Iterable, Sequence
from itertools import pairwise

from runstrong_tui.figures.bitmap import Bitmap, Canvas

EIGHTHS = " ▁▂▃▄▅▆▇"
"""By how many eighths of a cell are filled; a full one is a space on a background."""

LINE, DOT, LEVEL = 1, 2, 3
"""The tones of a curve, of the points that stand out, and of a level to compare it with."""

DASH = 4
"""Pixels from one dot of a level to the next."""

HALF_DOT = 1
"""Pixels of a point that stands out, to the left and right of its middle."""


def column(part: float, most: float, height: int) -> tuple[int, int]:
    """How many cells of a column are full, and how many eighths of the next.

    What is more than nothing has at least an eighth.
    """
    if part <= 0 or most <= 0:
        return 0, 0
    eighths = max(1, round(min(1, part / most) * height * 8))
    return divmod(eighths, 8)


def row_of(value: float, most: float, height: int) -> int:
    """The row, from the top, in which a value lies; for a line across columns."""
    return height - 1 - min(height - 1, int(value / most * height)) if most > 0 else height - 1


def scale(values: Iterable[float]) -> tuple[float, float]:
    """From where to where a curve goes: all values with a little room, never flat."""
    known = [value for value in values if value is not None]
    low, high = min(known, default=0), max(known, default=1)
    room = (high - low) * 0.08 or max(1, high * 0.1)
    return max(0, low - room), high + room


def curve(
    points: Sequence[tuple[float, float]],
    marked: Iterable[int],
    low: float,
    high: float,
    width: int,
    height: int,
    level: float | None = None,
) -> Bitmap:
    """A line through points, in pixels; `marked` are places of points that stand out.

    A point is how far to the right it lies, 0-1, and its value between `low` and `high`; `level`
    is a value that is dotted all across.
    """
    canvas = Canvas(width, height)

    def row(value: float) -> int:
        return round((high - value) / ((high - low) or 1) * (height - 1))

    for x in range(0, width if level is not None else 0, DASH):
        canvas.dot(x, row(level or 0), LEVEL)
    places = [(round(across * (width - 1)), row(value)) for across, value in points]
    for (x, y), (other_x, other_y) in pairwise(places):
        _line(canvas, x, y, other_x, other_y)
    for x, y in places[:1]:
        canvas.dot(x, y, LINE)
    for place in marked:
        x, y = places[place]
        canvas.bar(x - HALF_DOT, y - HALF_DOT + 1, x + HALF_DOT + 1, y + HALF_DOT + 1, DOT)
    return canvas.bitmap()


def _line(canvas: Canvas, x: int, y: int, other_x: int, other_y: int) -> None:
    steps = max(abs(other_x - x), abs(other_y - y), 1)
    for step in range(steps + 1):
        part = step / steps
        canvas.dot(round(x + (other_x - x) * part), round(y + (other_y - y) * part), LINE)
