"""Find big digits on a screen: cells become pixels again, and pixels are compared."""

from collections.abc import Iterator
from functools import cache
from itertools import product
from typing import Any

from runstrong_tui.figures.digits import LOWEST, fit, number
from runstrong_tui.figures.quadrants import ACROSS, DOWN, cell

Pixels = tuple[bytes, ...]
"""Rows of zeros and ones."""

_BITS = {cell(bytes(pixels)).text: pixels for pixels in product((0, 1), repeat=ACROSS * DOWN)}
_BITS[" "] = (0, 0, 0, 0)


def shows_number(screen: Any, text: str) -> bool:
    """Whether a number stands on a `pyte.Screen` in digits of any size."""
    masks = list(_masks(screen))
    pictures = _pictures(text, screen.columns, screen.lines)
    return any(_holds(mask, picture) for mask in masks for picture in pictures)


def _masks(screen: Any) -> Iterator[Pixels]:
    """For each colour the pixels that have it."""
    colours = [_colours_of(screen, line) for line in range(screen.lines)]
    rows = [row for upper_and_lower in colours for row in upper_and_lower]
    for colour in {colour for row in rows for colour in row}:
        yield tuple(bytes(one == colour for one in row) for row in rows)


def _colours_of(screen: Any, line: int) -> tuple[list[str], list[str]]:
    """The upper and the lower pixels of a line of cells; ordinary letters count as blank."""
    upper: list[str] = []
    lower: list[str] = []
    for column in range(screen.columns):
        char = screen.buffer[line][column]
        ink, paper = (char.bg, char.fg) if char.reverse else (char.fg, char.bg)
        pixels = [ink if bit else paper for bit in _BITS.get(char.data, _BITS[" "])]
        upper += pixels[:ACROSS]
        lower += pixels[ACROSS:]
    return upper, lower


@cache
def _pictures(text: str, columns: int, rows: int) -> frozenset[Pixels]:
    """A number at every size that fits."""
    fits = (fit(text, *box) for box in product(range(1, columns), range(LOWEST, rows)))
    return frozenset(number(text, measures).rows for measures in set(fits) - {None} if measures)


def _holds(mask: Pixels, picture: Pixels) -> bool:
    return any(_stands_at(mask[y:], picture) for y in range(len(mask) - len(picture) + 1))


def _stands_at(rows: Pixels, picture: Pixels) -> bool:
    """Whether it begins in the first row, in whatever column."""
    x = rows[0].find(picture[0])
    while x >= 0:
        pairs = zip(rows, picture, strict=False)
        if all(row[x : x + len(drawn)] == drawn for row, drawn in pairs):
            return True
        x = rows[0].find(picture[0], x + 1)
    return False
