"""What lies in a folder of the log, and how it looks outside."""

import os
from dataclasses import dataclass, field
from pathlib import Path

from runstrong_tui.core.fault import FileFault, Unusable
from runstrong_tui.files.log_file import is_log_name
from runstrong_tui.files.log_place import NOTHING, Stamp, folder_below
from runstrong_tui.files.text import reason, shown_name

ITSELF = b""
"""The name under which a folder that can't be listed stands among its own files."""


@dataclass(slots=True)
class Listing:
    """What lies in a folder; nothing, if there is no such folder."""

    folder: bytes
    at: int
    """When it was listed, in nanoseconds on the wall clock."""
    stamp: Stamp
    """Of the folder, before it was listed."""
    folders: list[str] = field(default_factory=list)
    """The last by name first; not what is hidden, where syncers and git keep old versions."""
    files: dict[bytes, Stamp] = field(default_factory=dict)
    """Of all that may be sessions, the last by name first."""


def listing(root: Path, folder: bytes, now: int) -> Listing:
    path = folder_below(root, folder)
    found = Listing(folder, now, stamp_of(path))
    try:
        with os.scandir(path) as entries:
            for entry in sorted(entries, key=lambda one: one.name, reverse=True):
                _note(entry, found)
    except (FileNotFoundError, NotADirectoryError):
        return Listing(folder, now, NOTHING)
    except OSError:
        # Why, is told when it is read as one of its files.
        found.files[ITSELF] = NOTHING
    return found


def _note(entry: "os.DirEntry[str]", found: Listing) -> None:
    if entry.is_dir():
        if not entry.name.startswith(".") and not entry.is_symlink():
            found.folders.append(entry.name)
    elif is_log_name(entry.name):
        found.files[os.fsencode(entry.name)] = _stamp_of_entry(entry)


def _stamp_of_entry(entry: "os.DirEntry[str]") -> Stamp:
    """Of what a link points to; of the link itself, where it points to nothing."""
    try:
        return Stamp.of(entry.stat())
    except OSError:
        return NOTHING


def stamp_of(path: Path) -> Stamp:
    """How a file or folder looks outside; `NOTHING` where that can't be seen."""
    try:
        return Stamp.of(path.stat())
    except (OSError, ValueError):
        return NOTHING


def why_not_listed(path: Path) -> Unusable:
    """What to raise for a folder that stands among its own files."""
    try:
        os.scandir(path).close()
    except OSError as error:
        return Unusable(FileFault(shown_name(path), 0, 0, f"can't be read: {reason(error)}"))
    return Unusable(FileFault(shown_name(path), 0, 0, "could not be read a moment ago"))
