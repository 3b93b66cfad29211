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
        largest: int = 1,
        id: str | None = None,  # noqa: A002
    ) -> None:
        super().__init__(id=id)
        self._largest = largest
        self.set_reactive(BigText.shown, words)
        self.set_class(not words.text, "-empty")

    def watch_shown(self, before: Words, after: Words) -> None:
        if before.text != after.text:
            self.set_class(not after.text, "-empty")
            self._strips = None
            self.refresh(layout=True)
        else:
            self.repaint()

    def get_content_width(self, container: Size, viewport: Size) -> int:  # noqa: ARG002
        wanted = width(self.shown.text)
        return wanted if wanted <= container.width else len(self.shown.text)

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:  # noqa: ARG002
        most = max(LINE, int(viewport.height * SHARE))
        picture = lettering(self.shown.text, width, most, self._largest)
        return picture.height // DOWN if picture else 1

    def paint(self, size: Size) -> Iterable[Line]:
        ink = self.palette.of(self.shown.tone)
        picture = lettering(self.shown.text, size.width, size.height, self._largest)
        if picture is None:
            return [[Piece(cut(self.shown.text.upper(), size.width), ink, bold=True)]]
        return pieces(picture, (self.paper, ink))


if __name__ == "__main__":
    from runstrong_tui.tui.alone import show

    show(BigText(Words("Donkey kick", Tone.WORK), largest=2))
