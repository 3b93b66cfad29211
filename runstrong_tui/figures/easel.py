"""Draws shapes given in centimetres on a raster of pixels."""

from functools import lru_cache
from math import cos, pi, radians, sin

from runstrong_tui.figures.pose import Point
from runstrong_tui.figures.quadrants import ACROSS, DOWN
from runstrong_tui.figures.raster import Ink, Raster

TALL = 2
"""How much higher than wide a pixel is."""
WIDEST_GAP = 2.2
"""Of the dark line around a near limb, cm."""
CORNERS = 14
"""Of a circle; at this size it can't be told from a round one."""

_CIRCLE = [(cos(2 * pi * turn / CORNERS), sin(2 * pi * turn / CORNERS)) for turn in range(CORNERS)]


@lru_cache(64)
def scale(
    camera: tuple[float, float, float, float], columns: int, rows: int
) -> tuple[float, float, float]:
    """Pixels to the centimetre across; the pixel of x = 0; the pixel of the floor.

    What the camera sees fits the box, in the middle and with the floor on a whole pixel.
    """
    left, bottom, right, top = camera
    width, height = columns * ACROSS, rows * DOWN
    across = min(width / (right - left), height * TALL / (top - bottom))
    below = max(1, round(-bottom * across / TALL)) if bottom < 0 else 0
    return across, (width - (left + right) * across) / 2, height - below


class Easel:
    """A raster seen through a camera."""

    def __init__(
        self,
        camera: tuple[float, float, float, float],
        columns: int,
        rows: int,
        mirrored: bool = False,
    ) -> None:
        self.raster = Raster(columns * ACROSS, rows * DOWN)
        self.across, self.zero, self.floor = scale(camera, columns, rows)
        self.down = self.across / TALL
        self._turn = -1 if mirrored else 1
        if mirrored:
            self.zero = self.raster.width - self.zero
        self.gap = min(1 / self.across, WIDEST_GAP)
        self.thinnest = 0.6 / self.down
        """Half a line's least thickness; a thinner one breaks into dashes."""

    def column(self, x: float) -> float:
        return self.zero + self._turn * x * self.across

    def row(self, y: float) -> float:
        return self.floor - y * self.down

    def limb(self, start: Point, end: Point, first: float, last: float, ink: Ink) -> None:
        """A bone with flesh: round ends of two radii, and what lies between."""
        (x0, y0), (x1, y1) = start, end
        dx, dy, more = x1 - x0, y1 - y0, first - last
        # In each direction that end is the outline which reaches further.
        corners = [
            (x1 + last * a, y1 + last * b)
            if dx * a + dy * b > more
            else (x0 + first * a, y0 + first * b)
            for a, b in _CIRCLE
        ]
        self._fill(corners, ink)

    def outlined(self, start: Point, end: Point, first: float, last: float) -> None:
        """The dark line around a limb that will be drawn."""
        self.limb(start, end, first + self.gap, last + self.gap, Ink.PAPER)

    def oval(self, middle: Point, long: float, wide: float, turn: float, ink: Ink) -> None:
        """An ellipse; `turn` is the angle of its long axis."""
        x, y = middle
        c, s = cos(radians(turn)), sin(radians(turn))
        self._fill(
            [
                (x + long * a * c - wide * b * s, y + long * a * s + wide * b * c)
                for a, b in _CIRCLE
            ],
            ink,
        )

    def disc(self, middle: Point, radius: float, ink: Ink) -> None:
        self._fill([(middle[0] + radius * a, middle[1] + radius * b) for a, b in _CIRCLE], ink)

    def block(self, left: float, bottom: float, right: float, top: float, ink: Ink) -> None:
        """An upright rectangle, at least a pixel thick."""
        start, end = sorted((self.column(left), self.column(right)))
        high, low = self.row(top), self.row(bottom)
        self.raster.bar(start, high, max(end, start + 1), max(low, high + 1), ink)

    def shape(self, corners: list[Point], ink: Ink) -> None:
        """A convex shape."""
        self._fill(corners, ink)

    def _fill(self, corners: list[Point], ink: Ink) -> None:
        zero, across, floor, down = self.zero, self._turn * self.across, self.floor, self.down
        self.raster.fill([(zero + x * across, floor - y * down) for x, y in corners], ink)
