"""The terminal as it was before a screen takes it, and whoever gives it back in need."""

import sys
from contextlib import suppress

from runstrong_tui.terminal.stderr import STDERR

KILLED = "Killed. What was done is kept. Go on with: {}"


class Kept:
    """Made before the screen takes the terminal, and before any thread. Nothing on Windows."""

    def __init__(self, command: str) -> None:
        """`command`: what to type if the program is killed."""
        self._tty, self._watchman = None, None
        if sys.platform == "win32":
            return
        import termios

        from runstrong_tui.terminal.tty import Tty
        from runstrong_tui.terminal.watchman import Watchman

        with suppress(termios.error):  # no terminal: nothing to give back
            self._tty = Tty(STDERR)
            with suppress(OSError):  # no second process: one is enough for all but being killed
                self._watchman = Watchman(self._tty, KILLED.format(command))

    def give_back(self, words: str) -> None:
        """At once, with a line of text: the screen does not do it."""
        if self._tty is not None:
            self._tty.give_back()
            self._tty.say(words)

    def close(self) -> None:
        """The screen has given it back."""
        watchman, self._watchman = self._watchman, None
        if watchman is not None:
            watchman.dismiss()
