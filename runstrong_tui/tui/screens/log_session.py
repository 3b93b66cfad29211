"""One session of the log: everything about it, to be read and set right."""

import asyncio
from collections.abc import Iterator
from typing import ClassVar

from textual import work
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.content import Content
from textual.reactive import var

from runstrong_tui.archive import Removed
from runstrong_tui.core import correcting
from runstrong_tui.core.correcting import Edit
from runstrong_tui.core.exercise import Exercise
from runstrong_tui.core.fault import Unusable
from runstrong_tui.core.logbook import Ending, SessionRecord, minutes
from runstrong_tui.core.record_words import shown_gain, shown_value
from runstrong_tui.core.records import Mark, telling
from runstrong_tui.core.review import sets_of, took
from runstrong_tui.core.when import LIKE
from runstrong_tui.tui.face import ask
from runstrong_tui.tui.keys import Key, bindings, row
from runstrong_tui.tui.log_keys import FIELD, SESSION
from runstrong_tui.tui.naming import title
from runstrong_tui.tui.screen_keys import NOTE
from runstrong_tui.tui.screens.base import FaceScreen
from runstrong_tui.tui.screens.help import help_page
from runstrong_tui.tui.widgets.big_text import BigText, Words
from runstrong_tui.tui.widgets.effort_scale import EffortScale
from runstrong_tui.tui.widgets.key_row import KeyRow
from runstrong_tui.tui.widgets.moment_field import MomentField
from runstrong_tui.tui.widgets.note_field import NoteField
from runstrong_tui.tui.widgets.set_table import SetTable, Table
from runstrong_tui.tui.widgets.text import Text
from runstrong_tui.tui.words import count, day, hour

EVERY = 2.0
"""Seconds between two looks at whether the file was changed by others."""
NO_DATE = f"That is no date there is. Write it like {LIKE}."


