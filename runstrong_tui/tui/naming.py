"""Names for what the log and the files know only by an id or a path."""

from __future__ import annotations

from contextlib import suppress
from typing import TYPE_CHECKING

from runstrong_tui.core.fault import FileFault, Unusable

if TYPE_CHECKING:  # only named here: home shortens a fault, and needs no log for it
    from collections.abc import Iterable

    from runstrong_tui.core.logbook import SessionRecord
    from runstrong_tui.ports import Shelf


def names(shelf: Shelf, records: Iterable[SessionRecord]) -> dict[str, str]:
    """The names of all exercises that were done, by id, as far as they are still known."""
    found = {}
    for exercise in {done.exercise for record in records for done in record.sets}:
        with suppress(Unusable):
            found[exercise] = shelf.exercise(exercise).name
    return found


def title(exercise: str) -> str:
    """An id as people read it, where no name is known."""
    return exercise.replace("-", " ").capitalize()


def brief(fault: FileFault) -> str:
    """A fault in a line: the file without its folders."""
    file = fault.file.replace("\\", "/").rpartition("/")[2] or fault.file
    return str(FileFault(file, fault.line, fault.column, fault.text))
