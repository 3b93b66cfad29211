"""A terminal as it was found, to be given back. Only for POSIX."""

import os
import termios
from contextlib import suppress

from runstrong_tui.terminal.outlet import BROKEN_OFF

MODES_OFF = (
    b"\x1b[?2026l"  # hold back drawing
    b"\x1b[?2004l"  # mark what is pasted
    b"\x1b[?2048l"  # tell its size
    b"\x1b[?1016l\x1b[?1015l\x1b[?1006l\x1b[?1003l\x1b[?1000l"  # tell of the mouse
    b"\x1b[?1004l"  # tell of the focus
    b"\x1b[<u"  # keys in full
    b"\x1b[?1049l"  # a second screen
    b"\x1b[?7h"  # do not wrap lines
    b"\x1b[?25h"  # hide the cursor
    b"\x1b[0m"
)
"""Ends all that a screen has asked of its terminal."""

_TO_WRITE = os.O_WRONLY | os.O_NONBLOCK | os.O_NOCTTY | os.O_CLOEXEC


def opened_anew(descriptor: int) -> int:
    """A descriptor of the same terminal that does not block.

    The one we were given is shared with the shell, and what is set on it holds for both.
    """
    with suppress(OSError):  # its name may be hidden from us, or be another user's
        return os.open(os.ttyname(descriptor), _TO_WRITE)
    with suppress(OSError):  # it is not the one that controls us
        return os.open("/dev/tty", _TO_WRITE)
    return os.dup(descriptor)


class Tty:
    """Remembers how a terminal is set."""

    def __init__(self, descriptor: int) -> None:
        """Raises `termios.error` if it is none."""
        self._settings = termios.tcgetattr(descriptor)
        self._descriptor = opened_anew(descriptor)

    def give_back(self) -> None:
        """Set it as it was, and end all its modes. Never waits and never fails."""
        with suppress(termios.error, OSError):  # it is gone: nobody needs it back
            termios.tcsetattr(self._descriptor, termios.TCSANOW, self._settings)
            self._write(BROKEN_OFF + MODES_OFF)

    def say(self, text: str) -> None:
        """Write a line, if the terminal takes it."""
        with suppress(OSError):  # it is gone, or does not read
            self._write(f"\r\n{text}\r\n".encode())

    def _write(self, data: bytes) -> None:
        """All of it; what the terminal has not read until now it will not need any more."""
        try:
            written = os.write(self._descriptor, data)
        except BlockingIOError:
            written = 0
        if written < len(data):
            termios.tcflush(self._descriptor, termios.TCOFLUSH)
            os.write(self._descriptor, data)
