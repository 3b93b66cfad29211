"""After the workout: what was done, how hard it was, a note. Nothing is required."""

import asyncio
from dataclasses import replace
from typing import ClassVar

from textual import work
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.reactive import var

from runstrong_tui.core.fault import Unusable
from runstrong_tui.core.logbook import SessionRecord
from runstrong_tui.core.view import Summary, View
from runstrong_tui.ports import Lead
from runstrong_tui.tui.afterthought import HARDEST, Afterthought
from runstrong_tui.tui.face import ask
from runstrong_tui.tui.keys import bindings, row
from runstrong_tui.tui.naming import names, title
from runstrong_tui.tui.prospects import prospect_of
from runstrong_tui.tui.screen_keys import NOTE, SUMMARY
from runstrong_tui.tui.screens.base import FaceScreen
from runstrong_tui.tui.screens.help import help_page
from runstrong_tui.tui.theme import Tone
from runstrong_tui.tui.totals import totals
from runstrong_tui.tui.widgets.big_text import BigText, Words
from runstrong_tui.tui.widgets.effort_scale import EffortScale
from runstrong_tui.tui.widgets.key_row import KeyRow
from runstrong_tui.tui.widgets.note_field import NoteField
from runstrong_tui.tui.widgets.notice import News, Notice
from runstrong_tui.tui.widgets.number_tiles import NumberTiles
from runstrong_tui.tui.widgets.outlook import Outlook, Prospect
from runstrong_tui.tui.widgets.text import Text
from runstrong_tui.tui.words import done

LOOK_AGAIN = 0.25
"""Seconds between two looks at whether the session is in the log."""
PATIENCE = 8
"""Looks after which the athlete is told that it is not."""

NOT_LOGGED = "Not in the log yet. It is tried again; what you choose here waits for it."
LEAVING = "Not in the log yet. enter leaves all the same; what you chose here is lost then."
NOT_KEPT = ("effort", "set_effort", "harder", "easier", "clear", "note", "more", "less")
"""Keys and actions that make no sense after a rehearsal."""


