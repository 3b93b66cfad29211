"""What of the routine editor has to do with files: opening, drafts, saving, leaving."""

import asyncio

from textual import work

from runstrong_tui.core import editor as making
from runstrong_tui.core.editor import Editor
from runstrong_tui.core.fault import Unusable
from runstrong_tui.tui.draft_keeper import DraftKeeper
from runstrong_tui.tui.editor_words import NEW, begun, suggested
from runstrong_tui.tui.face import ask
from runstrong_tui.tui.naming import brief
from runstrong_tui.tui.screens.editor_face import EditorFace
from runstrong_tui.tui.screens.help import faults_page
from runstrong_tui.tui.screens.question import ask_unsaved

NAMING = "A name of your own: enter saves, esc leaves it."
NAMELESS = "Give it a name; esc leaves it as it was."
EMPTY = "There is no exercise in it yet: a adds one."


class SavingEditor(EditorFace):
    """Whatever is changed is on disk as a draft, until it is saved or dropped."""

    def __init__(self, routine: str = "", copy: bool = False) -> None:
        """`routine`: its id; empty: a new one. `copy`: ask for a name of its own at once."""
        super().__init__()
        self._routine = routine
        self._copy = copy
        self._keeper: DraftKeeper | None = None
        self.naming = False
        """What is typed is a name to save under."""
        self.saving = False
        self.leaving = False
        """As soon as it is saved."""

    def on_mount(self) -> None:
        self.tell()
        self.load()

    @work(group="load")
    async def load(self) -> None:
        shelf, bench = self.app.desk.shelf, self.app.desk.workbench()
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

    def taken(self) -> bool:
        """Take what is being typed, if anything is; False: it can't be the value."""
        raise NotImplementedError

    def close_field(self) -> None:
        """Nothing is typed any more."""
        self.naming = False
        self.field.close()
        self.tell()

    # What is kept.

    def become(self, editor: Editor) -> None:
        """Show another state; what is not saved is kept as a draft."""
        before, self.editor = self.editor, editor
        if before and before.routine != editor.routine:
            self._keep(editor)

    @work(group="keep")
    async def _keep(self, editor: Editor) -> None:
        """Keep a draft of what is not saved."""
        assert self._keeper
        trouble = await self._keeper.keep(None if editor.history.is_saved else editor.routine)
        if trouble and self.editor:
            self.editor = making.refuse(self.editor, f"No draft is kept: {trouble}")

    def action_save(self) -> None:
        if self.naming:
            self.field.action_take()
        elif self.taken() and self._keeper and self._worth_saving():
            if self._keeper.sheet.own:
                self.write("")
            else:
                self.action_save_as()

    def action_save_as(self) -> None:
        if self.editor and self._keeper and self._worth_saving():
            self.naming = True
            name = suggested(self._keeper.sheet, self.editor.routine.name)
            self.field.open(name, NAMING)
            self.editor = making.say(self.editor, NAMING)

    def name_it(self, name: str) -> None:
        """Save it under this name."""
        if self.editor and not name.strip():
            self.editor = making.refuse(self.editor, NAMELESS)
        else:
            self.write(name)

    def _worth_saving(self) -> bool:
        if self.editor and not self.editor.routine.blocks:
            self.editor = making.refuse(self.editor, EMPTY)
            return False
        return True

    @work(exclusive=True, group="save")
    async def write(self, name: str) -> None:
        """Save it, under a name if there is one; meanwhile nothing changes."""
        assert self.editor and self._keeper
        self.saving = True
        outcome = await self._keeper.save(self.editor.routine, name)
        self.saving = False
        if isinstance(outcome, Unusable):
            self.leaving = False
            self.editor = making.refuse(self.editor, brief(outcome.faults[0]))
            return
        self.close_field()
        self.editor = making.saved(self.editor, outcome.routine, f"Saved as {outcome.id}.")
        if self.leaving:
            self.dismiss()

    # Leaving.

    def action_back(self) -> None:
        """Leave; ask first if something is not saved."""
        if self.typing:
            self.field.action_drop()
        elif self.editor is None or self.editor.history.is_saved:
            self.dismiss()
        else:
            self.app.push_screen(ask_unsaved(self.editor.routine.name), self._answered)

    def _answered(self, answer: str | None) -> None:
        if answer == "save":
            self.leaving = True
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
