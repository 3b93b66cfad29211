"""The life of the log's index: opened when it is first asked for, made anew whenever in doubt."""

import os
import sqlite3
import threading
import time
from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

from runstrong_tui.files.log_queries import LogQueries
from runstrong_tui.files.log_store import FILE, LogStore, remove
from runstrong_tui.files.log_sweep import LogSweep

Answer = TypeVar("Answer")

DAMAGE = (sqlite3.Error, ValueError, TypeError, LookupError, OverflowError)
"""What it looks like to read an index that was damaged."""

ATTEMPTS = 3
"""The index as it is, a new one, and one in memory; that one has nothing to fail by."""


class LogKeeper:
    """Never raises for what is wrong with the index. Usable from any thread."""

    def __init__(self, sessions: Path, cache: Path, now: Callable[[], int] = time.time_ns) -> None:
        self._sessions = sessions
        self._file = cache / FILE
        self._now = now
        self._lock = threading.RLock()
        """Held while the index is brought up to the files, or exchanged."""
        self._store: LogStore | None = None
        self._sweep: LogSweep | None = None
        self._checked = False
        self.revision = 0
        """Rises with everything that was taken in."""

    def read(self, question: Callable[[LogQueries], Answer]) -> Answer:
        """Ask what the index knows now."""
        store = self._opened()
        try:
            return question(LogQueries(store))
        except DAMAGE as error:
            self._begin_anew(store, error)
        self.catch_up()
        return question(LogQueries(self._opened()))

    def look(self) -> None:
        """As `LogSweep.look`."""
        self._note(self._swept(lambda sweep: sweep.look()))

    def go_on(self) -> int | None:
        """As `LogSweep.go_on`; the first time it also looks whether the index is sound."""
        with self._lock:
            self._check()
            step = self._swept(lambda sweep: sweep.go_on())
            self._note(step)
            return step

    def catch_up(self) -> None:
        """Sweep over all files, as they are from now on."""
        with self._lock:
            self._swept(lambda sweep: sweep.start())
            while self.go_on() is not None:
                pass

    def refresh(self, *paths: Path) -> None:
        """These files were changed by ourselves."""
        self._note(self._swept(lambda sweep: sweep.refresh(paths)))

    def _note(self, changed: int | None) -> None:
        if changed:
            self.revision += 1

    def is_complete(self) -> bool:
        """Whether every file has been read at least once."""
        return self._swept(lambda sweep: sweep.complete)

    def close(self) -> None:
        with self._lock:
            if self._store:
                self._store.close()
            self._store = self._sweep = None

    def _swept(self, act: Callable[[LogSweep], Answer]) -> Answer:
        with self._lock:
            for _ in range(ATTEMPTS - 1):
                store = self._opened()
                try:
                    return act(self._sweep_of(store))
                except DAMAGE as error:
                    self._begin_anew(store, error)
            return act(self._sweep_of(self._opened()))

    def _sweep_of(self, store: LogStore) -> LogSweep:
        if self._sweep is None:
            self._sweep = LogSweep(self._sessions, store, self._now)
        return self._sweep

    def _check(self) -> None:
        if not self._checked:
            self._checked = True
            store = self._opened()
            try:
                if not store.is_sound():
                    self._begin_anew(store)
            except DAMAGE as error:
                self._begin_anew(store, error)

    def _opened(self) -> LogStore:
        """The index; one in memory where nothing can be kept, or there is nothing to keep."""
        store = self._store
        if store is not None:
            # Without the lock: who only reads does not wait for who brings it up to the files.
            return store
        with self._lock:
            if self._store is None:
                try:
                    there = self._sessions.is_dir()
                    self._store = self._of_this_log(LogStore(self._file if there else None))
                except (OSError, *DAMAGE):
                    # A cache is a favour: without it everything is read anew each time.
                    self._store = LogStore(None)
            return self._store

    def _of_this_log(self, store: LogStore) -> LogStore:
        """The same; a new one if it is about other files."""
        root = os.fsencode(os.path.realpath(self._sessions))
        if store.about("root") not in (None, root):
            store.close()
            remove(self._file)
            store = LogStore(self._file)
        store.note("root", root)
        return store

    def _begin_anew(self, failed: LogStore, why: Exception | None = None) -> None:
        """With an empty index, unless another thread has done that already."""
        with self._lock:
            if self._store is not failed:
                return
            self.close()
            self.revision += 1
            busy = getattr(why, "sqlite_errorcode", 0) == sqlite3.SQLITE_BUSY
            try:
                if not (failed.in_memory or busy):
                    remove(self._file)
                    return
            except OSError:
                # Where another instance has it open, some systems don't let it go.
                busy = True
            self._store = LogStore(None)
