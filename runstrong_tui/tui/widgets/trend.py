"""A number over time as a curve; records stand out."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import NamedTuple

from rich.cells import cell_len
from textual.geometry import Size
from textual.reactive import var

from runstrong_tui.figures.chart import DOT, LEVEL, LINE, curve, scale
from runstrong_tui.figures.quadrants import ACROSS, DOWN
from runstrong_tui.tui.cells import Cells, Line, Piece, cut, pieces
from runstrong_tui.tui.words import month

MARGIN = 5
"""Columns of the numbers at the left."""


class Even(NamedTuple):
    """What a curve is compared with."""

    value: float
    span: float
    """How far the curve shows to both sides of it at least."""


@dataclass(frozen=True, slots=True)
class Curve:
    """What is shown."""

    title: str
    about: str
    """What the number is: best hold, seconds."""
    points: tuple[tuple[date, float], ...]
    """Oldest first."""
    first: date
    """Where the time begins at the left."""
    last: date
    nothing: str = "Not done in this time."
    even: Even | None = None
    """Then more is no record."""

    @property
    def records(self) -> tuple[int, ...]:
        """Places of points above all before them."""
        if self.even is not None:
            return ()
        best, found = 0.0, []
        for place, (_, value) in enumerate(self.points):
            if value > best and place:
                found.append(place)
            best = max(best, value)
        return tuple(found)


class Trend(Cells):
    """Title, curve, and from when to when it goes."""

    DEFAULT_CSS = """
    Trend { height: 1fr; }
    """

    shown: var[Curve | None] = var(None)

    def watch_shown(self) -> None:
        self.repaint()

    def paint(self, size: Size) -> Iterable[Line]:
        if self.shown is None or size.height < 4:
            return
        palette, shown = self.palette, self.shown
        room = size.width - cell_len(shown.title) - 3
        yield [
            Piece(shown.title, palette.text, bold=True),
            Piece("   " + cut(shown.about, max(0, room)), palette.muted),
        ]
        if not shown.points:
            yield [Piece(shown.nothing, palette.muted)]
            return
        yield from self._curve(shown, size)
        start, end = month(shown.first), month(shown.last)
        gap = max(1, size.width - MARGIN - cell_len(start + end) - 1)
        yield [Piece(f"{' ' * MARGIN}{start}{' ' * gap}{end}", palette.muted)]

    def _curve(self, shown: Curve, size: Size) -> Iterable[Line]:
        palette = self.palette
        rows, columns = size.height - 2, max(4, size.width - MARGIN - 1)
        numbers = [value for _, value in shown.points]
        even, span = shown.even or (None, 0.0)
        numbers += [] if even is None else [even - span, even + span]
        low, high = scale(numbers)
        days = max(1, (shown.last - shown.first).days)
        points = [((day - shown.first).days / days, value) for day, value in shown.points]
        size_ = columns * ACROSS, rows * DOWN
        drawn = curve(points, shown.records, low, high, *size_, even)
        tones = {LINE: palette.rest, DOT: palette.done, LEVEL: palette.faint}
        inks = (self.paper, *(tones[tone] for tone in sorted(tones)))
        labels = {0: max(numbers), rows - 1: min(numbers)}
        for row, line in enumerate(pieces(drawn, inks)):
            label = f"{labels[row]:.0f}" if row in labels else ""
            yield [Piece(f"{label:>{MARGIN - 1}} ", palette.faint), *line]


if __name__ == "__main__":
    from datetime import timedelta

    from runstrong_tui.tui.alone import show

    end = date(2026, 11, 22)
    trend = Trend()
    trend.shown = Curve(
        "Forearm plank",
        "best hold, seconds",
        tuple((end - timedelta(weeks=25 - n), 20 + n + n % 3 * 4) for n in range(26)),
        end - timedelta(weeks=26),
        end,
    )
    show(trend)
