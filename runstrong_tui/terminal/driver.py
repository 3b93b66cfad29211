"""Textual's driver, but it neither waits for a terminal nor lives on without one. Only for POSIX.

It relies on no private name; on that a `LinuxDriver` draws with `write`, reads in
`run_input_thread`, and sets handlers for SIGTSTP and SIGCONT when it is made.
"""

import os
import signal
from typing import Any

from textual.app import App
from textual.drivers.linux_driver import LinuxDriver

from runstrong_tui.terminal.guard import HANGUP, GuardedApp
from runstrong_tui.terminal.outlet import Outlet
from runstrong_tui.terminal.stderr import STDERR, Aside
from runstrong_tui.terminal.tty import opened_anew

_MOUSE_BY_PIXELS_OFF = "\x1b[?1016l"
"""Textual switches it on and leaves it."""


class GuardedDriver(LinuxDriver):
    """Draws through an `Outlet`, notices a lost terminal, and stops and goes on as a shell asks."""

    def __init__(
        self,
        app: App[Any],
        *,
        debug: bool = False,
        mouse: bool = True,
        size: tuple[int, int] | None = None,
    ) -> None:
        super().__init__(app, debug=debug, mouse=mouse, size=size)
        assert isinstance(app, GuardedApp)
        self._guarded = app
        self._outlet: Outlet | None = None
        self._aside: Aside | None = None
        self._drawn = False
        """Whether the terminal was really taken: in the background it is not to be had."""
        self._stopped = False
        signal.signal(signal.SIGTSTP, self._stop)
        signal.signal(signal.SIGCONT, self._go_on)

    def start_application_mode(self) -> None:
        """Take the terminal."""
        if self._outlet is None:
            self._outlet = Outlet(opened_anew(STDERR), self._gone, self._missed)
            self._aside = Aside(self._guarded.messages_to)
        super().start_application_mode()  # type: ignore[no-untyped-call]

    @property
    def keeps_up(self) -> bool:
        """Whether the terminal has taken all that was drawn."""
        return self._outlet is None or self._outlet.idle

    def write(self, data: str) -> None:
        """Draw. Nothing while the terminal is given back."""
        if self._outlet is not None:
            self._drawn = True
            self._outlet.write(data)

    def run_input_thread(self) -> None:
        """Read keys, until told to end or the terminal is gone."""
        try:
            super().run_input_thread()
        except OSError:
            self._gone()

    def stop_application_mode(self) -> None:
        """Give the terminal back as it was."""
        if self._outlet is not None:
            self._outlet.end()
        self.write(_MOUSE_BY_PIXELS_OFF)
        super().stop_application_mode()

    def close(self) -> None:
        """Let go of it."""
        super().close()
        outlet, self._outlet = self._outlet, None
        aside, self._aside = self._aside, None
        self._drawn = False
        if outlet is not None:
            outlet.close()
        if aside is not None:
            aside.back()

    def _gone(self) -> None:
        self._guarded.end(HANGUP)

    def _missed(self) -> None:
        self._guarded.soon(self._guarded.draw_anew)

    # What a shell asks.

    def _stop(self, *_: object) -> None:
        """Ctrl+z: give the terminal back, and stop with all that was started together with us.

        The system does not stop whom no shell could bring back.
        """
        if self._drawn:
            self._stopped = True
            self.suspend_application_mode()
        signal.signal(signal.SIGTSTP, signal.SIG_DFL)
        os.kill(0, signal.SIGTSTP)
        signal.signal(signal.SIGTSTP, self._stop)
        self._go_on()

    def _go_on(self, *_: object) -> None:
        """Take the terminal again; if only we were stopped, it may show something else by now."""
        if self._stopped:
            self.resume_application_mode()
            self._stopped = not self._drawn
        if self._drawn:
            self._missed()
