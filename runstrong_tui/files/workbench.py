"""Routines opened to be changed, saved, and kept as drafts meanwhile."""

import os
from dataclasses import replace
from pathlib import Path

from runstrong_tui.core.fault import FileFault, Unusable
from runstrong_tui.core.misfits import misfits
from runstrong_tui.core.routine import Routine
from runstrong_tui.files import atomic
from runstrong_tui.files.catalogue import Catalogue
from runstrong_tui.files.disk import DISK, Disk
from runstrong_tui.files.draft_file import read_draft, write_draft
from runstrong_tui.files.folder import SUFFIX
from runstrong_tui.files.kinds import Kind
from runstrong_tui.files.naming import id_of, title_of
from runstrong_tui.files.paths import Places
from runstrong_tui.files.routine_file import read_routine
from runstrong_tui.files.routine_text import edited, routine_text
from runstrong_tui.files.text import read_text, reason, shown_name
from runstrong_tui.files.workshop import Workshop
from runstrong_tui.ports import Sheet

NEW = "new"
"""The draft of a routine that has no file yet."""

ELSEWHERE = "was changed elsewhere since you opened it; save it under another name"


class Workbench:
    """What the editor asks for. A file that changed meanwhile is never written over."""

    def __init__(
        self, places: Places, workshop: Workshop, catalogue: Catalogue, disk: Disk = DISK
    ) -> None:
        self._places = places
        self._workshop = workshop
        self._catalogue = catalogue
        self._disk = disk

    def open(self, routine: str) -> Sheet:
        """A routine by its id, the athlete's own first. Raises `Unusable`."""
        source = self._workshop.source(Kind.ROUTINE, routine)
        text = read_text(source)
        read = read_routine(source, routine, self._catalogue)
        own = self._workshop.own(Kind.ROUTINE, routine) is not None
        return self._with_draft(Sheet(routine, read, text, text, own))

    def begin(self, name: str) -> Sheet:
        """A routine that has no file yet."""
        return self._with_draft(Sheet("", Routine("", name, ()), "", "", own=False))

    def save(self, sheet: Sheet, routine: Routine) -> Sheet:
        """Write an own routine where it was read. Raises `Unusable`."""
        path = self._path(sheet.id)
        if os.path.lexists(path) and read_text(path) != sheet.on_disk:
            raise _unusable(path, ELSEWHERE)
        return self._written(sheet, routine, path)

    def save_as(self, sheet: Sheet, routine: Routine, name: str) -> Sheet:
        """Write it as one of the athlete's own, under a new name. Raises `Unusable`."""
        id_ = id_of(name)
        named = replace(routine, id=id_, name=title_of(name))
        if sheet.own and id_ == sheet.id:
            return self.save(sheet, named)
        path = self._path(id_)
        if os.path.lexists(path):
            raise _unusable(path, "is there already; take another name")
        return self._written(sheet, named, path)

    def keep(self, sheet: Sheet, routine: Routine) -> None:
        """Keep a draft of what is not saved yet; one without exercises is none.

        Raises `Unusable`.
        """
        if not routine.blocks:
            return
        path = self._draft(sheet)
        try:
            write_draft(path, sheet.text, routine, self._disk)
        except OSError as error:
            raise _unusable(path, f"can't be written: {reason(error)}") from error

    def forget(self, sheet: Sheet) -> None:
        """Keep no draft any longer. Raises `Unusable`."""
        path = self._draft(sheet)
        try:
            self._disk.remove(path)
        except OSError as error:
            raise _unusable(path, f"can't be removed: {reason(error)}") from error

    def _written(self, sheet: Sheet, routine: Routine, path: Path) -> Sheet:
        text = edited(sheet.text, routine) if sheet.text else routine_text(routine)
        on_disk = self._workshop.write(Kind.ROUTINE, path, text)
        self.forget(sheet)
        id_ = path.name.removesuffix(SUFFIX)
        return replace(
            sheet, id=id_, routine=routine, on_disk=on_disk, own=True, draft=None, trouble=""
        )

    def _with_draft(self, sheet: Sheet) -> Sheet:
        """The sheet with what was changed before and never saved."""
        path = self._draft(sheet)
        if not os.path.lexists(path):
            return sheet
        try:
            kept = read_draft(path, sheet.id)
            read = _fitting(kept.routine, self._catalogue)
        except Unusable as unusable:
            return replace(sheet, trouble=f"{unusable.faults[0]}; {self._set_aside(path)}")
        if kept.base == sheet.text:
            return replace(sheet, draft=read)
        # The file has changed since: its new text is not what the draft was made from.
        trouble = "The file was changed since: this is your draft of it before."
        return replace(sheet, text=kept.base, on_disk=kept.base, draft=read, trouble=trouble)

    def _set_aside(self, path: Path) -> str:
        """Make room for a draft that can be used. Returns where the old one is, in words."""
        try:
            there = atomic.move_to_trash(path, self._places.trash, self._disk)
        except OSError as error:
            return f"it could not be moved away: {reason(error)}"
        return f"it is kept as {shown_name(there)}"

    def _path(self, id_: str) -> Path:
        return self._places.routines / f"{id_}{SUFFIX}"

    def _draft(self, sheet: Sheet) -> Path:
        return self._places.drafts / f"{sheet.id or NEW}{SUFFIX}"


def _fitting(routine: Routine, catalogue: Catalogue) -> Routine:
    """A draft whose exercises are still there. Raises `Unusable`."""
    for misfit in misfits(routine, catalogue):
        raise Unusable(FileFault("draft", 0, 0, misfit.text))
    return routine


def _unusable(path: Path, text: str) -> Unusable:
    return Unusable(FileFault(shown_name(path), 0, 0, text))
