import errno
from collections.abc import Iterator
from datetime import datetime, timedelta
from pathlib import Path

import pytest

from runstrong_tui.core.commands import Stop
from runstrong_tui.core.engine import answer
from runstrong_tui.core.flow import settle, start
from runstrong_tui.core.happenings import Mark, NothingToDo, Paused
from runstrong_tui.core.logbook import Ending
from runstrong_tui.core.session import Session
from runstrong_tui.files.journal import JournalWriter, NoJournal
from runstrong_tui.files.journal_file import JournalFile
from runstrong_tui.files.journal_format import read
from runstrong_tui.files.live_folder import header_of
from runstrong_tui.files.logbook import Logbook
from runstrong_tui.ports import Journal
from tests.files.sample import (
    FINISHED,
    ID,
    PLAN,
    STARTED,
    FailingDisk,
    calls,
    folders,
    new_session,
    nothing,
    until,
)

MARK = Mark(at=1, step=0, left=9_999, spent=1, paused=0)


class Room:
    """A journal's writer on a disk that may fail, with its folders."""

    def __init__(self, folder: Path) -> None:
        self.disk = FailingDisk()
        self.path = folder / "live" / f"{ID}.toml"
        self.log = Logbook(folder / "sessions", self.disk)
        self.journal = self.begin()

    def begin(self, retry: float = 0.01) -> JournalWriter:
        session = new_session()
        file = JournalFile.new(self.path, header_of(session, STARTED), 0, self.disk)
        return JournalWriter(file, session, STARTED, self.log, self.wall, retry)

    def wall(self) -> datetime:
        return FINISHED

    @property
    def kinds(self) -> list[str]:
        return [event["kind"] for event in read(self.path.read_bytes()).events]


@pytest.fixture
def room(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Room]:
    monkeypatch.setattr("runstrong_tui.files.journal_file.shelters", no_shelters)
    room = Room(tmp_path)
    yield room
    room.disk.fail = nothing
    room.journal.close()


def no_shelters(home: Path) -> Iterator[Path]:
    return iter(())


def over(*, stopped: bool) -> Session:
    """A session at its end."""
    session = start(PLAN, ID).session
    if stopped:
        return answer(settle(session, 45_000).session, Stop()).session
    return settle(session, PLAN.ms).session


def test_both_keep_the_same_promise(room: Room) -> None:
    promises: list[Journal] = [room.journal, NoJournal()]
    assert len(promises) == 2


def test_everything_is_numbered_and_in_time_saved(room: Room) -> None:
    assert room.journal.write(start(PLAN, ID).happenings) == 1
    assert room.journal.clock(new_session()) == 2
    assert room.journal.write([Paused(MARK), NothingToDo(MARK), Paused(MARK)]) == 4
    assert room.journal.write([]) == 4
    until(lambda: room.journal.saved_to == 4)
    assert room.kinds == ["step", "clock", "pause", "pause"]
    assert room.journal.trouble == ""


def test_closing_writes_what_is_queued(room: Room) -> None:
    last = 0
    for _ in range(200):
        last = room.journal.clock(new_session())
    room.journal.close()
    assert room.journal.saved_to == last == 200
    assert len(room.kinds) == 200


def test_a_full_disk_is_told_and_tried_again(room: Room) -> None:
    room.disk.fail = calls("write", errno.ENOSPC)
    room.journal.clock(new_session())
    until(lambda: room.journal.trouble != "")
    assert room.journal.trouble == "The session can't be saved: No space left on device."
    assert room.journal.saved_to == 0
    last = room.journal.clock(new_session())
    room.disk.fail = nothing
    until(lambda: room.journal.saved_to == last)
    assert room.journal.trouble == ""
    assert room.kinds == ["clock", "clock"]


def test_a_failed_file_is_replaced_and_that_is_told(room: Room) -> None:
    left = [errno.EIO]
    room.disk.fail = lambda call, path: left.pop() if call == "sync" and left else 0
    last = room.journal.clock(new_session())
    until(lambda: room.journal.saved_to == last)
    assert room.kinds == ["clock"]
    assert "The disk failed (Input/output error)" in room.journal.trouble


def test_a_disk_that_fails_from_the_start_is_tried_again(tmp_path: Path, room: Room) -> None:
    room.journal.close()
    room.path.unlink()
    room.disk.fail = folders("live", number=errno.EACCES)
    room.journal = room.begin()
    assert room.journal.trouble == "The session can't be saved: Permission denied."
    room.disk.fail = nothing
    until(room.path.exists)


@pytest.mark.parametrize("stopped", [False, True])
def test_a_session_that_is_over_is_logged_and_its_journal_removed(
    room: Room, stopped: bool
) -> None:
    room.journal.finish(over(stopped=stopped))
    until(lambda: not room.path.exists())
    assert room.journal.logged
    record = room.log.session(ID)
    assert record.status is (Ending.STOPPED if stopped else Ending.COMPLETED)
    assert (record.started, record.finished) == (STARTED, FINISHED)


