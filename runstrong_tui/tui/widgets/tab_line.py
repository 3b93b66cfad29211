"""The views of a screen in one line; one of them is shown."""

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import accumulate

from rich.cells import cell_len
from textual import events
from textual.geometry import Size
from textual.message import Message
from textual.reactive import var

from runstrong_tui.tui.cells import Cells, Line, Piece


class TabLine(Cells):
    """The one that is shown is marked by more than its colour. A click shows another."""

    chosen: var[int] = var(0)

    @dataclass
    class Chosen(Message):
        """Another view was clicked."""

        place: int

    def __init__(self, title: str, names: Iterable[str]) -> None:
        super().__init__()
        self._title = title
        self._names = tuple(names)

    def watch_chosen(self) -> None:
        self.repaint()

    def paint(self, size: Size) -> Iterable[Line]:
        return [[piece for piece, _ in self._parts(size.width)]]

    def _parts(self, width: int) -> list[tuple[Piece, int | None]]:
        """Pieces, each with the view that a click on it shows."""
        palette = self.palette
        parts: list[tuple[Piece, int | None]] = [
            (Piece(f"{self._title}  ", palette.work, bold=True), None)
        ]
        names = [f" {place + 1} {name} " for place, name in enumerate(self._names)]
        if cell_len(self._title) + 2 + sum(map(cell_len, names)) > width:
            names = [f" {place + 1} " for place in range(len(self._names))]
            names[self.chosen] = f" {self.chosen + 1} {self._names[self.chosen]} "
        for place, name in enumerate(names):
            here = place == self.chosen
            ink, paper = (palette.text, palette.panel) if here else (palette.muted, "")
            shown = f"▸{name[1:]}" if here else name
            parts.append((Piece(shown, ink, paper, bold=here), place))
        return parts

    def on_click(self, event: events.Click) -> None:
        parts = self._parts(self.size.width)
        ends = accumulate(cell_len(piece.text) for piece, _ in parts)
        hits = (place for (_, place), end in zip(parts, ends, strict=True) if event.x < end)
        place = next(hits, None)
        if place is not None:
            self.post_message(self.Chosen(place))


if __name__ == "__main__":
    from runstrong_tui.tui.alone import show

    show(TabLine("LOG", ("Sessions", "Weeks", "Muscles")))
