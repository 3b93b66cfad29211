"""Sets a week of each region, as bars of one measure, with the weeks they come from."""

from collections.abc import Iterable

from textual.geometry import Size
from textual.reactive import var

from runstrong_tui.core.balance import Balance
from runstrong_tui.core.sparkline import sparkline
from runstrong_tui.tui.cells import Cells, Line, Piece, cut
from runstrong_tui.tui.theme import Tone

NAME = 12
NUMBER = 6
WEEKS = 26
"""Weeks that are shown at most, where there is room."""
ROOMY = 20
"""Lines of a screen from which the regions stand apart."""
ACROSS = " ▏▎▍▌▋▊▉"
"""By how many eighths of a cell are filled from the left."""


class RegionBars(Cells):
    """A line for each region, with its weeks, and the average as a bar; one between them, where
    there is room.
    """

    DEFAULT_CSS = """
    RegionBars { height: auto; }
    """

    shown: var[Balance | None] = var(None)

    def watch_shown(self, before: Balance | None, after: Balance | None) -> None:
        if (before is None) != (after is None):
            self.refresh(layout=True)
        self.forget()

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:  # noqa: ARG002
        return len(self.shown.sets) * self._rows(viewport) if self.shown else 1

    @staticmethod
    def _rows(viewport: Size) -> int:
        return 2 if viewport.height >= ROOMY else 1

    def paint(self, size: Size) -> Iterable[Line]:
        if self.shown is None:
            return
        balance, palette = self.shown, self.palette
        averages = {region: balance.a_week(region) for region in balance.sets}
        most = max(averages.values(), default=0) or 1
        largest = max((max(sets, default=0) for sets in balance.sets.values()), default=0)
        across = max(2, size.width - NAME - NUMBER)
        past = min(WEEKS, len(balance.weeks), across // 2 - 1)
        for region, average in averages.items():
            # All by the same measure: the largest number of any region has the highest bar.
            weeks = sparkline((*balance.sets[region], largest))[:-1]
            yield [
                Piece(cut(region.capitalize(), NAME), palette.text, bold=True),
                Piece(weeks[-past:] + " ", palette.dim(Tone.REST, 0.7)),
                *self._bar(average / most, across - past - 1),
                Piece(f" {average:4.1f}", palette.text, bold=True),
            ]
            if self._rows(self.screen.size) > 1:
                yield []

    def _bar(self, part: float, room: int) -> list[Piece]:
        full, eighths = divmod(round(part * room * 8), 8)
        ink = self.palette.work
        rest = ACROSS[eighths] if eighths else ""
        return [
            Piece(" " * full, ink, ink),
            Piece(rest.ljust(room - full), ink),
        ]


if __name__ == "__main__":
    from datetime import date

    from runstrong_tui.tui.alone import show

    bars = RegionBars()
    mondays = tuple(date(2026, 11, 2 + 7 * n) for n in range(3))
    bars.shown = Balance(mondays, {"core": (4, 8, 12.0), "calves": (0, 3, 1.5)})
    show(bars)
