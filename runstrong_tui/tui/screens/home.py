"""Home: pick a routine and start it with one key; go on with what was broken off."""

import asyncio
from collections.abc import Callable
from typing import ClassVar

from textual import work
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Container
from textual.content import Content
from textual.reactive import var

from runstrong_tui.core.fault import FileFault, Unusable
from runstrong_tui.core.plan import Plan
from runstrong_tui.core.week import Week
from runstrong_tui.ports import RoutineCard, UnfinishedCard
from runstrong_tui.tui.demonstration import acts_of
from runstrong_tui.tui.face import ask
from runstrong_tui.tui.keys import bindings, row
from runstrong_tui.tui.screen_keys import HOME
from runstrong_tui.tui.screens.base import FaceScreen
from runstrong_tui.tui.screens.help import faults_page, help_page
from runstrong_tui.tui.screens.library import LibraryScreen
from runstrong_tui.tui.screens.log import LogScreen
from runstrong_tui.tui.screens.question import ask_start, ask_unfinished
from runstrong_tui.tui.screens.settings import SettingsScreen
from runstrong_tui.tui.screens.workout import WorkoutScreen
from runstrong_tui.tui.widgets.banner import Banner
from runstrong_tui.tui.widgets.big_text import BigText, Words
from runstrong_tui.tui.widgets.fault_line import FaultLine
from runstrong_tui.tui.widgets.key_row import KeyRow
from runstrong_tui.tui.widgets.routine_list import RoutineList
from runstrong_tui.tui.widgets.routine_preview import RoutinePreview
from runstrong_tui.tui.widgets.text import Text
from runstrong_tui.tui.widgets.week_strip import WeekStrip
from runstrong_tui.tui.words import long_day
from runstrong_tui.tui.workout_keys import WORKOUT

SETTLED = 0.15
"""Seconds a routine has to be highlighted until its figures are read."""
_OF_UNFINISHED = ("resume", "unfinished")
_OF_FAULTS = ("faults",)


