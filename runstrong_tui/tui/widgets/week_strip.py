"""The running week: a mark for each day, sessions against the goal, weeks in a row."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import accumulate
from typing import TYPE_CHECKING

from rich.cells import cell_len
from textual.geometry import Size
from textual.reactive import var

from runstrong_tui.tui.cells import Cells, Line, Piece
from runstrong_tui.tui.words import DAYS

if TYPE_CHECKING:
    from runstrong_tui.core.week import Week

TRAINED, FREE, COMING = "━━━", "───", "···"
"""The shape says it as well as the colour."""
APART = 4
"""Columns between the days and the numbers."""


class WeekStrip(Cells):
    """Two lines; where there is only one, the numbers alone."""

    DEFAULT_CSS = """
    WeekStrip { height: 2; }
    """

    week: var[Week | None] = var(None)
    goal: var[int | None] = var(None)
    """Sessions a week; None: no goal."""

    def watch_week(self) -> None:
        self.repaint()

    def watch_goal(self) -> None:
        self.repaint()

    def paint(self, size: Size) -> Iterable[Line]:
        if self.week is None:
            return []
        if size.height < 2:
            return [_fitting(self._sessions(self.week), size.width)]
        names, marks = self._days(self.week)
        gap = Piece(" " * APART, self.palette.text)
        return [
            _fitting([*names, gap, *self._sessions(self.week)], size.width),
            _fitting([*marks, gap, *self._minutes(self.week)], size.width),
        ]

    def _days(self, week: Week) -> tuple[list[Piece], list[Piece]]:
        palette, today = self.palette, week.today.weekday()
        names: list[Piece] = []
        marks: list[Piece] = []
        for day, (name, minutes) in enumerate(zip(DAYS, week.minutes, strict=True)):
            here = day == today
            names.append(Piece(f"{name}  ", palette.text if here else palette.muted, bold=here))
            mark, ink = (COMING, palette.faint) if day > today else (FREE, palette.faint)
            if minutes:
                mark, ink = TRAINED, palette.done
            marks.append(Piece(f"{mark}  ", ink, bold=bool(minutes)))
        return names, marks

    def _sessions(self, week: Week) -> list[Piece]:
        palette = self.palette
        reached = self.goal is not None and week.sessions >= self.goal
        number = Piece(str(week.sessions), palette.done if reached else palette.text, bold=True)
        wanted = self.goal or week.sessions
        of = f" of {self.goal}" if self.goal else ""
        sessions = Piece(f"{of} {'session' if wanted == 1 else 'sessions'}", palette.muted)
        if not week.in_a_row:
            return [number, sessions]
        weeks = "1 week" if week.in_a_row == 1 else f"{week.in_a_row} weeks"
        return [
            *(number, sessions, Piece("   ", palette.text)),
            *(Piece(weeks, palette.work, bold=True), Piece(" in a row", palette.muted)),
        ]

    def _minutes(self, week: Week) -> list[Piece]:
        palette = self.palette
        best = f"   best {week.best} weeks" if week.best > max(1, week.in_a_row) else ""
        return [
            Piece(str(week.total), palette.text, bold=True),
            Piece(" min this week", palette.muted),
            Piece(best, palette.muted),
        ]


def _fitting(line: list[Piece], columns: int) -> list[Piece]:
    """The pieces that fit as a whole, from the left."""
    ends = accumulate(cell_len(piece.text) for piece in line)
    return [piece for piece, end in zip(line, ends, strict=True) if end <= columns]


if __name__ == "__main__":
    from datetime import date

    from runstrong_tui.core.week import Week
    from runstrong_tui.tui.alone import show

    strip = WeekStrip()
    strip.week = Week(date(2026, 11, 20), (22, 0, 31, 0, 18, 0, 0), 3, 6, 9, 71)
    strip.goal = 3
    show(strip)
