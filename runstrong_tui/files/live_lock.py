"""One training at a time: a lock on the folder of sessions under way."""

import errno
import os
import time
from pathlib import Path
from types import TracebackType
from typing import Self

from runstrong_tui.files.disk import PRIVATE
from runstrong_tui.files.paths import make_folder

try:
    import fcntl
except ImportError:  # Windows
    fcntl = None  # type: ignore[assignment]

NAME = ".lock"
_FLAGS = getattr(os, "O_CLOEXEC", 0) | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_NONBLOCK", 0)
_BUSY = (errno.EAGAIN, errno.EACCES, errno.EDEADLK)
_CAN_NOT_LOCK = (errno.ENOLCK, errno.ENOTSUP, errno.EINVAL, errno.ENOSYS)
"""What folders that know no locks answer: some network disks."""

LOOK = 0.02
LOOKS = 10
"""Whoever only looks whether it is taken holds it for a moment; that is waited for."""


class LiveLock:
    """Held while training. The system lets go of it when its holder dies.

    The file is never removed: two programs could then each lock a file of that name. Where there
    can be no such file, as on a full or read-only disk, everybody holds it: nobody is kept from
    training, and nothing can be spoiled there either.
    """

    def __init__(self, live: Path) -> None:
        self._path = live / NAME
        self._fd: int | None = None
        self._held = False

    @staticmethod
    def is_taken(live: Path) -> bool:
        """Whether somebody trains just now. Looking makes no file."""
        if not os.path.lexists(live / NAME):
            return False
        fd = LiveLock(live)._open()
        if fd is None:
            return False
        try:
            return not _lock(fd)
        finally:
            os.close(fd)

    @property
    def held(self) -> bool:
        return self._held

    def take(self) -> bool:
        """Take it, if nobody else has it."""
        if not self._held:
            fd = self._open()
            self._held = fd is None or _lock_soon(fd)
            if self._held:
                self._fd = fd
            elif fd is not None:
                os.close(fd)
        return self._held

    def release(self) -> None:
        """Let go of it; nothing if it is not held."""
        self._held = False
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

    def _open(self) -> int | None:
        """A descriptor of the file; None where there can be none."""
        try:
            make_folder(self._path.parent)
            return os.open(self._path, os.O_RDWR | os.O_CREAT | _FLAGS, PRIVATE)
        except OSError:
            return self._open_to_read()

    def _open_to_read(self) -> int | None:
        """That is enough to lock it, if another user has made it or the disk is read-only."""
        try:
            return os.open(self._path, os.O_RDONLY | _FLAGS)
        except OSError:
            return None


def _lock_soon(fd: int) -> bool:
    """Whether it could be locked; whoever only looks does not keep it."""
    for _ in range(LOOKS):
        if _lock(fd):
            return True
        time.sleep(LOOK)
    return False


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
