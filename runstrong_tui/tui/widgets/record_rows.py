"""Records, the newest first."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from rich.cells import cell_len

from runstrong_tui.tui.cells import Line, Piece, cut
from runstrong_tui.tui.widgets.pick_list import PickList
from runstrong_tui.tui.words import short_date

ROOMY = 56
"""Columns from which it is said what a record is about."""


@dataclass(frozen=True, slots=True)
class RecordRow:
    """One of them."""

    day: date
    name: str
    value: str
    what: str
    session: str = ""
    """Where it was set; empty: in no one session."""
    first: bool = False
    """It is the first time at a rung."""


class RecordRows(PickList[RecordRow]):
    """When, what, how much."""

    def paint_item(self, item: RecordRow, width: int, picked: bool) -> Iterable[Line]:
        palette = self.palette
        paper = palette.panel if picked else self.paper
        mark = "↑ " if item.first else "PR"
        value = f" {item.value:>9} "
        what = f" {item.what:<20}" if width >= ROOMY else ""
        when = f" {short_date(item.day):>11} "
        room = width - 1 - cell_len(when + mark) - 1 - cell_len(value + what)
        ink = palette.rest if item.first else palette.ready
        yield [
            Piece("▌" if picked else " ", palette.work, paper),
            Piece(when, palette.muted, paper),
            Piece(f"{mark} ", ink, paper, bold=True),
            Piece(cut(item.name, room), palette.text, paper, bold=picked),
            Piece(value, palette.text, paper, bold=True),
            Piece(what, palette.muted, paper),
        ]


if __name__ == "__main__":
    from runstrong_tui.tui.alone import show

    rows = RecordRows()
    rows.items = (RecordRow(date(2026, 11, 22), "Forearm plank", "45 s", "longest"),) * 3
    show(rows)
