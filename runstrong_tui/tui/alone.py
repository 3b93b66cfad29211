"""Look at one widget alone: `python -m runstrong_tui.tui.widgets.dial`."""

from datetime import UTC, datetime
from typing import ClassVar

from textual.app import App, ComposeResult
from textual.binding import BindingType
from textual.widget import Widget

from runstrong_tui.core.exercise import Measure
from runstrong_tui.core.logbook import Ending, SessionRecord, SetRecord
from runstrong_tui.core.plan import PaceKind, Side
from runstrong_tui.core.session import Status
from runstrong_tui.core.view import Mood, View
from runstrong_tui.tui import theme

SAMPLE = View(
    session="sample",
    routine="Runner strength",
    mood=Mood.WORK,
    status=Status.RUNNING,
    digits="28",
    done=0.3,
    name="Side plank",
    short="SIDE PLANK",
    set=2,
    sets=3,
    measure=Measure.HOLD,
    pace=PaceKind.HOLD,
    goal="40 s",
    side=Side.LEFT,
    cue="Lift hips into one straight line",
)
"""A moment to show."""

RECORD = SessionRecord(
    id="sample",
    routine="sample",
    name="Runner strength",
    status=Ending.COMPLETED,
    started=datetime(2026, 11, 22, 7, 30, tzinfo=UTC),
    finished=datetime(2026, 11, 22, 7, 52, tzinfo=UTC),
    sets=(SetRecord("side-plank", 1, 38.0, Side.LEFT, target_seconds=40, rest=30),),
    elapsed_seconds=1334,
    effort=7,
)
"""A session of the log to show."""


class Alone(App[None]):
    """Nothing but one widget."""

    CSS_PATH = "app.tcss"
    BINDINGS: ClassVar[list[BindingType]] = [
        ("q,escape", "quit", "Quit"),
        ("t", "turn", "Dark or light"),
    ]

    def __init__(self, widget: Widget) -> None:
        super().__init__()
        self._widget = widget
        for one in theme.themes():
            self.register_theme(one)
        self.theme = theme.choose("auto", self.current_theme.dark, self.console.color_system)

    def compose(self) -> ComposeResult:
        yield self._widget

    def action_turn(self) -> None:
        wish = "light" if self.current_theme.dark else "dark"
        self.theme = theme.choose(wish, True, self.console.color_system)


def show(widget: Widget) -> None:
    Alone(widget).run()
