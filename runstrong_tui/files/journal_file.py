"""One journal on disk: blocks are appended and synced, and a failing disk is worked around.

Everything is kept in memory as well, so that the whole file can be written anew, if need be
elsewhere.
"""

import contextlib
import errno
import os
import zlib
from collections.abc import Iterable
from itertools import chain
from pathlib import Path

from runstrong_tui.files import atomic
from runstrong_tui.files.disk import DISK, Disk
from runstrong_tui.files.journal_format import Table, event_block, header_block
from runstrong_tui.files.shelter import make_ours, remove_all, shelters

FULL = (errno.ENOSPC, errno.EDQUOT)
"""What a full disk answers."""


class JournalFile:
    """Used by one thread at a time. `add` only remembers; `save` writes."""

    def __init__(
        self,
        path: Path,
        start: bytes,
        room: int = 0,
        disk: Disk = DISK,
        home: Path | None = None,
    ) -> None:
        """`home`: the folder where it belongs, if that is not where it is."""
        self.path = path
        self._room = room
        """Bytes to set aside, so that a disk that fills up later does no harm."""
        self.notice = ""
        """One sentence, once the disk failed and the journal was written anew."""
        self._disk = disk
        self._home = home or path.parent
        self._left_behind: set[Path] = set()
        self._fd: int | None = None
        self._blocks = [start]
        """The whole file; the first `_safe` of them are on disk."""
        self._safe = 0
        self._safe_size = 0
        self._crc = zlib.crc32(start)

    @classmethod
    def new(cls, path: Path, header: Table, room: int, disk: Disk = DISK) -> "JournalFile":
        """A journal that comes to disk when it is saved for the first time."""
        return cls(path, header_block(header), room, disk)

    @classmethod
    def reopened(
        cls, path: Path, good: bytes, room: int, disk: Disk = DISK, home: Path | None = None
    ) -> "JournalFile":
        """A journal to go on with, cut back to what is good of it; back home, if it can be."""
        journal = cls(path, good, room, disk, home)
        if journal._home == path.parent:
            journal._cut(path, len(good))
        return journal

    def add(self, event: Table) -> None:
        """Append an event to what will be saved."""
        block = event_block(event, self._crc)
        self._blocks.append(block)
        self._crc = zlib.crc32(block, self._crc)

    def save(self) -> None:
        """Return when all that was added is safe. Raises `OSError`; it may be tried again."""
        if self._fd is None:
            self._write_anew()
        elif self._safe < len(self._blocks):
            self._append(self._fd)
        self._all_safe()

    def remove(self) -> None:
        """The session is in the log: its journal is no longer needed."""
        self.close()
        remove_all((self.path, *self._left_behind), self._disk)

    def give_room(self) -> None:
        """Give back the space set aside, for the record that takes the place of the journal."""
        if self._fd is not None:
            self._disk.truncate(self._fd, self._safe_size)

    def remove_too(self, copies: Iterable[Path]) -> None:
        """What else there is of this session on other disks goes with the journal."""
        self._left_behind |= set(copies)

    def close(self) -> None:
        """Let go of the file; nothing if it is not open."""
        if self._fd is not None:
            fd, self._fd = self._fd, None
            self._disk.close(fd)

    def _cut(self, path: Path, size: int) -> None:
        try:
            self._fd = self._disk.open_end(path)
            # First this: it gives back what was set aside beyond the end.
            self._disk.truncate(self._fd, size)
            self._disk.reserve(self._fd, size + self._room)
        except OSError:  # the first save writes it anew, where that can be done
            self._give_up()
        else:
            self._all_safe()

    def _open(self, path: Path, size: int) -> None:
        self._fd = self._disk.open_end(path)
        self._disk.reserve(self._fd, size + self._room)

    def _all_safe(self) -> None:
        self._safe_size += sum(map(len, self._blocks[self._safe :]))
        self._safe = len(self._blocks)

    def _append(self, fd: int) -> None:
        try:
            for block in self._blocks[self._safe :]:
                self._write_whole(fd, block)
            self._disk.sync(fd)
        except OSError as error:
            if error.errno in FULL:
                self._cut_back(fd)
                self._take_shelter(error)
                return
            # To sync this file again could succeed without a byte on disk: it is given up.
            self._give_up()
            self._write_anew(error)
        except BaseException:  # what was written is not known: next time all of it is
            self._give_up()
            raise

    def _write_whole(self, fd: int, block: bytes) -> None:
        if self._disk.write(fd, block) != len(block):
            raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    def _cut_back(self, fd: int) -> None:
        """No torn block may stand before a good one."""
        try:
            self._disk.truncate(fd, self._safe_size)
        except OSError:
            self._give_up()

    def _give_up(self) -> None:
        """Close without asking how it went: all of it is in memory."""
        with contextlib.suppress(OSError):
            self.close()

    def _take_shelter(self, reason: OSError) -> None:
        """On a full disk there is room for a while where it was cut back; elsewhere it is safe.

        Raises the reason if there is nowhere to go; the file stays open.
        """
        fd = self._fd
        self._write_to(shelters(self._home), reason)
        if fd is not None:
            with contextlib.suppress(OSError):  # all of it is safe elsewhere
                self._disk.close(fd)

    def _write_anew(self, reason: OSError | None = None) -> None:
        """Write the whole file to the first folder that takes it."""
        self._write_to(chain((self._home,), shelters(self._home)), reason)

    def _write_to(self, folders: Iterable[Path], reason: OSError | None) -> None:
        data = b"".join(self._blocks)
        for folder in folders:
            path = folder / self.path.name
            try:
                if folder != self._home:
                    make_ours(folder)
                atomic.write_bytes(path, data, self._disk)
                self._open(path, len(data))
            except OSError as error:
                reason = reason or error
                continue
            self._moved_to(path, reason)
            return
        raise reason or OSError(errno.ENOENT, "no folder to write to")

    def _moved_to(self, path: Path, reason: OSError | None) -> None:
        self._left_behind = (self._left_behind | {self.path}) - {path}
        self.path = path
        if reason is not None:
            self.notice = f"The disk failed ({reason.strerror}); the session is kept in {path}."