def test_finishing_twice_is_finishing_once(room: Room) -> None:
    room.journal.finish(over(stopped=False))
    room.journal.finish(over(stopped=False))
    room.journal.close()
    room.journal.finish(over(stopped=True))
    records, faults = room.log.sessions()
    assert [record.status for record in records] == [Ending.COMPLETED]
    assert faults == ()


def test_what_comes_after_the_end_is_not_kept_and_not_waited_for(room: Room) -> None:
    room.journal.finish(over(stopped=False))
    until(lambda: room.journal.logged)
    last = room.journal.clock(new_session())
    until(lambda: room.journal.saved_to == last)
    assert not room.path.exists()


def test_the_log_is_safe_before_the_journal_goes(room: Room) -> None:
    room.journal.finish(over(stopped=False))
    room.journal.close()
    touched = [(call, path.suffix or path.name) for call, path in room.disk.touched]
    end = touched.index(("sync_folder", "11"))
    assert ("remove", ".toml") not in touched[:end]
    assert touched[end + 1 :] == [("remove", ".toml"), ("sync_folder", "live")]


def test_the_end_is_in_the_journal_before_the_log_is_begun(room: Room) -> None:
    room.disk.fail = folders("sessions", number=errno.ENOSPC)
    room.journal.finish(over(stopped=True))
    until(lambda: room.journal.trouble != "")
    assert room.kinds == ["stop"]


def test_a_log_that_can_not_be_written_keeps_the_journal_until_it_can(room: Room) -> None:
    room.disk.fail = folders("sessions", number=errno.EROFS)
    turn = answer(start(PLAN, ID).session, Stop())
    last = room.journal.write(turn.happenings)
    room.journal.finish(turn.session)
    until(lambda: "Read-only" in room.journal.trouble)
    assert room.kinds == ["stop"]
    assert room.journal.saved_to == last
    assert not room.journal.logged
    room.disk.fail = nothing
    until(lambda: room.journal.logged)
    until(lambda: room.journal.trouble == "")
    assert not room.path.exists()


def test_a_full_journal_does_not_keep_the_session_out_of_the_log(room: Room) -> None:
    room.disk.fail = folders("live", number=errno.ENOSPC)
    last = room.journal.clock(new_session())
    room.journal.finish(over(stopped=False))
    until(lambda: room.journal.logged)
    assert room.journal.saved_to == last
    assert room.log.holds(ID)


def test_in_trouble_the_end_is_tried_at_once(room: Room) -> None:
    room.journal.close()
    room.path.unlink()
    room.disk.fail = folders("live", number=errno.ENOSPC)
    room.journal = room.begin(retry=3600)
    room.journal.finish(over(stopped=False))
    until(lambda: room.journal.logged)


def test_set_back_the_clock_on_the_wall_ends_no_session_before_it_began(room: Room) -> None:
    room.wall = lambda: STARTED - timedelta(hours=1)  # type: ignore[method-assign]
    room.journal.close()
    room.journal = room.begin()
    room.journal.finish(over(stopped=False))
    until(lambda: room.journal.logged)
    record = room.log.session(ID)
    assert record.finished == STARTED + timedelta(milliseconds=PLAN.ms)


def test_what_was_set_aside_for_the_journal_is_enough_for_the_log(room: Room) -> None:
    def full_until_room_is_given(call: str, path: Path) -> int:
        given = "truncate" in room.disk.calls
        return errno.ENOSPC if call == "write" and "sessions" in path.parts and not given else 0

    room.disk.fail = full_until_room_is_given
    room.journal.finish(over(stopped=False))
    until(lambda: room.journal.logged)
    assert room.journal.trouble == ""
    assert room.log.holds(ID)


def test_closing_in_trouble_ends_and_still_says_so(room: Room) -> None:
    room.disk.fail = calls("write", errno.ENOSPC)
    room.journal.clock(new_session())
    room.journal.close()
    assert "No space left" in room.journal.trouble
    assert room.kinds == []


def test_an_error_in_the_thread_is_told_and_does_not_end_it(room: Room) -> None:
    def fail(call: str, path: Path) -> int:
        if call == "sync" and told == "":
            raise RuntimeError("a bug")
        return 0

    told = ""
    room.disk.fail = fail
    last = room.journal.clock(new_session())
    until(lambda: room.journal.trouble != "")
    told = room.journal.trouble
    assert told == "The session can't be saved: RuntimeError: a bug."
    until(lambda: room.journal.saved_to == last)
    assert room.kinds == ["clock"]


def test_a_rehearsal_keeps_nothing_and_is_always_saved() -> None:
    journal = NoJournal()
    assert journal.write([Paused(MARK), NothingToDo(MARK)]) == 1
    assert journal.clock(new_session()) == 2
    journal.finish(over(stopped=False))
    journal.close()
    assert journal.saved_to == 2
    assert journal.trouble == ""
