"""All values of the place one is at, below its name; the one that keys change now is lit."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from textual import events
from textual.geometry import Size
from textual.message import Message
from textual.reactive import var

from runstrong_tui.core.cells import Cell
from runstrong_tui.core.worksheet import Row
from runstrong_tui.tui.cells import Cells, Line, Piece, cut

LABEL = 20
"""Columns of a label at most."""


@dataclass(frozen=True, slots=True)
class Place:
    """A row of the table, and which of its values keys change now."""

    row: Row | None = None
    key: str = ""


class ValueSheet(Cells):
    """A click chooses a value."""

    shown: var[Place] = var(Place())

    @dataclass
    class Chosen(Message):
        """A value was clicked."""

        key: str

    def watch_shown(self, place: Place) -> None:
        self.styles.height = len(place.row.cells) + 1 if place.row else 1
        self.repaint()

    def paint(self, size: Size) -> Iterable[Line]:
        row = self.shown.row
        if row is None:
            return
        yield [Piece(cut(row.title, size.width), self.palette.text, bold=True)]
        label = min(LABEL, max((len(cell.label) for cell in row.cells), default=0) + 2)
        for cell in row.cells:
            yield list(self._cell(cell, label, size.width))

    def _cell(self, cell: Cell, label: int, width: int) -> Iterator[Piece]:
        palette = self.palette
        lit = cell.key == self.shown.key
        paper = palette.panel if lit else ""
        mark = Piece("▸ " if lit else "  ", palette.work, paper, bold=True)
        yield mark
        yield Piece(cut(cell.label, label), palette.muted, paper)
        ink = palette.work if lit else palette.faint if cell.is_open else palette.text
        yield Piece(cut(cell.shown or "-", width - label - 2), ink, paper, bold=lit)

    def on_click(self, event: events.Click) -> None:
        row = self.shown.row
        if row and 0 < event.y <= len(row.cells):
            self.post_message(self.Chosen(row.cells[event.y - 1].key))


if __name__ == "__main__":
    from runstrong_tui.tui.alone import show
    from runstrong_tui.tui.widgets.step_table import sample

    sheet = ValueSheet()
    sheet.shown = Place(sample()[3], "sets")
    show(sheet)
