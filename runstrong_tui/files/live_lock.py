"""One training at a time: a lock on the folder of sessions under way."""

import errno
import os
from pathlib import Path
from types import TracebackType
from typing import Self

from runstrong_tui.core.fault import FileFault, Unusable
from runstrong_tui.files.disk import PRIVATE
from runstrong_tui.files.paths import make_folder

try:
    import fcntl
except ImportError:  # Windows
    fcntl = None  # type: ignore[assignment]

NAME = ".lock"
_FLAGS = os.O_RDWR | os.O_CREAT | getattr(os, "O_CLOEXEC", 0) | getattr(os, "O_NOFOLLOW", 0)
_BUSY = (errno.EAGAIN, errno.EACCES, errno.EDEADLK)
_CAN_NOT_LOCK = (errno.ENOLCK, errno.ENOTSUP, errno.EINVAL, errno.ENOSYS)
"""What folders that know no locks answer: some network disks."""


class LiveLock:
    """Held while training. The system lets go of it when its holder dies.

    The file is never removed: two programs could then each lock a file of that name.
    """

    def __init__(self, live: Path) -> None:
        self._path = live / NAME
        self._fd: int | None = None

    @staticmethod
    def is_taken(live: Path) -> bool:
        """Whether somebody trains just now. Looking makes no file."""
        if not (live / NAME).exists():
            return False
        with LiveLock(live) as lock:
            return not lock.held

    @property
    def held(self) -> bool:
        return self._fd is not None

    def take(self) -> bool:
        """Take it, if nobody else has it. Raises `Unusable` if the file can't be opened."""
        if self.held:
            return True
        fd = self._open()
        if not _lock(fd):
            os.close(fd)
            return False
        self._fd = fd
        return True

    def release(self) -> None:
        """Let go of it; nothing if it is not held."""
        if self._fd is not None:
            if fcntl is not None:  # a forked child may still have the file open
                fcntl.flock(self._fd, fcntl.LOCK_UN)
            os.close(self._fd)
            self._fd = None

    def __enter__(self) -> Self:
        """Try to take it; `held` tells whether that went well."""
        self.take()
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.release()

    def _open(self) -> int:
        try:
            make_folder(self._path.parent)
            return os.open(self._path, _FLAGS, PRIVATE)
        except OSError as error:
            text = f"can't be opened: {error.strerror}"
            raise Unusable(FileFault(str(self._path), 0, 0, text)) from error


def _lock(fd: int) -> bool:
    """Lock an open file without waiting. True also where there are no locks at all."""
    try:
        _lock_or_fail(fd)
    except OSError as error:
        if error.errno in _BUSY:
            return False
        if error.errno not in _CAN_NOT_LOCK:
            raise
    return True


def _lock_or_fail(fd: int) -> None:
    if fcntl is not None:
        fcntl.flock(fd, fcntl.LOCK_EX | fcntl.LOCK_NB)
        return
    try:
        import msvcrt
    except ImportError:
        return
    msvcrt.locking(fd, msvcrt.LK_NBLCK, 1)  # type: ignore[attr-defined,unused-ignore]
