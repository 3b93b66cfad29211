"""The database file of the log's index: in the cache, and thrown away whenever it is in doubt."""

import os
import sqlite3
import threading
from collections.abc import Iterable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any
from zlib import crc32

from runstrong_tui.files.disk import PRIVATE
from runstrong_tui.files.paths import make_folder

VERSION = 1
"""To be raised with every change of the schema, or of what is read from a file of the log."""

FILE = f"log-{VERSION}.sqlite"
"""Another version of the program keeps its own."""

PATIENCE = 5
"""Seconds to wait for another instance that is writing."""

_ID = 0x52554E53
"""Tells our databases from others."""

_MASK = 0x7FFFFFFF

SESSION = ("number", "at", "day", "week", "ms", "sets")
"""The numbers of a session."""

PERFORMANCE = (
    *("exercise", "at", "session", "day", "week", "sets", "reps", "ms", "load"),
    *("best_reps", "best_ms", "best_load", "clean_reps", "clean_load", "left", "right"),
)
"""The numbers of an exercise in a session; exercises have numbers too."""


def proof(numbers: Iterable[int]) -> int:
    """A checksum: a number that was damaged on the disk does not fit it."""
    return sum((2 * place + 1) * number for place, number in enumerate(numbers)) & _MASK


def proof_of(text: str) -> int:
    """The same for a text."""
    return crc32(text.encode())


def _proven(columns: tuple[str, ...]) -> str:
    """Columns of numbers, and one with their checksum, which SQLite verifies in its checks."""
    numbers = ", ".join(f'"{name}" INTEGER NOT NULL' for name in columns)
    terms = " + ".join(f'{2 * place + 1} * "{name}"' for place, name in enumerate(columns))
    return f"{numbers}, proof INTEGER NOT NULL CHECK (proof = (({terms}) & {_MASK}))"


_SCHEMA = f"""
CREATE TABLE about (key TEXT PRIMARY KEY, value) WITHOUT ROWID;
CREATE TABLE folder (
    path BLOB PRIMARY KEY, mtime INTEGER, ctime INTEGER, inode INTEGER, size INTEGER, sure INTEGER
) WITHOUT ROWID;
CREATE TABLE file (
    folder BLOB, name BLOB,
    mtime INTEGER, ctime INTEGER, inode INTEGER, size INTEGER, sure INTEGER, read_at INTEGER,
    id TEXT, faults TEXT,
    PRIMARY KEY (folder, name)
) WITHOUT ROWID;
CREATE INDEX file_by_id ON file (id) WHERE id IS NOT NULL;
CREATE INDEX file_faulty ON file (folder, name) WHERE faults IS NOT NULL;
CREATE TABLE session (
    {_proven(SESSION)}, id TEXT UNIQUE, folder BLOB, file BLOB,
    started TEXT, name TEXT, status TEXT, effort INTEGER, note TEXT, searched TEXT,
    PRIMARY KEY (number)
);
CREATE INDEX session_by_time ON session (at, id);
CREATE INDEX session_by_day ON session (day, ms);
CREATE INDEX session_by_week ON session (week, ms, sets);
CREATE TABLE week (week INTEGER PRIMARY KEY, sessions INTEGER, ms INTEGER, sets INTEGER);
CREATE TABLE exercise (number INTEGER PRIMARY KEY, id TEXT UNIQUE, proof INTEGER);
CREATE TABLE performance (
    {_proven(PERFORMANCE)}, PRIMARY KEY (exercise, at, session)
) WITHOUT ROWID;
CREATE INDEX performance_by_session ON performance (session);
CREATE INDEX by_best_ms ON performance (exercise, best_ms, at) WHERE best_ms > 0;
CREATE INDEX by_clean_reps ON performance (exercise, clean_reps, at) WHERE clean_reps > 0;
CREATE INDEX by_clean_load ON performance (exercise, clean_load, at) WHERE clean_load > 0
"""

_COUNTED = "SELECT week, COUNT(*), SUM(ms), SUM(sets) FROM session GROUP BY week"
_KEPT = "SELECT week, sessions, ms, sets FROM week"
_WRONG = (
    f"{_COUNTED} EXCEPT {_KEPT}",
    f"{_KEPT} EXCEPT {_COUNTED}",
    "SELECT session FROM performance EXCEPT SELECT number FROM session",
    "SELECT exercise FROM performance EXCEPT SELECT number FROM exercise",
)
"""What a sound index has no row of."""

Row = tuple[Any, ...]


