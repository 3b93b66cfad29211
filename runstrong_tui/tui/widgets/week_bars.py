"""A column for each week: how long it was trained, and whether it reached its goal."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from textual.geometry import Size
from textual.reactive import var

from runstrong_tui.core.review import WeekTotal
from runstrong_tui.figures.chart import EIGHTHS, column
from runstrong_tui.figures.heat import Calendar
from runstrong_tui.tui.cells import Cells, Line, Piece, cut
from runstrong_tui.tui.theme import Tone

MARGIN = 4
"""Columns of the numbers at the left."""
FRAME = 3
"""Lines that are no columns: title, goals, months."""
YEAR, HALF_YEAR = 52, 26
"""Weeks that are seen at least, where there is room; the wider columns are chosen for fewer."""
REACHED, SOME, PICKED = "●", "·", "▲"
"""Below a week that reached its goal, below one in which something was done, the picked one."""


@dataclass(frozen=True, slots=True)
class Bars:
    """What is shown."""

    weeks: tuple[WeekTotal, ...]
    """Without gaps, oldest first."""
    goal: int = 1
    """Sessions that a week needs."""
    title: str = "Minutes a week"
    picked: int | None = None
    """Place of the week that is looked at; None: none is."""


class WeekBars(Cells):
    """The newest weeks, or those up to the picked one."""

    DEFAULT_CSS = """
    WeekBars { height: 1fr; }
    """

    shown: var[Bars | None] = var(None)

    def watch_shown(self) -> None:
        self.repaint()

    def paint(self, size: Size) -> Iterable[Line]:
        bars = self.shown
        if bars is None or size.height <= FRAME or not bars.weeks:
            return
        pitch = pitch_of(size.width)
        seen = _window(bars, max(1, (size.width - MARGIN) // pitch))
        most = max(week.ms for week in seen) or 1
        margin = Piece(" " * MARGIN, self.palette.muted)
        yield self._title(bars, size.width)
        for row in range(size.height - FRAME):
            yield self._row(bars, seen, row, size.height - FRAME, most, pitch)
        yield [margin, *(self._below(bars, week, pitch) for week in seen)]
        months = Calendar(seen[-1].monday + timedelta(days=6), len(seen)).months(pitch)
        yield [margin, Piece(months, self.palette.muted)]

    def _title(self, bars: Bars, width: int) -> Line:
        legend = f"  {REACHED} {bars.goal} or more sessions"
        return [
            Piece(bars.title, self.palette.text, bold=True),
            Piece(cut(legend, max(0, width - len(bars.title))), self.palette.muted),
        ]

    def _row(
        self, bars: Bars, seen: tuple[WeekTotal, ...], row: int, height: int, most: int, pitch: int
    ) -> Line:
        """Like every row of a chart: the number at its left, a piece of each column."""
        minutes = {0: most, height // 2: most // 2}.get(row)
        label = "" if minutes is None else f"{minutes / 60_000:.0f}"
        line = [Piece(f"{label:>{MARGIN - 1}} ", self.palette.faint)]
        for week in seen:
            line += self._part(week, self._ink(bars, week), height - 1 - row, height, most, pitch)
        return line

    def _part(
        self, week: WeekTotal, ink: str, from_below: int, height: int, most: int, pitch: int
    ) -> Iterator[Piece]:
        full, eighths = column(week.ms, most, height)
        wide = max(1, pitch - 1)
        if from_below < full:
            yield Piece(" " * wide, ink, ink)
        else:
            yield Piece(EIGHTHS[eighths if from_below == full else 0] * wide, ink)
        yield Piece(" " * (pitch - wide), ink)

    def _ink(self, bars: Bars, week: WeekTotal) -> str:
        if _is_picked(bars, week):
            return self.palette.rest
        reached = week.sessions >= bars.goal
        return self.palette.work if reached else self.palette.dim(Tone.WORK, 0.6)

    def _below(self, bars: Bars, week: WeekTotal, pitch: int) -> Piece:
        if _is_picked(bars, week):
            return Piece(PICKED.ljust(pitch), self.palette.rest, bold=True)
        some = SOME if week.sessions else ""
        mark = REACHED if week.sessions >= bars.goal else some
        return Piece(mark.ljust(pitch), self.palette.muted)


def pitch_of(width: int) -> int:
    """Columns for each week: a year where they can be told apart, else half of one."""
    room = width - MARGIN
    return max(1, min(4, room // (YEAR if room >= 2 * YEAR else HALF_YEAR)))


def _window(bars: Bars, number: int) -> tuple[WeekTotal, ...]:
    """So many weeks, the last ones, or those that end with the picked one."""
    end = len(bars.weeks)
    if bars.picked is not None and bars.picked < end - number:
        end = max(number, bars.picked + 1)
    return bars.weeks[max(0, end - number) : end]


def _is_picked(bars: Bars, week: WeekTotal) -> bool:
    return bars.picked is not None and bars.weeks[bars.picked].monday == week.monday


if __name__ == "__main__":
    from runstrong_tui.tui.alone import show

    monday = date(2026, 11, 16)
    chart = WeekBars()
    chart.shown = Bars(
        tuple(
            WeekTotal(monday - timedelta(weeks=51 - n), n % 4, 1_200_000 * (n % 4), 20)
            for n in range(52)
        ),
        3,
        picked=50,
    )
    show(chart)
