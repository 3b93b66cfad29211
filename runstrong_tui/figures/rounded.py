"""Rounded strokes, drawn as spans of whole pixels so that stems stay crisp at every size."""

from dataclasses import dataclass
from math import sqrt

from runstrong_tui.figures.bitmap import Canvas


@dataclass(frozen=True, slots=True)
class Pen:
    """The measures of one glyph, in pixels."""

    width: int
    height: int
    stem: int
    """Thickness of an upright stroke."""
    beam: int
    """Thickness of a level stroke."""
    across: float
    """Radius of the outer corners along the width."""
    down: float
    """The same along the height."""


def inset(y: int, top: int, bottom: int, across: float, down: float) -> float:
    """How far the edge of a rounded box lies inside at row `y`."""
    if down <= 0:
        return 0
    middle = y + 0.5
    beyond = max(top + down - middle, middle - (bottom - down), 0) / down
    return across * (1 - sqrt(max(0.0, 1 - min(1.0, beyond) ** 2)))


@dataclass(frozen=True, slots=True)
class Ring:
    """A rounded ring as wide as the glyph, from row `top` to row `bottom`."""

    pen: Pen
    top: int
    bottom: int

    def spans(self, y: int) -> tuple[tuple[float, float], ...]:
        """What of row `y` is inked."""
        across, down = self._outer
        edge = inset(y, self.top, self.bottom, across, down)
        if not self.top + self.pen.beam <= y < self.bottom - self.pen.beam:
            return ((edge, self.pen.width - edge),)
        hole = self.pen.stem + self._hole_inset(y)
        return ((edge, hole), (self.pen.width - hole, self.pen.width - edge))

    @property
    def _outer(self) -> tuple[float, float]:
        return (
            min(self.pen.across, self.pen.width / 2),
            min(self.pen.down, (self.bottom - self.top) / 2),
        )

    def _hole_inset(self, y: int) -> float:
        """The hole has round corners too, even where the stroke is as thick as the corner."""
        across, down = self._outer
        pen = self.pen
        inner_across = min(max(across - pen.stem, 0.28 * across), (pen.width - 2 * pen.stem) / 2)
        inner_down = max(down - pen.beam, 0.28 * down)
        inner_down = min(inner_down, (self.bottom - self.top - 2 * pen.beam) / 2)
        return inset(y, self.top + pen.beam, self.bottom - pen.beam, inner_across, inner_down)


def draw_ring(
    canvas: Canvas,
    ring: Ring,
    rows: tuple[float, float] = (0, 1e9),
    columns: tuple[float, float] = (0, 1e9),
) -> None:
    """Draw what of a ring lies within `rows` and `columns`."""
    for y in range(max(ring.top, round(rows[0])), min(ring.bottom, round(rows[1]))):
        for left, right in ring.spans(y):
            canvas.span(y, max(left, columns[0]), min(right, columns[1]))


def draw_slant(
    canvas: Canvas,
    start: tuple[float, float],
    end: tuple[float, float],
    thickness: float,
) -> None:
    """A stroke between two rows; `start` and `end` are its left edge at the top and the bottom."""
    (left, top), (goal, bottom) = start, end
    for y in range(round(top), round(bottom)):
        x = left + (goal - left) * (y + 0.5 - top) / (bottom - top)
        canvas.span(y, x, x + thickness)
