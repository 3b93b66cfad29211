"""The routine editor without its face: a routine, the value one is at, and what was last said."""

from dataclasses import dataclass, replace

from runstrong_tui.core.cells import TARGET, Cell, cells
from runstrong_tui.core.editing import Catalogue, Change, Draft, Refused, Spot, changed, spots
from runstrong_tui.core.entering import stepped, typed
from runstrong_tui.core.history import (
    History,
    begun,
    done,
    gone_to,
    home_of,
    kept,
    redone,
    undone,
)
from runstrong_tui.core.routine import Routine


@dataclass(frozen=True, slots=True)
class Editor:
    """Everything an editor knows. Each key makes a new one of it."""

    history: History
    exercises: Catalogue
    key: str = TARGET
    """Of the value that keys change."""
    told: str = ""
    """One sentence on what the last key did, or why it did nothing."""
    refused: bool = False
    """The last key did nothing."""

    @property
    def routine(self) -> Routine:
        return self.history.now.routine

    @property
    def spot(self) -> Spot:
        return self.history.now.spot

    @property
    def cells(self) -> tuple[Cell, ...]:
        """All values of the place one is at."""
        return cells(self.history.now, self.exercises)

    @property
    def cell(self) -> Cell:
        """The value that keys change."""
        return next(cell for cell in self.cells if cell.key == self.key)


def opened(routine: Routine, exercises: Catalogue) -> Editor:
    """An editor on a routine as it is on disk."""
    return _settled(Editor(begun(routine), exercises))


def going_on(editor: Editor, draft: Routine, *, undoable: bool, told: str) -> Editor:
    """With what was changed before and not saved. `undoable`: it was made of this same text."""
    now = Draft(draft, home_of(draft))
    history = editor.history
    history = done(history, now) if undoable else replace(history, now=now)
    return _settled(replace(editor, history=history, told=told))


# Where one is.


def by_rows(editor: Editor, by: int) -> Editor:
    """So many places down the table."""
    places = spots(editor.routine)
    return to_row(editor, places.index(editor.spot) + by)


def to_row(editor: Editor, place: int) -> Editor:
    """To a place by its number from the top; beyond the ends it is the first or the last."""
    places = spots(editor.routine)
    spot = places[max(0, min(place, len(places) - 1))]
    if spot == editor.spot:
        return editor
    return _settled(_quiet(replace(editor, history=gone_to(editor.history, spot))))


def by_cells(editor: Editor, by: int) -> Editor:
    """So many values on; after the last comes the first."""
    keys = [cell.key for cell in editor.cells]
    return to_cell(editor, keys[(keys.index(editor.key) + by) % len(keys)])


def to_cell(editor: Editor, key: str) -> Editor:
    """To one value of this place."""
    return _quiet(replace(editor, key=key))


# What is changed.


def do(editor: Editor, change: Change, about: str = "") -> Editor:
    """Change something. `about`: several in a row about the same are undone together."""
    try:
        after = changed(editor.history.now, change, editor.exercises)
    except Refused as refused:
        return refuse(editor, str(refused))
    history = done(editor.history, after, about)
    return _settled(_quiet(replace(editor, history=history)))


def enter(editor: Editor, text: str) -> Editor:
    """The value that was typed."""
    return do(editor, typed(editor.key, text, editor.exercises))


def step(editor: Editor, by: int) -> Editor:
    """One step more or less of the value."""
    about = f"{editor.spot} {editor.key}"
    return do(editor, stepped(editor.key, by, editor.exercises), about)


def leave_open(editor: Editor) -> Editor:
    """The value is as the catalogue, the routine or custom has it."""
    if editor.key in ("exercise", "name"):
        return refuse(editor, f"There must be some {editor.cell.label}: enter changes it.")
    return enter(editor, "")


def undo(editor: Editor) -> Editor:
    history = undone(editor.history)
    if history is editor.history:
        return refuse(editor, "There is nothing to undo.")
    return _settled(_quiet(replace(editor, history=history)))


def redo(editor: Editor) -> Editor:
    history = redone(editor.history)
    if history is editor.history:
        return refuse(editor, "There is nothing to do again.")
    return _settled(_quiet(replace(editor, history=history)))


def saved(editor: Editor, routine: Routine, told: str) -> Editor:
    """It is on disk, as `routine`: it may have got another name with that."""
    now = replace(editor.history.now, routine=routine)
    history = kept(replace(editor.history, now=now))
    return replace(editor, history=history, told=told, refused=False)


def refuse(editor: Editor, told: str) -> Editor:
    """The key did nothing, for this reason."""
    return replace(editor, told=told, refused=True)


def say(editor: Editor, told: str) -> Editor:
    """Something to read instead of what the value means, until the next key."""
    return replace(editor, told=told, refused=False)


def _quiet(editor: Editor) -> Editor:
    return replace(editor, told="", refused=False)


def _settled(editor: Editor) -> Editor:
    """At a value that this place has."""
    keys = [cell.key for cell in editor.cells]
    usual = next(key for key in (TARGET, "rounds", "name") if key in keys)
    return editor if editor.key in keys else replace(editor, key=usual)
