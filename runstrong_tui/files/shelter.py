"""Where to keep something whose own place fails: folders on other disks, for this user alone.

They lie where anybody may make folders, so one that is there already must be ours to be trusted.
"""

import os
import stat
import zlib
from collections.abc import Collection, Iterator
from contextlib import suppress
from pathlib import Path

from runstrong_tui.files.disk import Disk
from runstrong_tui.files.paths import APP, make_folder

_LASTING = Path("/var/tmp")
"""What is kept there outlives a restart."""


def shelters(home: Path) -> Iterator[Path]:
    """Folders that could stand in for this one, the best first. They need not exist."""
    name = f"{APP}-{user()}-{zlib.crc32(os.fsencode(os.path.realpath(home))):08x}"
    for folder in _open_to_all():
        yield folder / name


def first_shelter(home: Path) -> Path | None:
    """The best one that can be had; it is made. None: there is no such place."""
    for folder in shelters(home):
        with suppress(OSError):  # the next may be better
            make_ours(folder)
            return folder
    return None


def is_ours(folder: Path) -> bool:
    """Whether it is a folder of this user that nobody else can look or write into."""
    try:
        status = folder.lstat()
    except OSError:
        return False
    private = os.name != "posix" or not status.st_mode & 0o077
    return stat.S_ISDIR(status.st_mode) and private and _owner(status) == user()


def make_ours(folder: Path) -> None:
    """Make it for this user alone. Raises `OSError`, also if it is somebody else's."""
    make_folder(folder)
    if not is_ours(folder):
        raise PermissionError(f"{folder} is not for this user alone")


def remove_all(paths: Collection[Path], disk: Disk) -> None:
    """Remove files that are safe elsewhere, and the shelters that are empty then.

    Raises `OSError`.
    """
    for path in paths:
        disk.remove(path)
    for folder in {path.parent for path in paths}:
        disk.sync_folder(folder)
        if folder.name.startswith(f"{APP}-"):
            with suppress(OSError):  # it is still in use
                folder.rmdir()


def user() -> int:
    """The number of this user; 0 where there are none."""
    return os.geteuid() if hasattr(os, "geteuid") else 0


def _owner(status: os.stat_result) -> int:
    return status.st_uid if hasattr(os, "geteuid") else 0


def _open_to_all() -> Iterator[Path]:
    if _LASTING.is_dir():
        yield _LASTING
    runtime = Path(os.environ.get("XDG_RUNTIME_DIR", ""))
    if runtime.is_absolute() and runtime.is_dir():
        yield runtime
    # Imported here: only a disk that fails needs it.
    import tempfile

    with suppress(OSError):  # this system has none that can be used
        yield Path(tempfile.gettempdir())
