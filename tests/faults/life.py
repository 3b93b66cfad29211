"""What is kept on disk, step by step: `python -m tests.faults.life DATA [LIFE] [PROTOCOL]`.

It tells on stdout what was acknowledged, and waits on stdin before each of its two halves, so that
somebody can take hold of the thread that does the work.
"""

import ctypes
import os
import sys
import threading
import time
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

from runstrong_tui.core.commands import Stop
from runstrong_tui.core.engine import answer
from runstrong_tui.core.flow import settle, start
from runstrong_tui.files import atomic
from runstrong_tui.files.disk import DISK, Disk
from runstrong_tui.files.journal import JournalWriter
from runstrong_tui.files.log_table import to_record
from runstrong_tui.files.logbook import Logbook
from runstrong_tui.files.paths import places
from runstrong_tui.files.settings import SettingsFile
from runstrong_tui.files.under_way import begin
from runstrong_tui.files.unfinished import UnfinishedSessions
from tests.files.sample import FINISHED, ID, PLAN, STARTED

MOMENTS = (5_000, 12_000, 41_000)
"""Of the session: in the first ready, in the first hold, in the rest after it."""

VOLUMES = (0.1, 0.2)
EFFORTS = (3, 7)
OTHER = "20261123T053012Z-0001"
"""The id of a session that is discarded."""

patience = 15.0
"""Seconds that a moment may take to be saved; a disk that fails may never save it."""

_SET_PTRACER = 0x59616D61
_ANYBODY = ctypes.c_ulong(-1)


class NeverSyncs(Disk):
    """Leaves it to the system when to write."""

    def sync(self, fd: int) -> None:
        """Not done."""


class NeverSyncsFolders(Disk):
    """Leaves it to the system when names last."""

    def sync_folder(self, folder: Path) -> None:
        """Not done."""


class RemovesTooEarly(Disk):
    """Takes the journal away before the name of the log's file lasts."""

    def sync_folder(self, folder: Path) -> None:
        if "sessions" not in folder.parts:
            super().sync_folder(folder)


PROTOCOLS: dict[str, Disk] = {
    "ours": DISK,
    "in place": DISK,
    "no sync": NeverSyncs(),
    "no folder sync": NeverSyncsFolders(),
    "early remove": RemovesTooEarly(),
}
"""Ours, and four that lose something."""


def train(data: Path, disk: Disk) -> None:
    """From the start of a session into the log."""
    session = start(PLAN, ID).session
    tell(f"TURN {threading.get_native_id()}")
    journal = begin(places(data), session, lambda: datetime.now(UTC), disk)
    tell_saved(journal, journal.write(start(PLAN, ID).happenings), 0)
    (thread,) = (one for one in threading.enumerate() if one.name == "journal")
    tell(f"TURN {thread.native_id}")
    for moment in MOMENTS:
        turn = settle(session, moment)
        session = turn.session
        journal.write(turn.happenings)
        tell_saved(journal, journal.clock(session), moment)
    journal.finish(answer(session, Stop()).session)
    if until(lambda: journal.logged):
        tell("LOGGED")
    journal.close()
    tell(f"END {journal.trouble}")


def tidy(data: Path, disk: Disk) -> None:
    """Change what is there already: a setting, a session of the log; and throw one away."""
    where = places(data)
    settings, log = SettingsFile(where, disk), Logbook(where.sessions, disk)
    for volume in VOLUMES:
        settings.change("sound", "volume", volume)
        tell(f"VOLUME {volume}")
    over = answer(start(PLAN, ID).session, Stop()).session
    record = to_record(over, STARTED, FINISHED)
    log.add(record)
    for effort in EFFORTS:
        log.change(replace(record, effort=effort))
        tell(f"EFFORT {effort}")
    begin(where, start(PLAN, OTHER).session, lambda: STARTED, disk).close()
    tell("BEGUN")
    UnfinishedSessions(where, disk).discard(OTHER)
    tell("DISCARDED")
    tell("END ")


LIVES = {"train": train, "tidy": tidy}


def tell_saved(journal: JournalWriter, number: int, moment: int) -> None:
    if until(lambda: journal.saved_to >= number):
        tell(f"SAVED {moment}")


def until(true: Callable[[], bool]) -> bool:
    deadline = time.monotonic() + patience
    while not true() and time.monotonic() < deadline:
        time.sleep(0.002)
    return true()


def tell(line: str) -> None:
    """Say it; before its turn it waits for a word."""
    os.write(1, f"{line}\n".encode())
    if line.startswith("TURN"):
        os.read(0, 1)


def write_in_place(path: Path, data: bytes, disk: Disk = DISK) -> None:
    """As so many programs do."""
    atomic.make_lasting_folder(path.parent, disk)
    with path.open("wb") as file:
        file.write(data)
        file.flush()
        disk.sync(file.fileno())
    disk.sync_folder(path.parent)


def may_be_traced() -> None:
    """Some systems let only parents take hold of a process."""
    if sys.platform == "linux":
        ctypes.CDLL(None).prctl(_SET_PTRACER, _ANYBODY, 0, 0, 0)


def main(data: str, life: str = "train", protocol: str = "ours", wait: str = "") -> None:
    global patience  # noqa: PLW0603
    may_be_traced()
    patience = float(wait or patience)
    if protocol == "in place":
        atomic.write_bytes = write_in_place
    LIVES[life](Path(data), PROTOCOLS[protocol])


if __name__ == "__main__":
    main(*sys.argv[1:])
