"""The journals of sessions that are not over, in their folder. Reading them changes nothing."""

import os
import stat
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta, timezone
from pathlib import Path

from runstrong_tui.core.commands import Stop
from runstrong_tui.core.engine import answer
from runstrong_tui.core.fault import FileFault, Unusable
from runstrong_tui.core.logbook import SessionRecord
from runstrong_tui.core.session import Session
from runstrong_tui.files.disk import DISK, Disk
from runstrong_tui.files.journal_events import session_from
from runstrong_tui.files.journal_format import Table, read
from runstrong_tui.files.journal_places import journals
from runstrong_tui.files.log_table import to_record
from runstrong_tui.files.logbook import Logbook
from runstrong_tui.files.plan_table import plan_to_table
from runstrong_tui.files.row import Row
from runstrong_tui.files.session_id import find_id, no_session
from runstrong_tui.files.shelter import remove_all
from runstrong_tui.files.text import shown_name

FORMAT = 1

LARGEST = 64 * 1024 * 1024
"""Bytes; four hours of training come to about 2 MB."""

_FARTHEST = 86_340
"""Seconds of the largest UTC offset there can be."""

_MODE = (
    os.O_RDONLY
    | getattr(os, "O_NONBLOCK", 0)  # opening a FIFO must not wait for a writer
    | getattr(os, "O_NOFOLLOW", 0)
    | getattr(os, "O_BINARY", 0)
)


@dataclass(frozen=True, slots=True)
class Kept:
    """A journal, and the session that can be gone on with."""

    path: Path
    session: Session
    started: datetime
    last_change: datetime
    good: bytes
    """The part of the file that was verified."""
    torn: bool
    """More follows that can't be trusted."""
    copies: tuple[Path, ...] = ()
    """Where else something of this session lies, since a disk failed; none says more."""


def header_of(session: Session, started: datetime) -> Table:
    """What a journal begins with: everything a session needs to go on."""
    offset = started.utcoffset() or timedelta()
    return {
        "format": FORMAT,
        "id": session.id,
        "started": started.astimezone(UTC).replace(microsecond=0),
        "offset": int(offset.total_seconds()),
        "zone": started.tzname() or "",
        **plan_to_table(session.plan),
    }


def all_kept(live: Path) -> tuple[tuple[Kept, ...], tuple[FileFault, ...]]:
    """Newest first, and what is wrong with the journals that can't be read."""
    kept: dict[str, Kept] = {}
    paths, faults = journals(live)
    for path in paths:
        try:
            one = load(path)
        except Unusable as error:
            faults.extend(error.faults)
        else:
            kept[one.session.id] = _longer(one, kept.get(one.session.id))
    return tuple(sorted(kept.values(), key=lambda one: one.started, reverse=True)), tuple(faults)


def find(live: Path, wanted: str) -> Kept:
    """The journal of this id, or alone beginning so. Raises `Unusable`."""
    kept, faults = all_kept(live)
    found = find_id(wanted, (one.session.id for one in kept))
    if found is None:
        unknown = no_session(wanted, "no such unfinished session")
        raise Unusable(*unknown.faults, *faults)
    return next(one for one in kept if one.session.id == found)


def load(path: Path) -> Kept:
    """What can be trusted of one journal. Raises `Unusable`."""
    try:
        data, changed = _content(path)
    except OSError as error:
        raise _unusable(path, f"can't be read: {error.strerror or error}") from None
    reading = read(data)
    if reading.header is None:
        raise _unusable(path, "nothing in it can be trusted; it is left as it is")
    try:
        header = _checked(Row(reading.header), path.stem)
        session = session_from(header, map(Row, reading.events))
        started = _started(header)
        last_change = max(started + timedelta(milliseconds=session.at), _at(changed, started))
    except (ValueError, OverflowError) as error:
        raise _unusable(path, f"can't be gone on with: {error}") from None
    good = data[: reading.good]
    return Kept(path, session, started, last_change, good, torn=len(good) < len(data))


def put_into_log(kept: Kept, log: Logbook, disk: Disk = DISK) -> SessionRecord:
    """Log what was done, stopped unless it was over; then remove the journal. Raises `OSError`."""
    if log.holds(kept.session.id):
        record = log.session(kept.session.id)
    else:
        over = answer(kept.session, Stop()).session
        record = to_record(over, kept.started, kept.last_change)
        log.add(record)
    remove_all((kept.path, *kept.copies), disk)
    return record


def _longer(one: Kept, other: Kept | None) -> Kept:
    """Of two journals of a session the one that says more."""
    if other is None:
        return one
    best, less = (one, other) if len(one.good) > len(other.good) else (other, one)
    return replace(best, copies=(*one.copies, *other.copies, less.path))


def _content(path: Path) -> tuple[bytes, float]:
    """A file's bytes, and when it was last written."""
    fd = os.open(path, _MODE)
    with os.fdopen(fd, "rb") as file:
        status = os.fstat(fd)
        if not stat.S_ISREG(status.st_mode):
            raise OSError("it is no regular file")
        if status.st_size > LARGEST:
            raise OSError(f"it is larger than {LARGEST // 2**20} MB")
        return file.read(LARGEST), status.st_mtime


def _checked(header: Row, name: str) -> Row:
    if header.whole("format") != FORMAT:
        raise header.bad("format", f"expected {FORMAT}; it may be from a newer runstrong")
    if header.text("id") != name:
        raise header.bad("id", f"expected {name}, as the file is called; it may be a copy")
    return header


def _started(header: Row) -> datetime:
    """The local time it was when the session began, where it began."""
    minutes = header.whole("offset", low=-_FARTHEST, high=_FARTHEST) // 60
    offset = timedelta(minutes=minutes)
    return header.moment("started").astimezone(timezone(offset))


def _at(seconds: float, like: datetime) -> datetime:
    """A file's time in the same UTC offset."""
    return datetime.fromtimestamp(int(seconds), like.tzinfo)


def _unusable(path: Path, text: str) -> Unusable:
    return Unusable(FileFault(shown_name(path), 0, 0, text))
