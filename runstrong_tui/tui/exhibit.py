"""One exercise moving in the terminal, below what was printed there; any key ends it."""

from typing import ClassVar

from textual import events
from textual.app import ComposeResult
from textual.binding import Binding, BindingType

from runstrong_tui.ports import Desk
from runstrong_tui.tui.demonstration import Act
from runstrong_tui.tui.face import FaceApp
from runstrong_tui.tui.widgets.demo import Demo
from runstrong_tui.tui.widgets.text import Text

TALL = 16
"""Lines of the figure, where there are that many."""
LEAST = 6
"""Lines of it at least."""
AROUND = 5
"""Lines of the terminal that are left to what was printed, and to our own words."""


class Exhibit(FaceApp):
    """It takes some lines of the terminal and gives them back."""

    CSS_PATH = "app.tcss"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("ctrl+c,ctrl+q", "quit", "End", show=False, priority=True),
    ]

    def __init__(self, desk: Desk, act: Act) -> None:
        super().__init__(desk)
        self._act = act

    def compose(self) -> ComposeResult:
        yield Demo()
        yield Text("any key ends it", id="foot")

    def on_mount(self) -> None:
        demo = self.query_one(Demo)
        lines = max(LEAST, min(TALL, self.size.height - AROUND))
        demo.styles.height = lines + 1
        demo.act = self._act
        demo.wake(self.settings.screen.fps if self.motion else 0)

    def on_key(self, event: events.Key) -> None:
        event.stop()
        self.exit()

    def show(self) -> None:
        """Until a key is pressed. Where a terminal can't give it some lines, it takes all."""
        self.run(inline=True, mouse=False)
