"""Home: pick a routine and start it with one key; go on with what was broken off."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING, ClassVar

from textual import work
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Container
from textual.reactive import var

from runstrong_tui.core.fault import FileFault, Unusable
from runstrong_tui.ports import RoutineCard, UnfinishedCard
from runstrong_tui.tui.face import ask
from runstrong_tui.tui.keys import bindings, row
from runstrong_tui.tui.levels import ChosenLevels
from runstrong_tui.tui.screen_keys import HOME
from runstrong_tui.tui.screens import doors
from runstrong_tui.tui.screens.leading import LeadingScreen
from runstrong_tui.tui.widgets.banner import Banner
from runstrong_tui.tui.widgets.big_text import BigText, Words
from runstrong_tui.tui.widgets.fault_line import FaultLine
from runstrong_tui.tui.widgets.key_row import KeyRow
from runstrong_tui.tui.widgets.routine_list import RoutineList
from runstrong_tui.tui.widgets.routine_preview import RoutinePreview
from runstrong_tui.tui.widgets.today_line import TodayLine
from runstrong_tui.tui.widgets.week_strip import WeekStrip

if TYPE_CHECKING:
    from runstrong_tui.core.week import Week

SETTLED = 0.15
"""Seconds a routine has to be highlighted until its figures are read."""
_OF_UNFINISHED = ("resume", "unfinished")
_OF_FAULTS = ("faults",)


class HomeScreen(LeadingScreen):
    """Enter starts the routine that is highlighted; nothing else is needed."""

    KEYS = HOME
    BINDINGS: ClassVar[list[BindingType]] = [
        *bindings(HOME),
        *(Binding(str(digit), f"block({digit})", show=False) for digit in range(1, 10)),
    ]

    unfinished: var[tuple[UnfinishedCard, ...]] = var(())
    faults: var[tuple[FileFault, ...]] = var(())
    block: var[int] = var(1)
    """The block to start from, counted from 1."""

    def __init__(self) -> None:
        super().__init__()
        self._levels = ChosenLevels()
        self._today = TodayLine(id="today")
        self._week = WeekStrip()
        self._banner = Banner()
        self._list = RoutineList()
        self._preview = RoutinePreview()
        self._fault_line = FaultLine()
        self._keys = KeyRow()

    def compose(self) -> ComposeResult:
        yield Container(BigText(Words("RUNSTRONG"), id="wordmark"), self._today, id="top")
        yield self._week
        yield self._banner
        yield Container(self._list, self._preview, id="shelf")
        yield self._fault_line
        yield self._keys

    def on_mount(self) -> None:
        self._show_keys()
        self.watch(self.app, "app_focus", self._look_again, init=False)

    def on_screen_resume(self) -> None:
        """Shown first, or again after a workout: the disk may hold something new."""
        self.load()

    def _look_again(self, focused: bool) -> None:
        """The terminal is looked at again, perhaps on another day."""
        if focused and self.is_current:
            self.load()

    @work(exclusive=True, group="load")
    async def load(self) -> None:
        desk = self.app.desk
        self.unfinished, journal_faults = await asyncio.to_thread(desk.unfinished.sessions)
        if not self._list.items:  # something to choose from before the log was asked
            self._list.items = (await asyncio.to_thread(desk.shelf.routines))[0]
            await self._seen()
        cards, routine_faults = await asyncio.to_thread(desk.shelf.routines, today=True)
        self._list.items = await asyncio.to_thread(self._levels.applied, desk.shelf, cards)
        self.faults = (*self.app.setting_faults, *journal_faults, *routine_faults)
        goal = self.app.settings.sessions_per_week
        self._show_week(await asyncio.to_thread(desk.archive.week, desk.today(), goal or 1), goal)
        # Home is seen: now what enter leads to, so that it does not have to wait for it.
        await asyncio.to_thread(doors.get_ready)

    async def _seen(self) -> None:
        """Until home is drawn: what works in a thread meanwhile would hold it up."""
        drawn = asyncio.Event()
        self.call_after_refresh(drawn.set)
        await drawn.wait()

    def _show_week(self, week: Week, goal: int | None) -> None:
        self._week.goal, self._week.week = goal, week
        self._today.show(week, goal)

    def watch_unfinished(self, cards: tuple[UnfinishedCard, ...]) -> None:
        self._banner.cards = cards
        self._show_keys()

    def watch_faults(self, faults: tuple[FileFault, ...]) -> None:
        self._fault_line.show(self.app.desk.notices, faults)
        self._show_keys()

    def _show_keys(self) -> None:
        self._keys.shown = row(HOME, without=self.useless)

    @property
    def useless(self) -> tuple[str, ...]:
        return (() if self.unfinished else _OF_UNFINISHED) + (() if self.faults else _OF_FAULTS)

    @property
    def cards(self) -> tuple[RoutineCard, ...]:
        """All routines there are."""
        return self._list.items

    @property
    def card(self) -> RoutineCard | None:
        """The routine that is highlighted."""
        return self._list.item

    def on_pick_list_picked(self) -> None:
        before, card = self._preview.card, self.card
        if card == before:
            return
        if before is None or card is None or card.id != before.id:
            self.block = 1
        self._preview.card = card
        self._show_figures()

    @work(exclusive=True, group="figures")
    async def _show_figures(self) -> None:
        """Read the figures of the routine that is highlighted, once it stays so."""
        card = self.card
        if card is None:
            return
        await asyncio.sleep(SETTLED)
        # Imported here: figures are read when home is seen already.
        from runstrong_tui.tui.demonstration import acts_of

        self._preview.acts = await asyncio.to_thread(acts_of, self.app.desk.shelf, card)
        level = self._levels.of(card.id)
        targets = await ask(lambda: self.app.desk.shelf.targets(card.id, level))
        if not isinstance(targets, Unusable) and card == self._preview.card:
            self._preview.targets = targets

    def on_pick_list_chosen(self) -> None:
        self.action_start()

    def on_banner_pressed(self) -> None:
        self.action_unfinished()

    def validate_block(self, block: int) -> int:
        blocks = len(self.card.blocks) if self.card else 1
        return max(1, min(block, blocks))

    def watch_block(self, block: int) -> None:
        self._preview.block = block

    def action_block(self, number: int) -> None:
        self.block = number

    def action_earlier_block(self) -> None:
        self.block -= 1

    def action_later_block(self) -> None:
        self.block += 1

    def action_level(self, by: int) -> None:
        if self.card:
            self._levels.step(self.card, by)
            self._show_levels()

    @work(exclusive=True, group="level")
    async def _show_levels(self) -> None:
        """Each routine as it is at the level that was chosen for it."""
        shelf, cards = self.app.desk.shelf, self._list.items
        self._list.items = await asyncio.to_thread(self._levels.applied, shelf, cards)

    def action_move(self, by: int) -> None:
        self._list.move(by)

    def action_page(self, by: int) -> None:
        self._list.move(by * self._list.page)

    def action_start(self) -> None:
        if self.card:
            self.start(self.card, self.block)

    def start(self, card: RoutineCard, block: int = 1) -> None:
        """Start a routine; ask first if a session is unfinished."""
        if not self.unfinished:
            self._start(card, block)
            return
        newest = self.unfinished[0]

        def answered(answer: str | None) -> None:
            if answer == "start":
                self._start(card, block)
            elif answer == "resume":
                self._resume(newest.id)

        self.app.push_screen(doors.ask_start(f"{newest.name}, {newest.where}"), answered)

    def action_resume(self) -> None:
        if self.unfinished:
            self._resume(self.unfinished[0].id)

    def _start(self, card: RoutineCard, block: int) -> None:
        shelf, level = self.app.desk.shelf, self._levels.of(card.id)
        self.begin(lambda: shelf.plan(card.id, level, block))

    def _resume(self, session: str) -> None:
        self.begin(lambda: session)

    def action_unfinished(self, place: int = 0) -> None:
        """Ask what to do with each unfinished session, newest first."""
        if place >= len(self.unfinished):
            return
        card = self.unfinished[place]

        def answered(answer: str | None) -> None:
            if answer == "resume":
                self._resume(card.id)
            elif answer in ("log", "discard"):
                self._settle(card.id, answer)
            else:
                self.action_unfinished(place + 1)

        text = f"{card.name}, {card.started}\n{card.where}\n{card.left} left"
        self.app.push_screen(doors.ask_unfinished(text, card.sets_done > 0), answered)

    @work(group="settle")
    async def _settle(self, session: str, answer: str) -> None:
        """Log or discard an unfinished session."""
        unfinished = self.app.desk.unfinished
        act = unfinished.log if answer == "log" else unfinished.discard
        outcome = await ask(lambda: act(session))
        if isinstance(outcome, Unusable):
            self.explain(outcome)
        self.load()

    def action_edit(self) -> None:
        if self.card:
            self.app.push_screen(doors.editor(self.card.id))

    def action_copy(self) -> None:
        if self.card:
            self.app.push_screen(doors.editor(self.card.id, copy=True))

    def action_new(self) -> None:
        self.app.push_screen(doors.editor())

    def action_library(self) -> None:
        self.app.push_screen(doors.library())

    def action_settings(self) -> None:
        self.app.push_screen(doors.settings())

    def action_log(self) -> None:
        self.app.push_screen(doors.log())

    def action_help(self) -> None:
        self.app.push_screen(doors.help_page(HOME))

    def action_faults(self) -> None:
        if self.faults:
            self.app.push_screen(doors.faults_page(self.faults))

    def action_quit(self) -> None:
        self.app.exit()
