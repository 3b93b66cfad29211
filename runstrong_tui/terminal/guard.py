"""Textual where it meets the terminal, made to withstand what terminals and systems do.

The only file that uses a private name of Textual, `App._handle_exception`; `driver.py` beside it
uses none. tests/terminal/test_textual.py and tests/e2e/test_endings.py tell when they change.
"""

import asyncio
import sys
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from traceback import walk_tb

from rich.console import RenderableType
from textual.app import App
from textual.dom import DOMNode
from textual.driver import Driver
from textual.screen import Screen

HANGUP = 129
"""The exit code when the terminal is gone, as if SIGHUP had come."""

FAILED = 1


class GuardedApp(App[None]):
    """Can be told to end from anywhere, and keeps the error it dies of to itself."""

    messages_to: Path | None = None
    """Where goes what is written to the standard error stream meanwhile."""

    def __init__(self) -> None:
        super().__init__()
        self.ended_with = 0
        """The exit code it was told to end with; 0: it was not."""
        self.crash: BaseException | None = None
        """What nobody was prepared for."""
        self.noted: list[BaseException] = []
        """Errors that did not matter any more."""
        self._leaving = False
        self._home: asyncio.AbstractEventLoop | None = None

    def get_driver_class(self) -> type[Driver]:
        """What takes the terminal; Textual's own where there are neither signals nor ttys."""
        if sys.platform == "win32":
            return super().get_driver_class()
        # Imported here: Windows has no termios.
        from runstrong_tui.terminal.driver import GuardedDriver

        return GuardedDriver

    def on_load(self) -> None:
        self._home = asyncio.get_running_loop()
        if self.ended_with:
            self.exit(return_code=self.ended_with)

    def exit(
        self, result: None = None, return_code: int = 0, message: RenderableType | None = None
    ) -> None:
        self._leaving = True
        super().exit(result, return_code, message)

    def end(self, code: int) -> None:
        """End with this exit code: from a signal handler, from any thread, at any time."""
        if not self.ended_with:
            self.ended_with = code
            self.soon(lambda: self.exit(return_code=code))

    def fail(self, error: BaseException | None) -> None:
        """End because of an error that nobody was prepared for, from any thread."""
        self.crash = self.crash or error
        self.end(FAILED)

    def soon(self, act: Callable[[], object]) -> None:
        """Do something in the thread of the app; nothing before it runs and after it has ended."""
        if self._home is not None:
            with suppress(RuntimeError):  # it has just ended
                self._home.call_soon_threadsafe(act)

    def draw_anew(self) -> None:
        """The terminal has lost what it showed."""
        self.refresh(layout=True)

    def _handle_exception(self, error: Exception) -> None:
        """Textual would show all variables of all functions, the athlete's notes among them.

        Keys may come so fast that a screen still handles one when it is closed already, or all are
        being closed. What it fails of then is noted, and no reason to end.
        """
        if self._leaving or self._is_of_the_past(error):
            self.noted.append(error)
        elif self.is_headless:  # the pilot of a test wants to know
            super()._handle_exception(error)
        else:
            self.fail(error)

    def _is_of_the_past(self, error: BaseException) -> bool:
        """Whether it stopped only a screen that is closed, or something that was on it."""
        stopped = _stopped_by(error)
        if stopped is None or isinstance(stopped, App):
            return False
        screen = next((one for one in stopped.ancestors_with_self if isinstance(one, Screen)), None)
        return screen not in self.screen_stack


def _stopped_by(error: BaseException) -> DOMNode | None:
    """The app, screen or widget that was at work: it will do nothing any more."""
    cause = getattr(error, "error", error)  # what a worker failed of
    actors = (frame.f_locals.get("self") for frame, _ in walk_tb(cause.__traceback__))
    return next((actor for actor in actors if isinstance(actor, DOMNode)), None)