class LogStore:
    """A connection to read and one to write, each usable from any thread."""

    def __init__(self, file: Path | None) -> None:
        """`file` None: in memory, gone with the program. Raises `OSError`, `sqlite3.Error`."""
        self.in_memory = file is None
        self._writer = _opened(file)
        self._reader = self._writer if file is None else _connected(file)
        self._write_lock = threading.RLock()
        self._read_lock = self._write_lock if file is None else threading.RLock()

    def read(self, sql: str, values: Iterable[object] = ()) -> list[Row]:
        """All rows of a query. Raises `sqlite3.Error`."""
        with self._read_lock:
            return self._reader.execute(sql, tuple(values)).fetchall()

    def run(self, sql: str, values: Iterable[object] = ()) -> sqlite3.Cursor:
        """Within `writing`. Raises `sqlite3.Error`."""
        return self._writer.execute(sql, tuple(values))

    def about(self, key: str) -> object:
        """Something remembered of the index itself; None: nothing."""
        rows = self.read("SELECT value FROM about WHERE key = ?", (key,))
        return rows[0][0] if rows else None

    def note(self, key: str, value: object) -> None:
        """Remember something of the index itself."""
        if self.about(key) != value:
            with self.writing():
                self.run("INSERT OR REPLACE INTO about VALUES (?, ?)", (key, value))

    @contextmanager
    def writing(self) -> Iterator[None]:
        """All that is run inside is kept together or not at all."""
        with self._write_lock:
            self._writer.execute("BEGIN IMMEDIATE")
            try:
                yield
            except BaseException:
                with suppress(sqlite3.Error):
                    self._writer.execute("ROLLBACK")
                raise
            self._writer.execute("COMMIT")

    def is_sound(self) -> bool:
        """Whether nothing shows that the file was damaged. Reads all of it."""
        with self._write_lock:
            if self.run("PRAGMA integrity_check(1)").fetchall() != [("ok",)]:
                return False
            exercises = self.run("SELECT id, proof FROM exercise")
            return all(kept == proof_of(id_) for id_, kept in exercises) and not any(
                self.run(sql).fetchone() for sql in _WRONG
            )

    def close(self) -> None:
        with self._write_lock, self._read_lock:
            self._reader.close()
            self._writer.close()


def remove(file: Path) -> None:
    """Throw an index away, with what SQLite keeps beside it. Raises `OSError`."""
    for suffix in ("", "-wal", "-shm", "-journal"):
        Path(f"{file}{suffix}").unlink(missing_ok=True)


def _opened(file: Path | None) -> sqlite3.Connection:
    """With our tables in it; a file of another kind is thrown away."""
    if file is not None:
        make_folder(file.parent)
    connection = _connected(file)
    if file is not None and not _is_ours(connection) and file.stat().st_size:
        connection.close()
        remove(file)
        connection = _connected(file)
    if not _is_ours(connection):
        _set_up(connection)
    return connection


def _connected(file: Path | None) -> sqlite3.Connection:
    if file is not None:
        # For its owner alone; what SQLite keeps beside it is like it.
        os.close(os.open(file, os.O_RDWR | os.O_CREAT, PRIVATE))
    connection = sqlite3.connect(
        file or ":memory:", timeout=PATIENCE, isolation_level=None, check_same_thread=False
    )
    # Nothing here is worth waiting for the disk: what a power cut spoils is made again.
    for pragma in ("synchronous = OFF", "cache_size = -512", "temp_store = MEMORY"):
        connection.execute(f"PRAGMA {pragma}")
    return connection


def _is_ours(connection: sqlite3.Connection) -> bool:
    try:
        (id_,) = connection.execute("PRAGMA application_id").fetchone()
        (version,) = connection.execute("PRAGMA user_version").fetchone()
    except sqlite3.DatabaseError as error:
        if error.sqlite_errorcode == sqlite3.SQLITE_BUSY:
            raise
        return False
    return bool((id_, version) == (_ID, VERSION))


def _set_up(connection: sqlite3.Connection) -> None:
    """Make the tables, unless another instance was faster."""
    connection.execute("PRAGMA journal_mode = WAL")
    connection.execute("BEGIN EXCLUSIVE")
    if not _is_ours(connection):
        for statement in _SCHEMA.split(";"):
            connection.execute(statement)
        connection.execute(f"PRAGMA application_id = {_ID}")
        connection.execute(f"PRAGMA user_version = {VERSION}")
    connection.execute("COMMIT")
