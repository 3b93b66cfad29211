"""The log as the faces see it: the files are the truth, an index beside them makes it quick."""

import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from runstrong_tui.archive import Removed
from runstrong_tui.core.fault import FileFault, Unusable
from runstrong_tui.core.logbook import SessionRecord
from runstrong_tui.core.merging import merged
from runstrong_tui.core.records import Best, Mark
from runstrong_tui.core.review import DayTotal, ExerciseWeek, SessionLine, WeekTotal, monday_of
from runstrong_tui.core.search import Wanted
from runstrong_tui.core.week import Week, week_of
from runstrong_tui.files import atomic
from runstrong_tui.files.disk import DISK, Disk
from runstrong_tui.files.log_file import rank, read_session
from runstrong_tui.files.log_keeper import LogKeeper
from runstrong_tui.files.logbook import LAST, Logbook
from runstrong_tui.files.paths import Places
from runstrong_tui.files.session_id import find_id, new_id, no_session
from runstrong_tui.files.text import reason

if TYPE_CHECKING:
    from runstrong_tui.core.dosage import Dosage
    from runstrong_tui.core.progression import History

A_MOMENT = 0.25
"""Seconds a list may wait for an index that is not there yet; a log of some years takes less."""

A_FEW = 16
"""Sessions looked up at once, where nobody knows how many are wanted."""


