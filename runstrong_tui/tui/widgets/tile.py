"""A tile to click: a key and what it does. It never takes the focus, so enter stays free."""

from dataclasses import dataclass

from textual.content import Content
from textual.events import Click
from textual.message import Message
from textual.widgets import Static


class Tile(Static):
    """One choice."""

    DEFAULT_CSS = """
    Tile { width: 1fr; height: 3; padding: 1 1; background: $panel; text-align: center; }
    Tile:hover { background: $line; }
    Tile.-first { background: $lifted; }
    """

    @dataclass
    class Pressed(Message):
        """A tile was clicked."""

        value: str

    def __init__(
        self,
        cap: str,
        label: str,
        value: str,
        first: bool = False,
        id: str | None = None,  # noqa: A002
    ) -> None:
        classes = "-first" if first else None
        super().__init__(_text(cap, label), markup=False, id=id, classes=classes)
        self._cap, self._label = cap, label
        self._value = value

    def tell(self, label: str) -> None:
        """Name anew what the key does."""
        if label != self._label:
            self._label = label
            self.update(_text(self._cap, label))

    def on_click(self, event: Click) -> None:
        event.stop()
        self.post_message(self.Pressed(self._value))


def _text(cap: str, label: str) -> Content:
    return Content.assemble((cap, "bold $cap"), "  ", label)


if __name__ == "__main__":
    from runstrong_tui.tui.alone import show

    show(Tile("space", "Go on", "go on", first=True))
