"""The weeks: how long each was trained, and what was done in the picked one."""

import asyncio
from datetime import timedelta

from textual.app import ComposeResult
from textual.content import Content
from textual.reactive import var

from runstrong_tui.core.review import SessionLine, WeekTotal, without_gaps
from runstrong_tui.core.search import Days, Wanted
from runstrong_tui.tui.log_views.log_view import LogView
from runstrong_tui.tui.widgets.text import Text
from runstrong_tui.tui.widgets.week_bars import Bars, WeekBars
from runstrong_tui.tui.words import count, short_date

WEEKS = 104
"""Weeks one can go back; as many as there is room for are seen."""
MANY = 50
"""Sessions of a week; nobody has more."""


class WeeksView(LogView):
    """The newest week is picked first."""

    picked: var[int] = var(WEEKS - 1)

    def __init__(self) -> None:
        super().__init__(id="weeks-view")
        self._weeks: tuple[WeekTotal, ...] = ()
        self._bars = WeekBars()
        self._week = Text(id="week", keep=True)

    def compose(self) -> ComposeResult:
        yield self._bars
        yield self._week

    async def read(self) -> None:
        desk = self.app.desk
        today = desk.today()
        weeks = await asyncio.to_thread(desk.archive.weeks)
        self._weeks = without_gaps(weeks, today, WEEKS)
        goal = self.app.settings.sessions_per_week or 1
        self._bars.shown = Bars(self._weeks, goal, picked=self.picked)
        await self._tell()

    def validate_picked(self, picked: int) -> int:
        return max(0, min(picked, WEEKS - 1))

    def watch_picked(self) -> None:
        self.load()

    async def _tell(self) -> None:
        week = self._weeks[self.picked]
        days = Days(week.monday, week.monday + timedelta(days=6))
        archive = self.app.desk.archive
        lines = await asyncio.to_thread(archive.lines, Wanted(days=days), 0, MANY)
        self._week.say(_about(week, lines))

    def move(self, by: int) -> None:
        """Down the list is back in time, as in the list of sessions."""
        self.picked -= by

    def page(self, by: int) -> None:
        self.picked -= by * 4


def _about(week: WeekTotal, lines: tuple[SessionLine, ...]) -> Content:
    sunday = week.monday + timedelta(days=6)
    head = f"{short_date(week.monday)} to {short_date(sunday)}"
    minutes = f"{round(week.ms / 60_000)} min" if week.sessions else "no session"
    parts = [(head, "bold $foreground"), (f"   {minutes}", "bold $work")]
    if week.sessions:
        parts.append((f"   {count(week.sets, 'set', 'sets')}", "$muted"))
    for line in reversed(lines):
        effort = "" if line.effort is None else f"  effort {line.effort}"
        parts += [
            (f"\n{line.started[8:10]}.  ", "$muted"),
            (line.name, "$foreground"),
            (f"  {round(line.ms / 60_000)} min{effort}", "$muted"),
            (f"  {line.note}" if line.note else "", "$faint"),
        ]
    return Content.assemble(*parts)
