"""Paint what a terminal shows, cell by cell: blocks as rectangles, all else in one font."""

from collections.abc import Callable, Iterable
from functools import lru_cache
from pathlib import Path
from typing import NamedTuple

import fontpkg_jetbrains_mono
from PIL import Image, ImageDraw, ImageFont
from rich.cells import cell_len
from rich.segment import Segment
from rich.style import Style

from runstrong_tui.figures.quadrants import GLYPHS

WIDE, HIGH = 10, 20
"""Pixels of a cell."""
BASELINE = 0.76
"""Where letters stand, as a share of a cell's height."""
LETTER = 0.78
"""Their size, as a share of it."""
WEIGHTS = {False: 400, True: 700}
"""Of the font, by whether a letter is bold."""
EIGHTHS_UP = "▁▂▃▄▅▆▇█"
EIGHTHS_RIGHT = "▏▎▍▌▋▊▉"
LINES = {"─": 1, "━": 3}
"""Pixels of a line through the middle of a cell."""
STROKES: dict[str, tuple[tuple[float, float], ...]] = {
    "✓": ((0.15, 0.58), (0.4, 0.72), (0.85, 0.32)),
    "✗": ((0.15, 0.34), (0.85, 0.72), (0.5, 0.53), (0.85, 0.34), (0.15, 0.72)),
}
"""Signs the font does not have, as lines through these points, in shares of a cell."""
MISSING = "\ue000"
"""No font has this."""

Box = tuple[float, float, float, float]
Pen = ImageDraw.ImageDraw


class Cell(NamedTuple):
    """One character of the terminal, and where it stands."""

    column: int
    row: int
    text: str
    ink: str
    paper: str
    bold: bool


def painted(lines: Iterable[Iterable[Segment]], columns: int, paper: str) -> Image.Image:
    """A picture of these lines; what has no colour of its own is on `paper`."""
    cells = [cell for row, line in enumerate(lines) for cell in _cells(line, row, paper)]
    rows = 1 + max((cell.row for cell in cells), default=0)
    picture = Image.new("RGB", (columns * WIDE, rows * HIGH), paper)
    pen = ImageDraw.Draw(picture)
    for cell in cells:
        _paint(pen, cell)
    return picture


def _cells(line: Iterable[Segment], row: int, paper: str) -> Iterable[Cell]:
    column = 0
    for text, style, _ in line:
        ink, back, bold = _look(style, paper)
        for letter in text:
            if cell_len(letter):
                yield Cell(column, row, letter, ink, back, bold)
            column += cell_len(letter)


@lru_cache(4096)
def _look(style: Style | None, paper: str) -> tuple[str, str, bool]:
    if style is None:
        return paper, paper, False
    back = style.bgcolor.get_truecolor().hex if style.bgcolor else paper
    ink = style.color.get_truecolor().hex if style.color else back
    if style.reverse:
        ink, back = back, ink
    return ink, back, bool(style.bold)


def _paint(pen: Pen, cell: Cell) -> None:
    box = (cell.column * WIDE, cell.row * HIGH, WIDE * cell_len(cell.text), HIGH)
    _fill(pen, box, (0, 0, 1, 1), cell.paper)
    if cell.text.isspace():
        return
    for kind, paint in _PAINTERS:
        if cell.text in kind:
            paint(pen, cell, box)
            return
    x, y, wide, _ = box
    font = _font(cell.bold)
    pen.text((x + wide / 2, y + HIGH * BASELINE), cell.text, cell.ink, font, anchor="ms")


def _fill(pen: Pen, box: Box, part: Box, colour: str) -> None:
    """A part of a cell, in shares of its sides: left, top, right, bottom."""
    x, y, wide, high = box
    left, top, right, bottom = part
    area = (x + left * wide, y + top * high, x + right * wide - 1, y + bottom * high - 1)
    pen.rectangle([round(side) for side in area], colour)


def _quadrants(pen: Pen, cell: Cell, box: Box) -> None:
    bits = GLYPHS.index(cell.text)
    for quarter in range(4):
        if bits >> quarter & 1:
            left, top = quarter % 2 / 2, quarter // 2 / 2
            _fill(pen, box, (left, top, left + 0.5, top + 0.5), cell.ink)


def _rising(pen: Pen, cell: Cell, box: Box) -> None:
    share = (1 + EIGHTHS_UP.index(cell.text)) / 8
    _fill(pen, box, (0, 1 - share, 1, 1), cell.ink)


def _growing(pen: Pen, cell: Cell, box: Box) -> None:
    share = (1 + EIGHTHS_RIGHT.index(cell.text)) / 8
    _fill(pen, box, (0, 0, share, 1), cell.ink)


def _line(pen: Pen, cell: Cell, box: Box) -> None:
    half = LINES[cell.text] / 2 / HIGH
    _fill(pen, box, (0, 0.5 - half, 1, 0.5 + half), cell.ink)


def _strokes(pen: Pen, cell: Cell, box: Box) -> None:
    x, y, wide, high = box
    points = [(x + across * wide, y + down * high) for across, down in STROKES[cell.text]]
    pen.line(points, cell.ink, width=3 if cell.bold else 2, joint="curve")


_PAINTERS: tuple[tuple[str, Callable[[Pen, Cell, Box], None]], ...] = (
    (GLYPHS, _quadrants),
    (EIGHTHS_UP, _rising),
    (EIGHTHS_RIGHT, _growing),
    ("".join(LINES), _line),
    ("".join(STROKES), _strokes),
)


def can_be_painted(sign: str) -> bool:
    """Whether the font has it, or we draw it ourselves."""
    if any(sign in kind for kind, _ in _PAINTERS):
        return True
    return bytes(_font(False).getmask(sign)) != bytes(_font(False).getmask(MISSING))


@lru_cache
def _font(bold: bool) -> ImageFont.FreeTypeFont:
    files = Path(fontpkg_jetbrains_mono.__file__).parent / "files"
    font = ImageFont.truetype(files / "JetBrainsMono[wght].ttf", round(HIGH * LETTER))
    font.set_variation_by_axes([WEIGHTS[bold]])
    return font
