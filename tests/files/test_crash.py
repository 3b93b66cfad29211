"""Killed at any call to the disk, a program finds everything it had acknowledged."""

from pathlib import Path

import pytest

from runstrong_tui.core.commands import Stop
from runstrong_tui.core.engine import answer
from runstrong_tui.core.session import Session
from runstrong_tui.files.journal_events import clock_event, session_from
from runstrong_tui.files.journal_file import JournalFile
from runstrong_tui.files.journal_format import read
from runstrong_tui.files.live_folder import header_of
from runstrong_tui.files.log_table import to_record
from runstrong_tui.files.logbook import Logbook
from runstrong_tui.files.row import Row
from tests.files.sample import FINISHED, ID, PLAN, STARTED, FailingDisk, new_session

CALLS_OF_A_LIFE = 23


class Killed(BaseException):
    """The program is dead; nothing it does reaches the disk any more."""


def dying_at(number: int) -> FailingDisk:
    """A disk that is never reached again from this call on."""
    disk = FailingDisk()

    def fail(call: str, path: Path) -> int:
        if len(disk.calls) >= number:
            raise Killed
        return 0

    disk.fail = fail
    return disk


def live(path: Path, log: Logbook, disk: FailingDisk, acknowledged: list[int]) -> None:
    """A session from its start into the log, noting each moment that was safe."""
    session = new_session()
    file = JournalFile.new(path, header_of(session, STARTED), 0, disk)
    for at in range(4):
        file.add(clock_event(Session(ID, PLAN, at=at, spent=at, length=10_000)))
        file.save()
        acknowledged.append(at)
    over = answer(Session(ID, PLAN, at=3, spent=3, length=10_000), Stop()).session
    log.add(to_record(over, STARTED, FINISHED))
    file.remove()


@pytest.mark.parametrize("number", range(1, CALLS_OF_A_LIFE + 1))
def test_killed_at_any_call_nothing_acknowledged_is_lost(tmp_path: Path, number: int) -> None:
    path, sessions = tmp_path / "live" / f"{ID}.toml", tmp_path / "sessions"
    disk, acknowledged = dying_at(number), [-1]
    with pytest.raises(Killed):
        live(path, Logbook(sessions, disk), disk, acknowledged)
    logged = Logbook(sessions).holds(ID)
    assert logged or path.exists() or acknowledged == [-1]
    assert Logbook(sessions).sessions()[1] == ()
    if path.exists():
        reading = read(path.read_bytes())
        assert reading.header is not None
        session = session_from(Row(reading.header), map(Row, reading.events))
        assert session.at >= acknowledged[-1]


def test_that_was_every_call(tmp_path: Path) -> None:
    disk = FailingDisk()
    live(tmp_path / "live" / f"{ID}.toml", Logbook(tmp_path / "sessions", disk), disk, [])
    assert len(disk.calls) == CALLS_OF_A_LIFE
