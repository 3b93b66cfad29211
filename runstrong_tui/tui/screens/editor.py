"""The routine editor: a table of all there is, each value a key away, the total always in sight."""

import asyncio
from collections.abc import Callable
from typing import ClassVar

from textual import events, work
from textual.binding import BindingType

from runstrong_tui.core import editor as making
from runstrong_tui.core.editing import Change, change_exercise
from runstrong_tui.core.editor import Editor
from runstrong_tui.core.exercise import Exercise
from runstrong_tui.core.fault import Unusable
from runstrong_tui.core.rearranging import divide, duplicate, insert, move, remove
from runstrong_tui.core.worksheet import worksheet
from runstrong_tui.tui.draft_keeper import DraftKeeper
from runstrong_tui.tui.editor_keys import EDITOR, WHILE_TYPING
from runstrong_tui.tui.editor_words import NEW, begun, hint, suggested
from runstrong_tui.tui.face import ask
from runstrong_tui.tui.keys import bindings
from runstrong_tui.tui.naming import brief
from runstrong_tui.tui.screens.choose import ChooseScreen
from runstrong_tui.tui.screens.editor_face import EditorFace
from runstrong_tui.tui.screens.help import faults_page, help_page
from runstrong_tui.tui.screens.question import ask_unsaved
from runstrong_tui.tui.widgets.step_table import StepTable
from runstrong_tui.tui.widgets.value_field import ValueField
from runstrong_tui.tui.widgets.value_sheet import ValueSheet

NAMING = "A name of your own: enter saves, esc leaves it."
EMPTY = "There is no exercise in it yet: a adds one."


