"""Terminals that do not read, and shells that stop the program and let it go on."""

import os
import shlex
import signal
import subprocess
import time
import tomllib
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest

from runstrong_tui.files.live_lock import LiveLock
from tests.e2e.program import ROOT, Runstrong
from tests.e2e.terminal import PATIENCE, Terminal
from tests.faults.test_endings import LONG_HOLD, assert_saved, in_a_hold
from tests.faults.tools import needs

pytestmark = pytest.mark.e2e

UNREAD = 10.0
"""Seconds that a terminal does not read."""

LARGE = (120, 36)


def until(true: Callable[[], bool], what: str) -> None:
    """Wait for something that is not seen on the screen."""
    deadline = time.monotonic() + PATIENCE
    while not true():
        assert time.monotonic() < deadline, what
        time.sleep(0.02)


def last_event(runstrong: Runstrong) -> dict[str, Any]:
    (journal,) = runstrong.journals()
    return runstrong.last_event(journal)


def events(runstrong: Runstrong, kind: str) -> list[dict[str, Any]]:
    (journal,) = runstrong.journals()
    told = tomllib.loads(journal.read_text("utf-8"))["event"]
    return [event for event in told if event["kind"] == kind]


def in_a_large_hold(runstrong: Runstrong) -> Terminal:
    """The app in a plank, in a terminal that has much to read."""
    app = runstrong.open("start", runstrong.routine(LONG_HOLD), size=LARGE)
    app.until("Short hold")
    app.until(lambda: last_event(runstrong)["step"] == 1)
    return app


def test_a_terminal_that_does_not_read_holds_nothing_up(runstrong: Runstrong) -> None:
    """Time and journal go on, keys are heard, and then the screen is right again."""
    app = in_a_large_hold(runstrong)
    (journal,) = runstrong.journals()
    before = runstrong.last_event(journal)["at"]
    time.sleep(UNREAD)
    went_on = runstrong.last_event(journal)["at"] - before
    assert went_on >= (UNREAD - 2) * 1000
    app.press(" ")
    until(lambda: last_event(runstrong)["kind"] == "pause", "the key was not heard")
    app.until("You can stop and resume later.")
    app.read_for(1.0)
    seen = app.shown_lines()
    app.resize(LARGE[0] - 1, LARGE[1])
    app.read_for(0.5)
    app.resize(*LARGE)
    app.read_for(1.0)
    assert seen == app.shown_lines()
    app.kill(signal.SIGTERM)
    assert app.end() == 128 + signal.SIGTERM
    assert app.left_behind() == []


def test_told_to_end_while_nobody_reads(runstrong: Runstrong) -> None:
    app = in_a_large_hold(runstrong)
    time.sleep(4)
    app.kill(signal.SIGTERM)
    until(app.has_ended, "it waits for its terminal")
    assert app.end() == 128 + signal.SIGTERM
    assert app.left_behind() == []
    assert "Saved. Go on with:" in app.written


def test_stopped_and_gone_on_with_from_outside(runstrong: Runstrong) -> None:
    """As a debugger or a container does; four seconds are nobody's training."""
    app = in_a_hold(runstrong)
    app.kill(signal.SIGSTOP)
    time.sleep(4)
    app.kill(signal.SIGCONT)
    app.until("PAUSED")
    (gap,) = events(runstrong, "gap")
    assert 60_000 - gap["left"] < 5_000
    app.press(" ")
    app.until("HOLD PLANK")
    app.kill(signal.SIGTERM)
    assert app.end() == 128 + signal.SIGTERM
    assert app.left_behind() == []


def test_told_to_go_on_without_having_been_stopped(runstrong: Runstrong) -> None:
    app = in_a_hold(runstrong)
    app.kill(signal.SIGCONT)
    app.until_number("56")
    app.press("q")
    app.until("STOP?")
    app.press("\r")
    assert app.end() == 0
    assert app.left_behind() == []


def test_ended_as_a_service_manager_does(runstrong: Runstrong) -> None:
    app = in_a_hold(runstrong)
    app.kill(signal.SIGTERM)
    app.kill(signal.SIGCONT)
    assert app.end() == 128 + signal.SIGTERM
    assert app.left_behind() == []
    assert_saved(runstrong)


