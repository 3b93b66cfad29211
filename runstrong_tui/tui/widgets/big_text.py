"""A few words in letters of three lines, or in plain text where there is no room."""

from collections.abc import Iterable
from dataclasses import dataclass

from textual.geometry import Size
from textual.reactive import var

from runstrong_tui.figures.lettering import LINE, lettering, width
from runstrong_tui.figures.quadrants import DOWN
from runstrong_tui.tui.cells import Cells, Line, Piece, cut, pieces
from runstrong_tui.tui.theme import Tone

SHARE = 3 / 8
"""How much of the screen's height the words take at most."""
NEVER = 10_000
"""Rows no terminal has."""


@dataclass(frozen=True, slots=True)
class Words:
    """What is written, and in which colour."""

    text: str = ""
    tone: Tone = Tone.TEXT


class BigText(Cells):
    """Words as large as their box allows. With `height: auto` they take the lines they need."""

    DEFAULT_CSS = """
    BigText { height: auto; }
    BigText.-empty { display: none; }
    """

    shown: var[Words] = var(Words())

    def __init__(
        self,
        words: Words = Words(),
        doubled_from: int = NEVER,
        id: str | None = None,  # noqa: A002
    ) -> None:
        super().__init__(id=id)
        self._doubled_from = doubled_from
        """Rows of the terminal from which the letters may be twice as large."""
        self.set_reactive(BigText.shown, words)
        self.set_class(not words.text, "-empty")

    def watch_shown(self, after: Words) -> None:
        self.set_class(not after.text, "-empty")
        if self._keeps_size():
            self.repaint()
        else:
            self._lines = None
            self.refresh(layout=True)

    def _keeps_size(self) -> bool:
        """Whether the words fit where the ones before them stood."""
        wide, high = self.size
        box, terminal = self.container_size, self.screen.size
        width = self.styles.width
        if width and width.is_auto and self.get_content_width(box, terminal) != wide:
            return False
        return self.get_content_height(box, terminal, wide) == high

    def get_content_width(self, container: Size, viewport: Size) -> int:
        wanted = width(self.shown.text, self._largest(viewport))
        return wanted if wanted <= container.width else len(self.shown.text)

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:  # noqa: ARG002
        most = max(LINE, int(viewport.height * SHARE))
        picture = lettering(self.shown.text, width, most, self._largest(viewport))
        return picture.height // DOWN if picture else 1

    def _largest(self, terminal: Size) -> int:
        return 2 if terminal.height >= self._doubled_from else 1

    def paint(self, size: Size) -> Iterable[Line]:
        ink = self.palette.of(self.shown.tone)
        largest = self._largest(self.screen.size)
        picture = lettering(self.shown.text, size.width, size.height, largest)
        if picture is None:
            return [[Piece(cut(self.shown.text.upper(), size.width), ink, bold=True)]]
        return pieces(picture, (self.paper, ink))


if __name__ == "__main__":
    from runstrong_tui.tui.alone import show

    show(BigText(Words("Donkey kick", Tone.WORK), doubled_from=0))
