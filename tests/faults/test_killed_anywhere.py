"""Killed at any system call that touches the disk: all that was acknowledged is there."""

import signal
from pathlib import Path

import pytest

from runstrong_tui.files.live_folder import all_kept
from runstrong_tui.files.logbook import Logbook
from runstrong_tui.files.paths import places
from runstrong_tui.files.unfinished import UnfinishedSessions
from tests.faults.tools import Life, needs
from tests.files.sample import ID

pytestmark = needs("strace")

CALLS = (
    *("mkdir", "openat", "write", "fdatasync", "fsync", "rename", "fallocate"),
    *("chmod", "unlink", "close"),
)


@pytest.mark.parametrize("call", CALLS)
def test_while_the_journal_is_made(tmp_path: Path, call: str) -> None:
    deaths = 0
    while died(tmp_path / f"{deaths}", call, deaths + 1, begins=True):
        deaths += 1
    assert deaths or call in ("chmod", "unlink")


@pytest.mark.parametrize("call", CALLS)
def test_while_it_grows_and_ends_in_the_log(tmp_path: Path, call: str) -> None:
    deaths = 0
    while died(tmp_path / f"{deaths}", call, deaths + 1, begins=False):
        deaths += 1
    assert deaths or call in ("chmod", "fallocate")


def died(data: Path, call: str, number: int, *, begins: bool) -> bool:
    """Kill a life at one call, and look what is left. False: it did not come to this call."""
    fault = f"inject={call}:signal=KILL:when={number}"
    with Life(data) as life:
        life.begin(*(fault,) if begins else ())
        life.go_on(*() if begins else (fault,))
        code = life.end()
        assert_nothing_lost(data, life)
        if code == 0:
            assert "LOGGED" in life.told
            return False
    assert code == -signal.SIGKILL
    return True


def assert_nothing_lost(data: Path, life: Life) -> None:
    log = Logbook(data / "sessions")
    assert log.sessions()[1] == ()
    kept, faults = all_kept(data / "live")
    assert faults == ()
    assert not any(one.torn for one in kept)
    at = max((one.session.at for one in kept), default=-1)
    assert log.holds(ID) or ("LOGGED" not in life.told and at >= life.saved)
    UnfinishedSessions(places(data)).log_finished()
    assert len(log.sessions()[0]) + len(UnfinishedSessions(places(data)).sessions()[0]) <= 1