class IndexedLog:
    """All sessions. What is read of one session is always read from its file."""

    def __init__(
        self, places: Places, disk: Disk = DISK, now: Callable[[], int] = time.time_ns
    ) -> None:
        self._folder = places.sessions
        self._trash = places.trash
        self._book = Logbook(places.sessions, disk)
        self._keeper = LogKeeper(places.sessions, places.cache, now)
        self._disk = disk

    # Following the files.

    @property
    def revision(self) -> int:
        """Rises whenever something that changed was taken in, by whomever."""
        return self._keeper.revision

    def look(self) -> None:
        """Take in what changed where things mostly change. Always quick."""
        self._keeper.look()

    def catch_up(self, seconds: float | None = None) -> bool:
        """Take in whatever changed, for so long at most; whether that was all."""
        if seconds is None:
            self._keeper.catch_up()
            return True
        end = time.monotonic() + seconds
        while self._keeper.go_on() is not None:
            if time.monotonic() >= end:
                return False
        return True

    def close(self) -> None:
        """Let go of the index."""
        self._keeper.close()

    # Many sessions.

    def sessions(self) -> tuple[tuple[SessionRecord, ...], tuple[FileFault, ...]]:
        """Newest first, and what is wrong with the files that can't be read. Reads every file."""
        return self._book.sessions()

    def records_of(self, wanted: Wanted) -> Iterator[SessionRecord]:
        """Whole sessions, newest first, each read when it is asked for. Catches up before."""
        self._keeper.catch_up()
        return self._read_all(wanted)

    def history(self) -> "History":
        """The log for the targets of one plan. Catches up once, if it is asked for anything."""
        caught_up = cache(self._keeper.catch_up)

        def asked(dosage: "Dosage") -> Iterator[SessionRecord]:
            caught_up()
            return self._read_all(Wanted(exercise=dosage.exercise))

        return asked

    def _read_all(self, wanted: Wanted) -> Iterator[SessionRecord]:
        first = 0
        while found := self._files_of(wanted, first):
            for id_, path in found:
                record = self._read(path, id_)
                if record is not None:
                    yield record
            first += len(found)

    def _files_of(self, wanted: Wanted, first: int) -> list[tuple[str, Path]]:
        places = self._keeper.read(lambda log: log.places(wanted, first, A_FEW))
        return [(id_, place.below(self._folder)) for id_, place in places]

    def lines(self, wanted: Wanted, first: int, count: int) -> tuple[SessionLine, ...]:
        """Sessions in a list, newest first, from place `first` (from 0) on."""
        return self._keeper.read(lambda log: log.lines(wanted, first, count))

    def count(self, wanted: Wanted) -> int:
        """How many sessions are wanted."""
        return self._keeper.read(lambda log: log.count(wanted))

    def rank(self, wanted: Wanted, session: str) -> int | None:
        """At which place a session stands among those wanted; None: it does not."""
        return self._keeper.read(lambda log: log.rank(wanted, session))

    def days(self, first: date, last: date) -> tuple[DayTotal, ...]:
        """Every day with a session from one to another, both included, oldest first."""
        return self._keeper.read(lambda log: log.days(first, last))

    def weeks(self) -> tuple[WeekTotal, ...]:
        """Every week with a session, oldest first."""
        return self._keeper.read(lambda log: log.weeks())

    def week(self, today: date, goal: int) -> Week:
        """The week of `today`; `goal`: sessions that a week needs to count in a row."""
        self.look()
        if not self._keeper.is_complete():
            self.catch_up(A_MOMENT)
        return week_of(self.days(monday_of(today), today), self.weeks(), today, goal)

    def exercise_weeks(self, since: date, exercise: str = "") -> tuple[ExerciseWeek, ...]:
        """Every exercise, or one, in every week from a day's on; by exercise, oldest first."""
        return self._keeper.read(lambda log: log.exercise_weeks(since, exercise))

    def bests(self) -> tuple[Best, ...]:
        """Every exercise that was ever done, by id, with its records."""
        return self._keeper.read(lambda log: log.bests())

    def marks(self, sessions: Sequence[str]) -> Mapping[str, tuple[Mark, ...]]:
        """The records that each of these sessions set when it was new."""
        return self._keeper.read(lambda log: log.marks(sessions))

    def faults(self) -> tuple[FileFault, ...]:
        """What is wrong with files that can't be read."""
        return self._keeper.read(lambda log: log.faults())

    # One session.

    def session(self, session: str) -> SessionRecord:
        """By id, a unique beginning of it, or "last". Raises `Unusable`."""
        if session == LAST:
            newest = next(self.records_of(Wanted()), None)
            if newest is None:
                raise no_session(session, "no session is logged yet")
            return newest
        return self._entry(session)[1]

    def copies(self, session: str) -> int:
        """In how many files a session lies; it is one session all the same."""
        return len(self._keeper.read(lambda log: log.copies_of(session)))

    def add(self, record: SessionRecord) -> SessionRecord:
        """Keep a session that was done without us; one without an id gets one.

        Raises `Unusable`.
        """
        while not record.id or self._is_taken(record.id):
            record = replace(record, id=new_id(record.started))
        try:
            path = self._book.add(record)
        except OSError as error:
            raise no_session(record.name, f"can't be logged: {reason(error)}") from error
        self._keeper.refresh(path)
        return self._entry(record.id)[1]

    def change(self, record: SessionRecord) -> None:
        """Rewrite one session; unknown keys and comments in its file stay. Raises `Unusable`."""
        path, _ = self._entry(record.id)
        self._book.rewrite(path, record)
        self._keeper.refresh(path)

    def remove(self, session: str) -> Removed:
        """Move a session to the trash, with all its copies. Raises `Unusable`."""
        copies = self._copies(session)
        moved = [self._to_trash(path) for path, _ in copies]
        return Removed(copies[0][1].name, tuple(moved))

    def restore(self, removed: Removed) -> None:
        """Bring it back. Raises `Unusable`."""
        for was, now in removed.moved:
            try:
                path = atomic.move(Path(now), Path(was), self._disk)
            except OSError as error:
                raise no_session(removed.name, f"can't be brought back: {reason(error)}") from error
            self._keeper.refresh(path)

    def merge(self, session: str) -> None:
        """Make one file of a session's copies; the others go to the trash. Raises `Unusable`."""
        copies = self._copies(session)
        self._book.rewrite(copies[0][0], merged([record for _, record in copies]))
        for path, _ in copies[1:]:
            self._to_trash(path)
        self._keeper.refresh(copies[0][0])

    def _entry(self, wanted: str) -> tuple[Path, SessionRecord]:
        """Where the index says, if that is still true; else wherever it is. Raises `Unusable`."""
        known = self._counted(wanted)
        if known is None:
            self._keeper.catch_up()
            found = find_id(wanted, self._keeper.read(lambda log: log.beginning(wanted)))
            known = self._counted(found) if found else None
        if known is None:
            unknown = no_session(wanted, "no such session in the log")
            raise Unusable(*unknown.faults, *self.faults())
        return known

    def _counted(self, id_: str) -> tuple[Path, SessionRecord] | None:
        """Of a session's files the one that counts, and what it says."""
        places = self._keeper.read(lambda log: log.copies_of(id_))
        for path in sorted((place.below(self._folder) for place in places), key=rank):
            record = self._read(path, id_)
            if record is not None:
                return path, record
        return None

    def _copies(self, session: str) -> list[tuple[Path, SessionRecord]]:
        """All files of a session, the one that counts first. Raises `Unusable`."""
        self._keeper.catch_up()
        id_ = self._entry(session)[1].id
        places = self._keeper.read(lambda log: log.copies_of(id_))
        paths = sorted((place.below(self._folder) for place in places), key=rank)
        read = ((path, self._read(path, id_)) for path in paths)
        return [(path, record) for path, record in read if record is not None]

    def _read(self, path: Path, id_: str) -> SessionRecord | None:
        """What a file says now; None if it is no longer about this session."""
        try:
            record = read_session(path)
        except Unusable:
            return None
        return record if record.id == id_ else None

    def _is_taken(self, id_: str) -> bool:
        return self._counted(id_) is not None

    def _to_trash(self, path: Path) -> tuple[str, str]:
        try:
            now = atomic.move_to_trash(path, self._trash, self._disk)
        except OSError as error:
            raise no_session(path.name, f"can't be moved to the trash: {reason(error)}") from error
        self._keeper.refresh(path)
        return str(path), str(now)
