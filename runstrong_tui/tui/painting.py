"""Lines of cells as plain values, and as the strips Textual shows."""

from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple

from rich.cells import cell_len, set_cell_size
from rich.segment import Segment
from rich.style import Style
from textual.strip import Strip

from runstrong_tui.figures.bitmap import Bitmap
from runstrong_tui.figures.quadrants import Run, encode


class Piece(NamedTuple):
    """Text of one look."""

    text: str
    ink: str
    paper: str = ""
    """Empty: the widget's own background."""
    bold: bool = False


Line = Sequence[Piece]
Painted = tuple[Piece, ...]
"""A line as wide as its widget; every piece has its paper."""


def pieces(picture: Bitmap, tones: tuple[str, ...]) -> list[Line]:
    """A bitmap as lines of cells; `tones` are the colours of its pixels by number."""
    return [coloured(line, tones) for line in encode(picture)]


@lru_cache(512)
def coloured(runs: tuple[Run, ...], tones: tuple[str, ...]) -> Painted:
    """A line of runs in colours."""
    return tuple(Piece(run.text, tones[run.ink], tones[run.paper]) for run in runs)


def cut(text: str, columns: int) -> str:
    """Exactly so many columns: cut with an ellipsis, or filled with spaces."""
    if columns <= 0:
        return ""
    if cell_len(text) > columns:
        text = set_cell_size(text, columns - 1).rstrip() + "…"
    return set_cell_size(text, columns)


def columns_of(line: Line) -> int:
    """How wide a line is."""
    return sum(cell_len(piece.text) for piece in line)


@lru_cache(128)
def finished(
    lines: tuple[Painted, ...], columns: int, rows: int, paper: str, ink: str
) -> tuple[Painted, ...]:
    """Lines that fill a box on its paper. The same lines are always the same objects."""
    missing = ((),) * (rows - len(lines))
    return tuple(_filled(line, columns, paper, ink) for line in (*lines[:rows], *missing))


@lru_cache(512)
def _filled(line: Painted, columns: int, paper: str, ink: str) -> Painted:
    line = tuple(piece if piece.paper else piece._replace(paper=paper) for piece in line)
    spare = columns - columns_of(line)
    if spare > 0:
        return (*line, Piece(" " * spare, ink, paper))
    return tuple(_cropped(line, columns)) if spare else line


def _cropped(line: Painted, columns: int) -> Iterator[Piece]:
    for piece in line:
        text = set_cell_size(piece.text, min(columns, cell_len(piece.text)))
        columns -= cell_len(text)
        if text:
            yield piece._replace(text=text)


@lru_cache(256)
def strip(line: Painted) -> Strip:
    """A painted line as Textual wants it. The same line is always the same object."""
    shown = (piece for piece in line if piece.text)
    return Strip(Segment(one.text, look(one.ink, one.paper, one.bold)) for one in shown)


@lru_cache(512)
def look(ink: str, paper: str, bold: bool = False) -> Style:
    return Style(color=ink, bgcolor=paper, bold=bold)
