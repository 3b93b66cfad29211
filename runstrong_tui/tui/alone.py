"""Look at one widget alone: `python -m runstrong_tui.tui.widgets.dial`."""

from typing import ClassVar

from textual.app import App, ComposeResult
from textual.binding import BindingType
from textual.widget import Widget

from runstrong_tui.tui import theme


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
