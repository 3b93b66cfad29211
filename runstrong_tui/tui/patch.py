"""What to send to a terminal so that one line of cells becomes another."""

from collections.abc import Iterable, Iterator
from functools import lru_cache
from itertools import groupby
from typing import NamedTuple

from rich.color import ColorSystem
from rich.segment import Segment
from rich.style import Style
from textual.strip import Strip

from runstrong_tui.tui.colourless import without
from runstrong_tui.tui.painting import Painted, strip

NEAR = 6
"""Unchanged cells between two changed ones that cost less to send again than to jump over."""

_SYSTEMS = {
    "standard": ColorSystem.STANDARD,
    "256": ColorSystem.EIGHT_BIT,
    "truecolor": ColorSystem.TRUECOLOR,
    "windows": ColorSystem.WINDOWS,
}


class Terminal(NamedTuple):
    """What a terminal can show."""

    colours: str | None
    """As rich names it; None counts as truecolor, as it does for Textual."""
    colourless: bool = False


Cell = tuple[str, Style]
Patch = tuple[tuple[int, str], ...]
"""Columns, and what to send there."""


@lru_cache(768)
def patch(before: Painted, after: Painted, terminal: Terminal) -> Patch:
    """The spans of cells in which two lines of the same width differ."""
    old, new = _cells(before, terminal), _cells(after, terminal)
    if old is None or new is None or len(old) != len(new):
        return ((0, _sent(_segments(after, terminal), terminal)),)
    return tuple(
        (start, _sent(_joined(new[start:end]), terminal)) for start, end in _spans(old, new)
    )


@lru_cache(128)
def _cells(line: Painted, terminal: Terminal) -> list[Cell] | None:
    """Cell by cell; None where a letter takes two."""
    wanted = strip(line)
    if wanted.cell_length != len(wanted.text):
        return None
    return [
        (letter, style or Style.null())
        for text, style, _ in _segments(line, terminal)
        for letter in text
    ]


def _segments(line: Painted, terminal: Terminal) -> Iterable[Segment]:
    if not terminal.colourless:
        return strip(line)
    return [plain for text, style, _ in strip(line) for plain in without(text, style)]


def _spans(old: list[Cell], new: list[Cell]) -> Iterator[tuple[int, int]]:
    """Where they differ: starts and ends of columns, near ones joined."""
    changed = [x for x, (one, other) in enumerate(zip(old, new, strict=True)) if one != other]
    start = end = -1
    for x in changed:
        if start < 0:
            start = x
        elif x - end > NEAR:
            yield start, end
            start = x
        end = x + 1
    if start >= 0:
        yield start, end


def _joined(cells: list[Cell]) -> Iterator[Segment]:
    for style, same in groupby(cells, key=lambda cell: cell[1]):
        yield Segment("".join(letter for letter, _ in same), style)


def _sent(segments: Iterable[Segment], terminal: Terminal) -> str:
    """Text with its looks, which are put off at the end; each look says only what is new in it."""
    system = _SYSTEMS.get(terminal.colours or "", ColorSystem.TRUECOLOR)
    sent, last = [], Style.null()
    for text, style, _ in segments:
        wanted = _needed(style or Style.null(), blank=text.isspace())
        codes, last = _change(last, wanted, system)
        sent.append(f"{codes}{text}")
    return "".join(sent) + "\x1b[0m"


@lru_cache(256)
def _needed(style: Style, blank: bool) -> Style:
    """Spaces have a ground but no ink."""
    plain = style.color is None or style.reverse or not blank
    return style if plain else Style(bgcolor=style.bgcolor)


@lru_cache(512)
def _change(last: Style, wanted: Style, system: ColorSystem) -> tuple[str, Style]:
    """What turns one look into another, and the look it is then."""
    attributes = bool(last.bold) != bool(wanted.bold) or last.reverse or wanted.reverse
    if attributes or not wanted.bgcolor:
        return f"\x1b[0;{Strip.render_ansi(wanted, system)}m", wanted
    new = Style(
        color=None if wanted.color == last.color else wanted.color,
        bgcolor=None if wanted.bgcolor == last.bgcolor else wanted.bgcolor,
    )
    codes = Strip.render_ansi(new, system)
    return f"\x1b[{codes}m" if codes else "", last + new
