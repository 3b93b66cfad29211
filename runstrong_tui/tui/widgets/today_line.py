"""The day, and below it how far the week is from its goal."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.content import Content

from runstrong_tui.tui.widgets.text import Text
from runstrong_tui.tui.words import long_day

if TYPE_CHECKING:
    from runstrong_tui.core.week import Week


class TodayLine(Text):
    """Without a goal there is nothing to reach."""

    def show(self, week: Week, goal: int | None) -> None:
        """`goal`: sessions a week."""
        left = (goal or 0) - week.sessions
        to_go, ink = (f"{left} to go", "$muted") if left > 0 else ("goal reached", "$done")
        reached = f"\n{to_go}" if goal else ""
        self.say(Content.assemble((long_day(week.today), "$muted"), (reached, ink)))


if __name__ == "__main__":
    from datetime import date

    from runstrong_tui.core.week import Week
    from runstrong_tui.tui import alone

    line = TodayLine()
    line.show(Week(date(2026, 11, 20), sessions=2), 3)
    alone.show(line)
