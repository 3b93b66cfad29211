"""A line or a paragraph of plain text that costs nothing while it says the same."""

from textual.content import Content
from textual.widgets import Static


class Text(Static):
    """Text without markup; hidden while it is empty, unless it keeps its place."""

    DEFAULT_CSS = """
    Text { height: auto; }
    Text.-empty { display: none; }
    """

    def __init__(
        self,
        text: str = "",
        id: str | None = None,  # noqa: A002
        classes: str | None = None,
        keep: bool = False,
    ) -> None:
        super().__init__(text, markup=False, id=id, classes=classes)
        self._said: str | Content = text
        self._keep = keep
        self.set_class(not keep and not text, "-empty")

    def say(self, text: str | Content) -> None:
        """Show something else."""
        if text != self._said:
            self._said = text
            self.set_class(not self._keep and not text, "-empty")
            self.update(text)


if __name__ == "__main__":
    from runstrong_tui.tui.alone import show

    show(Text("Squeeze the glute. [b]Back[/b] flat."))
