"""From pixels to terminal cells: four pixels a cell, two tones a cell.

A cell of one tone is a space with a background: fonts draw full blocks with hairlines between.
"""

from functools import lru_cache
from itertools import groupby
from typing import NamedTuple

from runstrong_tui.figures.bitmap import PAPER, Bitmap

ACROSS = 2
"""Pixels of a cell from left to right."""
DOWN = 2
"""Pixels of a cell from top to bottom."""

GLYPHS = " ▘▝▀▖▌▞▛▗▚▐▜▄▙▟█"
"""By the bits of the inked pixels: upper left, upper right, lower left, lower right."""


class Run(NamedTuple):
    """Neighbouring cells of the same two tones."""

    text: str
    ink: int
    paper: int


@lru_cache(4096)
def cell(pixels: bytes) -> Run:
    """One cell. Where three tones meet, the least of those drawn joins the other."""
    tones = set(pixels)
    if len(tones) == 1:
        return Run(" ", pixels[0], pixels[0])
    ink, paper = _two_tones(pixels)
    bits = sum(1 << place for place, tone in enumerate(pixels) if tone != paper)
    return Run(GLYPHS[bits], ink, paper)


def _two_tones(pixels: bytes) -> tuple[int, int]:
    """Ink and paper: what was drawn most, and the background where there is any."""
    by_share = sorted(set(pixels) - {PAPER}, key=lambda tone: (-pixels.count(tone), tone))
    if PAPER in pixels:
        return by_share[0], PAPER
    return by_share[1], by_share[0]


@lru_cache(256)
def line(upper: bytes, lower: bytes) -> tuple[Run, ...]:
    """One line of cells from two rows of pixels; an odd last column counts as paper beyond it."""
    if len(upper) % ACROSS:
        upper, lower = upper + bytes(1), lower + bytes(1)
    cells = (cell(upper[x : x + ACROSS] + lower[x : x + ACROSS]) for x in range(0, len(upper), 2))
    return tuple(
        Run("".join(run.text for run in same), ink, paper)
        for (ink, paper), same in groupby(cells, key=lambda run: (run.ink, run.paper))
    )


def encode(picture: Bitmap) -> tuple[tuple[Run, ...], ...]:
    """All lines of cells, from the top."""
    rows = picture.rows
    if len(rows) % DOWN:
        rows = (*rows, bytes(picture.width))
    return tuple(line(rows[y], rows[y + 1]) for y in range(0, len(rows), DOWN))
