"""What keeping files asks of the operating system. One small object, so that tests can fail it."""

import errno
import os
import stat
import sys
from contextlib import suppress
from pathlib import Path

try:
    import fcntl
except ImportError:  # Windows
    fcntl = None  # type: ignore[assignment]

_CLOEXEC = getattr(os, "O_CLOEXEC", 0) | getattr(os, "O_NOINHERIT", 0)
_NOFOLLOW = getattr(os, "O_NOFOLLOW", 0)
_BINARY = getattr(os, "O_BINARY", 0)
_DIRECTORY = getattr(os, "O_DIRECTORY", None)
_APPEND = os.O_WRONLY | os.O_APPEND | _CLOEXEC | _NOFOLLOW | _BINARY
_FULL_FSYNC = getattr(fcntl, "F_FULLFSYNC", None)
_KEEP_SIZE = 1
"""FALLOC_FL_KEEP_SIZE: space is set aside, the file looks no longer."""

PRIVATE = 0o600
"""For the athlete's eyes only."""


class Disk:
    """Files as the journal and the atomic writer use them. Errors are `OSError`."""

    def open_new(self, path: Path) -> int:
        """A file that was not there before, to append to."""
        return os.open(path, _APPEND | os.O_CREAT | os.O_EXCL, PRIVATE)

    def open_end(self, path: Path) -> int:
        """A file that is there, to append to."""
        return os.open(path, _APPEND)

    def write(self, fd: int, data: bytes) -> int:
        """Write once; returns how many bytes went in."""
        return os.write(fd, data)

    def sync(self, fd: int) -> None:
        """Return only when what was written would survive a power cut."""
        if _FULL_FSYNC is not None and _fully_synced(fd):
            return
        getattr(os, "fdatasync", os.fsync)(fd)

    def truncate(self, fd: int, size: int) -> None:
        os.ftruncate(fd, size)

    def close(self, fd: int) -> None:
        os.close(fd)

    def liken(self, path: Path, model: Path) -> None:
        """Give a file the mode and, where that is ours to give, the owner of another, if any."""
        with suppress(FileNotFoundError):  # there is none
            status = model.stat()
            path.chmod(stat.S_IMODE(status.st_mode))
            if hasattr(os, "chown"):
                with suppress(PermissionError):  # only root gives files away
                    os.chown(path, status.st_uid, status.st_gid)

    def replace(self, source: Path, target: Path) -> None:
        """Rename over whatever is there."""
        source.replace(target)

    def remove(self, path: Path) -> None:
        path.unlink(missing_ok=True)

    def sync_folder(self, folder: Path) -> None:
        """Make names made or removed in a folder last. Nothing where folders can't be opened."""
        if _DIRECTORY is None:
            return
        fd = os.open(folder, os.O_RDONLY | _DIRECTORY | _CLOEXEC)
        try:
            os.fsync(fd)
        finally:
            os.close(fd)

    def reserve(self, fd: int, size: int) -> None:
        """Set space aside for a file that will grow. A favour: nothing where it can't be."""
        if sys.platform == "linux":
            _fallocate(fd, size)


def _fully_synced(fd: int) -> bool:
    """macOS: flush the drive's own cache too. Some network folders can't; fsync must do there."""
    try:
        fcntl.fcntl(fd, _FULL_FSYNC)  # type: ignore[arg-type]
    except OSError as error:
        if error.errno in (errno.ENOTSUP, errno.EINVAL, errno.ENOTTY):
            return False
        raise
    return True


def _fallocate(fd: int, size: int) -> None:
    """Python has only posix_fallocate, which makes the file look longer."""
    try:
        import ctypes

        libc = ctypes.CDLL(None)
        call = libc.fallocate64 if hasattr(libc, "fallocate64") else libc.fallocate
    except (ImportError, OSError, AttributeError):
        return
    call(ctypes.c_int(fd), ctypes.c_int(_KEEP_SIZE), ctypes.c_int64(0), ctypes.c_int64(size))


DISK = Disk()
"""The machine's own."""