class SummaryScreen(FaceScreen[None]):
    """Every choice is kept at once, in the order it was made."""

    BINDINGS: ClassVar[list[BindingType]] = [
        *bindings(SUMMARY),
        *(Binding(str(digit), f"effort({digit or HARDEST})", show=False) for digit in range(10)),
    ]

    said: var[Afterthought] = var(Afterthought())
    logged: var[SessionRecord | None] = var(None)
    """The session as the log had it first."""

    def __init__(self, lead: Lead, view: View) -> None:
        super().__init__()
        self._lead = lead
        self._view = view
        self._looks = 0
        self._names: dict[str, str] = {}
        self._kept: SessionRecord | None = None
        self._busy = not view.rehearsal
        """Whether something is still on its way to the log."""
        self._leaving = False

    @property
    def record(self) -> SessionRecord | None:
        """The session as it is to be kept."""
        return self.said.on(self.logged) if self.logged else None

    def compose(self) -> ComposeResult:
        yield BigText(_praise(self._view.summary), id="praise")
        yield Text(self._view.routine, id="routine")
        yield NumberTiles()
        if not self._view.rehearsal:
            yield Text("How hard was it?", id="question")
            yield EffortScale()
            yield Text(id="last-set")
            yield Text(id="note-text")
            yield NoteField()
            yield Outlook()
        yield Notice()
        yield KeyRow()

    def on_mount(self) -> None:
        self.query_one(NumberTiles).shown = self._view.summary
        self._show_keys()
        self._waiting = self.set_interval(LOOK_AGAIN, self._look, pause=self._view.rehearsal)
        if self._view.rehearsal:
            self._notice("A rehearsal: nothing was kept.")
            self._let_go()
        else:
            self._look()

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool:  # noqa: ARG002
        return not (self._view.rehearsal and action in NOT_KEPT)

    # From the workout into the log.

    def _look(self) -> None:
        """Wait until the session is in the log; say so when that takes long."""
        view = self._lead.view()
        self._looks += 1
        if view.logged:
            self._waiting.pause()
            self._notice("")
            self._fetch()
        elif self._looks > PATIENCE:
            trouble = LEAVING if self._leaving else NOT_LOGGED
            self._notice("  ".join([*view.notices, trouble]), bad=True)

    @work(group="fetch")
    async def _fetch(self) -> None:
        """Take the session from the log."""
        desk = self.app.desk
        record = await ask(lambda: desk.archive.session(self._view.session))
        self._let_go()
        self._busy = False
        if isinstance(record, Unusable):
            self._notice(str(record), bad=True)
            return
        self._names = await asyncio.to_thread(names, desk.shelf, (record,))
        self._kept = self.logged = record
        self._leave_if_done()
        prospect = await ask(lambda: prospect_of(desk, record))
        if not isinstance(prospect, Unusable):
            self.query_one(Outlook).shown = prospect
            self.set_class(prospect != Prospect(), "-told")

    @work(group="close")
    async def _let_go(self) -> None:
        await asyncio.to_thread(self._lead.close)

    @work(group="keep")
    async def _keep(self) -> None:
        """Rewrite the session in the log; one writer at a time."""
        if self._busy:
            return
        self._busy = True
        while (record := self.record) is not None and record != self._kept:
            trouble = await ask(lambda: self.app.desk.archive.change(record))
            if isinstance(trouble, Unusable):
                self._notice(str(trouble), bad=True)
                break
            self._kept = record
        self._busy = False
        self._leave_if_done()

    # What is shown.

    def watch_said(self) -> None:
        self._tell()

    def watch_logged(self) -> None:
        self._tell()

    def _tell(self) -> None:
        if self._view.rehearsal or not self.is_mounted:
            return
        said, record = self.said, self.record
        self.query_one(EffortScale).effort = said.effort
        self.query_one("#note-text", Text).say(f"Note  {said.note}" if said.note else "")
        if record is None:
            return
        self.query_one(NumberTiles).shown = totals(record)
        self.query_one("#last-set", Text).say(_last_set(record, self._names))
        self._show_keys()
        if record != self._kept:
            self._keep()

    def _show_keys(self, writing: bool = False) -> None:
        correctable = self.record is not None and self.record.sets
        useless = NOT_KEPT if self._view.rehearsal else () if correctable else ("more",)
        self.query_one(KeyRow).shown = row(NOTE if writing else SUMMARY, without=useless)

    def _notice(self, text: str, bad: bool = False) -> None:
        self.query_one(Notice).shown = News(text, bad)

    # What the athlete says.

    def action_effort(self, effort: int) -> None:
        self.said = replace(self.said, effort=effort)

    def on_effort_scale_chosen(self, chosen: EffortScale.Chosen) -> None:
        self.action_effort(chosen.effort)

    def action_easier(self) -> None:
        self.said = self.said.harder(-1)

    def action_harder(self) -> None:
        self.said = self.said.harder(1)

    def action_clear(self) -> None:
        self.said = replace(self.said, effort=None)

    def action_more(self) -> None:
        self.said = self.said.corrected(1, self.logged)

    def action_less(self) -> None:
        self.said = self.said.corrected(-1, self.logged)

    def action_note(self) -> None:
        self.query_one(NoteField).open(self.said.note)
        self._show_keys(writing=True)

    def action_keep_note(self) -> None:
        self.query_one(NoteField).action_keep_note()

    def action_drop_note(self) -> None:
        self.query_one(NoteField).action_drop_note()

    def on_note_field_closed(self, closed: NoteField.Closed) -> None:
        self.set_focus(None)
        self._show_keys()
        if closed.note is not None:
            self.said = replace(self.said, note=closed.note)

    def action_help(self) -> None:
        rehearsal = self._view.rehearsal
        self.app.push_screen(
            help_page(tuple(key for key in SUMMARY if not (rehearsal and key.id in NOT_KEPT)))
        )

    def action_done(self) -> None:
        """Leave when all is kept; a second time at once."""
        if self._leaving or not self._busy:
            self._leave()
        else:
            self._leaving = True

    def action_done_too(self) -> None:
        self.action_done()

    def _leave_if_done(self) -> None:
        if self._leaving and not self._busy and self.record == self._kept:
            self._leave()

    def _leave(self) -> None:
        if self._busy:
            self._close_and_leave()
        else:
            self.app.leave()

    @work(group="close")
    async def _close_and_leave(self) -> None:
        """The lead tries once more to keep the session."""
        await asyncio.to_thread(self._lead.close)
        self.app.leave()


def _praise(summary: Summary | None) -> Words:
    if summary is None or not summary.sets:
        return Words("NEXT TIME", Tone.READY)
    return Words("STRONG WORK" if summary.completed else "GOOD WORK", Tone.DONE)


def _last_set(record: SessionRecord, known: dict[str, str]) -> str:
    if not record.sets:
        return ""
    last = record.sets[-1]
    side = f", {last.side.value}" if last.side else ""
    name = known.get(last.exercise) or title(last.exercise)
    return f"Last set  {name}{side}  {done(last)} ↑↓"
