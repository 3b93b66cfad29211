import errno
import os
import signal
import subprocess
import sys
import threading
from pathlib import Path

import pytest

from runstrong_tui.files.live_lock import LiveLock

HOLDER = """
import sys, time
from pathlib import Path
from runstrong_tui.files.live_lock import LiveLock
assert LiveLock.take(lock := LiveLock(Path(sys.argv[1])))
print("held", flush=True)
time.sleep(60)
"""


def test_a_second_taker_is_refused_until_the_first_lets_go(tmp_path: Path) -> None:
    first, second = LiveLock(tmp_path / "live"), LiveLock(tmp_path / "live")
    assert first.take()
    assert not second.take()
    assert not second.held
    first.release()
    assert second.take()


def test_taking_twice_and_releasing_twice_is_no_fault(tmp_path: Path) -> None:
    lock = LiveLock(tmp_path)
    assert lock.take()
    assert lock.take()
    lock.release()
    lock.release()
    assert not lock.held


def test_a_killed_holder_frees_it_at_once(tmp_path: Path) -> None:
    command = [sys.executable, "-c", HOLDER, str(tmp_path)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as holder:
        assert holder.stdout is not None
        assert holder.stdout.readline() == "held\n"
        assert not LiveLock(tmp_path).take()
        holder.send_signal(signal.SIGKILL)
        holder.wait()
    assert LiveLock(tmp_path).take()


def test_a_program_started_meanwhile_does_not_keep_it(tmp_path: Path) -> None:
    lock = LiveLock(tmp_path)
    lock.take()
    with subprocess.Popen([sys.executable, "-c", "input()"], stdin=subprocess.PIPE) as child:
        lock.release()
        assert LiveLock(tmp_path).take()
        child.kill()


def test_the_file_stays_so_that_there_is_only_ever_one(tmp_path: Path) -> None:
    with LiveLock(tmp_path) as lock:
        assert lock.held
    assert list(tmp_path.iterdir()) == [tmp_path / ".lock"]


@pytest.mark.parametrize("in_the_way", ["live", "live/.lock"])
def test_where_no_file_can_be_made_nobody_is_kept_from_training(
    tmp_path: Path, in_the_way: str
) -> None:
    way = tmp_path / in_the_way
    way.parent.mkdir(exist_ok=True)
    way.symlink_to(way)
    assert not LiveLock.is_taken(tmp_path / "live")
    with LiveLock(tmp_path / "live") as lock:
        assert lock.held
        assert not LiveLock.is_taken(tmp_path / "live")
    assert not lock.held


def test_a_file_that_can_only_be_read_is_a_lock_as_well(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """As another user has made it, or on a read-only disk."""
    pytest.importorskip("fcntl")
    with LiveLock(tmp_path):
        pass
    opened = os.open

    def refuse(path: Path, flags: int, mode: int = 0o777) -> int:
        if flags & os.O_RDWR:
            raise OSError(errno.EACCES, "only to be read")
        return opened(path, flags, mode)

    monkeypatch.setattr(os, "open", refuse)
    first, second = LiveLock(tmp_path), LiveLock(tmp_path)
    assert first.take()
    assert not second.take()


def test_whoever_only_looks_keeps_nobody_from_training(tmp_path: Path) -> None:
    done = threading.Event()
    looking = threading.Thread(target=look_until, args=(tmp_path, done))
    looking.start()
    try:
        for _ in range(200):
            with LiveLock(tmp_path) as lock:
                assert lock.held
    finally:
        done.set()
        looking.join()


def look_until(live: Path, done: threading.Event) -> None:
    while not done.is_set():
        LiveLock.is_taken(live)


def test_where_there_are_no_locks_training_is_possible(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("runstrong_tui.files.live_lock.fcntl", None)
    monkeypatch.setitem(sys.modules, "msvcrt", None)
    with LiveLock(tmp_path) as lock:
        assert lock.held
