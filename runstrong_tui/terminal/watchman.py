"""A second process that gives the terminal back when the first one is killed. Only for POSIX."""

import os
import signal
from typing import NoReturn

from runstrong_tui.terminal.tty import Tty

_IGNORED = (
    *("SIGINT", "SIGQUIT", "SIGTERM", "SIGHUP"),
    *("SIGTSTP", "SIGTTIN", "SIGTTOU"),
)
"""Meant for the program, not for who looks after it."""

_FAREWELL = b"."


class Watchman:
    """Waits for the program's death. Start it before any thread: it is a copy of the process."""

    def __init__(self, tty: Tty, words: str) -> None:
        """`words`: what to say then. Raises `OSError` if there can be no second process."""
        listening, self._pipe = os.pipe()
        self._process = os.fork()
        if self._process == 0:
            os.close(self._pipe)
            _watch(listening, tty, words)
        os.close(listening)

    def dismiss(self) -> None:
        """The terminal is given back: there is nothing to look after any more."""
        os.write(self._pipe, _FAREWELL)
        os.close(self._pipe)
        os.waitpid(self._process, 0)


def _watch(pipe: int, tty: Tty, words: str) -> NoReturn:
    """Until the other end of the pipe is closed, with a farewell or without one."""
    try:
        for name in _IGNORED:
            signal.signal(getattr(signal, name), signal.SIG_IGN)
        if os.read(pipe, 1) != _FAREWELL:
            tty.give_back()
            tty.say(words)
    finally:
        os._exit(0)
