"""Folders that can't be written, disks that are full, users without a home: train all the same."""

import os
import shutil
import signal
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest

from runstrong_tui.files.shelter import shelters
from tests.e2e.program import ROOT, Runstrong
from tests.e2e.short_routines import HOLD, TWO_HOLDS
from tests.faults.tools import may

pytestmark = pytest.mark.e2e


@pytest.fixture
def shelter(runstrong: Runstrong) -> Iterator[Path]:
    """Where journals of this data folder go when their own fails."""
    runstrong.env["XDG_RUNTIME_DIR"] = str(runstrong.folder / "run")
    (runstrong.folder / "run").mkdir()
    yield next(shelters(runstrong.data / "live"))
    for folder in shelters(runstrong.data / "live"):
        shutil.rmtree(folder, ignore_errors=True)


def block(path: Path) -> None:
    """Have something in the way that not even root can write into."""
    path.parent.mkdir(exist_ok=True)
    path.write_text("in the way", "utf-8")


def test_where_nothing_can_be_kept_one_trains_and_is_told(
    runstrong: Runstrong, shelter: Path
) -> None:
    block(runstrong.data / "live")
    block(runstrong.data / "sessions")
    done = runstrong.run("start", runstrong.routine(HOLD), "--plain")
    assert "Done: " in done.stdout
    assert f"is kept in {shelter}" in done.stdout
    assert "Not logged yet." in done.stderr
    assert done.returncode == 1
    assert (runstrong.data / "live").read_text("utf-8") == "in the way"
    (runstrong.data / "sessions").unlink()
    told = runstrong.run("start", "no-such-routine")
    assert "no such routine" in told.stderr
    assert [done.seconds for done in runstrong.only_session().sets] == [5.0]
    assert not shelter.exists()


def test_killed_in_a_shelter_it_goes_on_at_home(runstrong: Runstrong, shelter: Path) -> None:
    block(runstrong.data / "live")
    lines = runstrong.begin("start", runstrong.routine(TWO_HOLDS), "--plain")
    lines.until("Rest for")
    lines.kill(signal.SIGKILL)
    lines.end()
    (sheltered,) = shelter.glob("*.toml")
    (runstrong.data / "live").unlink()
    resumed = runstrong.begin("resume", "--plain")
    resumed.until("Going on in three")
    assert [path.name for path in runstrong.journals()] == [sheltered.name]
    resumed.until("Done: ")
    assert resumed.end() == 0
    assert [done.seconds for done in runstrong.only_session().sets] == [4.0, 4.0]
    assert not shelter.exists()


def test_on_the_screen_a_banner_tells_what_can_not_be_saved(
    runstrong: Runstrong, shelter: Path
) -> None:
    block(runstrong.data / "live")
    app = runstrong.open("start", runstrong.routine(HOLD), size=(100, 30))
    app.until("The disk failed")
    app.until("Last set")
    app.press("\r")
    assert app.end() == 0
    assert runstrong.only_session().sets


ODD = {
    "nowhere": dict.fromkeys(("XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_STATE_HOME"), "/dev/null"),
    "relative": dict.fromkeys(("XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_STATE_HOME"), "here"),
    "empty": dict.fromkeys(("XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_STATE_HOME", "HOME"), ""),
    "no home": {"HOME": "/nonexistent/home"},
    "a file for a home": {"HOME": "/etc/passwd"},
}


@pytest.mark.parametrize("odd", ODD)
def test_odd_homes(runstrong: Runstrong, odd: str) -> None:
    """Rehearsals only: what can be written there is not this test's to write."""
    runstrong.env |= ODD[odd]
    program = runstrong.command()[:-2]
    for arguments in (["routines"], ["log"], ["start", "runner-strength", "--rehearse", "500"]):
        done = subprocess.run(
            [*program, *arguments],
            env=runstrong.env,
            cwd=ROOT,
            capture_output=True,
            stdin=subprocess.DEVNULL,
            text=True,
            check=False,
        )
        assert done.returncode == 0, done.stderr
        assert "Traceback" not in done.stderr
    assert not (ROOT / "here").exists()


def test_a_data_folder_may_be_a_link(runstrong: Runstrong) -> None:
    real = runstrong.folder / "elsewhere"
    runstrong.data.rename(real)
    runstrong.data.symlink_to(real)
    assert runstrong.run("start", runstrong.routine(HOLD), "--plain").returncode == 0
    assert runstrong.only_session().sets
    assert runstrong.data.is_symlink()


def test_a_second_screen_may_look_but_not_train_until_the_first_is_dead(
    runstrong: Runstrong,
) -> None:
    lines = runstrong.begin("start", runstrong.routine(TWO_HOLDS), "--plain")
    lines.until("to the end")
    app = runstrong.open(size=(100, 30))
    app.until("Start")
    app.press("l")
    app.until("Nothing yet")
    app.press("\x1b")
    app.until("Start")
    app.press("\r")
    app.until("another runstrong is training")
    lines.kill(signal.SIGKILL)
    lines.end()
    app.press("\x1b")
    app.until("Resume")
    app.read_for(0.5)
    app.press("\r")
    app.until("is not finished")
    app.kill(signal.SIGTERM)
    assert app.end() == 128 + signal.SIGTERM


@pytest.fixture
def small_disk(runstrong: Runstrong) -> Iterator[Path]:
    """A data folder on a disk of 256 KiB."""
    command = ["mount", "-t", "tmpfs", "-o", "size=256k", "tmpfs", str(runstrong.data)]
    subprocess.run(command, check=True)
    (runstrong.data / "safety-read").touch()
    yield runstrong.data
    runstrong.close()
    subprocess.run(["umount", "--lazy", str(runstrong.data)], check=True)


def fill(disk: Path) -> None:
    """Until not a byte more can be written."""
    with (disk / "filler").open("ab", buffering=0) as filler:
        try:
            while filler.write(b"x" * 512):
                pass
        except OSError:
            return


@may("mount", "-t", "tmpfs")
@pytest.mark.parametrize("when", ["before", "during"])
def test_a_disk_that_is_full(
    runstrong: Runstrong, small_disk: Path, shelter: Path, when: str
) -> None:
    """Full before, the session is kept elsewhere; full later, space was set aside."""
    if when == "before":
        fill(small_disk)
    lines = runstrong.begin("start", runstrong.routine(HOLD), "--plain")
    lines.until("to the end")
    fill(small_disk)
    lines.until("Done: ")
    code = lines.end()
    if when == "during":
        assert code == 0
        assert "can't be saved" not in lines.written
        assert "The disk failed" not in lines.written
        assert runstrong.only_session().sets
        return
    assert code == 1
    assert "No space left on device" in lines.written
    assert "Not logged yet." in lines.written
    (small_disk / "filler").unlink()
    runstrong.run("start", "no-such-routine")
    assert runstrong.only_session().sets
    assert not os.path.lexists(shelter)
