"""How hard it was: eleven tiles from 0 to 10."""

from collections.abc import Iterable
from itertools import pairwise

from textual import events
from textual.geometry import Size
from textual.message import Message
from textual.reactive import var

from runstrong_tui.tui.afterthought import HARDEST
from runstrong_tui.tui.cells import Cells, Line, Piece
from runstrong_tui.tui.colours import Palette, Tone, mix
from runstrong_tui.tui.words import EFFORTS

TILE = 9
"""Columns of a tile at most."""
UNLIT = 0.22
"""How much of its colour a tile keeps that is not reached."""


class EffortScale(Cells):
    """None is chosen at first; nothing is required."""

    DEFAULT_CSS = """
    EffortScale { height: 4; }
    """

    effort: var[int | None] = var(None)

    class Chosen(Message):
        """A tile was clicked."""

        def __init__(self, effort: int) -> None:
            super().__init__()
            self.effort = effort

    def watch_effort(self) -> None:
        self.repaint()

    def paint(self, size: Size) -> Iterable[Line]:
        rows = max(1, size.height - 1)
        edges = _edges(size.width)
        lines = [self._row(edges, numbered=y == rows // 2) for y in range(rows)]
        return [*lines, self._words(edges)]

    def _row(self, edges: list[int], numbered: bool) -> Line:
        palette = self.palette
        line = []
        for number, (left, right) in enumerate(pairwise(edges)):
            chosen = number == self.effort
            lit = self.effort is not None and number <= self.effort
            colour = ramp(palette, number / HARDEST)
            paper = colour if lit else _unlit(palette, colour)
            ink = palette.ink if lit else palette.muted
            text = _number(number, chosen, right - left - 1) if numbered else ""
            line += [Piece(text.center(right - left - 1), ink, paper, bold=chosen)]
            line += [Piece(" ", palette.text)]
        return line

    def _words(self, edges: list[int]) -> Line:
        palette = self.palette
        if self.effort is not None:
            return [Piece(_under(edges, (self.effort,)), palette.text, bold=True)]
        return [Piece(_under(edges, (0, HARDEST // 2, HARDEST)), palette.muted)]

    def on_click(self, event: events.Click) -> None:
        for number, (left, right) in enumerate(pairwise(_edges(self.size.width))):
            if left <= event.x < right:
                self.post_message(self.Chosen(number))


def _edges(width: int) -> list[int]:
    columns = max(3, min(TILE, (width + 1) // (HARDEST + 1)))
    return [number * columns for number in range(HARDEST + 2)]


def _number(effort: int, chosen: bool, columns: int) -> str:
    """The chosen one is marked, where there is room."""
    marked = f"▸{effort}" if chosen else ""
    return marked if 0 < len(marked) <= columns else str(effort)


def _under(edges: list[int], efforts: tuple[int, ...]) -> str:
    """Numbers and what they mean, each below its tile."""
    line = ""
    for effort in efforts:
        meaning = f"{effort} {EFFORTS[effort]}"
        left = min(edges[effort], edges[-1] - 1 - len(meaning))
        line = f"{line.ljust(left)}{meaning}"
    return line


def ramp(palette: Palette, share: float) -> str:
    """From green over amber to red."""
    if share < 0.5:
        return palette.between(Tone.DONE, Tone.READY, share * 2)
    return palette.between(Tone.READY, Tone.BAD, share * 2 - 1)


def _unlit(palette: Palette, colour: str) -> str:
    return mix(palette.background, colour, UNLIT) if palette.blends else palette.line


if __name__ == "__main__":
    from runstrong_tui.tui.alone import show

    scale = EffortScale()
    scale.effort = 7
    show(scale)
