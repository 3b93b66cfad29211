"""Add a session that was done without this program: which routine, and when."""

import asyncio
from datetime import datetime
from typing import ClassVar

from textual import work
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Container

from runstrong_tui.core.correcting import as_planned
from runstrong_tui.core.fault import Unusable
from runstrong_tui.core.when import LIKE, NOON
from runstrong_tui.ports import RoutineCard
from runstrong_tui.tui.face import ask
from runstrong_tui.tui.keys import Key, bindings, row
from runstrong_tui.tui.log_keys import ADD, FIELD
from runstrong_tui.tui.screens.base import FaceScreen
from runstrong_tui.tui.screens.help import faults_page, help_page
from runstrong_tui.tui.theme import Tone
from runstrong_tui.tui.widgets.big_text import BigText, Words
from runstrong_tui.tui.widgets.key_row import KeyRow
from runstrong_tui.tui.widgets.moment_field import MomentField
from runstrong_tui.tui.widgets.routine_list import RoutineList
from runstrong_tui.tui.widgets.text import Text

WHICH = "Which routine was it? Every set is noted as it was asked for; then correct what was not."
WHEN = f"When did it begin? Like {LIKE}."
NO_DATE = f"That is no date there is. Write it like {LIKE}."


class AddScreen(FaceScreen[str | None]):
    """Gives back the id of the session, to be set right."""

    KEYS = ADD
    BINDINGS: ClassVar[list[BindingType]] = bindings(ADD)

    def compose(self) -> ComposeResult:
        yield BigText(Words("ADD", Tone.DONE), id="wordmark")
        yield Text(WHICH, id="question")
        yield MomentField()
        with Container(id="routines"):
            yield RoutineList()
        yield Text(id="said")
        yield KeyRow()

    def on_mount(self) -> None:
        self._show_keys(ADD)
        self.load()

    @work(group="load")
    async def load(self) -> None:
        cards, _ = await asyncio.to_thread(self.app.desk.shelf.routines)
        self.query_one(RoutineList).items = cards

    @property
    def card(self) -> RoutineCard | None:
        """The routine that is highlighted."""
        return self.query_one(RoutineList).item

    def _show_keys(self, keys: tuple[Key, ...]) -> None:
        self.query_one(KeyRow).shown = row(keys)

    def action_move(self, by: int) -> None:
        self.query_one(RoutineList).move(by)

    def action_page(self, by: int) -> None:
        routines = self.query_one(RoutineList)
        routines.move(by * routines.page)

    def on_pick_list_chosen(self) -> None:
        self.action_choose()

    def action_choose(self) -> None:
        if self.card:
            today = self.app.desk.today()
            noon = datetime(today.year, today.month, today.day, *NOON)  # noqa: DTZ001
            self.query_one("#question", Text).say(f"{self.card.name}. {WHEN}")
            self.query_one(MomentField).open(noon)
            self._show_keys(FIELD)

    def on_moment_field_unclear(self) -> None:
        self.query_one("#said", Text).say(NO_DATE)

    def on_moment_field_closed(self, closed: MomentField.Closed) -> None:
        self.set_focus(None)
        self.query_one("#said", Text).say("")
        self.query_one("#question", Text).say(WHICH)
        self._show_keys(ADD)
        if closed.moment and self.card:
            self._add(self.card.id, self.app.desk.local(closed.moment))

    @work(group="add")
    async def _add(self, routine: str, started: datetime) -> None:
        desk = self.app.desk
        added = await ask(lambda: desk.archive.add(as_planned(desk.shelf.plan(routine), started)))
        if isinstance(added, Unusable):
            self.app.push_screen(faults_page(added.faults))
        else:
            self.dismiss(added.id)

    def action_help(self) -> None:
        self.app.push_screen(help_page(ADD))

    def action_back(self) -> None:
        self.dismiss(None)
