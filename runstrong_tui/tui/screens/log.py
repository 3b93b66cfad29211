"""The log: what was done, in five views that follow the files."""

import asyncio
from typing import ClassVar

from textual import work
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Container
from textual.reactive import var

from runstrong_tui.archive import Removed
from runstrong_tui.core.fault import FileFault, Unusable
from runstrong_tui.tui.face import ask
from runstrong_tui.tui.keys import bindings, row
from runstrong_tui.tui.log_keys import FILTER, LOG
from runstrong_tui.tui.log_views.exercises_view import ExercisesView
from runstrong_tui.tui.log_views.log_view import LogView
from runstrong_tui.tui.log_views.muscles_view import MusclesView
from runstrong_tui.tui.log_views.records_view import RecordsView
from runstrong_tui.tui.log_views.sessions_view import SessionsView
from runstrong_tui.tui.log_views.weeks_view import WeeksView
from runstrong_tui.tui.screens.following import FollowingScreen
from runstrong_tui.tui.screens.help import faults_page, help_page
from runstrong_tui.tui.screens.log_add import AddScreen
from runstrong_tui.tui.screens.log_session import SessionScreen
from runstrong_tui.tui.widgets.fault_line import FaultLine
from runstrong_tui.tui.widgets.filter_field import FilterField
from runstrong_tui.tui.widgets.key_row import KeyRow
from runstrong_tui.tui.widgets.tab_line import TabLine
from runstrong_tui.tui.widgets.text import Text

VIEWS = {
    "Sessions": SessionsView,
    "Weeks": WeeksView,
    "Exercises": ExercisesView,
    "Muscles": MusclesView,
    "Records": RecordsView,
}


class LogScreen(FollowingScreen):
    """A view is made when it is first looked at."""

    KEYS = LOG
    BINDINGS: ClassVar[list[BindingType]] = [
        *bindings(LOG),
        *(Binding(str(n), f"view({n - 1})", show=False) for n in range(1, len(VIEWS) + 1)),
    ]

    faults: var[tuple[FileFault, ...]] = var(())
    place: var[int] = var(0)
    """Which view is shown."""

    def __init__(self) -> None:
        super().__init__()
        self._removed: list[Removed] = []
        self._stale: set[LogView] = set()
        self._tabs = TabLine("LOG", VIEWS)
        self._field = FilterField()
        self._sessions = SessionsView()
        self._said = Text(id="said")
        self._fault_line = FaultLine()
        self._keys = KeyRow()

    def compose(self) -> ComposeResult:
        yield self._tabs
        yield self._field
        yield Container(self._sessions, id="view")
        yield self._said
        yield self._fault_line
        yield self._keys

    @property
    def view(self) -> LogView:
        """The one that is shown."""
        return self._find(self.place)

    def _find(self, place: int) -> LogView:
        return self.query_one(f"#{list(VIEWS)[place].lower()}-view", LogView)

    # What is shown.

    def reload(self) -> None:
        """Read anew what is shown; the other views when they are looked at."""
        super().reload()
        self._stale = set(self.query(LogView)) - {self.view}
        self.view.load()

    @work(exclusive=True, group="faults")
    async def load_faults(self) -> None:
        self.faults = await asyncio.to_thread(self.app.desk.archive.faults)

    def watch_faults(self, faults: tuple[FileFault, ...]) -> None:
        self._fault_line.show((), faults)
        self._show_keys()

    def action_view(self, place: int) -> None:
        self.place = place

    def action_next_view(self) -> None:
        self.place = (self.place + 1) % len(VIEWS)

    def action_last_view(self) -> None:
        self.place = (self.place - 1) % len(VIEWS)

    def on_tab_line_chosen(self, chosen: TabLine.Chosen) -> None:
        self.place = chosen.place

    async def watch_place(self, before: int, place: int) -> None:
        if before == place:
            return
        self._find(before).display = False
        self._tabs.chosen = place
        name = list(VIEWS)[place]
        if not self.query(f"#{name.lower()}-view"):
            await self.query_one("#view").mount(VIEWS[name]())
            self._stale.add(self.view)
        self.view.display = True
        if self.view in self._stale:
            self._stale.discard(self.view)
            self.view.load()
        self._field.display = place == 0 and bool(self._field.value)
        self._show_keys()

    def action_move(self, by: int) -> None:
        self.view.move(by)

    def action_page(self, by: int) -> None:
        self.view.page(by)

    def action_open(self) -> None:
        self.view.open()

    def on_log_view_loaded(self) -> None:
        self.load_faults()
        if self.focused is None:
            self._show_keys()

    def on_log_view_opened(self, opened: LogView.Opened) -> None:
        self.app.push_screen(SessionScreen(opened.session), self._after)

    def _after(self, removed: Removed | None) -> None:
        """A session was looked at; it may have been moved to the trash there."""
        if removed:
            self._note_removed(removed)

    # Searching.

    def action_search(self) -> None:
        self.place = 0
        self._field.open()
        self._show_keys(typing=True)

    def on_filter_field_typed(self, typed: FilterField.Typed) -> None:
        self._sessions.search(typed.words)

    def on_filter_field_closed(self) -> None:
        self.set_focus(None)
        self._show_keys()

    # Adding and deleting.

    def action_add(self) -> None:
        self.app.push_screen(AddScreen(), self._added)

    def _added(self, session: str | None) -> None:
        if session:
            self.app.push_screen(SessionScreen(session), self._after)

    @work(group="remove")
    async def action_remove(self) -> None:
        session = self._sessions.session if self.place == 0 else None
        if session is None:
            return
        removed = await ask(lambda: self.app.desk.archive.remove(session))
        if isinstance(removed, Unusable):
            self._said.say(str(removed))
            return
        self._note_removed(removed)

    def _note_removed(self, removed: Removed) -> None:
        self._removed.append(removed)
        self._said.say(f"{removed.name} is in the trash. u brings it back.")
        self._show_keys()
        self.reload()

    @work(group="remove")
    async def action_undo(self) -> None:
        if not self._removed:
            return
        removed = self._removed.pop()
        trouble = await ask(lambda: self.app.desk.archive.restore(removed))
        sentence = str(trouble) if isinstance(trouble, Unusable) else f"{removed.name} is back."
        self._said.say(sentence)
        self._show_keys()
        self.reload()

    # Keys.

    @property
    def useless(self) -> tuple[str, ...]:
        elsewhere = () if self.place == 0 else ("remove",)
        opens = () if self.view.opens else ("open",)
        undo = () if self._removed else ("undo",)
        return elsewhere + opens + undo + (() if self.faults else ("faults",))

    def _show_keys(self, typing: bool = False) -> None:
        shown = row(FILTER) if typing else row(LOG, without=self.useless)
        self._keys.shown = shown

    def action_help(self) -> None:
        self.app.push_screen(help_page(LOG))

    def action_faults(self) -> None:
        if self.faults:
            self.app.push_screen(faults_page(self.faults))

    def action_back(self) -> None:
        """What was looked for is forgotten first."""
        if self._field.value:
            self._field.action_drop()
        else:
            self.app.pop_screen()
