"""The table of a routine in the making: the routine, its blocks, their exercises."""

from collections.abc import Iterable, Iterator

from rich.cells import cell_len
from textual.reactive import var

from runstrong_tui.core.cells import Cell
from runstrong_tui.core.words import clock
from runstrong_tui.core.worksheet import Row
from runstrong_tui.tui.cells import Line, Piece, cut
from runstrong_tui.tui.widgets.pick_list import PickList

MARGIN = 5
"""Columns before the name: the bar and the number."""
VALUES = (
    ("target", 11, 16),
    ("sets", 8, 16),
    ("rest", 6, 15),
    ("tempo", 9, 22),
    ("weight", 8, 22),
)
"""What is shown of an exercise in columns of their own, the most important first; how wide each is,
and how much room it has to leave for the name."""


class StepTable(PickList[Row]):
    """One line each; the value that keys change now is lit."""

    roomy = (1, 0)

    key: var[str] = var("")
    """Of the cell one is at."""

    def watch_key(self) -> None:
        self.repaint()

    def paint_item(self, item: Row, width: int, picked: bool) -> Iterable[Line]:
        paper = self.palette.panel if picked else self.paper
        bar = Piece("▌" if picked else " ", self.palette.work, paper)
        body = self._exercise if item.is_exercise else self._heading
        yield [bar, *body(item, width - 1, picked, paper)]

    def _exercise(self, row: Row, width: int, picked: bool, paper: str) -> Iterator[Piece]:
        palette = self.palette
        shown = columns(width + 1)
        room = width - MARGIN + 1 - sum(wide for _, wide in shown)
        lit = picked and self.key == "exercise"
        ink = palette.work if lit else palette.text
        yield Piece(f"{row.number:>3} ", palette.muted, paper)
        yield Piece(cut(row.title, room - 1) + " ", ink, paper, bold=picked)
        values = {cell.key: cell for cell in row.cells}
        for key, wide in shown:
            yield self._value(values[key], _text(row, values[key]), wide, picked, paper)

    def _value(self, cell: Cell, text: str, wide: int, picked: bool, paper: str) -> Piece:
        palette = self.palette
        lit = picked and cell.key == self.key
        ink = palette.work if lit else palette.faint if cell.is_open else palette.text
        return Piece(cut(text, wide - 1) + " ", ink, paper, bold=lit)

    def _heading(self, row: Row, width: int, picked: bool, paper: str) -> Iterator[Piece]:
        """A block or the routine: what it is called, what it says, how long it takes."""
        palette = self.palette
        ink = palette.rest if row.spot.block < 0 else palette.work
        title = "Routine" if row.spot.block < 0 else row.title
        time = f" {clock(row.ms)} "
        name = cut(f" {title.upper()}", min(cell_len(title) + 2, width - len(time)))
        yield Piece(name, ink, paper, bold=True)
        room = width - cell_len(name) - len(time)
        for cell in _said(row, self.key if picked else ""):
            text = cut(_said_text(cell), min(room, cell_len(_said_text(cell))))
            room -= cell_len(text)
            lit = picked and cell.key == self.key
            yield Piece(text, palette.work if lit else palette.muted, paper, bold=lit)
        yield Piece(" " * max(0, room), palette.muted, paper)
        yield Piece(time, palette.muted, paper)


def columns(width: int) -> tuple[tuple[str, int], ...]:
    """The values that have room beside the name, and how wide each is."""
    room = width - MARGIN
    shown = []
    for key, wide, name in VALUES:
        room -= wide
        if room < name:
            break
        shown.append((key, wide))
    return tuple(shown)


def _text(row: Row, cell: Cell) -> str:
    """A value; the sides of a set stand beside their number."""
    sides = " L R" if cell.key == "sets" and row.each_side else ""
    return f"{cell.shown}{sides}" if cell.shown != "none" else "-"


def _said(row: Row, key: str) -> Iterator[Cell]:
    """What a heading says of its own accord, and what is being changed."""
    unsaid = ("title", "name", "summary", "kind")
    for cell in row.cells:
        own = not cell.is_open and cell.key not in unsaid
        if own or cell.key == key:
            yield cell


def _said_text(cell: Cell) -> str:
    return f" {cell.label} {cell.shown or '-'} "


def sample() -> tuple[Row, ...]:
    """A block of two exercises."""
    from runstrong_tui.core.editing import Spot

    def cell(key: str, text: str, usual: str = "") -> Cell:
        return Cell(key, key, text, usual, "What it means.", "what it takes")

    def cells(target: str, sets: str) -> tuple[Cell, ...]:
        return (
            cell("target", target),
            cell("sets", sets, "2"),
            cell("rest", "", "45 s"),
            cell("tempo", "", "2-0-1-1"),
            cell("weight", "", "none"),
        )

    return (
        Row(Spot(), "Core & glutes", cells=(cell("name", "Core & glutes"),), ms=1_260_000),
        Row(Spot(0), "Main", cells=(cell("rounds", "3"),), ms=1_200_000),
        Row(Spot(0, 0), "Forearm plank", 1, cells("40 s", "2"), ms=120_000),
        Row(Spot(0, 1), "Donkey kick", 2, cells("8-12 reps", ""), each_side=True, ms=300_000),
    )


if __name__ == "__main__":
    from runstrong_tui.tui.alone import show

    table = StepTable()
    table.items, table.key, table.picked = sample(), "target", 3
    show(table)
