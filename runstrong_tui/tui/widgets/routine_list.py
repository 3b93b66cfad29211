"""The routines to choose from."""

from collections.abc import Iterable

from rich.cells import cell_len

from runstrong_tui.ports import RoutineCard
from runstrong_tui.tui.cells import Line, Piece, cut
from runstrong_tui.tui.widgets.pick_list import PickList


class RoutineList(PickList[RoutineCard]):
    """Name and minutes, the summary below."""

    lines_each = 2
    gap = 1

    def paint_item(self, item: RoutineCard, width: int, picked: bool) -> Iterable[Line]:
        palette = self.palette
        paper = palette.panel if picked else self.paper
        bar = Piece("▌" if picked else " ", palette.work, paper)
        minutes = f" {item.minutes} min "
        name = cut(f" {item.name}", width - 1 - cell_len(minutes))
        minutes_ink = palette.work if picked else palette.muted
        yield [
            bar,
            Piece(name, palette.text, paper, bold=True),
            Piece(minutes, minutes_ink, paper, bold=picked),
        ]
        if self.lines_each > 1:
            yield [bar, Piece(cut(f" {item.summary}", width - 1), palette.muted, paper)]

    def on_resize(self) -> None:
        """Small terminals get one line each."""
        super().on_resize()
        small = self.app.size.height < 17
        self.lines_each, self.gap = (1, 0) if small else (2, 1)


if __name__ == "__main__":
    from runstrong_tui.tui.alone import show

    routines = RoutineList()
    routines.items = tuple(
        RoutineCard(str(number), f"Routine {number}", "Plank, squat", "any", 20, "shipped")
        for number in range(12)
    )
    show(routines)
