"""One run of the sound helper, as the program sees it."""

import os
import signal
import subprocess
import sys
import threading
from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress
from pathlib import Path
from queue import SimpleQueue
from typing import TypeAlias

from runstrong_tui.assets import PACKAGE
from runstrong_tui.audio.protocol import Answer, Command, Ended, command_line, read_answer

HELPER = (sys.executable, "-P", "-m", f"{PACKAGE}.audio.helper")
"""-P, so that nothing in the folder the user happens to be in is taken for a module."""


Report: TypeAlias = Callable[["HelperProcess", Answer | Ended], None]


class HelperProcess:
    """A helper under way. Nothing but `wait` waits: two threads hold the ends of its pipes."""

    def __init__(self, command: Sequence[str], log: int, report: Report) -> None:
        """Start it. What it writes on stderr goes to the file `log`. Raises OSError."""
        self._report = report
        self._lines: SimpleQueue[bytes] = SimpleQueue()
        # No buffers: a thread that is cut off while it holds one can abort the program's end.
        self._process = subprocess.Popen(
            command,
            bufsize=0,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=log,
            env=_environment(os.environ),
            start_new_session=True,
            creationflags=_CREATION_FLAGS,
        )
        threading.Thread(target=self._listen, name="sound listener", daemon=True).start()
        threading.Thread(target=self._talk, name="sound talker", daemon=True).start()

    @property
    def pid(self) -> int:
        """Its process id."""
        return self._process.pid

    def send(self, command: Command) -> None:
        """Have it obey. A helper that is gone obeys nothing."""
        self._lines.put(command_line(command))

    def kill(self) -> None:
        """End it at once, and what it plays with."""
        if self._process.poll() is None:
            _end_group(self._process.pid)
        self._process.kill()

    def wait(self, seconds: float) -> bool:
        """Wait for its end. Whether it has ended."""
        try:
            self._process.wait(seconds)
        except subprocess.TimeoutExpired:
            return False
        return True

    def _listen(self) -> None:
        """Report what it says, then that it ended."""
        assert self._process.stdout
        with self._process.stdout as lines:
            for line in lines:
                try:
                    self._report(self, read_answer(line))
                except ValueError:
                    # It says what it must not: it can't be trusted any more.
                    self._process.kill()
        if self._process.returncode is None:
            # It has ended by itself, or is about to; a player it started may still be there.
            _end_group(self._process.pid)
        code = self._process.wait()
        self._lines.put(b"")
        self._report(self, Ended(code))

    def _talk(self) -> None:
        """Pass on what is to be said, until it has ended."""
        assert self._process.stdin
        with self._process.stdin as pipe:
            while line := memoryview(self._lines.get()):
                try:
                    while line:
                        line = line[pipe.write(line) :]
                except OSError:
                    # It has gone; the listener reports it.
                    return


def _environment(base: Mapping[str, str]) -> dict[str, str]:
    """The environment in which the helper finds this very package, installed or not."""
    found_in = str(Path(__file__).resolve().parents[2])
    path = [found_in, base["PYTHONPATH"]] if base.get("PYTHONPATH") else [found_in]
    return {**base, "PYTHONPATH": os.pathsep.join(path)}


def _end_group(leader: int) -> None:
    """End a helper that was not waited for yet, and the players it has started."""
    if sys.platform == "win32":
        return
    # Mostly all of them have ended by themselves.
    with suppress(ProcessLookupError, PermissionError):
        os.killpg(leader, signal.SIGKILL)


if sys.platform == "win32":
    # No window of its own, and ctrl+c in the terminal does not reach it.
    _CREATION_FLAGS = subprocess.CREATE_NO_WINDOW | subprocess.CREATE_NEW_PROCESS_GROUP
else:
    _CREATION_FLAGS = 0