def test_ctrl_z_where_no_shell_could_bring_it_back(runstrong: Runstrong) -> None:
    """It only pauses."""
    app = in_a_hold(runstrong)
    app.press("\x1a")
    app.until("PAUSED")
    time.sleep(0.4)
    app.press(" ")
    app.until("HOLD PLANK")
    app.kill(signal.SIGTERM)
    assert app.end() == 128 + signal.SIGTERM
    assert app.left_behind() == []


@needs("bash")
@pytest.mark.parametrize("wrapper", ["", "sh -c "], ids=["shell", "script"])
def test_ctrl_z_and_back_from_a_shell(runstrong: Runstrong, wrapper: str) -> None:
    """What was set on the terminal is the same before, in between and after."""
    shell = Shell(runstrong)
    command = shlex.join(runstrong.command("start", runstrong.routine(LONG_HOLD)))
    shell.type(f"{wrapper}{shlex.quote(command) if wrapper else command}")
    shell.terminal.until("HOLD PLANK")
    shell.terminal.until_number("58")
    shell.terminal.press("\x1a")
    shell.terminal.until("Stopped")
    assert shell.settings() == shell.before
    time.sleep(3)
    shell.type("fg")
    shell.terminal.until("PAUSED")
    assert 55_000 < last_event(runstrong)["left"] <= 59_000
    time.sleep(0.4)
    shell.terminal.press(" ")
    shell.terminal.until_number("57")
    shell.terminal.press("q")
    shell.terminal.until("STOP?")
    shell.terminal.press("\r")
    shell.terminal.until("Saved. Go on with:")
    assert shell.settings() == shell.before
    assert_saved(runstrong)


@needs("bash")
def test_killed_under_a_shell(runstrong: Runstrong) -> None:
    shell = Shell(runstrong)
    shell.type(shlex.join(runstrong.command("start", runstrong.routine(LONG_HOLD))))
    shell.terminal.until_number("58")
    (program,) = children(shell.terminal.pid)
    os.kill(program, signal.SIGKILL)
    shell.terminal.until_written("Killed. What was done is kept. Go on with:")
    assert shell.settings() == shell.before
    assert_saved(runstrong)


class Shell:
    """An interactive shell, with job control."""

    def __init__(self, runstrong: Runstrong) -> None:
        self.terminal = runstrong.open_command(["bash", "--norc", "--noprofile", "-i"])
        self._folder = runstrong.folder
        self._asked = 0
        self.type("PS1='ready> '")
        self.terminal.until("ready>")
        self.before = self.settings()

    def type(self, line: str) -> None:
        self.terminal.press(f"{line}\r")

    def settings(self) -> str:
        """How the terminal is set, as the shell's commands find it."""
        self._asked += 1
        answer = self._folder / f"settings-{self._asked}"
        self.type(f"stty -g > {answer}.new; mv {answer}.new {answer}")
        self.terminal.until(answer.exists)
        return answer.read_text("ascii")


def children(pid: int) -> list[int]:
    return [int(child) for child in Path(f"/proc/{pid}/task/{pid}/children").read_text().split()]


@needs("tmux")
def test_its_tmux_session_is_killed(runstrong: Runstrong) -> None:
    live = runstrong.data / "live"
    command = shlex.join(runstrong.command("start", runstrong.routine(LONG_HOLD)))
    with tmux(runstrong) as run:
        run("new-session", "-d", "-x", "80", "-y", "24", command)
        until(lambda: bool(runstrong.journals()), "it did not start")
        until(lambda: last_event(runstrong)["step"] == 1, "the hold does not begin")
        until(lambda: last_event(runstrong)["left"] <= 58_000, "it does not go on")
        run("kill-session")
        until(lambda: not LiveLock.is_taken(live), "it lives on")
    assert_saved(runstrong)


@contextmanager
def tmux(runstrong: Runstrong) -> Iterator[Callable[..., None]]:
    """Run commands of a tmux of our own."""
    socket = ("tmux", "-S", str(runstrong.folder / "tmux"))

    def run(*arguments: str) -> None:
        subprocess.run((*socket, *arguments), env=runstrong.env, cwd=ROOT, check=True)

    try:
        yield run
    finally:
        subprocess.run((*socket, "kill-server"), stderr=subprocess.DEVNULL, check=False)
