"""A row of choices of which one is made, each to be clicked."""

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import accumulate

from rich.cells import cell_len
from textual import events
from textual.geometry import Size
from textual.message import Message
from textual.reactive import var

from runstrong_tui.tui.cells import Cells, Line, Piece


class Chips(Cells):
    """All choices side by side; where they don't fit, only the one that is made.

    The first is that of not choosing: it stands back.
    """

    chosen: var[str] = var("")

    @dataclass
    class Chosen(Message):
        """Another choice was made."""

        chips: "Chips"
        value: str

    def __init__(
        self,
        label: str,
        cap: str,
        choices: Iterable[str],
        id: str | None = None,  # noqa: A002
    ) -> None:
        super().__init__(id=id)
        self._label = label
        self._cap = cap
        """The key that chooses, as it is printed."""
        self._choices = tuple(choices)
        self.set_reactive(Chips.chosen, self._choices[0])

    def watch_chosen(self, value: str) -> None:
        self.repaint()
        self.post_message(self.Chosen(self, value))

    def step(self, by: int) -> None:
        """So many choices on; after the last comes the first."""
        place = self._choices.index(self.chosen) + by
        self.chosen = self._choices[place % len(self._choices)]

    def reset(self) -> None:
        """Back to the first choice."""
        self.chosen = self._choices[0]

    def paint(self, size: Size) -> Iterable[Line]:
        return [[piece for piece, _ in self._parts(size.width)]]

    def _parts(self, width: int) -> list[tuple[Piece, str]]:
        """Pieces, each with the choice that a click on it makes."""
        palette = self.palette
        head = [
            (Piece(f"{self._label:<7}", palette.muted), ""),
            (Piece(f" {self._cap} ", palette.text, palette.panel, bold=True), ""),
            (Piece(" ", palette.text), ""),
        ]
        taken = sum(cell_len(piece.text) for piece, _ in head)
        whole = sum(cell_len(choice) + 2 for choice in self._choices)
        shown = self._choices if taken + whole <= width else (self.chosen,)
        return head + [(self._chip(choice), choice) for choice in shown]

    def _chip(self, choice: str) -> Piece:
        palette = self.palette
        if choice != self.chosen:
            return Piece(f" {choice} ", palette.muted)
        if choice == self._choices[0]:
            return Piece(f" {choice} ", palette.text, palette.panel, bold=True)
        return Piece(f" {choice} ", palette.ink, palette.work, bold=True)

    def on_click(self, event: events.Click) -> None:
        """A choice is made; a click elsewhere, or on the only one shown, makes the next."""
        event.stop()
        parts = self._parts(self.size.width)
        ends = accumulate(cell_len(piece.text) for piece, _ in parts)
        hit = next((c for (_, c), end in zip(parts, ends, strict=True) if event.x < end), "")
        if hit and hit != self.chosen:
            self.chosen = hit
        else:
            self.step(1)


if __name__ == "__main__":
    from runstrong_tui.tui.alone import show

    show(Chips("Muscle", "← →", ("any", "core", "glutes", "quads")))
