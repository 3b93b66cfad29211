"""Begin to keep a session, or go on with a broken-off one. The caller holds the `LiveLock`."""

import os

from runstrong_tui.core.plan import Plan
from runstrong_tui.core.session import Session
from runstrong_tui.files import atomic
from runstrong_tui.files.disk import DISK, Disk
from runstrong_tui.files.journal import JournalWriter, WallClock
from runstrong_tui.files.journal_events import start_event
from runstrong_tui.files.journal_file import JournalFile
from runstrong_tui.files.live_folder import Kept, find, header_of, put_into_log
from runstrong_tui.files.logbook import Logbook
from runstrong_tui.files.paths import Places
from runstrong_tui.files.session_id import no_session

ROOM = 4096
"""Bytes set aside for every journal ..."""

ROOM_FOR_A_SECOND = 128
"""... and for each second of the plan: one clock event."""


def begin(places: Places, session: Session, wall: WallClock, disk: Disk = DISK) -> JournalWriter:
    """A journal for a new session. A disk that fails is told by the journal's `trouble`."""
    path = places.live / f"{session.id}.toml"
    if os.path.lexists(path):
        raise no_session(session.id, "a session of this id is under way already")
    started = wall()
    file = JournalFile.new(path, header_of(session, started), _room(session.plan), disk)
    file.add(start_event(session))
    return JournalWriter(file, session, started, Logbook(places.sessions, disk), wall)


def go_on(
    places: Places, session_id: str, wall: WallClock, disk: Disk = DISK
) -> tuple[Session, JournalWriter]:
    """The session as it was left, paused, and its journal. Raises `Unusable`."""
    kept = find(places.live, session_id)
    log = Logbook(places.sessions, disk)
    try:
        if kept.session.over or log.holds(kept.session.id):
            put_into_log(kept, log, disk)
            raise no_session(session_id, "this session is over; it is in the log")
        _keep_torn(kept, disk)
    except OSError as error:
        raise no_session(session_id, f"can't be gone on with: {error}") from error
    room = _room(kept.session.plan)
    file = JournalFile.reopened(kept.path, kept.good, room, disk, places.live)
    file.remove_too(kept.copies)
    return kept.session, JournalWriter(file, kept.session, kept.started, log, wall)


def _keep_torn(kept: Kept, disk: Disk) -> None:
    """The file as it is, beside it, before its end is cut off."""
    if kept.torn:
        copy = atomic.free_name(kept.path.with_name(f"{kept.path.name}.torn"))
        atomic.write_bytes(copy, kept.path.read_bytes(), disk)


def _room(plan: Plan) -> int:
    return ROOM + ROOM_FOR_A_SECOND * (plan.ms // 1000)
