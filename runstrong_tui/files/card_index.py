"""The cards of all routines, kept in the cache so that home need not read 30 files at each start.

It can be made again at any time: it counts only while the files, and the code that reads them, are
those it was made of.
"""

import json
import os
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import suppress
from dataclasses import asdict
from importlib.resources.abc import Traversable
from pathlib import Path
from zlib import crc32

from runstrong_tui.core.fault import FileFault
from runstrong_tui.files import atomic
from runstrong_tui.files.disk import DISK, Disk
from runstrong_tui.ports import BlockCard, EntryCard, RoutineCard

SURE = 2_000_000_000
"""Nanoseconds after which a file that is changed once more has another time."""
_CODE = Path(__file__).parent.parent
_READERS = _CODE / "core", _CODE / "files"

Cards = tuple[RoutineCard, ...]
Stamp = tuple[str, int, int]
"""A file's path, size and time."""


class CardIndex:
    """What `read` says, as long as nothing in the folders has changed since it was asked."""

    def __init__(
        self,
        file: Path,
        folders: Sequence[Traversable],
        read: Callable[[bool], tuple[Cards, tuple[FileFault, ...]]],
        disk: Disk = DISK,
    ) -> None:
        """`folders`: of routines and of exercises."""
        self._file = file
        self._folders = (*folders, *_READERS)
        self._read = read
        self._disk = disk

    def routines(self, today: bool = False) -> tuple[Cards, tuple[FileFault, ...]]:
        """All that can be used, and what is wrong with the others.

        `today`: as long as the log makes them today, which is not kept.
        """
        if today:
            return self._read(today)
        stamps = self._stamps()
        key = _crc(repr(stamps))
        kept = self._kept(key)
        if kept is not None:
            return kept, ()
        cards, faults = self._read(today)
        if stamps and not faults and _are_sure(stamps):
            self._keep(key, cards)
        return cards, faults

    def _stamps(self) -> tuple[Stamp, ...]:
        """Of all files that say what is on the cards; none if that can't be known."""
        try:
            return tuple(stamp for folder in self._folders for stamp in _stamps_in(folder))
        except (OSError, TypeError):  # it can't be looked into, or lies in an archive
            return ()

    def _kept(self, key: str) -> Cards | None:
        try:
            checked, _, text = self._file.read_text("utf-8").partition("\n")
        except (OSError, ValueError):
            return None
        if checked != f"{key} {_crc(text)}":
            return None
        return tuple(_card(one) for one in json.loads(text))

    def _keep(self, key: str, cards: Cards) -> None:
        text = json.dumps([asdict(card) for card in cards])
        with suppress(OSError):  # then the files are read at the next start, too
            atomic.write(self._file, f"{key} {_crc(text)}\n{text}", self._disk)


def _stamps_in(folder: Traversable) -> Iterator[Stamp]:
    """Raises `OSError`, and `TypeError` if it is not a folder on a disk."""
    try:
        with os.scandir(folder) as entries:  # type: ignore[call-overload]  # most often a Path
            files = sorted((one.path, one.stat()) for one in entries if not one.is_dir())
    except FileNotFoundError:
        return
    yield from ((path, stat.st_size, stat.st_mtime_ns) for path, stat in files)


def _are_sure(stamps: Sequence[Stamp]) -> bool:
    """Whether none of them changed just now: it might change again unseen."""
    return max(at for _, _, at in stamps) + SURE < time.time_ns()


def _crc(text: str) -> str:
    return f"{crc32(text.encode('utf-8', 'surrogatepass')):08x}"


def _card(kept: dict[str, object]) -> RoutineCard:
    blocks = tuple(
        BlockCard(**block | {"entries": tuple(EntryCard(**one) for one in block["entries"])})
        for block in kept["blocks"]  # type: ignore[attr-defined]  # written by `_keep`
    )
    equipment = tuple(kept["equipment"])  # type: ignore[arg-type,var-annotated]  # so is this
    return RoutineCard(**kept | {"blocks": blocks, "equipment": equipment})  # type: ignore[arg-type]
