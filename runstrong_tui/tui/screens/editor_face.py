"""What is seen of the routine editor, and where its figure comes from."""

import asyncio
from dataclasses import replace

from textual import work
from textual.app import ComposeResult
from textual.containers import Container
from textual.reactive import var

from runstrong_tui.core.editor import Editor
from runstrong_tui.core.exercise import Level
from runstrong_tui.core.fault import Unusable
from runstrong_tui.core.plan import Rhythm
from runstrong_tui.core.worksheet import worksheet
from runstrong_tui.tui.demonstration import Act, act_of
from runstrong_tui.tui.editor_keys import EDITOR, VALUE
from runstrong_tui.tui.editor_words import explained, title
from runstrong_tui.tui.face import ask
from runstrong_tui.tui.keys import row
from runstrong_tui.tui.screens.base import FaceScreen
from runstrong_tui.tui.widgets.demo import Demo
from runstrong_tui.tui.widgets.key_row import KeyRow
from runstrong_tui.tui.widgets.notice import News, Notice
from runstrong_tui.tui.widgets.outline import Outline, Shape
from runstrong_tui.tui.widgets.step_head import StepHead
from runstrong_tui.tui.widgets.step_table import StepTable
from runstrong_tui.tui.widgets.text import Text
from runstrong_tui.tui.widgets.value_field import ValueField
from runstrong_tui.tui.widgets.value_sheet import Place, ValueSheet

SETTLED = 0.15
"""Seconds an exercise has to be highlighted until its figure is read."""
NARROW = 56
"""Columns below which things are said in few words."""


class EditorFace(FaceScreen[None]):
    """Title and outline, the table, beside it the figure and all values, below what they mean."""

    editor: var[Editor | None] = var(None)

    _figured = ""
    """The exercise whose figure is shown."""

    def compose(self) -> ComposeResult:
        yield Text(id="name", keep=True)
        yield Outline()
        with Container(id="bench"):
            with Container(id="table"):
                yield StepHead()
                yield StepTable()
            with Container(id="beside"):
                yield Demo()
                yield ValueSheet()
        yield Notice()
        yield ValueField()
        yield KeyRow()

    def watch_editor(self, editor: Editor | None) -> None:
        if editor is None:
            return
        seen = worksheet(editor)
        self.query_one("#name", Text).say(title(seen, self._brief))
        self.query_one(Outline).shown = Shape(seen.strip, seen.lit)
        table = self.query_one(StepTable)
        table.key, table.items = seen.key, seen.rows
        table.picked = seen.picked
        self.query_one(StepHead).bar = table.has_bar
        self.query_one(ValueSheet).shown = Place(seen.row, seen.key)
        self.query_one(Demo).display = bool(seen.exercise)
        self.tell()
        self._show_figure(seen.exercise, seen.rhythm)

    def tell(self) -> None:
        """What the last key did or why it did nothing, else what the value is; and the keys."""
        if self.editor:
            words = self.editor.told or explained(self.editor.cell, self._brief)
            self.query_one(Notice).shown = News(words, bad=self.editor.refused)
        self.query_one(KeyRow).shown = row(VALUE if self.typing else EDITOR)

    @property
    def typing(self) -> bool:
        """Whether a value or a name is being typed."""
        return bool(self.query_one(ValueField).display)

    @property
    def _brief(self) -> bool:
        return self.app.size.width < NARROW

    def on_resize(self) -> None:
        self.call_after_refresh(self._fit)

    def _fit(self) -> None:
        """What depends on how much room there is."""
        self.query_one(StepHead).bar = self.query_one(StepTable).has_bar
        if self.editor:
            self.query_one("#name", Text).say(title(worksheet(self.editor), self._brief))
            self.tell()

    @work(exclusive=True, group="figure")
    async def _show_figure(self, exercise: str, rhythm: Rhythm) -> None:
        """Read the figure of an exercise, once it stays highlighted."""
        if exercise != self._figured:
            await asyncio.sleep(SETTLED)
        act = await ask(lambda: self._act(exercise, rhythm))
        self._figured = exercise
        self.query_one(Demo).act = Act() if isinstance(act, Unusable) else act

    def _act(self, exercise: str, rhythm: Rhythm) -> Act:
        """How an exercise moves at the pace that is set here. Raises `Unusable`."""
        if not exercise:
            return Act()
        shelf = self.app.desk.shelf
        act = act_of(shelf, shelf.exercise(exercise), Level.BEGINNER, faults=False)
        return replace(act, rhythm=rhythm)
