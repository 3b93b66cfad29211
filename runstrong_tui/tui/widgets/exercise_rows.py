"""The exercises that were done, each with its last weeks as small bars."""

from collections.abc import Iterable
from dataclasses import dataclass

from rich.cells import cell_len

from runstrong_tui.tui.cells import Line, Piece, cut
from runstrong_tui.tui.theme import Tone
from runstrong_tui.tui.widgets.pick_list import PickList

NAME = 17
"""Columns that a name has at least, before there are bars."""


@dataclass(frozen=True, slots=True)
class ExerciseRow:
    """One of them."""

    exercise: str
    """Its id."""
    name: str
    best: str
    """45 s, 12 reps."""
    bars: str
    """Its best by weeks."""


class ExerciseRows(PickList[ExerciseRow]):
    """Name, bars, best."""

    def paint_item(self, item: ExerciseRow, width: int, picked: bool) -> Iterable[Line]:
        palette = self.palette
        paper = palette.panel if picked else self.paper
        best = f" {item.best:>8} "
        room = width - 1 - cell_len(best)
        bars = item.bars[-max(0, room - NAME) :] if room > NAME else ""
        bars = f" {bars}" if bars else ""
        yield [
            Piece("▌" if picked else " ", palette.work, paper),
            Piece(cut(f" {item.name}", room - cell_len(bars)), palette.text, paper, bold=picked),
            Piece(bars, palette.dim(Tone.REST, 0.7), paper),
            Piece(best, palette.text, paper, bold=True),
        ]


if __name__ == "__main__":
    from runstrong_tui.tui.alone import show

    rows = ExerciseRows()
    rows.items = (ExerciseRow("a", "Forearm plank", "45 s", "▁▂▃▄▅▆"),) * 3
    show(rows)
