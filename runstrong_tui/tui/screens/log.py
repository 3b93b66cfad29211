"""The log: what was done, newest first, and each session in detail."""

import asyncio
from typing import ClassVar

from textual import work
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Container
from textual.reactive import var

from runstrong_tui.core.fault import FileFault
from runstrong_tui.tui.keys import bindings, row
from runstrong_tui.tui.naming import names
from runstrong_tui.tui.screen_keys import LOG
from runstrong_tui.tui.screens.base import FaceScreen
from runstrong_tui.tui.screens.help import faults_page, help_page
from runstrong_tui.tui.theme import Tone
from runstrong_tui.tui.widgets.big_text import BigText, Words
from runstrong_tui.tui.widgets.fault_line import FaultLine
from runstrong_tui.tui.widgets.key_row import KeyRow
from runstrong_tui.tui.widgets.session_detail import SessionDetail
from runstrong_tui.tui.widgets.session_list import SessionList
from runstrong_tui.tui.widgets.text import Text

_OF_SESSIONS = ("up", "page_up")
_OF_FAULTS = ("faults",)


class LogScreen(FaceScreen[None]):
    """A list, and the session that is highlighted beside it."""

    BINDINGS: ClassVar[list[BindingType]] = bindings(LOG)

    faults: var[tuple[FileFault, ...]] = var(())

    def compose(self) -> ComposeResult:
        yield BigText(Words("LOG", Tone.DONE), id="wordmark")
        yield Text("", id="empty")
        with Container(id="shelf"):
            yield SessionList()
            yield SessionDetail()
        yield FaultLine()
        yield KeyRow()

    def on_mount(self) -> None:
        self._show_keys()
        self.load()

    @work(exclusive=True)
    async def load(self) -> None:
        records, self.faults = await asyncio.to_thread(self.app.desk.archive.sessions)
        known = await asyncio.to_thread(names, self.app.desk.shelf, records)
        self.query_one(SessionDetail).names = known
        self.query_one(SessionList).items = records
        self._show_keys()
        if not records:
            self.query_one("#empty", Text).say("Nothing yet. Your first session will stand here.")

    def watch_faults(self, faults: tuple[FileFault, ...]) -> None:
        self.query_one(FaultLine).show((), faults)
        self._show_keys()

    def _show_keys(self) -> None:
        useless = (() if self.query_one(SessionList).items else _OF_SESSIONS) + (
            () if self.faults else _OF_FAULTS
        )
        self.query_one(KeyRow).shown = row(LOG, without=useless)

    def on_pick_list_picked(self) -> None:
        self.query_one(SessionDetail).record = self.query_one(SessionList).item

    def action_move(self, by: int) -> None:
        self.query_one(SessionList).move(by)

    def action_page(self, by: int) -> None:
        """The detail scrolls; a long session does not fit a small screen."""
        detail = self.query_one(SessionDetail)
        detail.scroll_relative(y=by * max(1, detail.size.height - 2), animate=False)

    def action_help(self) -> None:
        self.app.push_screen(help_page(LOG))

    def action_faults(self) -> None:
        if self.faults:
            self.app.push_screen(faults_page(self.faults))

    def action_back(self) -> None:
        self.app.pop_screen()