class EditorScreen(EditorFace):
    """Keys change an `Editor`; all that is seen follows from it, and so does the draft on disk."""

    KEYS = EDITOR
    BINDINGS: ClassVar[list[BindingType]] = bindings(EDITOR)

    def __init__(self, routine: str = "", copy: bool = False) -> None:
        """`routine`: its id; empty: a new one. `copy`: ask for a name of its own at once."""
        super().__init__()
        self._routine = routine
        self._copy = copy
        self._keeper: DraftKeeper | None = None
        self._naming = False
        """What is typed is a name to save under."""
        self._saving = False
        self._leaving = False
        """As soon as it is saved."""

    def on_mount(self) -> None:
        self.tell()
        self.load()

    @work(group="load")
    async def load(self) -> None:
        shelf, bench = self.app.desk.shelf, self.app.desk.workbench
        sheet = await ask(lambda: bench.open(self._routine) if self._routine else bench.begin(NEW))
        if isinstance(sheet, Unusable):
            self.dismiss()
            self.app.push_screen(faults_page(sheet.faults))
            return
        exercises, _ = await asyncio.to_thread(shelf.exercises)
        self._keeper = DraftKeeper(bench, sheet)
        self.editor = begun(sheet, {one.id: one for one in exercises})
        if self._copy:
            self.action_save_as()

    async def on_unmount(self) -> None:
        """Nothing is lost, however the program ends."""
        if self._keeper:
            await self._keeper.settle()

    # What keys change.

    def _becomes(self, change: Callable[[Editor], Editor]) -> None:
        """Change the editor, and keep what is not saved as a draft."""
        if self.editor is None or not self._taken():
            return
        self._set(change(self.editor))

    def _set(self, editor: Editor) -> None:
        before, self.editor = self.editor, editor
        if before and before.routine != editor.routine:
            self._keep(editor)

    def _do(self, change: Change) -> None:
        self._becomes(lambda editor: making.do(editor, change))

    def action_move(self, by: int) -> None:
        self._becomes(lambda editor: making.by_rows(editor, by))

    def action_page(self, by: int) -> None:
        self.action_move(by * self.query_one(StepTable).page)

    def action_cell(self, by: int) -> None:
        self._becomes(lambda editor: making.by_cells(editor, by))

    def action_step(self, by: int) -> None:
        self._becomes(lambda editor: making.step(editor, by))

    def action_clear(self) -> None:
        self._becomes(making.leave_open)

    def action_remove(self) -> None:
        self._do(remove)

    def action_duplicate(self) -> None:
        self._do(duplicate)

    def action_shift(self, by: int) -> None:
        self._do(move(by))

    def action_divide(self) -> None:
        self._do(divide)

    def action_undo(self) -> None:
        self._becomes(making.undo)

    def action_redo(self) -> None:
        self._becomes(making.redo)

    def action_add(self) -> None:
        self._choose(insert)

    def _choose(self, what: Callable[[Exercise], Change]) -> None:
        """Let an exercise be chosen in the library, beginning at the one that is here."""

        def chosen(exercise: Exercise | None) -> None:
            if exercise:
                self._do(what(exercise))

        if self.editor:
            exercises = tuple(self.editor.exercises.values())
            self.app.push_screen(ChooseScreen(exercises, worksheet(self.editor).exercise), chosen)

    def on_pick_list_picked(self) -> None:
        place = self.query_one(StepTable).picked
        if not self.typing:
            self._becomes(lambda editor: making.to_row(editor, place))

    def on_pick_list_chosen(self) -> None:
        self.action_type()

    def on_value_sheet_chosen(self, chosen: ValueSheet.Chosen) -> None:
        self._becomes(lambda editor: making.to_cell(editor, chosen.key))

    # What is typed.

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """While something is typed, letters are no keys; while it is saved, nothing is."""
        if self.editor is None:
            return action == "back"
        if self._saving or (self.typing and action not in WHILE_TYPING):
            return False
        return super().check_action(action, parameters)

    def on_key(self, event: events.Key) -> None:
        """A digit begins to type."""
        digit = (event.character or "").isdecimal()
        if self.editor and digit and not self.typing and not self._saving:
            event.stop()
            cell = self.editor.cell
            self.query_one(ValueField).begin_with(event.character or "", hint(cell))
            self.tell()

    def action_type(self) -> None:
        if self.editor is None:
            return
        cell = self.editor.cell
        if cell.key == "exercise":
            self._choose(change_exercise)
        elif cell.words:
            self.action_step(1)
        else:
            self.query_one(ValueField).open(cell.text, hint(cell))
            self.tell()

    def on_value_field_typed(self, typed: ValueField.Typed) -> None:
        if self._naming:
            self._write(typed.text)
        else:
            self._taken()

    def on_value_field_dropped(self) -> None:
        self._leaving = False
        self._close_field()

    def _close_field(self) -> None:
        self._naming = False
        self.query_one(ValueField).close()
        self.tell()

    def _taken(self) -> bool:
        """Take what is being typed, if anything is; False: it can't be the value."""
        field = self.query_one(ValueField)
        if self.editor is None or self._naming:
            return False
        if not field.display:
            return True
        self._set(making.enter(self.editor, field.value))
        if self.editor.refused:
            return False
        self._close_field()
        return True

    # What is kept.

    @work(group="keep")
    async def _keep(self, editor: Editor) -> None:
        """Keep a draft of what is not saved."""
        assert self._keeper
        trouble = await self._keeper.keep(None if editor.history.is_saved else editor.routine)
        if trouble and self.editor:
            self.editor = making.refuse(self.editor, f"No draft is kept: {trouble}")

    def action_save(self) -> None:
        if self._naming:
            self.query_one(ValueField).action_take()
        elif self._taken() and self._keeper and self._worth_saving():
            if self._keeper.sheet.own:
                self._write("")
            else:
                self.action_save_as()

    def action_save_as(self) -> None:
        if self.editor and self._keeper and self._worth_saving():
            self._naming = True
            name = suggested(self._keeper.sheet, self.editor.routine.name)
            self.query_one(ValueField).open(name, NAMING)
            self.editor = making.say(self.editor, NAMING)

    def _worth_saving(self) -> bool:
        if self.editor and not self.editor.routine.blocks:
            self.editor = making.refuse(self.editor, EMPTY)
            return False
        return True

    @work(exclusive=True, group="save")
    async def _write(self, name: str) -> None:
        """Save it, under a name if there is one; meanwhile nothing changes."""
        assert self.editor and self._keeper
        self._saving = True
        outcome = await self._keeper.save(self.editor.routine, name)
        self._saving = False
        if isinstance(outcome, Unusable):
            self._leaving = False
            self.editor = making.refuse(self.editor, brief(outcome.faults[0]))
            return
        self._close_field()
        self.editor = making.saved(self.editor, outcome.routine, f"Saved as {outcome.id}.")
        if self._leaving:
            self.dismiss()

    # Leaving.

    def action_help(self) -> None:
        self.app.push_screen(help_page(EDITOR))

    def action_back(self) -> None:
        """Leave; ask first if something is not saved."""
        if self.editor is None or self.editor.history.is_saved:
            self.dismiss()
        elif self._taken():
            self.app.push_screen(ask_unsaved(self.editor.routine.name), self._answered)

    def _answered(self, answer: str | None) -> None:
        if answer == "save":
            self._leaving = True
            self.action_save()
        elif answer == "keep":
            self.dismiss()
        elif answer == "drop":
            self._drop()

    @work(group="keep")
    async def _drop(self) -> None:
        if self._keeper:
            await self._keeper.keep(None)
        self.dismiss()
