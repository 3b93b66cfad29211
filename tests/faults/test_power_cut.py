"""Whenever the power goes, what was acknowledged is there; and wrong protocols are found out."""

import shutil
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from runstrong_tui.files.live_folder import all_kept, load
from runstrong_tui.files.logbook import Logbook
from runstrong_tui.files.paths import places
from runstrong_tui.files.settings import SettingsFile
from tests.faults.crash_states import Op, State, record, states
from tests.faults.life import OTHER, PROTOCOLS
from tests.faults.tools import needs
from tests.files.sample import ID

pytestmark = needs("strace")


Loss = Callable[[State, Path], str]
"""What the program would miss at its next start, as a sentence; empty: nothing."""


def ops_of(tmp_path: Path, life: str, protocol: str = "ours") -> list[Op]:
    """What a whole life does to the disk."""
    data = tmp_path / "data"
    data.mkdir()
    command = (sys.executable, "-m", "tests.faults.life", str(data), life, protocol)
    ops = record(data, command, b"go")
    assert ops[-1].data == b"END \n"
    return ops


def losses(ops: list[Op], loss: Loss, folder: Path) -> Iterator[str]:
    """What is lost in any of the states."""
    for state in states(ops):
        shutil.rmtree(folder, ignore_errors=True)
        for name, data in state.files.items():
            (folder / name).parent.mkdir(parents=True, exist_ok=True)
            (folder / name).write_bytes(data)
        if lost := loss(state, folder):
            yield lost


def of_training(state: State, folder: Path) -> str:
    log = Logbook(folder / "sessions")
    if log.sessions()[1]:
        return f"the log is spoiled: {log.sessions()[1]}"
    if log.holds(ID):
        return ""
    if "LOGGED\n" in state.told:
        return "the log has lost the session"
    kept, faults = all_kept(folder / "live")
    at = max((one.session.at for one in kept), default=-1)
    if at < (saved := told(state, "SAVED", -1)):
        return f"{saved} was acknowledged, {at} is left: {faults}"
    return ""


def of_tidying(state: State, folder: Path) -> str:
    settings, faults = SettingsFile(places(folder)).read()
    records, more = Logbook(folder / "sessions").sessions()
    if faults or more:
        return f"spoiled: {faults} {more}"
    volume = told(state, "VOLUME", 0)
    if volume and settings.sound.volume < volume:
        return f"the volume {volume} was acknowledged, {settings.sound.volume} is left"
    effort = told(state, "EFFORT", 0)
    if effort and [record.effort for record in records if (record.effort or 0) >= effort] == []:
        return f"the effort {effort} was acknowledged, {records} are left"
    kept = list(folder.glob("live/*.toml")) + list(folder.glob("trash/*.toml"))
    if "BEGUN\n" in state.told and not any(load(path).session.id == OTHER for path in kept):
        return "a discarded session is in no trash"
    return ""


def told(state: State, word: str, before: float) -> float:
    """The last number that was acknowledged with a word."""
    numbers = [float(line.split()[1]) for line in state.told if line.startswith(word)]
    return max(numbers, default=before)


@pytest.mark.parametrize(("life", "loss"), [("train", of_training), ("tidy", of_tidying)])
def test_nothing_acknowledged_is_lost_in_any_state(tmp_path: Path, life: str, loss: Loss) -> None:
    ops = ops_of(tmp_path, life)
    assert len(list(states(ops))) > 50
    assert list(losses(ops, loss, tmp_path / "state")) == []


WRONG = [name for name in PROTOCOLS if name != "ours"]


@pytest.mark.parametrize("protocol", WRONG)
def test_a_protocol_that_loses_something_is_found_out(tmp_path: Path, protocol: str) -> None:
    ops = ops_of(tmp_path, "train", protocol)
    assert next(losses(ops, of_training, tmp_path / "state"), None) is not None


@pytest.mark.parametrize("protocol", ["in place", "no sync", "no folder sync"])
def test_a_change_that_may_spoil_something_is_found_out(tmp_path: Path, protocol: str) -> None:
    ops = ops_of(tmp_path, "tidy", protocol)
    assert next(losses(ops, of_tidying, tmp_path / "state"), None) is not None
