"""A disk that fails now and then, or for good: the session goes on, and nothing saved is lost."""

import errno
import os
import resource
import sys
import time
from pathlib import Path

import pytest

from runstrong_tui.files.live_folder import all_kept
from runstrong_tui.files.logbook import Logbook
from tests.faults.test_killed_anywhere import assert_nothing_lost
from tests.faults.tools import LONG, Life, needs
from tests.files.sample import ID

pytestmark = needs("strace")

ONCE = [
    *(("fdatasync", "EIO", number) for number in (1, 2, 4)),
    *(("fsync", "EIO", number) for number in (1, 4)),
    *(("write", "EIO", number) for number in (1, 3, 6)),
    *(("write", "ENOSPC", number) for number in (1, 6)),
    *(("rename", "EIO", number) for number in (1,)),
    *(("openat", "EMFILE", number) for number in (1, 3)),
    *(("mkdir", "ENOSPC", number) for number in (1,)),
]
MORE = [
    (call, error, number)
    for call in ("fdatasync", "fsync", "write", "rename", "openat", "mkdir", "unlink", "chmod")
    for error in ("EIO", "ENOSPC", "EROFS", "EDQUOT", "EACCES")
    for number in range(1, 9)
]


@pytest.mark.parametrize(("call", "error", "number"), MORE if LONG else ONCE)
def test_it_fails_once(tmp_path: Path, call: str, error: str, number: int) -> None:
    """A file whose sync has failed is never trusted again; the whole is written anew."""
    data = tmp_path / "data"
    with Life(data) as life:
        life.begin()
        life.go_on(f"inject={call}:error={error}:when={number}")
        assert life.end() == 0
    assert life.saved == 41_000
    assert "LOGGED" in life.told
    assert Logbook(data / "sessions").holds(ID)
    assert_nothing_lost(data, life)


@pytest.mark.parametrize("error", ["ENOSPC", "EIO", "EROFS"])
def test_it_fails_for_good(tmp_path: Path, error: str) -> None:
    data = tmp_path / "data"
    with Life(data, patience=0.3) as life:
        life.begin()
        life.go_on(f"inject=write,pwrite64:error={error}")
        assert life.end() == 0
    assert life.saved == 0
    assert "LOGGED" not in life.told
    assert os.strerror(getattr(errno, error)) in life.told[-1]
    (kept,) = all_kept(data / "live")[0]
    assert kept.session.at == 0


@pytest.mark.parametrize("error", ["ENOSPC", "EIO", "EROFS"])
def test_it_fails_at_the_start(tmp_path: Path, error: str) -> None:
    """No journal could be made anywhere; what was done comes into the log all the same."""
    data = tmp_path / "data"
    with Life(data, patience=0.3) as life:
        life.begin(f"inject=mkdir:error={error}")
        life.go_on()
        assert life.end() == 0
    assert life.told[-1] == "END "
    assert Logbook(data / "sessions").holds(ID)
    assert_nothing_lost(data, life)


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux limits another process")
@pytest.mark.parametrize("bytes_more", [0, 10, 150, 400])
def test_files_may_not_grow(tmp_path: Path, bytes_more: int) -> None:
    """The system writes a block in part, and then nothing any more; later it does again."""
    data = tmp_path / "data"
    with Life(data) as life:
        life.begin()
        life.wait_halfway()
        (journal,) = (data / "live").glob("*.toml")
        life.limit_files(journal.stat().st_size + bytes_more)
        life.go_on()
        time.sleep(1)
        (kept,) = all_kept(data / "live")[0]
        assert kept.session.at < 41_000
        life.limit_files(resource.RLIM_INFINITY)
        assert life.end() == 0
    assert life.saved == 41_000
    assert "LOGGED" in life.told
    assert_nothing_lost(data, life)
