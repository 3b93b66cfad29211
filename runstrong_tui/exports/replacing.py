"""Put a file in its place only when all of it is there."""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from runstrong_tui.core.fault import FileFault, Unusable


@contextmanager
def replacing(path: Path, overwrite: bool) -> Iterator[Path]:
    """A hidden path beside `path` to write to; at the end it takes the place of `path`.

    After a failure nothing is left behind. Raises `Unusable`.
    """
    target = Path(os.path.realpath(path))
    _refuse(target, path, overwrite)
    temporary = target.with_name(f".{os.urandom(6).hex()}.tmp")
    try:
        yield temporary
        _sync(temporary)
        _refuse(target, path, overwrite)
        temporary.replace(target)
    except OSError as error:
        raise _unusable(path, f"can't be written: {error.strerror or error}") from error
    finally:
        temporary.unlink(missing_ok=True)


def _refuse(target: Path, path: Path, overwrite: bool) -> None:
    """Say no where a file would be lost, or where there can be none."""
    if not target.parent.is_dir():
        raise _unusable(path, "its folder does not exist")
    if target.exists() and not target.is_file():
        raise _unusable(path, "this is no ordinary file")
    if target.exists() and not overwrite:
        raise _unusable(path, "exists already; --force overwrites it")


def _sync(path: Path) -> None:
    """Have the disk keep it before it takes the name of another."""
    file = os.open(path, os.O_RDWR)
    try:
        os.fsync(file)
    finally:
        os.close(file)


def _unusable(path: Path, text: str) -> Unusable:
    return Unusable(FileFault(str(path), 0, 0, text))
