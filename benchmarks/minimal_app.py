"""The least a Textual app can be: one line of text that tells how often a key was pressed."""

from textual.app import App, ComposeResult
from textual.events import Key
from textual.widgets import Static


class Minimal(App[None]):
    def compose(self) -> ComposeResult:
        self._presses = 0
        yield Static("pressed 0 times", id="line")

    def on_key(self, _: Key) -> None:
        self._presses += 1
        self.query_one("#line", Static).update(f"pressed {self._presses} times")


if __name__ == "__main__":
    Minimal().run()
