"""A terminal is given back as it was found; and a second process does it when the first is dead."""

import os
import select
import signal
import subprocess
import sys
import termios
import tty
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

import pytest

from runstrong_tui.terminal.stderr import STDERR, Aside
from runstrong_tui.terminal.tty import MODES_OFF, Tty, opened_anew

PATIENCE = 10.0

PROGRAM = """
import os, sys
from runstrong_tui.terminal.tty import Tty
from runstrong_tui.terminal.watchman import Watchman
watchman = Watchman(Tty(0), "Killed.")
import tty
tty.setraw(0)
print("raw", file=sys.stderr, flush=True)
if sys.stdin.read(1) == "q":
    watchman.dismiss()
else:
    os.kill(os.getpid(), 9)
"""


@pytest.fixture
def terminal() -> Iterator[tuple[int, int]]:
    """Its two ends: ours, and the program's."""
    ends = os.openpty()
    yield ends
    for end in ends:
        os.close(end)


def read_until(master: int, text: bytes) -> bytes:
    seen = b""
    while text not in seen:
        assert select.select([master], [], [], PATIENCE)[0], seen[-200:]
        seen += os.read(master, 65_536)
    return seen


def test_its_settings_and_modes_are_given_back(terminal: tuple[int, int]) -> None:
    master, slave = terminal
    before = termios.tcgetattr(slave)
    taken = Tty(slave)
    tty.setraw(slave)
    assert termios.tcgetattr(slave) != before
    taken.give_back()
    taken.say("Saved.")
    assert termios.tcgetattr(slave) == before
    seen = os.read(master, 4096)
    assert MODES_OFF in seen
    while b"Saved." not in seen:
        seen += os.read(master, 4096)


def test_a_terminal_that_does_not_read_is_given_back_all_the_same(
    terminal: tuple[int, int],
) -> None:
    master, slave = terminal
    before = termios.tcgetattr(slave)
    taken = Tty(slave)
    tty.setraw(slave)
    full = opened_anew(slave)
    with pytest.raises(BlockingIOError):
        while True:
            os.write(full, b"x" * 4096)
    taken.give_back()
    assert termios.tcgetattr(slave) == before
    assert MODES_OFF in read_until(master, MODES_OFF)
    os.close(full)


def test_what_is_no_terminal_is_refused(tmp_path: Path) -> None:
    with (tmp_path / "file").open("w") as file, pytest.raises(termios.error):
        Tty(file.fileno())


def run(terminal: tuple[int, int], key: bytes) -> int:
    """Run the program until it has ended of a key; its exit code."""
    master, slave = terminal
    command = [sys.executable, "-c", PROGRAM]
    with subprocess.Popen(command, stdin=slave, stdout=slave, stderr=slave) as program:
        read_until(master, b"raw")
        os.write(master, key)
        return program.wait()


def test_a_watchman_gives_it_back_after_a_death(terminal: tuple[int, int]) -> None:
    master, slave = terminal
    before = termios.tcgetattr(slave)
    assert run(terminal, b"x") == -signal.SIGKILL
    assert MODES_OFF in read_until(master, b"Killed.")
    assert termios.tcgetattr(slave) == before


def test_a_watchman_that_was_dismissed_leaves_it_alone(terminal: tuple[int, int]) -> None:
    master, slave = terminal
    before = termios.tcgetattr(slave)
    assert run(terminal, b"q") == 0
    assert termios.tcgetattr(slave) != before
    os.set_blocking(master, False)
    with suppress(BlockingIOError):  # there was nothing but the end of a line
        assert os.read(master, 4096).strip() == b""


def test_what_is_written_to_stderr_goes_aside_and_comes_back(tmp_path: Path) -> None:
    file = tmp_path / "messages"
    before = os.fstat(STDERR).st_ino
    aside = Aside(file)
    os.write(STDERR, b"from a library\n")
    aside.back()
    assert file.read_text() == "from a library\n"
    assert file.stat().st_mode & 0o777 == 0o600
    assert os.fstat(STDERR).st_ino == before


def test_where_no_file_can_be_written_it_goes_nowhere(tmp_path: Path) -> None:
    aside = Aside(tmp_path / "nothing" / "messages")
    os.write(STDERR, b"to nobody\n")
    aside.back()
    assert not (tmp_path / "nothing").exists()
