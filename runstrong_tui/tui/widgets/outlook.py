"""After a session: the records it set, and what the log asks for next time."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from textual.geometry import Size
from textual.reactive import var

from runstrong_tui.ports import TargetCard
from runstrong_tui.tui.cells import Cells, Line, Piece

MOST = 4
"""Lines that are told; of what comes next as many as the records leave."""


@dataclass(frozen=True, slots=True)
class Prospect:
    """What is told."""

    records: tuple[tuple[str, str, str], ...] = ()
    """What was done, how much, and how much more that is than before."""
    ahead: tuple[TargetCard, ...] = ()
    """What asks for more next time."""


class Outlook(Cells):
    """Takes the lines it needs; none, where there is nothing to tell."""

    DEFAULT_CSS = """
    Outlook { height: auto; }
    """

    shown: var[Prospect] = var(Prospect())

    def watch_shown(self) -> None:
        self.refresh(layout=True)
        self.forget()

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:  # noqa: ARG002
        return min(MOST, len(self.shown.records) + len(self.shown.ahead))

    def paint(self, size: Size) -> Iterable[Line]:  # noqa: ARG002
        yield from self._records()
        yield from self._ahead()

    def _records(self) -> Iterator[Line]:
        palette = self.palette
        for name, value, gain in self.shown.records:
            yield [
                Piece("RECORD  ", palette.ready, bold=True),
                Piece(f"{name} ", palette.text),
                Piece(f"{value} ", palette.text, bold=True),
                Piece(gain, palette.ready, bold=True),
            ]

    def _ahead(self) -> Iterator[Line]:
        palette = self.palette
        for target in self.shown.ahead:
            yield [
                Piece("NEXT    ", palette.done, bold=True),
                Piece(f"{target.name} ", palette.text),
                Piece(target.goal, palette.text, bold=True),
                Piece(f": {target.why}", palette.muted),
            ]


if __name__ == "__main__":
    from runstrong_tui.tui.alone import show

    outlook = Outlook()
    target = TargetCard("x", "Donkey kick", 2, 11, True, "2 x 11", "2 x 8-12", "all sets clean")
    outlook.shown = Prospect((("Forearm plank", "45 s", "+5 s"),), (target,))
    show(outlook)
