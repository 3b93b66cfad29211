"""What the routine editor says: its title, what a value is, a name to begin with."""

from dataclasses import replace

from textual.content import Content

from runstrong_tui.core.cells import Cell
from runstrong_tui.core.editing import Catalogue
from runstrong_tui.core.editor import Editor, going_on, opened
from runstrong_tui.core.words import clock, counted
from runstrong_tui.core.worksheet import Worksheet
from runstrong_tui.ports import Sheet

_TEXTS = ("exercise", "name", "summary", "title", "note")
"""Values that may be long."""

NEW = "New routine"
"""What a routine is called until it has a name."""


def title(sheet: Worksheet, brief: bool = False) -> Content:
    """Core & glutes   21:30   ● not saved   8 exercises; `brief`: without the words."""
    time = ("about " if sheet.estimated else "") + clock(sheet.ms)
    state = "" if sheet.saved else "●" if brief else "● not saved"
    return Content.assemble(
        (sheet.name, "bold $foreground"),
        (f"   {time}   ", "bold $work"),
        (state or ("" if brief else "saved"), "$ready" if state else "$muted"),
        ("" if brief else f"   {counted(sheet.exercises, 'exercise')}", "$muted"),
    )


def explained(cell: Cell, brief: bool = False) -> str:
    """What a value is and may be, and what holds while it is open. `brief`: what it may be."""
    if brief:
        return f"{cell.label.upper()} {cell.shown}  {cell.takes}"
    usual = f" Open: {cell.usual}." if cell.usual and cell.is_open else ""
    value = "" if cell.key in _TEXTS or cell.is_open else f" {cell.text}"
    return f"{cell.label.upper()}{value}  {cell.means} Takes {cell.takes}.{usual}"


def begun(sheet: Sheet, exercises: Catalogue) -> Editor:
    """An editor on what was opened, with what was changed before and never saved."""
    editor = opened(sheet.routine, exercises)
    if sheet.draft is None:
        return replace(editor, told=sheet.trouble, refused=bool(sheet.trouble))
    told = sheet.trouble or "Here is what you changed and did not save; u takes it back."
    return going_on(editor, sheet.draft, undoable=not sheet.trouble, told=told)


def hint(cell: Cell) -> str:
    """What stands in the empty line in which a value is typed."""
    return f"{cell.label}: {cell.takes}"


def suggested(sheet: Sheet, name: str) -> str:
    """A name to save it under: a shipped one becomes the athlete's own."""
    if sheet.own or not sheet.id:
        return name
    first = name[:1].lower() + name[1:] if name[1:2].islower() else name
    return f"My {first}"