class SessionScreen(FaceScreen[Removed | None]):
    """Every change is kept at once, made to what the file says by then."""

    KEYS = SESSION
    BINDINGS: ClassVar[list[BindingType]] = [
        *bindings(SESSION),
        *(Binding(str(digit), f"effort({digit or 10})", show=False) for digit in range(10)),
    ]

    record: var[SessionRecord | None] = var(None)
    marks: var[tuple[Mark, ...]] = var(())
    """The records it set."""
    copies: var[int] = var(1)
    """Files in which it lies."""

    def __init__(self, session: str) -> None:
        super().__init__()
        self._session = session
        self._exercises: dict[str, Exercise] = {}
        self._edits: list[Edit] = []
        """Still to be made to the file."""
        self._past: list[tuple[SessionRecord, SessionRecord]] = []
        """Before and after each change."""
        self._heading = BigText(id="wordmark")
        self._about = Text(id="about")
        self._effort = EffortScale()
        self._note = Text(id="note-text")
        self._note_field = NoteField()
        self._moment_field = MomentField()
        self._stars = Text(id="stars")
        self._table = SetTable()
        self._said = Text(id="said")
        self._keys = KeyRow()

    def compose(self) -> ComposeResult:
        yield from (self._heading, self._about, self._effort)
        yield from (self._note, self._note_field, self._moment_field)
        yield from (self._stars, self._table, self._said, self._keys)

    def on_mount(self) -> None:
        self._show_keys()
        self.read()
        self.set_interval(EVERY, self.read)

    # From the file and into it.

    @work(exclusive=True, group="read")
    async def read(self) -> None:
        """Read the session; again and again, for its file may be edited meanwhile."""
        archive = self.app.desk.archive
        record = await ask(lambda: archive.session(self._session))
        if isinstance(record, Unusable):
            self._say(str(record))
        elif not self._edits and record != self.record:
            await self._learn()
            self.record = record
            found = await asyncio.to_thread(archive.marks, [self._session])
            self.marks = found.get(self._session, ())
            self.copies = await asyncio.to_thread(archive.copies, self._session)

    async def _learn(self) -> None:
        """The exercises, for their names."""
        if not self._exercises:
            found, _ = await asyncio.to_thread(self.app.desk.shelf.exercises)
            self._exercises = {one.id: one for one in found}

    def _change(self, edit: Edit) -> None:
        """Show a change at once, and keep it."""
        if self.record is None:
            return
        after = edit(self.record)
        if after != self.record:
            self._past.append((self.record, after))
            self._make(edit)

    def _make(self, edit: Edit) -> None:
        if self.record:
            self._edits.append(edit)
            self.record = edit(self.record)
            self._keep()

    @work(group="keep")
    async def _keep(self) -> None:
        """Make the changes that wait, one writer at a time."""
        while self._edits:
            edits = tuple(self._edits)
            outcome = await ask(lambda edits=edits: self._rewrite(edits))  # type: ignore[misc]
            del self._edits[: len(edits)]
            if isinstance(outcome, Unusable):
                self._edits.clear()
                self._past.clear()
                self._say(str(outcome))
        self.read()

    def _rewrite(self, edits: tuple[Edit, ...]) -> None:
        """In a thread: what others wrote into the file meanwhile stays."""
        archive = self.app.desk.archive
        archive.change(correcting.all_of(edits)(archive.session(self._session)))

    # What is shown.

    def watch_record(self, record: SessionRecord | None) -> None:
        if record is None:
            return
        names = {id_: one.name for id_, one in self._exercises.items()}
        self._heading.shown = Words(record.name)
        self._about.say(_about(record))
        self._effort.effort = record.effort
        self._note.say(f"Note  {record.note}" if record.note else "")
        self._table.shown = Table(record, names)
        self._show_keys()

    def watch_marks(self, marks: tuple[Mark, ...]) -> None:
        told = [mark for mark in marks if telling(mark.exercise, self._exercises)]
        stars = Content.assemble(*_stars(told, self._exercises))
        self._stars.say(stars if told else "")

    def watch_copies(self, copies: int) -> None:
        if copies > 1:
            self._say(f"This session lies in {copies} files. m makes one of them.")
        self._show_keys()

    def _say(self, sentence: str) -> None:
        self._said.say(sentence)

    @property
    def useless(self) -> tuple[str, ...]:
        none = self.record is None or not self.record.sets
        return (
            (("more", "skip", "up") if none else ())
            + (() if self._past else ("undo",))
            + (() if self.copies > 1 else ("merge",))
        )

    def _show_keys(self, field: tuple[Key, ...] = ()) -> None:
        shown = row(field) if field else row(SESSION, without=self.useless)
        self._keys.shown = shown

    # What the athlete does.

    def action_move(self, by: int) -> None:
        self._table.move(by)

    def action_page(self, by: int) -> None:
        self._table.move(by * self._table.page)

    def action_more(self) -> None:
        self._change(correcting.set_corrected(self._table.picked, 1))

    def action_less(self) -> None:
        self._change(correcting.set_corrected(self._table.picked, -1))

    def action_skip(self) -> None:
        self._change(correcting.set_skipped(self._table.picked))

    def action_effort(self, effort: int) -> None:
        self._change(correcting.effort_given(effort))

    def on_effort_scale_chosen(self, chosen: EffortScale.Chosen) -> None:
        self.action_effort(chosen.effort)

    def action_clear(self) -> None:
        self._change(correcting.effort_given(None))

    def action_note(self) -> None:
        if self.record:
            self._note_field.open(self.record.note)
            self._show_keys(NOTE)

    def on_note_field_closed(self, closed: NoteField.Closed) -> None:
        self._typed()
        if closed.note is not None:
            self._change(correcting.note_written(closed.note))

    def action_date(self) -> None:
        if self.record:
            self._moment_field.open(self.record.started)
            self._show_keys(FIELD)

    def on_moment_field_unclear(self) -> None:
        self._say(NO_DATE)

    def on_moment_field_closed(self, closed: MomentField.Closed) -> None:
        self._typed()
        if closed.moment:
            self._change(correcting.begun(self.app.desk.local(closed.moment)))

    def _typed(self) -> None:
        """Whatever was typed, keys are keys again."""
        self.set_focus(None)
        self._say("")
        self._show_keys()

    def action_undo(self) -> None:
        if self._past:
            self._make(correcting.undone(*self._past.pop()))
            self._show_keys()

    @work(group="keep")
    async def action_merge(self) -> None:
        if self.copies > 1:
            outcome = await ask(lambda: self.app.desk.archive.merge(self._session))
            self._say(str(outcome) if isinstance(outcome, Unusable) else "It lies in one file now.")
            self.record = None
            self.read()

    @work(group="keep")
    async def action_remove(self) -> None:
        removed = await ask(lambda: self.app.desk.archive.remove(self._session))
        if isinstance(removed, Unusable):
            self._say(str(removed))
        else:
            self.dismiss(removed)

    def action_help(self) -> None:
        self.app.push_screen(help_page(SESSION))

    def action_back(self) -> None:
        self.dismiss(None)


def _about(record: SessionRecord) -> Content:
    """When, how long, how much."""
    done = record.status is Ending.COMPLETED
    paused = round(record.paused_seconds)
    return Content.assemble(
        (
            f"{day(record.started)} {record.started.year}, {hour(record.started)}",
            "bold $foreground",
        ),
        (f"   {minutes(took(record) / 1000)} min", "bold $foreground"),
        (f"   {count(sets_of(record), 'set', 'sets')}   ", "$muted"),
        ("completed" if done else "stopped early", "$done" if done else "$ready"),
        (f"   {round(record.active_seconds / 60)} min at work", "$muted"),
        (f", {paused} s paused" if paused else "", "$muted"),
    )


def _stars(marks: list[Mark], exercises: dict[str, Exercise]) -> Iterator[tuple[str, str]]:
    for mark in marks:
        known = exercises.get(mark.exercise)
        yield "PR  ", "bold $ready"
        yield f"{known.name if known else title(mark.exercise)} ", "$foreground"
        yield f"{shown_value(mark.feat, mark.value)} {shown_gain(mark)}   ", "bold $ready"
