"""What is looked for, as it is typed, and how many were found."""

from collections.abc import Iterable
from dataclasses import dataclass

from rich.cells import cell_len
from textual.geometry import Size
from textual.reactive import var

from runstrong_tui.tui.cells import Cells, Line, Piece, cut

HINT = "type to search"


@dataclass(frozen=True, slots=True)
class Search:
    """What was typed, and what it brought."""

    words: str = ""
    found: int = 0
    of: int = 0


class SearchLine(Cells):
    """It has no focus: whoever shows it passes on what is typed."""

    shown: var[Search] = var(Search())

    def watch_shown(self) -> None:
        self.repaint()

    def paint(self, size: Size) -> Iterable[Line]:
        search, palette = self.shown, self.palette
        count = f" {search.found} of {search.of} " if search.of else ""
        room = max(0, size.width - 2 - cell_len(count))
        mark = Piece("▸ ", palette.work, palette.panel, bold=True)
        if not search.words:
            typed = [Piece("▏", palette.work, palette.panel)]
            typed.append(Piece(cut(HINT, room - 1), palette.muted, palette.panel))
        else:
            # The end of what was typed is what is looked at.
            words = f"{search.words}▏"[-room:]
            typed = [Piece(cut(words, room), palette.text, palette.panel, bold=True)]
        return [[mark, *typed, Piece(count, palette.muted, palette.panel)]]


if __name__ == "__main__":
    from runstrong_tui.tui.alone import show

    line = SearchLine()
    line.shown = Search("calf", 7, 69)
    show(line)
