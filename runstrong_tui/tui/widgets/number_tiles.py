"""The numbers of a session, each above its name."""

from collections.abc import Iterable

from textual.geometry import Size
from textual.reactive import var

from runstrong_tui.core.view import Summary
from runstrong_tui.core.words import lasted
from runstrong_tui.tui.cells import Cells, Line, Piece, cut


class NumberTiles(Cells):
    """Time, sets, reps, time held, share at work."""

    DEFAULT_CSS = """
    NumberTiles { height: 2; }
    """

    shown: var[Summary | None] = var(None)

    def watch_shown(self) -> None:
        self.repaint()

    def paint(self, size: Size) -> Iterable[Line]:
        if self.shown is None:
            return []
        palette = self.palette
        numbers = _numbers(self.shown)
        columns = size.width // len(numbers)
        return [
            [Piece(cut(number, columns), palette.text, bold=True) for number, _ in numbers],
            [Piece(cut(name, columns), palette.muted) for _, name in numbers],
        ]


def _numbers(summary: Summary) -> list[tuple[str, str]]:
    share = round(100 * summary.active_ms / max(1, summary.elapsed_ms))
    return [
        (lasted(summary.elapsed_ms), "time"),
        (str(summary.sets), "set" if summary.sets == 1 else "sets"),
        (str(summary.reps), "rep" if summary.reps == 1 else "reps"),
        (lasted(summary.held_ms), "held"),
        (f"{share} %", "at work"),
    ]


if __name__ == "__main__":
    from runstrong_tui.tui.alone import show

    tiles = NumberTiles()
    tiles.shown = Summary(True, 21, 148, 820_000, 220_000, 1_334_000)
    show(tiles)
