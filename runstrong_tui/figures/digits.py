"""Giant digits that fill any box of cells.

Every digit is made of rounded rings, bars and slants, measured for its size: nothing is scaled.
"""

from collections.abc import Callable
from dataclasses import dataclass
from functools import lru_cache

from runstrong_tui.figures.bitmap import Bitmap, Canvas
from runstrong_tui.figures.quadrants import ACROSS, DOWN
from runstrong_tui.figures.rounded import Pen, Ring, draw_ring, draw_slant, inset

ASPECT = 2
"""How much higher than wide a pixel is."""
WIDEST = 0.64
"""Width of a digit as a share of its height."""
NARROWEST = 0.36
STROKE = 0.165
"""Thickness as a share of the height."""
FATTEST = 0.31
"""Thickness as a share of the width."""
LOWEST = 3
"""Rows of cells below which digits can't be told apart."""


@dataclass(frozen=True, slots=True)
class Fit:
    """The measures of a number in its box, in pixels."""

    pen: Pen
    gap: int
    """Between two glyphs."""

    def width_of(self, text: str) -> int:
        """How wide the whole text becomes."""
        glyphs = sum(self.pen.width if char != ":" else self.pen.stem for char in text)
        return glyphs + self.gap * (len(text) - 1)


@lru_cache(512)
def fit(text: str, columns: int, rows: int) -> Fit | None:
    """The largest measures at which `text` fits a box of cells; None if it is too small.

    Only the text's shape counts: all digits are equally wide.
    """
    digits = sum(char != ":" for char in text)
    for height in range(rows * DOWN, LOWEST * DOWN - 1, -DOWN):
        tall = height * ASPECT
        widest = round(tall * WIDEST)
        stem = _even(min(tall * STROKE, columns * ACROSS / max(1, digits) * FATTEST))
        gap = _even(stem * 0.62)
        room = columns * ACROSS - gap * (len(text) - 1) - stem * (len(text) - digits)
        width = min(widest, room // max(1, digits))
        width -= width % 2
        if width >= max(round(tall * NARROWEST), 2 * stem + 1):
            return Fit(_pen(width, height, stem), gap)
    return None


def _even(pixels: float) -> int:
    """Whole cells, once they are thick enough."""
    return max(1, round(pixels)) if pixels < 1.5 else max(2, round(pixels / 2) * 2)


def _pen(width: int, height: int, stem: int) -> Pen:
    radius = min(width * 0.46, height * ASPECT * 0.30)
    beam = max(1, round(stem * 0.95 / ASPECT))
    return Pen(width, height, stem, beam, radius, radius / ASPECT)


@lru_cache(16)
def number(text: str, measures: Fit) -> Bitmap:
    """A number made of digits, colons and minus signs."""
    canvas = Canvas(measures.width_of(text), measures.pen.height)
    x = 0
    for char in text:
        picture = glyph(char, measures.pen)
        canvas.paste(picture, x, 0)
        x += picture.width + measures.gap
    return canvas.bitmap()


@lru_cache(64)
def glyph(char: str, pen: Pen) -> Bitmap:
    """One digit, a colon or a minus."""
    if char == "9":
        return Bitmap(tuple(row[::-1] for row in reversed(glyph("6", pen).rows)))
    canvas = Canvas(pen.stem if char == ":" else pen.width, pen.height)
    _STROKES[char](canvas, pen)
    return canvas.bitmap()


def _zero(canvas: Canvas, pen: Pen) -> None:
    draw_ring(canvas, Ring(pen, 0, pen.height))


def _one(canvas: Canvas, pen: Pen) -> None:
    left = min(round(pen.width * 0.56 - pen.stem / 2), pen.width - pen.stem)
    canvas.bar(left, 0, left + pen.stem, pen.height)
    flag = max(pen.beam, round(pen.height * 0.2))
    for y in range(flag):
        canvas.span(y, max(0, left - pen.stem * (y + 0.5) / flag), left + pen.stem)
    foot = min(round(pen.stem * 0.9), left, pen.width - left - pen.stem)
    if foot > 0:
        canvas.bar(left - foot, pen.height - pen.beam, left + pen.stem + foot, pen.height)


def _two(canvas: Canvas, pen: Pen) -> None:
    knee = round(pen.height * 0.4)
    arch = Ring(pen, 0, round(pen.height * 0.62))
    draw_ring(canvas, arch, rows=(0, pen.height * 0.27))
    draw_ring(canvas, arch, rows=(pen.height * 0.27, knee), columns=(pen.width / 2, pen.width))
    foot = pen.height - pen.beam
    draw_slant(canvas, (pen.width - pen.stem, knee), (0, foot), pen.stem * 1.12)
    canvas.bar(0, foot, pen.width, pen.height)


def _three(canvas: Canvas, pen: Pen) -> None:
    waist = (pen.height - pen.beam) // 2
    right = (pen.width / 2, pen.width)
    upper, lower = Ring(pen, 0, waist + pen.beam), Ring(pen, waist, pen.height)
    draw_ring(canvas, upper, rows=(0, pen.height * 0.26))
    draw_ring(canvas, upper, columns=right)
    draw_ring(canvas, lower, columns=right)
    draw_ring(canvas, lower, rows=(pen.height * 0.74, pen.height))
    canvas.bar(pen.width * 0.3, waist, pen.width - pen.stem, waist + pen.beam)


def _four(canvas: Canvas, pen: Pen) -> None:
    bar = round(pen.height * 0.8) - pen.beam
    tail = max(1, round(pen.stem * 0.45))
    left = min(round(pen.width * 0.8 - pen.stem), pen.width - pen.stem - tail)
    canvas.bar(left, 0, left + pen.stem, pen.height)
    draw_slant(canvas, (left, 0), (0, bar), pen.stem * 1.08)
    canvas.bar(0, bar, pen.width, bar + pen.beam)


def _five(canvas: Canvas, pen: Pen) -> None:
    belly = round(pen.height * 0.38)
    canvas.bar(0, 0, pen.width, pen.beam)
    canvas.bar(0, 0, pen.stem, belly + pen.beam)
    canvas.bar(0, belly, pen.width / 2, belly + pen.beam)
    bowl = Ring(pen, belly, pen.height)
    draw_ring(canvas, bowl, columns=(pen.width / 2, pen.width))
    draw_ring(canvas, bowl, rows=(pen.height * 0.74, pen.height))


def _six(canvas: Canvas, pen: Pen) -> None:
    belly = round(pen.height * 0.4)
    hull = Ring(pen, 0, pen.height)
    draw_ring(canvas, hull, rows=(0, pen.height * 0.24))
    draw_ring(canvas, hull, columns=(0, pen.width / 2))
    draw_ring(canvas, Ring(pen, belly, pen.height))


def _seven(canvas: Canvas, pen: Pen) -> None:
    thickness = pen.stem * 1.12
    canvas.bar(0, 0, pen.width, pen.beam)
    top, bottom = (pen.width - thickness, pen.beam), (pen.width * 0.24, pen.height)
    draw_slant(canvas, top, bottom, thickness)


def _eight(canvas: Canvas, pen: Pen) -> None:
    waist = (pen.height - pen.beam) // 2
    draw_ring(canvas, Ring(pen, 0, waist + pen.beam))
    draw_ring(canvas, Ring(pen, waist, pen.height))


def _colon(canvas: Canvas, pen: Pen) -> None:
    for share in (0.3, 0.7):
        top = round(pen.height * share - pen.beam / 2)
        for y in range(top, top + pen.beam):
            edge = inset(y, top, top + pen.beam, pen.stem * 0.4, pen.beam * 0.4)
            canvas.span(y, edge, pen.stem - edge)


def _minus(canvas: Canvas, pen: Pen) -> None:
    waist = (pen.height - pen.beam) // 2
    canvas.bar(0, waist, pen.width, waist + pen.beam)


_STROKES: dict[str, Callable[[Canvas, Pen], None]] = {
    "0": _zero,
    "1": _one,
    "2": _two,
    "3": _three,
    "4": _four,
    "5": _five,
    "6": _six,
    "7": _seven,
    "8": _eight,
    ":": _colon,
    "-": _minus,
}

DRAWABLE = frozenset((*_STROKES, "9"))
"""What `number` can draw."""
