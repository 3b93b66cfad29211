"""Pictures made of pixels, as plain values.

A pixel is a quarter of a terminal cell, twice as high as it is wide.
"""

from collections.abc import Iterable
from dataclasses import dataclass

PAPER = 0
"""The tone of a pixel on which nothing was drawn."""


@dataclass(frozen=True, slots=True)
class Bitmap:
    """Rows of pixels from the top. Each pixel is the number of a tone."""

    rows: tuple[bytes, ...]

    @property
    def width(self) -> int:
        return len(self.rows[0]) if self.rows else 0

    @property
    def height(self) -> int:
        return len(self.rows)


class Canvas:
    """A bitmap being drawn. What falls outside is cut off."""

    def __init__(self, width: int, height: int) -> None:
        self.width = width
        self.height = height
        self._rows = [bytearray(width) for _ in range(height)]

    def dot(self, x: int, y: int, tone: int = 1) -> None:
        if 0 <= x < self.width and 0 <= y < self.height:
            self._rows[y][x] = tone

    def dots(self, places: Iterable[tuple[int, int]], tone: int = 1) -> None:
        """Many dots; all must lie inside."""
        for x, y in places:
            self._rows[y][x] = tone

    def span(self, y: int, left: float, right: float, tone: int = 1) -> None:
        """A part of one row, ends rounded to whole pixels."""
        start, end = max(0, round(left)), min(self.width, round(right))
        if 0 <= y < self.height and end > start:
            self._rows[y][start:end] = bytes((tone,)) * (end - start)

    def bar(self, left: float, top: float, right: float, bottom: float, tone: int = 1) -> None:
        """A filled rectangle."""
        for y in range(round(top), round(bottom)):
            self.span(y, left, right, tone)

    def paste(self, picture: Bitmap, x: int, y: int, tone: int = 1) -> None:
        """Draw what is not paper in `picture` with one tone."""
        for down, row in enumerate(picture.rows):
            for across, pixel in enumerate(row):
                if pixel:
                    self.dot(x + across, y + down, tone)

    def bitmap(self) -> Bitmap:
        return Bitmap(tuple(bytes(row) for row in self._rows))
