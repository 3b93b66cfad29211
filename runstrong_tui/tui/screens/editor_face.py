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

    def __init__(self) -> None:
        super().__init__()
        self._title = Text(id="name", keep=True)
        self._outline = Outline()
        self._head = StepHead()
        self.table = StepTable()
        self._demo = Demo()
        self._values = ValueSheet()
        self._notice = Notice()
        self.field = ValueField()
        self._keys = KeyRow()
        self._figured = ""
        """The exercise whose figure is shown."""

    def compose(self) -> ComposeResult:
        yield self._title
        yield self._outline
        with Container(id="bench"):
            yield Container(self._head, self.table, id="table")
            yield Container(self._demo, self._values, id="beside")
        yield self._notice
        yield self.field
        yield self._keys

    def watch_editor(self, editor: Editor | None) -> None:
        if editor is None:
            return
        seen = worksheet(editor)
        self._title.say(title(seen, self._brief))
        self._outline.shown = Shape(seen.strip, seen.lit)
        self.table.key, self.table.items = seen.key, seen.rows
        self.table.picked = seen.picked
        self._head.bar = self.table.has_bar
        self._values.shown = Place(seen.row, seen.key)
        self._demo.display = bool(seen.exercise)
        self.tell()
        self._show_figure(seen.exercise, seen.rhythm)

    def tell(self) -> None:
        """What the last key did or why it did nothing, else what the value is; and the keys."""
        if self.editor:
            words = self.editor.told or explained(self.editor.cell, self._brief)
            self._notice.shown = News(words, bad=self.editor.refused)
        self._keys.shown = row(VALUE if self.typing else EDITOR)

    @property
    def typing(self) -> bool:
        """Whether a value or a name is being typed."""
        return bool(self.field.display)

    @property
    def _brief(self) -> bool:
        return self.app.size.width < NARROW

    def on_resize(self) -> None:
        self.call_after_refresh(self._fit)

    def _fit(self) -> None:
        """What depends on how much room there is."""
        self._head.bar = self.table.has_bar
        if self.editor:
            self._title.say(title(worksheet(self.editor), self._brief))
            self.tell()

    @work(exclusive=True, group="figure")
    async def _show_figure(self, exercise: str, rhythm: Rhythm) -> None:
        """Read the figure of an exercise, once it stays highlighted."""
        if exercise != self._figured:
            await asyncio.sleep(SETTLED)
        act = await ask(lambda: self._act(exercise, rhythm))
        self._figured = exercise
        self._demo.act = Act() if isinstance(act, Unusable) else act

    def _act(self, exercise: str, rhythm: Rhythm) -> Act:
        """How an exercise moves at the pace that is set here. Raises `Unusable`."""
        if not exercise:
            return Act()
        shelf = self.app.desk.shelf
        act = act_of(shelf, shelf.exercise(exercise), Level.BEGINNER, faults=False)
        return replace(act, rhythm=rhythm)
