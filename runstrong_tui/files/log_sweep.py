"""Bring the index up to the files: what is new, changed or gone shows in how they look outside.

Times are only compared for equality: files arrive by sync with old times, and clocks differ. What
was read so soon after its last change that another one could look the same is read again.
"""

import time
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from itertools import chain, islice
from os.path import lexists
from pathlib import Path

from runstrong_tui.core.fault import Unusable
from runstrong_tui.core.logbook import SessionRecord
from runstrong_tui.files.log_file import read_session
from runstrong_tui.files.log_index import Known, LogIndex, Read
from runstrong_tui.files.log_listing import ITSELF, Listing, listing, stamp_of, why_not_listed
from runstrong_tui.files.log_place import (
    NOTHING,
    Place,
    Stamp,
    folder_below,
    inside,
    is_within,
    of_path,
)
from runstrong_tui.files.log_store import LogStore

MARGIN = 3_000_000_000
"""Nanoseconds after which no change can bear the same time; FAT counts in steps of two seconds."""

SLICE = 32
"""Files read in one step."""

AT_ONCE = 50
"""Files read for a look, after which the rest is left to the sweep: more than a screen shows."""

COMPLETE = "complete"
"""What is noted of the index once every file has been read."""

NEWEST = 2
"""Folders whose files are all looked at: people and programs mostly change the newest."""


@dataclass(frozen=True, slots=True)
class Found:
    """A file as it was found, before it is read."""

    place: Place
    at: int
    """When, in nanoseconds on the wall clock."""
    stamp: Stamp
    before: Known | None = None
    """As it was when it was read last."""
    there: bool = True

    @property
    def is_known(self) -> bool:
        """Whether there is no need to read it."""
        return self.before is not None and self.before.sure and self.before.stamp == self.stamp

    def known_as(self, said: Read) -> Known:
        """What is to be remembered. What could not even be opened is never sure."""
        opened = isinstance(said, SessionRecord) or all(fault.line for fault in said)
        same = self.before is not None and self.before.stamp == self.stamp
        first_read = self.before.read_at if self.before and same else self.at
        over = is_over(self.stamp, self.at) or self.at - first_read > MARGIN
        return Known(self.stamp, opened and over, first_read)


class LogSweep:
    """Compares the files below a folder with the index, step by step.

    A step is the number of files that changed, or may have.
    """

    def __init__(self, root: Path, store: LogStore, now: Callable[[], int] = time.time_ns) -> None:
        self._root = root
        self._store = store
        self._index = LogIndex(store)
        self._now = now
        self._under_way: Iterator[int] | None = None

    @property
    def complete(self) -> bool:
        """Whether every file has been read at least once."""
        return bool(self._store.about(COMPLETE))

    def look(self) -> bool:
        """Find what changed in the places where things mostly change; whether anything did.

        While the index is not complete: read the newest files that are not in it.
        """
        changed = 0
        for step in self._likely() if self.complete else self._resumed():
            changed += step
            if changed >= AT_ONCE:
                self._store.note(COMPLETE, 0)
                break
        return changed > 0

    def start(self) -> None:
        """Let the next sweep begin anew, with files as they are from now on."""
        self._under_way = None

    def go_on(self) -> int | None:
        """One more step of a sweep over all files; None: it has come to its end."""
        return next(self._resumed(), None)

    def refresh(self, paths: Iterable[Path]) -> int:
        """Read these files now."""
        return self._again([of_path(self._root, path) for path in paths])

    def _resumed(self) -> Iterator[int]:
        if self._under_way is None:
            self._under_way = self._all()
        return self._under_way

    def _all(self) -> Iterator[int]:
        """Every file, the newest folders first."""
        seen = set()
        for found in self._folders(b""):
            seen.add(found.folder)
            yield from self._compared(found)
        yield self._drop(self._index.all_folders() - seen)
        self._store.note(COMPLETE, 1)
        self._under_way = None

    def _likely(self) -> Iterator[int]:
        """The folders in which new ones appear, if they changed; the newest in any case."""
        visited = set()
        for folder, known in self._index.outer_folders().items():
            if known != stamp_of(folder_below(self._root, folder)) or known == NOTHING:
                visited.add(folder)
                yield from self._visited(folder)
        for folder in list(islice(self._index.folders(), NEWEST)):
            if folder not in visited:
                yield from self._visited(folder)

    def _visited(self, folder: bytes) -> Iterator[int]:
        """One folder, and those in it that are new or gone."""
        known = self._index.folders_in(folder)
        found = listing(self._root, folder, self._now())
        for name in found.folders:
            if name not in known:
                for one in self._folders(inside(folder, name)):
                    yield from self._compared(one)
        yield from self._compared(found)
        for name in known.difference(found.folders):
            gone = inside(folder, name)
            yield self._drop({one for one in self._index.all_folders() if is_within(one, gone)})

    def _folders(self, folder: bytes) -> Iterator[Listing]:
        """A folder and all below it, the last by name first, each after those in it."""
        found = listing(self._root, folder, self._now())
        for name in found.folders:
            yield from self._folders(inside(folder, name))
        yield found

    def _compared(self, found: Listing) -> Iterator[int]:
        """The files of one folder."""
        known = self._index.known(found.folder)
        there = (
            Found(Place(found.folder, name), found.at, stamp, known.get(name))
            for name, stamp in found.files.items()
        )
        gone = (
            Found(Place(found.folder, name), found.at, NOTHING, there=False)
            for name in known
            if name not in found.files
        )
        stale = chain(gone, (one for one in there if not one.is_known))
        while part := list(islice(stale, SLICE)):
            yield self._take(part)
        with self._index.writing():
            self._index.keep_folder(found.folder, found.stamp, is_over(found.stamp, found.at))
        yield 0

    def _take(self, files: list[Found]) -> int:
        """Read files and keep what they say."""
        if not files:
            return 0
        read = [(one, read_file(self._root, one.place) if one.there else None) for one in files]
        again: list[Place] = []
        with self._index.writing():
            for one, said in read:
                if said is None:
                    again += self._index.drop(one.place)
                else:
                    again += self._index.put(one.place, one.known_as(said), said)
        return len(files) + self._again(again)

    def _again(self, places: list[Place]) -> int:
        now = self._now()
        paths = ((place, place.below(self._root)) for place in places)
        found = [Found(place, now, stamp_of(path), there=lexists(path)) for place, path in paths]
        return self._take(found)

    def _drop(self, folders: Iterable[bytes]) -> int:
        """These folders are gone, with all their files."""
        gone = list(folders)
        again: list[Place] = []
        with self._index.writing():
            for folder in gone:
                again += self._index.drop_folder(folder)
        return len(gone) + self._again(again)


def read_file(root: Path, place: Place) -> Read:
    """What a file says, or what is wrong with it."""
    try:
        if place.name == ITSELF:
            raise why_not_listed(folder_below(root, place.folder))
        return read_session(place.below(root))
    except Unusable as error:
        return error.faults


def is_over(stamp: Stamp, now: int) -> bool:
    """Whether a change from now on would show in the stamp."""
    return now - stamp.touched > MARGIN
