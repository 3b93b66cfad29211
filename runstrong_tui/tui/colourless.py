"""How a screen looks without any colour: reverse, bold and shades of dots.

Set in motion by the environment variable NO_COLOR (https://no-color.org).
"""

import re
from functools import lru_cache

from rich.color import Color as RichColor
from rich.segment import Segment
from rich.style import Style
from textual.color import Color
from textual.filter import LineFilter

from runstrong_tui.figures.quadrants import GLYPHS
from runstrong_tui.tui.colours import luminance

SHADES = " ░▒█"
"""From dark to light."""
LIGHT, DARKEST = 3, 1
_GAPS = re.compile(r"^ |  +")
"""What between words on a shaded ground is ground rather than a space."""
_STEPS = (0.03, 0.2, 0.6)
"""Luminances at which the next shade begins."""


class Colourless(LineFilter):
    """Takes the colours out of what is about to be shown."""

    def apply(self, segments: list[Segment], background: Color) -> list[Segment]:  # noqa: ARG002
        return [
            plain
            for text, style, control in segments
            for plain in ([Segment(text, style, control)] if control else without(text, style))
        ]


@lru_cache(4096)
def without(text: str, style: Style | None) -> tuple[Segment, ...]:
    """Text in reverse where its ground is light; a picture's cells by their shades."""
    ink, paper = (_shade(style.color), _shade(style.bgcolor)) if style else (LIGHT, 0)
    bold = bool(style and style.bold)
    if set(text) <= set(GLYPHS):
        return tuple(_drawn(text, ink, paper))
    if 0 < paper < LIGHT:
        text = _GAPS.sub(lambda gap: SHADES[paper] * len(gap[0]), text)
    return (Segment(text, Style(bold=bold, reverse=paper == LIGHT)),)


def _drawn(text: str, ink: int, paper: int) -> list[Segment]:
    """Runs of cells, each solid, a shade, or a shape in two of them."""
    if ink == paper:
        return [_filled(len(text), paper)]
    return [_filled(1, paper) if glyph == " " else _shape(glyph, ink, paper) for glyph in text]


def _shape(glyph: str, ink: int, paper: int) -> Segment:
    """One cell in two shades; of the darkest the whole cell, or nothing of it."""
    if paper == LIGHT:
        return Segment(glyph, Style(reverse=True))
    if max(ink, paper) == DARKEST:
        share = GLYPHS.index(glyph).bit_count()
        return Segment(SHADES[DARKEST if share >= 2 else 0], Style())
    drawn = glyph if ink > paper else GLYPHS[len(GLYPHS) - 1 - GLYPHS.index(glyph)]
    return Segment(drawn, Style())


def _filled(cells: int, shade: int) -> Segment:
    """A full cell is a space in reverse: fonts draw full blocks with hairlines between."""
    if shade == LIGHT:
        return Segment(" " * cells, Style(reverse=True))
    return Segment(SHADES[shade] * cells, Style())


@lru_cache(512)
def _shade(colour: RichColor | None) -> int:
    if colour is None or colour.is_default:
        return 0
    light = luminance(colour.get_truecolor().hex)
    return sum(light >= step for step in _STEPS)
