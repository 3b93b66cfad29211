"""The row of keys: flat, or as tiles to touch where there is room. Never takes the focus."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import accumulate

from rich.cells import cell_len
from textual.events import Click
from textual.geometry import Size
from textual.reactive import var

from runstrong_tui.tui.cells import Cells, Line, Piece
from runstrong_tui.tui.keys import Cap

TILE = 13
"""Columns a tile gets at least."""


class KeyRow(Cells):
    """Keys that work now; where they don't all fit, the least important are left out."""

    shown: var[tuple[Cap, ...]] = var(())

    def watch_shown(self) -> None:
        self.repaint()

    def paint(self, size: Size) -> Iterable[Line]:
        return self._tiles(size.width) if size.height >= 3 else [self._flat(size.width)]

    def _flat(self, width: int) -> Line:
        palette = self.palette
        line = []
        for cap in self._fitting(width):
            line.append(Piece(f" {cap.cap} ", palette.text, palette.panel, bold=True))
            line.append(Piece(f" {cap.label}  ", palette.muted))
        return line

    def _fitting(self, width: int) -> list[Cap]:
        return fitting(self.shown, width, _flat_width)

    def _tiles(self, width: int) -> list[list[Piece]]:
        palette = self.palette
        lines: list[list[Piece]] = [[], [], []]
        for place, (cap, columns) in enumerate(self._tiled(width)):
            paper = palette.lifted if place == 0 else palette.panel
            left = max(0, columns - cell_len(cap.cap + cap.label) - 2) // 2
            rest = max(0, columns - left - cell_len(cap.cap + cap.label) - 2)
            lines[0].append(Piece(" " * columns, palette.text, paper))
            lines[1] += [
                Piece(" " * left + cap.cap, palette.cap, paper, bold=True),
                Piece(f"  {cap.label}" + " " * rest, palette.text, paper),
            ]
            lines[2].append(Piece(" " * columns, palette.text, paper))
            for line in lines:
                line.append(Piece(" ", palette.text))
        return lines

    def _tiled(self, width: int) -> Iterator[tuple[Cap, int]]:
        """The keys that fit as tiles, and how wide each is."""
        caps = fitting(self.shown, width, _tiles_width)
        for place, cap in enumerate(caps):
            yield cap, _edge(place + 1, len(caps), width) - _edge(place, len(caps), width) - 1

    async def on_click(self, event: Click) -> None:
        """A key that is clicked is pressed."""
        cap = self.at(event.x)
        if cap:
            await self.screen.run_action(cap.action)

    def at(self, column: int) -> Cap | None:
        """The key under a column."""
        width = self.size.width
        if self.size.height >= 3:
            sized = [(cap, columns + 1) for cap, columns in self._tiled(width)]
        else:
            sized = [(cap, _flat_columns(cap)) for cap in self._fitting(width)]
        ends = accumulate(columns for _, columns in sized)
        return next((cap for (cap, _), end in zip(sized, ends, strict=True) if column < end), None)


def fitting(
    caps: Iterable[Cap], columns: int, width_of: Callable[[Sequence[Cap]], int]
) -> list[Cap]:
    """As many as fit, in their order: of the least important the last one goes first."""
    kept = list(caps)
    while kept and width_of(kept) > columns:
        kept.remove(max(reversed(kept), key=lambda cap: cap.rank))
    return kept


def _flat_width(caps: Sequence[Cap]) -> int:
    return sum(_flat_columns(cap) for cap in caps) - 2


def _tiles_width(caps: Sequence[Cap]) -> int:
    widest = max(TILE, *(_flat_columns(cap) for cap in caps))
    return len(caps) * (widest + 1) - 1


def _flat_columns(cap: Cap) -> int:
    return cell_len(cap.cap + cap.label) + 5


def _edge(place: int, count: int, width: int) -> int:
    return (width + 1) * place // count


if __name__ == "__main__":
    from runstrong_tui.tui.alone import show
    from runstrong_tui.tui.keys import row
    from runstrong_tui.tui.screen_keys import HOME

    keys = KeyRow()
    keys.shown = row(HOME)
    show(keys)
