"""What the index keeps of each file of the log."""

import json
import os
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from typing import NamedTuple

from runstrong_tui.core.fault import FileFault
from runstrong_tui.core.logbook import SessionRecord
from runstrong_tui.core.performance import performances
from runstrong_tui.core.review import day_of, sets_of, took
from runstrong_tui.core.search import searched
from runstrong_tui.files.log_place import NOTHING, Place, Stamp, precedence
from runstrong_tui.files.log_store import LogStore, proof, proof_of

EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
MICROSECOND = timedelta(microseconds=1)

Read = SessionRecord | tuple[FileFault, ...]
"""What a file says, or what is wrong with it."""


class Known(NamedTuple):
    """A file as it was when it was read last."""

    stamp: Stamp
    sure: bool
    """It can't have changed since without looking different."""
    read_at: int
    """Nanoseconds on the wall clock."""


class LogIndex:
    """Writes to the store; what changes it happens within `writing`."""

    def __init__(self, store: LogStore) -> None:
        self._store = store
        self._run = store.run
        self._read = store.read
        self._touched: set[int] = set()
        """Weeks that have to be added up anew."""
        self._numbers: dict[str, int] = {}
        """Of exercises, as far as they were looked up in this transaction."""

    @contextmanager
    def writing(self) -> Iterator[None]:
        """All changes inside are kept together or not at all."""
        self._touched.clear()
        self._numbers.clear()
        with self._store.writing():
            yield
            self._add_up()

    def known(self, folder: bytes) -> dict[bytes, Known]:
        """The files of one folder, by name."""
        rows = self._read(
            "SELECT name, mtime, ctime, inode, size, sure, read_at FROM file WHERE folder = ?",
            (folder,),
        )
        return {name: Known(Stamp(*stamp), bool(sure), at) for name, *stamp, sure, at in rows}

    def folders(self) -> Iterator[bytes]:
        """Those that hold a file, the last by name first."""
        ((last,),) = self._read("SELECT MAX(folder) FROM file")
        while last is not None:
            yield last
            ((last,),) = self._read("SELECT MAX(folder) FROM file WHERE folder < ?", (last,))

    def all_folders(self) -> set[bytes]:
        """Those that hold a file or were listed."""
        return {*self.folders(), *(path for (path,) in self._read("SELECT path FROM folder"))}

    def outer_folders(self) -> dict[bytes, Stamp]:
        """The log's folder and those right in it, as they were when they were listed.

        One that was listed so soon after a change that it may look the same: `NOTHING`.
        """
        rows = self._read("SELECT * FROM folder WHERE instr(path, X'2F') = 0")
        listed = {path: Stamp(*stamp) if sure else NOTHING for path, *stamp, sure in rows}
        return {b"": NOTHING} | listed

    def folders_in(self, folder: bytes) -> set[str]:
        """The names of the folders right in a folder that were listed."""
        start = folder + b"/" if folder else b""
        end = folder + b"0" if folder else b"\xff" * 8
        rows = self._read("SELECT path FROM folder WHERE path > ? AND path < ?", (start, end))
        return {os.fsdecode(path[len(start) :].partition(b"/")[0]) for (path,) in rows}

    def keep_folder(self, folder: bytes, stamp: Stamp, sure: bool) -> None:
        """It was listed, and looked like this before."""
        self._run("INSERT OR REPLACE INTO folder VALUES (?, ?, ?, ?, ?, ?)", (folder, *stamp, sure))

    def drop_folder(self, folder: bytes) -> tuple[Place, ...]:
        """A folder is gone, with its own files. Returns files that have to be read for it."""
        self._run("DELETE FROM folder WHERE path = ?", (folder,))
        names = self._run("SELECT name FROM file WHERE folder = ?", (folder,)).fetchall()
        return tuple(again for (name,) in names for again in self.drop(Place(folder, name)))

    def put(self, place: Place, known: Known, read: Read) -> tuple[Place, ...]:
        """Keep what a file says now. Returns files that have to be read for it."""
        before = self._id_at(place)
        record = read if isinstance(read, SessionRecord) else None
        faults = None if isinstance(read, SessionRecord) else _packed(read)
        id_ = record.id if record else None
        self._run(
            "INSERT OR REPLACE INTO file VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
            (*place, *known.stamp, known.sure, known.read_at, id_, faults),
        )
        again = self._elect(before) if before not in (None, id_) else ()
        return (*again, *(self._elect(record.id, place, record) if record else ()))

    def drop(self, place: Place) -> tuple[Place, ...]:
        """A file is gone. Returns files that have to be read for it."""
        before = self._id_at(place)
        self._run("DELETE FROM file WHERE folder = ? AND name = ?", place)
        return self._elect(before) if before else ()

    def _id_at(self, place: Place) -> str | None:
        sql = "SELECT id FROM file WHERE folder = ? AND name = ?"
        row = self._run(sql, place).fetchone()
        return row[0] if row else None

    def _elect(
        self, id_: str, place: Place | None = None, record: SessionRecord | None = None
    ) -> tuple[Place, ...]:
        """Let the right one of a session's copies count; `record`: what the one at `place` says."""
        copies = self._run("SELECT folder, name FROM file WHERE id = ?", (id_,))
        right = min((Place(*copy) for copy in copies), key=precedence, default=None)
        counted = self._run("SELECT folder, file FROM session WHERE id = ?", (id_,)).fetchone()
        if right is not None and right == place and record:
            self._forget(id_)
            self._count(record, place)
            return ()
        if right is not None and counted == right:
            return ()
        self._forget(id_)
        return (right,) if right else ()

    def _count(self, record: SessionRecord, place: Place) -> None:
        day = day_of(record).toordinal()
        week = week_number(day)
        at = (record.started - EPOCH) // MICROSECOND
        (number,) = self._run("SELECT IFNULL(MAX(number), 0) + 1 FROM session").fetchone()
        numbers = (number, at, day, week, took(record), sets_of(record))
        self._insert(
            "session",
            *(*numbers, proof(numbers), record.id, *place),
            *(record.started.isoformat(), record.name, record.status.value),
            *(record.effort, record.note, searched(record)),
        )
        for exercise, *amounts in performances(record):
            numbers = (self._number_of(exercise), at, number, day, week, *amounts)
            self._insert("performance", *numbers, proof(numbers))
        self._touched.add(week)

    def _number_of(self, exercise: str) -> int:
        if exercise not in self._numbers:
            row = self._run("SELECT number FROM exercise WHERE id = ?", (exercise,)).fetchone()
            self._numbers[exercise] = int(row[0]) if row else self._new_number(exercise)
        return self._numbers[exercise]

    def _new_number(self, exercise: str) -> int:
        (number,) = self._run("SELECT IFNULL(MAX(number), 0) + 1 FROM exercise").fetchone()
        self._insert("exercise", number, exercise, proof_of(exercise))
        return int(number)

    def _forget(self, id_: str) -> None:
        row = self._run("SELECT number, week FROM session WHERE id = ?", (id_,)).fetchone()
        if row is None:
            return
        number, week = row
        self._run("DELETE FROM performance WHERE session = ?", (number,))
        self._run("DELETE FROM session WHERE number = ?", (number,))
        self._touched.add(week)

    def _add_up(self) -> None:
        """Add up anew the weeks in which something changed; each has a handful of sessions."""
        for week in self._touched:
            self._run("DELETE FROM week WHERE week = ?", (week,))
            self._run(
                "INSERT INTO week SELECT week, COUNT(*), SUM(ms), SUM(sets) FROM session"
                " WHERE week = ? GROUP BY week",
                (week,),
            )
        self._touched.clear()

    def _insert(self, table: str, *values: object) -> None:
        self._run(f"INSERT INTO {table} VALUES ({', '.join('?' * len(values))})", values)


def week_number(day: int) -> int:
    """The number of a day's week; days are counted as `date.toordinal` does."""
    return (day - 1) // 7


def _packed(faults: Sequence[FileFault]) -> str:
    return json.dumps([(one.file, one.line, one.column, one.text) for one in faults])


def unpacked(faults: str) -> tuple[FileFault, ...]:
    return tuple(FileFault(*one) for one in json.loads(faults))
