"""The sessions: a calendar of the last weeks, the list, and what was done in the picked one."""

import asyncio
from datetime import datetime

from textual import work
from textual.app import ComposeResult
from textual.containers import Container
from textual.reactive import var

from runstrong_tui.core.exercise import Exercise
from runstrong_tui.core.fault import Unusable
from runstrong_tui.core.records import telling
from runstrong_tui.core.search import Days, Wanted, findable, wanted
from runstrong_tui.tui.face import ask
from runstrong_tui.tui.log_facts import Facts, facts_of, lines_about, sentence_about
from runstrong_tui.tui.log_views.log_view import LogView
from runstrong_tui.tui.trends import main_hold
from runstrong_tui.tui.widgets.heat_map import Heat, HeatMap
from runstrong_tui.tui.widgets.log_list import CHUNK, LogList
from runstrong_tui.tui.widgets.session_brief import Brief, SessionBrief
from runstrong_tui.tui.widgets.text import Text
from runstrong_tui.tui.widgets.trend import Trend
from runstrong_tui.tui.widgets.week_bars import Bars, WeekBars

CURVE = 52
"""Weeks of the curve below the list."""
NOTHING = "Nothing yet. Your first session will stand here; a adds one done without this program."
NOT_FOUND = "No session has all these words. They are looked for in exercises, routines, muscles, "
NOT_FOUND += "dates (2026-11, nov) and notes."


class SessionsView(LogView):
    """Only what is in sight is read."""

    wanted: var[Wanted] = var(Wanted(), init=False)
    """Which sessions are listed."""
    facts: var[Facts | None] = var(None)

    def __init__(self) -> None:
        super().__init__(id="sessions-view")
        self._exercises: dict[str, Exercise] = {}
        self._words: dict[str, str] = {}
        self._learning = asyncio.Lock()
        self._listed = asyncio.Event()
        """There is something in the list, or nothing to come."""
        self._line = Text(id="facts-line")
        self._map = HeatMap()
        self._facts = Text(id="facts")
        self._empty = Text(id="empty")
        self._list = LogList()
        self._brief = SessionBrief()
        self._bars = WeekBars()
        self._trend = Trend()
        self._charts = Container(self._bars, self._trend, id="charts")

    def compose(self) -> ComposeResult:
        yield self._line
        yield Container(self._map, self._facts, id="calendar")
        yield self._empty
        yield Container(self._list, self._brief, id="shelf")
        yield self._charts

    # What is shown.

    async def read(self) -> None:
        desk = self.app.desk
        self._list.forget_all()
        await self._count()
        await self._listed.wait()
        goal = self.app.settings.sessions_per_week
        self.facts = await asyncio.to_thread(facts_of, desk, goal)
        await self._learn()
        if self._charts.display:
            self._trend.shown = await asyncio.to_thread(
                main_hold, desk.archive, self._exercises, self.facts.today, CURVE
            )

    async def _learn(self) -> None:
        """The exercises, for names, muscles and searching; once."""
        async with self._learning:
            if not self._exercises:
                found, _ = await asyncio.to_thread(self.app.desk.shelf.exercises)
                self._words = findable(found)
                self._exercises = {one.id: one for one in found}

    async def _count(self) -> None:
        """How many sessions are listed; the picked one stays picked."""
        before = self._list.line
        number = await asyncio.to_thread(self.app.desk.archive.count, self.wanted)
        self._list.count = number
        if not number:
            self._listed.set()
        if before:
            await self._pick(before.id)
        nothing = NOTHING if self.wanted.everything else NOT_FOUND
        self._empty.say("" if number else nothing)
        self._brief.set_class(not number, "-nothing")

    async def _pick(self, session: str) -> None:
        """Pick a session, if it is listed."""
        place = await asyncio.to_thread(self.app.desk.archive.rank, self.wanted, session)
        if place is not None:
            self._list.picked = place

    def watch_facts(self, facts: Facts | None) -> None:
        if facts is None:
            return
        self._facts.say(lines_about(facts))
        self._line.say(sentence_about(facts))
        self._bars.shown = Bars(facts.weeks, facts.goal or 1)
        self._heat()

    def _heat(self) -> None:
        if self.facts:
            line = self._list.line
            picked = datetime.fromisoformat(line.started).date() if line else None
            self._map.shown = Heat(self.facts.today, self.facts.days, picked)

    # The list.

    @work(group="lines")
    async def on_log_list_wanted(self, asked: LogList.Wanted) -> None:
        archive, wish = self.app.desk.archive, self.wanted
        lines = await asyncio.to_thread(archive.lines, wish, asked.first, CHUNK)
        if wish != self.wanted:
            return
        self._list.put(asked.first, lines)
        self._listed.set()
        marks = await asyncio.to_thread(archive.marks, [line.id for line in lines])
        await self._learn()
        self._list.star(
            {
                id_: sum(telling(mark.exercise, self._exercises) for mark in found)
                for id_, found in marks.items()
            }
        )

    def on_log_list_picked(self) -> None:
        self._heat()
        line = self._list.line
        if line and self._brief.display:
            self._read(line.id)

    @work(exclusive=True, group="brief")
    async def _read(self, session: str) -> None:
        """Read the session that is picked, from its file."""
        archive = self.app.desk.archive
        record = await ask(lambda: archive.session(session))
        if isinstance(record, Unusable):
            return
        await self._learn()
        marks = await asyncio.to_thread(archive.marks, [session])
        told = tuple(m for m in marks.get(session, ()) if telling(m.exercise, self._exercises))
        names = {id_: one.name for id_, one in self._exercises.items()}
        easy = frozenset(id_ for id_, one in self._exercises.items() if not one.strengthens)
        self._brief.shown = Brief(record, names, told, easy)

    def on_log_list_chosen(self) -> None:
        self.open()

    @work(exclusive=True, group="day")
    async def on_heat_map_chosen(self, chosen: HeatMap.Chosen) -> None:
        """To the last session of a day, or the one before it."""
        archive = self.app.desk.archive
        until = Wanted(self.wanted.terms, self.wanted.exercise, Days(last=chosen.day))
        for line in await asyncio.to_thread(archive.lines, until, 0, 1):
            await self._pick(line.id)

    # What it is told.

    @work(exclusive=True, group="search")
    async def search(self, text: str) -> None:
        """List only what has all these words."""
        await self._learn()
        self.wanted = wanted(text, self._words)

    def watch_wanted(self) -> None:
        self._list.picked = 0
        self.relist()

    @work(exclusive=True, group="relist")
    async def relist(self) -> None:
        await self._count()
        self._list.forget_all()

    def move(self, by: int) -> None:
        self._list.move(by)

    def page(self, by: int) -> None:
        self._list.move(by * self._list.page)

    @property
    def opens(self) -> bool:
        return self._list.count > 0

    def open(self) -> None:
        line = self._list.line
        if line:
            self.post_message(self.Opened(line.id))

    @property
    def session(self) -> str | None:
        """Id of the picked session."""
        line = self._list.line
        return line.id if line else None
