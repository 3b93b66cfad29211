"""The way to the terminal past the compositor, for what changes many times a second.

Textual's compositor composes and sends whole spans of lines, which takes it some milliseconds. A
widget that knows its cells can send the few that changed. All it takes is a driver that says where
it is: `App.get_driver_class` is the place to choose one, and `Driver.write` sends text. Everything
used here has a public name in Textual; tests/terminal/test_wire.py notices if one goes.
Where there is no wire (in tests, or in a program that is not ours) the compositor paints.
"""

import asyncio
from typing import Any, Protocol

from textual.driver import Driver
from textual.message import Message
from textual.messages import TerminalSupportsSynchronizedOutput

BEGIN, END = "\x1b[?2026h", "\x1b[?2026l"
"""Around what the terminal shall show at once."""


class Wired(Protocol):
    """An app whose widgets may use a wire."""

    wire: "Wire | None"


class Wire(Driver):
    """Part of a driver: gathers what is sent in one turn of the loop, and sends it as one.

    The platform's own driver stands behind it, as `super()`.
    """

    def __init__(self, app: Any, **options: Any) -> None:
        super().__init__(app, **options)
        self._loop_of_app = asyncio.get_running_loop()
        self._waiting: list[str] = []
        self._at_once = False
        self._open = False
        app.wire = self

    def start_application_mode(self) -> None:
        super().start_application_mode()  # type: ignore[safe-super]
        self._open = True

    def stop_application_mode(self) -> None:
        """From here on the screen is somebody else's."""
        self._open = False
        super().stop_application_mode()  # type: ignore[safe-super]

    def process_message(self, message: Message) -> None:
        """Learn, on its way to the app, whether the terminal can show a frame at once."""
        if isinstance(message, TerminalSupportsSynchronizedOutput):
            self._at_once = True
        super().process_message(message)

    @property
    def ready(self) -> bool:
        """Whether the terminal has read all that was drawn; a driver that can't tell is taken to.

        A frame that is not drawn costs nothing; one that is queued keeps keys waiting.
        """
        return getattr(self, "keeps_up", True)

    def send(self, cells: str) -> None:
        """Send cells, together with all others of this turn."""
        if not self._open:
            return
        if not self._waiting:
            self._loop_of_app.call_soon(self._send_waiting)
        self._waiting.append(cells)

    def write(self, data: str) -> None:
        """What the compositor sends comes after what is older."""
        self._send_waiting()
        super().write(data)  # type: ignore[safe-super]

    def _send_waiting(self) -> None:
        waiting, self._waiting = self._waiting, []
        if waiting:
            frame = "".join(waiting)
            frame = f"{BEGIN}{frame}{END}" if self._at_once else frame
            super().write(frame)  # type: ignore[safe-super]


def wired(driver: type[Driver]) -> type[Driver]:
    """A driver with a wire."""
    return type("WiredDriver", (Wire, driver), {})
