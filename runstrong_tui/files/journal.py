"""Keep a session as it goes: one thread owns the journal, and logs the session when it is over."""

import threading
from collections import deque
from collections.abc import Callable, Sequence
from datetime import datetime, timedelta

from runstrong_tui.core.fault import Unusable
from runstrong_tui.core.happenings import Finished, Happening, NothingToDo, PlanChanged
from runstrong_tui.core.logbook import SessionRecord
from runstrong_tui.core.session import Session
from runstrong_tui.files.journal_events import clock_event, end_event, event_of
from runstrong_tui.files.journal_file import FULL, JournalFile
from runstrong_tui.files.log_table import to_record
from runstrong_tui.files.logbook import Logbook

RETRY = 5.0
"""Seconds until a disk that failed is tried again."""

CLOSE_WITHIN = 2.0
"""Seconds to write what is queued when the program ends."""

WallClock = Callable[[], datetime]
"""The date and time of day, with its UTC offset."""


class JournalWriter:
    """Keeps one session. Callers only queue; `saved_to` and `trouble` tell what the disk says."""

    def __init__(
        self,
        file: JournalFile,
        session: Session,
        started: datetime,
        log: Logbook,
        wall: WallClock,
        retry: float = RETRY,
    ) -> None:
        self._file = file
        self._plan = session.plan
        self._started = started
        self._log = log
        self._wall = wall
        self._retry = retry
        self._wake = threading.Condition()
        self._queue: deque[Happening | Session] = deque()
        self._number = 0
        self._taken = 0
        """The number of the last event given to the file."""
        self._saved_to = 0
        self._problem = ""
        self._over: tuple[Session, datetime] | None = None
        """The session once it is over, and when that was."""
        self._try_now = False
        """In trouble, but there is more to do than before."""
        self._end_kept = False
        self._logged = False
        self._closing = False
        self._keep()
        self._thread = threading.Thread(target=self._run, name="journal", daemon=True)
        self._thread.start()

    def write(self, happenings: Sequence[Happening]) -> int:
        """Keep them in order. Returns the number of the last one; they count from 1."""
        return self._enqueue([h for h in happenings if not isinstance(h, NothingToDo)])

    def clock(self, session: Session) -> int:
        """Keep how far the session has come. Returns its number."""
        return self._enqueue([session])

    def finish(self, session: Session) -> None:
        """Keep a session that is over as a record of the log, then remove the journal."""
        with self._wake:
            if self._over is None:
                self._over = session, self._finished(session)
                self._try_now = True
            self._wake.notify()

    @property
    def saved_to(self) -> int:
        """The number up to which all is safe on disk."""
        return self._saved_to

    @property
    def logged(self) -> bool:
        """Whether the session is over and safe in the log."""
        return self._logged

    @property
    def trouble(self) -> str:
        """One sentence on why nothing can be saved just now; empty if all is well."""
        return self._problem or self._file.notice

    def close(self) -> None:
        """Write what is queued and let go of the file; 2 s at most."""
        with self._wake:
            self._closing = True
            self._wake.notify()
        self._thread.join(CLOSE_WITHIN)
        if self._thread.is_alive():
            self._problem = "The disk does not answer; the last moments may not be saved."

    def _enqueue(self, entries: Sequence[Happening | Session]) -> int:
        with self._wake:
            self._queue.extend(entries)
            self._number += len(entries)
            self._wake.notify()
            return self._number

    def _run(self) -> None:
        closing = False
        while not closing:
            closing = self._wait()
            self._keep()
        self._problem = self._attempt(self._file.close) or self._problem

    def _wait(self) -> bool:
        """Until there is something to do or, in trouble, to try again. Returns whether to close."""
        with self._wake:
            if self._problem:
                self._wake.wait_for(lambda: self._closing or self._try_now, self._retry)
            else:
                self._wake.wait_for(lambda: self._closing or self._pending)
            self._try_now = False
            return self._closing

    @property
    def _pending(self) -> bool:
        return bool(self._queue) or (self._over is not None and not self._logged)

    def _keep(self) -> None:
        """Do all there is to do. A full journal does not keep the session out of the log."""
        saving = self._attempt(self._save)
        ending = self._attempt(self._end)
        self._problem = ending or ("" if self._logged else saving)

    def _attempt(self, do: Callable[[], None]) -> str:
        """Do it; returns one sentence on what went wrong. Nothing may end the thread."""
        try:
            do()
        except OSError as error:
            return f"The session can't be saved: {error.strerror or error}."
        except Unusable as error:
            return f"The session can't be saved: {error}."
        except Exception as error:
            return f"The session can't be saved: {type(error).__name__}: {error}."
        return ""

    def _save(self) -> None:
        if self._logged:  # nothing that comes now needs a journal
            self._queue.clear()
            self._saved_to = self._number
            return
        while self._queue:
            self._take(self._queue[0])
            self._queue.popleft()
            self._taken += 1
        if self._over is not None and not self._end_kept:
            self._file.add(end_event(self._over[0]))
            self._end_kept = True
        self._file.save()
        self._saved_to = self._taken

    def _take(self, entry: Happening | Session) -> None:
        event = clock_event(entry) if isinstance(entry, Session) else event_of(entry, self._plan)
        if event is not None:
            self._file.add(event)
        if isinstance(entry, PlanChanged):
            self._plan = entry.plan
        self._end_kept = self._end_kept or isinstance(entry, Finished)

    def _finished(self, session: Session) -> datetime:
        """Now; but the clock on the wall may have been set back meanwhile."""
        return max(self._wall(), self._started + timedelta(milliseconds=session.at))

    def _end(self) -> None:
        """Log the session, if it is over; only then remove its journal."""
        if self._over is None or self._logged:
            return
        session, finished = self._over
        self._add(to_record(session, self._started, finished))
        self._logged = True
        self._saved_to = self._number
        self._file.remove()

    def _add(self, record: SessionRecord) -> None:
        try:
            self._log.add(record)
        except OSError as error:
            if error.errno not in FULL:
                raise
            self._file.give_room()
            self._log.add(record)


class NoJournal:
    """For rehearsals: everything counts as saved, nothing is kept."""

    def __init__(self) -> None:
        self._number = 0

    def write(self, happenings: Sequence[Happening]) -> int:
        self._number += sum(not isinstance(h, NothingToDo) for h in happenings)
        return self._number

    def clock(self, session: Session) -> int:  # noqa: ARG002
        self._number += 1
        return self._number

    def finish(self, session: Session) -> None:
        """A rehearsal is not logged."""

    @property
    def saved_to(self) -> int:
        return self._number

    @property
    def logged(self) -> bool:
        return False

    @property
    def trouble(self) -> str:
        return ""

    def close(self) -> None:
        """Nothing is open."""
