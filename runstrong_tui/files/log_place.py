"""Where a file of the log lies, and how it looks from outside."""

import os
from pathlib import Path
from typing import NamedTuple

from runstrong_tui.files.log_file import rank

_LARGEST = 2**63 - 1
"""Some systems number their files beyond what SQLite can keep."""


class Place(NamedTuple):
    """A file, from the log's folder. In bytes: names need not be text."""

    folder: bytes
    """With slashes between; empty: the log's folder itself."""
    name: bytes

    def below(self, root: Path) -> Path:
        return Path(root, os.fsdecode(self.folder), os.fsdecode(self.name))


class Stamp(NamedTuple):
    """What changes when a file changes. Never compared by order: clocks differ."""

    mtime: int
    """Nanoseconds."""
    ctime: int
    inode: int
    size: int

    @classmethod
    def of(cls, status: os.stat_result) -> "Stamp":
        inode = status.st_ino & _LARGEST
        return cls(status.st_mtime_ns, status.st_ctime_ns, inode, status.st_size)

    @property
    def touched(self) -> int:
        """When it changed last, on the clock of whoever keeps the disk."""
        return max(self.mtime, self.ctime)


NOTHING = Stamp(0, 0, 0, 0)
"""Of what is not there."""


def folder_below(root: Path, folder: bytes) -> Path:
    return Path(root, os.fsdecode(folder))


def inside(folder: bytes, name: str) -> bytes:
    """A folder in a folder."""
    return b"/".join(filter(None, (folder, os.fsencode(name))))


def is_within(folder: bytes, outer: bytes) -> bool:
    """Whether a folder is another one or lies below it."""
    return not outer or folder == outer or folder.startswith(outer + b"/")


def of_path(root: Path, path: Path) -> Place:
    """The place of a file below the log's folder."""
    *folders, name = path.relative_to(root).parts
    return Place(os.fsencode("/".join(folders)), os.fsencode(name))


def precedence(place: Place) -> tuple[bool, str]:
    """Of files with the same session the one with the lowest counts."""
    return rank(place.below(Path()))