class HomeScreen(FaceScreen[None]):
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
        self._starting = False

    def compose(self) -> ComposeResult:
        with Container(id="top"):
            yield BigText(Words("RUNSTRONG"), id="wordmark")
            yield Text(id="today")
        yield WeekStrip()
        yield Banner()
        with Container(id="shelf"):
            yield RoutineList()
            yield RoutinePreview()
        yield FaultLine()
        yield KeyRow()

    def on_mount(self) -> None:
        self._show_keys()

    def on_screen_resume(self) -> None:
        """Shown first, or again after a workout: the disk may hold something new."""
        self.load()

    def on_app_focus(self) -> None:
        """Looked at again, perhaps on another day."""
        self.load()

    @work(exclusive=True, group="load")
    async def load(self) -> None:
        desk = self.app.desk
        self.unfinished, journal_faults = await asyncio.to_thread(desk.unfinished.sessions)
        cards, routine_faults = await asyncio.to_thread(desk.shelf.routines)
        self.query_one(RoutineList).items = cards
        self.faults = (*self.app.setting_faults, *journal_faults, *routine_faults)
        goal = self.app.settings.sessions_per_week
        self._show_week(await asyncio.to_thread(desk.archive.week, desk.today(), goal or 1), goal)

    def _show_week(self, week: Week, goal: int | None) -> None:
        strip = self.query_one(WeekStrip)
        strip.goal, strip.week = goal, week
        self.query_one("#today", Text).say(_today(week, goal))

    def watch_unfinished(self, cards: tuple[UnfinishedCard, ...]) -> None:
        self.query_one(Banner).cards = cards
        self._show_keys()

    def watch_faults(self, faults: tuple[FileFault, ...]) -> None:
        self.query_one(FaultLine).show(self.app.desk.notices, faults)
        self._show_keys()

    def _show_keys(self) -> None:
        self.query_one(KeyRow).shown = row(HOME, without=self.useless)

    @property
    def useless(self) -> tuple[str, ...]:
        return (() if self.unfinished else _OF_UNFINISHED) + (() if self.faults else _OF_FAULTS)

    @property
    def cards(self) -> tuple[RoutineCard, ...]:
        """All routines there are."""
        return self.query_one(RoutineList).items

    @property
    def card(self) -> RoutineCard | None:
        """The routine that is highlighted."""
        return self.query_one(RoutineList).item

    def on_pick_list_picked(self) -> None:
        if self.card == self.query_one(RoutinePreview).card:
            return
        self.block = 1
        self.query_one(RoutinePreview).card = self.card
        self._show_figures()

    @work(exclusive=True, group="figures")
    async def _show_figures(self) -> None:
        """Read the figures of the routine that is highlighted, once it stays so."""
        card = self.card
        if card is None:
            return
        await asyncio.sleep(SETTLED)
        self.query_one(RoutinePreview).acts = await asyncio.to_thread(
            acts_of, self.app.desk.shelf, card
        )

    def on_pick_list_chosen(self) -> None:
        self.action_start()

    def on_banner_pressed(self) -> None:
        self.action_unfinished()

    def validate_block(self, block: int) -> int:
        blocks = len(self.card.blocks) if self.card else 1
        return max(1, min(block, blocks))

    def watch_block(self, block: int) -> None:
        self.query_one(RoutinePreview).block = block

    def action_block(self, number: int) -> None:
        self.block = number

    def action_earlier_block(self) -> None:
        self.block -= 1

    def action_later_block(self) -> None:
        self.block += 1

    def action_move(self, by: int) -> None:
        self.query_one(RoutineList).move(by)

    def action_page(self, by: int) -> None:
        routines = self.query_one(RoutineList)
        routines.move(by * routines.page)

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

        self.app.push_screen(ask_start(f"{newest.name}, {newest.where}"), answered)

    def action_resume(self) -> None:
        if self.unfinished:
            self._resume(self.unfinished[0].id)

    def _start(self, card: RoutineCard, block: int) -> None:
        shelf = self.app.desk.shelf
        self._begin(lambda: shelf.plan(card.id, from_block=block))

    def _resume(self, session: str) -> None:
        self._begin(lambda: session)

    def _begin(self, wanted: Callable[[], Plan | str]) -> None:
        """Begin a workout; a second press of the key meanwhile does nothing."""
        if not self._starting:
            self._starting = True
            self._lead(wanted)

    @work(group="start")
    async def _lead(self, wanted: Callable[[], Plan | str]) -> None:
        lead = await ask(lambda: self.app.desk.lead(wanted()))
        self._starting = False
        if isinstance(lead, Unusable):
            self._explain(lead)
        else:
            self.app.push_screen(WorkoutScreen(lead))

    def _explain(self, trouble: Unusable) -> None:
        self.app.push_screen(faults_page(trouble.faults))

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
        self.app.push_screen(ask_unfinished(text, card.sets_done > 0), answered)

    @work(group="settle")
    async def _settle(self, session: str, answer: str) -> None:
        """Log or discard an unfinished session."""
        unfinished = self.app.desk.unfinished
        act = unfinished.log if answer == "log" else unfinished.discard
        outcome = await ask(lambda: act(session))
        if isinstance(outcome, Unusable):
            self._explain(outcome)
        self.load()

    def action_library(self) -> None:
        self.app.push_screen(LibraryScreen())

    def action_settings(self) -> None:
        self.app.push_screen(SettingsScreen())

    def action_log(self) -> None:
        self.app.push_screen(LogScreen())

    def action_help(self) -> None:
        self.app.push_screen(help_page(HOME, training=WORKOUT))

    def action_faults(self) -> None:
        if self.faults:
            self.app.push_screen(faults_page(self.faults))

    def action_quit(self) -> None:
        self.app.exit()


def _today(week: Week, goal: int | None) -> Content:
    """The day, and how far the week is from its goal."""
    left = (goal or 0) - week.sessions
    to_go, ink = (f"{left} to go", "$muted") if left > 0 else ("goal reached", "$done")
    day = long_day(week.today)
    return Content.assemble((day, "$muted"), (f"\n{to_go}" if goal else "", ink))
