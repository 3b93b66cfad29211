"""Replace a file all at once: after a crash it is the old one or the new one, never a mixture."""

import errno
import os
from contextlib import suppress
from pathlib import Path

from runstrong_tui.files.disk import DISK, Disk
from runstrong_tui.files.paths import make_folder


def write(path: Path, text: str, disk: Disk = DISK) -> None:
    """Put `text` in place of the file; a link stays, and the file it points to is replaced."""
    write_bytes(path, text.encode("utf-8"), disk)


def write_bytes(path: Path, data: bytes, disk: Disk = DISK) -> None:
    """As `write`. Raises `OSError`, and then the old file is untouched.

    A file that was there keeps its mode and owner; a new one is for its owner alone.
    """
    target = Path(os.path.realpath(path))
    make_lasting_folder(target.parent, disk)
    temporary = _beside(target)
    try:
        _fill(temporary, data, disk)
        disk.liken(temporary, target)
        disk.replace(temporary, target)
    except BaseException:
        disk.remove(temporary)
        raise
    disk.sync_folder(target.parent)


def make_lasting_folder(path: Path, disk: Disk = DISK) -> None:
    """Make a folder, and those above it, so that a power cut does not take them away again."""
    missing = [folder for folder in (path, *path.parents) if not folder.is_dir()]
    make_folder(path)
    for folder in missing:
        with suppress(PermissionError):  # we may enter the folder above, but not look into it
            disk.sync_folder(folder.parent)


def move_to_trash(path: Path, trash: Path, disk: Disk = DISK) -> Path:
    """Move a file into the trash under its own name, numbered if that is taken. Returns where."""
    return move(path, trash / path.name, disk)


def move(path: Path, wish: Path, disk: Disk = DISK) -> Path:
    """Move a file to where it is wished, numbered if that is taken. Returns where it is now.

    Raises `OSError`.
    """
    make_lasting_folder(wish.parent, disk)
    target = free_name(wish)
    try:
        path.rename(target)
    except OSError as error:
        if error.errno != errno.EXDEV:
            raise
        write_bytes(target, path.read_bytes(), disk)
        disk.remove(path)
    disk.sync_folder(target.parent)
    disk.sync_folder(path.parent)
    return target


def free_name(path: Path) -> Path:
    """The path itself or, if it is taken, with the first number that is free: plan-2.toml."""
    number, free = 1, path
    while os.path.lexists(free):
        number += 1
        free = path.with_stem(f"{path.stem}-{number}")
    return free


def _beside(target: Path) -> Path:
    """A hidden name in the same folder, on the same disk."""
    return target.with_name(f".{os.urandom(6).hex()}.tmp")


def _fill(path: Path, data: bytes, disk: Disk) -> None:
    fd = disk.open_new(path)
    try:
        rest = memoryview(data)
        while rest:
            rest = rest[disk.write(fd, bytes(rest)) :]
        disk.sync(fd)
    finally:
        disk.close(fd)
