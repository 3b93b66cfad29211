"""After the workout: what was done, how hard it was, a note. Nothing is required."""

import asyncio
from collections.abc import Callable
from dataclasses import replace
from typing import ClassVar

from textual import events, work
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.reactive import var
from textual.widgets import Input

from runstrong_tui.core.fault import Unusable
from runstrong_tui.core.logbook import SessionRecord
from runstrong_tui.core.view import Summary, View
from runstrong_tui.ports import Lead
from runstrong_tui.tui.face import ask
from runstrong_tui.tui.keys import SUMMARY, bindings, row
from runstrong_tui.tui.screens.base import FaceScreen
from runstrong_tui.tui.theme import Tone
from runstrong_tui.tui.widgets.big_text import BigText, Words
from runstrong_tui.tui.widgets.effort_scale import HARDEST, EffortScale
from runstrong_tui.tui.widgets.key_row import KeyRow
from runstrong_tui.tui.widgets.notice import News, Notice
from runstrong_tui.tui.widgets.number_tiles import NumberTiles
from runstrong_tui.tui.widgets.text import Text
from runstrong_tui.tui.words import done, title

Change = Callable[[SessionRecord], SessionRecord]

TRIES = 30
"""How often the log is asked for the session, which may still be on its way to the disk."""
BETWEEN = 0.3
"""Seconds between two tries."""


class SummaryScreen(FaceScreen[None]):
    """Every choice is kept at once, in the order it was made."""

    BINDINGS: ClassVar[list[BindingType]] = [
        *bindings(SUMMARY),
        *(Binding(str(digit), f"effort({digit or HARDEST})", show=False) for digit in range(10)),
    ]

    record: var[SessionRecord | None] = var(None)

    def __init__(self, lead: Lead, view: View) -> None:
        super().__init__()
        self._lead = lead
        self._view = view
        self._kept: SessionRecord | None = None
        self._early: Change = lambda record: record
        self._writing = False
        self._leaving = False

    def compose(self) -> ComposeResult:
        yield BigText(_praise(self._view.summary), id="praise")
        yield Text(self._view.routine, id="routine")
        yield NumberTiles()
        yield Text("How hard was it?", id="question")
        yield EffortScale()
        yield Text(id="last-set")
        yield Text(id="note-text")
        yield Input(placeholder="A note: how it felt", id="note-input", max_length=500)
        yield Notice()
        yield KeyRow()

    def on_mount(self) -> None:
        self.query_one(NumberTiles).shown = self._view.summary
        self._show_keys(correctable=False)
        self.query_one(Input).display = False
        self._let_go()
        if self._view.rehearsal:
            self._notice("A rehearsal: nothing was kept.")
        else:
            self._fetch()

    @work(group="close")
    async def _let_go(self) -> None:
        await asyncio.to_thread(self._lead.close)

    @work(group="fetch")
    async def _fetch(self) -> None:
        """Read the session from the log; it may still be on its way to the disk."""
        for _ in range(TRIES):
            record = await ask(lambda: self.app.desk.archive.session(self._view.session))
            if not isinstance(record, Unusable):
                self._kept = record
                self.record = self._early(record)
                return
            await asyncio.sleep(BETWEEN)
        self._notice("The session is not in the log: effort and note can't be kept.", bad=True)

    def _change(self, change: Change) -> None:
        """Change the record; what is chosen before it is there waits for it."""
        if self.record:
            self.record = change(self.record)
        else:
            early = self._early
            self._early = lambda record: change(early(record))

    def _show_keys(self, correctable: bool) -> None:
        keys = (key for key in SUMMARY if correctable or key.id != "more")
        self.query_one(KeyRow).shown = row(tuple(keys))

    def _notice(self, text: str, bad: bool = False) -> None:
        self.query_one(Notice).shown = News(text, bad)

    def watch_record(self, record: SessionRecord | None) -> None:
        if record is None:
            return
        self.query_one(EffortScale).effort = record.effort
        self.query_one("#note-text", Text).say(f"Note  {record.note}" if record.note else "")
        self.query_one("#last-set", Text).say(_last_set(record))
        self._show_keys(correctable=bool(record.sets))
        if record != self._kept:
            self._keep()

    def action_effort(self, effort: int) -> None:
        self._change(lambda record: replace(record, effort=effort))

    def on_effort_scale_chosen(self, chosen: EffortScale.Chosen) -> None:
        self.action_effort(chosen.effort)

    def action_easier(self) -> None:
        self._change(lambda record: _shifted(record, -1))

    def action_harder(self) -> None:
        self._change(lambda record: _shifted(record, 1))

    def action_clear(self) -> None:
        self._change(lambda record: replace(record, effort=None))

    def action_more(self) -> None:
        self._change(lambda record: _corrected(record, 1))

    def action_less(self) -> None:
        self._change(lambda record: _corrected(record, -1))

    def action_note(self) -> None:
        field = self.query_one(Input)
        field.value = self.record.note if self.record else ""
        field.display = True
        field.focus()

    def on_input_submitted(self, submitted: Input.Submitted) -> None:
        note = submitted.value.strip()
        self._change(lambda record: replace(record, note=note))
        self._close_note()

    def on_key(self, event: events.Key) -> None:
        """While a note is written, escape gives it up; all else belongs to the note."""
        if self.query_one(Input).has_focus and event.key == "escape":
            event.stop()
            event.prevent_default()
            self._close_note()

    def _close_note(self) -> None:
        field = self.query_one(Input)
        field.display = False
        self.set_focus(None)

    @work(group="keep")
    async def _keep(self) -> None:
        """Rewrite the session in the log; one writer at a time."""
        if self._writing:
            return
        self._writing = True
        while self.record is not None and self.record != self._kept:
            record = self.record
            trouble = await ask(lambda: self.app.desk.archive.change(record))  # noqa: B023
            if isinstance(trouble, Unusable):
                self._notice(str(trouble), bad=True)
                break
            self._kept = record
        self._writing = False
        if self._leaving:
            self.app.leave()

    def action_done(self) -> None:
        """Leave when all is kept; a second time at once."""
        if self._writing and not self._leaving:
            self._leaving = True
        else:
            self.app.leave()

    def action_done_too(self) -> None:
        self.action_done()


def _praise(summary: Summary | None) -> Words:
    if summary is None or not summary.sets:
        return Words("NEXT TIME", Tone.READY)
    return Words("STRONG WORK" if summary.completed else "GOOD WORK", Tone.DONE)


def _shifted(record: SessionRecord, by: int) -> SessionRecord:
    """The first press of an arrow chooses the middle."""
    if record.effort is None:
        return replace(record, effort=HARDEST // 2)
    return replace(record, effort=max(0, min(record.effort + by, HARDEST)))


def _corrected(record: SessionRecord, by: int) -> SessionRecord:
    """One rep or second more or less on the last set."""
    if not record.sets:
        return record
    *others, last = record.sets
    if last.reps is not None:
        last = replace(last, reps=max(0, last.reps + by))
    else:
        last = replace(last, seconds=max(0.0, last.seconds + by))
    return replace(record, sets=(*others, last))


def _last_set(record: SessionRecord) -> str:
    if not record.sets:
        return ""
    last = record.sets[-1]
    side = f" {last.side.value}" if last.side else ""
    return f"Last set  {title(last.exercise)}{side}  {done(last)}  ↑ ↓ correct it"
