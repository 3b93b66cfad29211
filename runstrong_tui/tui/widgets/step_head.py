"""What the columns of the step table are."""

from collections.abc import Iterable

from textual.geometry import Size
from textual.reactive import var

from runstrong_tui.tui.cells import Cells, Line, Piece, cut
from runstrong_tui.tui.widgets.pick_list import BAR
from runstrong_tui.tui.widgets.step_table import MARGIN, columns


class StepHead(Cells):
    """Stands above the table, as wide as it is."""

    bar: var[bool] = var(False)
    """Whether the table has a bar at its right."""

    def watch_bar(self) -> None:
        self.repaint()

    def paint(self, size: Size) -> Iterable[Line]:
        ink = self.palette.muted
        width = size.width - BAR * self.bar
        shown = columns(width)
        room = width - MARGIN - sum(wide for _, wide in shown)
        names = [Piece(cut(key, wide), ink) for key, wide in shown]
        return [[Piece(cut("   #", MARGIN), ink), Piece(cut("exercise", room), ink), *names]]


if __name__ == "__main__":
    from runstrong_tui.tui.alone import show

    show(StepHead())
