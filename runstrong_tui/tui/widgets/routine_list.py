"""The routines to choose from."""

from collections.abc import Iterable

from rich.cells import cell_len

from runstrong_tui.ports import RoutineCard
from runstrong_tui.tui.cells import Line, Piece, cut
from runstrong_tui.tui.widgets.pick_list import PickList

NARROW = 34
"""Columns below which the minutes stand below the name."""


class RoutineList(PickList[RoutineCard]):
    """Name and minutes, the summary below."""

    roomy = (2, 1)

    def paint_item(self, item: RoutineCard, width: int, picked: bool) -> Iterable[Line]:
        palette = self.palette
        paper = palette.panel if picked else self.paper
        bar = Piece("▌" if picked else " ", palette.work, paper)
        ink = palette.work if picked else palette.muted
        minutes = Piece(f" {item.minutes} min ", ink, paper, bold=picked)
        if self.lines_each > 1 and width < NARROW:
            yield [bar, self._named(item, width - 1, paper)]
            yield [bar, minutes, self._summary(item, width - 1 - cell_len(minutes.text), paper)]
            return
        yield [bar, self._named(item, width - 1 - cell_len(minutes.text), paper), minutes]
        if self.lines_each > 1:
            yield [bar, self._summary(item, width - 1, paper)]

    def _named(self, item: RoutineCard, columns: int, paper: str) -> Piece:
        return Piece(cut(f" {item.name}", columns), self.palette.text, paper, bold=True)

    def _summary(self, item: RoutineCard, columns: int, paper: str) -> Piece:
        return Piece(cut(f" {item.summary}", columns), self.palette.muted, paper)


if __name__ == "__main__":
    from runstrong_tui.tui.alone import show

    routines = RoutineList()
    routines.items = tuple(
        RoutineCard(str(number), f"Routine {number}", "Plank, squat", "any", 20, "shipped")
        for number in range(12)
    )
    show(routines)
