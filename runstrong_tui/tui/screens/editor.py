"""The routine editor: a table of all there is, each value a key away, the total always in sight."""

from collections.abc import Callable
from typing import ClassVar

from textual import events
from textual.binding import BindingType

from runstrong_tui.core import editor as making
from runstrong_tui.core.editing import Change, change_exercise
from runstrong_tui.core.editor import Editor
from runstrong_tui.core.exercise import Exercise
from runstrong_tui.core.rearranging import divide, duplicate, insert, move, remove
from runstrong_tui.core.worksheet import worksheet
from runstrong_tui.tui.editor_keys import EDITOR, WHILE_TYPING
from runstrong_tui.tui.editor_words import hint
from runstrong_tui.tui.keys import bindings
from runstrong_tui.tui.screens.choose import ChooseScreen
from runstrong_tui.tui.screens.editor_saving import SavingEditor
from runstrong_tui.tui.screens.help import help_page
from runstrong_tui.tui.widgets.value_field import ValueField
from runstrong_tui.tui.widgets.value_sheet import ValueSheet


class EditorScreen(SavingEditor):
    """Keys change an `Editor`; all that is seen follows from it, and so does the draft on disk."""

    KEYS = EDITOR
    BINDINGS: ClassVar[list[BindingType]] = bindings(EDITOR)

    # What keys change.

    def _becomes(self, change: Callable[[Editor], Editor]) -> None:
        """Change the editor, and keep what is not saved as a draft."""
        if self.editor is None or not self.taken():
            return
        self.become(change(self.editor))

    def _do(self, change: Change) -> None:
        self._becomes(lambda editor: making.do(editor, change))

    def action_move(self, by: int) -> None:
        self._becomes(lambda editor: making.by_rows(editor, by))

    def action_page(self, by: int) -> None:
        self.action_move(by * self.table.page)

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
        place = self.table.picked
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
        if self.saving or (self.typing and action not in WHILE_TYPING):
            return False
        return super().check_action(action, parameters)

    def on_key(self, event: events.Key) -> None:
        """A digit begins to type."""
        if self.editor is None or self.saving:
            return
        if self.typing and event.key == "enter":
            event.stop()
            self._finish(self.field.value)
        elif self.typing:
            self.field.take_late(event)
        elif event.character and event.character.isdecimal():
            event.stop()
            self.field.begin_with(event.character, hint(self.editor.cell))
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
            self.field.open(cell.text, hint(cell))
            self.tell()

    def on_value_field_typed(self, typed: ValueField.Typed) -> None:
        self._finish(typed.text)

    def _finish(self, text: str) -> None:
        """Nothing more is typed."""
        if self.naming:
            self.name_it(text)
        else:
            self.taken()

    def on_value_field_dropped(self) -> None:
        self.leaving = False
        self.close_field()

    def taken(self) -> bool:
        """Take what is being typed, if anything is; False: it can't be the value."""
        if self.editor is None or self.naming:
            return False
        if not self.typing:
            return True
        self.become(making.enter(self.editor, self.field.value))
        if self.editor.refused:
            return False
        self.close_field()
        return True

    def action_help(self) -> None:
        self.app.push_screen(help_page(EDITOR))
