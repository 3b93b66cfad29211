"""A program in a real terminal, looked at through a terminal emulator."""

import os
import re
import signal
import termios
import time
from collections.abc import Callable, Mapping, Sequence
from typing import Any

import pexpect
import pyte

from tests.e2e.big_digits import shows_number

COLUMNS, ROWS = 40, 12
"""Small: the phase, the exercise and the side stand there as plain text."""

PATIENCE = 20.0
"""Seconds that anything expected may take, on a slow machine."""

_SWITCHED = re.compile(rb"\x1b\[\?([\d;]+)([hl])")
_KEYBOARD = re.compile(rb"\x1b\[([<>])[\d;]*u")
_ON_AT_START = {7, 25}
"""Wrapping lines, and a cursor that is seen."""


def _hear_signals() -> None:
    """As from a shell, though the tests may have been started where they are ignored."""
    for number in (signal.SIGINT, signal.SIGQUIT, signal.SIGHUP):
        signal.signal(number, signal.SIG_DFL)


class Terminal:
    """Waits for conditions on the screen, never for a time."""

    def __init__(
        self,
        command: Sequence[str],
        env: Mapping[str, str],
        cwd: str,
        size: tuple[int, int] = (COLUMNS, ROWS),
        nohup: bool = False,
    ) -> None:
        """`nohup`: it is told to ignore that its terminal goes."""
        columns, rows = size
        self._screen = pyte.Screen(columns, rows)
        self._stream = pyte.ByteStream(self._screen)
        self._written = b""
        self._hung_up = False
        program, *arguments = command
        self._child: Any = pexpect.spawn(
            program,
            arguments,
            env=dict(env),
            cwd=cwd,
            dimensions=(rows, columns),
            ignore_sighup=nohup,
            preexec_fn=_hear_signals if not nohup else None,
        )
        self._child.delaybeforesend = None
        self._before = termios.tcgetattr(self._child.child_fd)

    @property
    def screen(self) -> str:
        """What stands there, as plain text."""
        return "\n".join(line.rstrip() for line in self._screen.display)

    @property
    def written(self) -> str:
        """All that was ever written, escapes and all."""
        return self._written.decode("utf-8", "replace")

    def until(self, wanted: str | Callable[[], bool], deadline: float = PATIENCE) -> None:
        """Until a text stands on the screen, or something else is true."""
        seen = wanted if callable(wanted) else lambda: str(wanted) in self.screen
        self._read_until(seen, str(wanted), deadline)

    def until_number(self, number: str, deadline: float = PATIENCE) -> None:
        """Until a number stands there in big digits."""
        self._read_until(lambda: shows_number(self._screen, number), f"big {number}", deadline)

    def until_written(self, text: str, deadline: float = PATIENCE) -> None:
        """Until a text was written, wherever it went on the screen."""
        self._read_until(lambda: text in self.written, text, deadline)

    def until_quiet(self, seconds: float, deadline: float = PATIENCE) -> None:
        """Until nothing has been written for a while."""
        until = time.monotonic() + deadline
        written, since = len(self._written), time.monotonic()
        while time.monotonic() < since + seconds:
            self._read()
            if len(self._written) != written:
                written, since = len(self._written), time.monotonic()
            assert time.monotonic() < until, f"it never falls silent:\n{self.screen}"

    def part(self, left: int, top: int, right: int, bottom: int) -> tuple[tuple[str, ...], ...]:
        """Letters and colours of some cells."""
        lines = (self._screen.buffer[y] for y in range(top, bottom))
        return tuple(
            tuple(f"{line[x].data}{line[x].fg}{line[x].bg}" for x in range(left, right))
            for line in lines
        )

    def press(self, keys: str) -> None:
        self._child.send(keys)

    def resize(self, columns: int, rows: int) -> None:
        self._screen.resize(rows, columns)
        self._child.setwinsize(rows, columns)

    @property
    def pid(self) -> int:
        """Of the program that was started in it."""
        return int(self._child.pid)

    def kill(self, number: int) -> None:
        """Send a signal to the program alone."""
        self._child.kill(number)

    def hang_up(self) -> int:
        """Close the window; the exit code of the program, or the negative number of a signal."""
        self._child.ptyproc.fileobj.close()
        self._hung_up = True
        until = time.monotonic() + PATIENCE
        while (ended := os.waitpid(self.pid, os.WNOHANG)) == (0, 0):
            assert time.monotonic() < until, "the program lives on without a terminal"
            time.sleep(0.02)
        return os.waitstatus_to_exitcode(ended[1])

    def shown_lines(self) -> list[str]:
        """What stands on the screen, line by line."""
        return [line.rstrip() for line in self._screen.display]

    def read_for(self, seconds: float) -> None:
        """Take in what is written for a while."""
        until = time.monotonic() + seconds
        while time.monotonic() < until and self._read():
            pass

    def has_ended(self) -> bool:
        """Whether the program is over, though nothing was read from it."""
        return os.waitid(os.P_PID, self.pid, os.WEXITED | os.WNOHANG | os.WNOWAIT) is not None

    def end(self, deadline: float = PATIENCE) -> int:
        """Wait for the program's end; its exit code, or the negative number of a signal."""
        until = time.monotonic() + deadline
        while self._read():
            assert time.monotonic() < until, f"the program goes on:\n{self.screen}"
        self._child.wait()
        status, number = self._child.exitstatus, self._child.signalstatus
        return -int(number) if status is None else int(status)

    def left_behind(self) -> list[str]:
        """What an ended program did not put back as it was."""
        modes, pushed = set(_ON_AT_START), 0
        for found in _SWITCHED.finditer(self._written):
            numbers = {int(number) for number in found[1].split(b";")}
            modes = modes | numbers if found[2] == b"h" else modes - numbers
        for found in _KEYBOARD.finditer(self._written):
            pushed += 1 if found[1] == b">" else -1
        wrong = [f"mode {mode}" for mode in sorted(modes ^ _ON_AT_START)]
        wrong += ["keyboard protocol"] if pushed > 0 else []
        settings = termios.tcgetattr(self._child.child_fd)
        return wrong + (["settings"] if settings != self._before else [])

    def close(self) -> None:
        """End the program, if it still runs."""
        if not self._hung_up:
            self._child.close(force=True)

    def _read_until(self, seen: Callable[[], bool], what: str, deadline: float) -> None:
        until = time.monotonic() + deadline
        while not seen():
            goes_on = self._read()
            assert goes_on or seen(), f"ended before {what!r}:\n{self.screen}"
            assert time.monotonic() < until, f"{what!r} never came:\n{self.screen}"

    def _read(self) -> bool:
        """Take in what was written since; False once there will be no more."""
        try:
            data = self._child.read_nonblocking(65_536, 0.05)
        except pexpect.TIMEOUT:
            return True
        except pexpect.EOF:
            return False
        self._written += data
        self._stream.feed(data)
        return True
