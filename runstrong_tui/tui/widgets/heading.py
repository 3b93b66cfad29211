"""The exercise and its side in big letters, and the set below them."""

from textual.app import ComposeResult
from textual.containers import Horizontal, Vertical
from textual.reactive import var

from runstrong_tui.core.plan import Side
from runstrong_tui.core.view import View
from runstrong_tui.figures.lettering import width
from runstrong_tui.tui.theme import Tone, tone_of_side
from runstrong_tui.tui.widgets.big_text import BigText, Words
from runstrong_tui.tui.widgets.set_line import SetLine, count_of
from runstrong_tui.tui.words import phase_word, side_word

APART = 2
"""Columns between name and side at least."""
DOUBLED_FROM = 44
"""Rows of the terminal from which the letters are twice as large."""


class Heading(Vertical):
    """Where the side has no room in big letters it stands in the line of the set."""

    DEFAULT_CSS = """
    Heading { height: auto; }
    Heading > Horizontal { height: 3; }
    Heading.-doubled > Horizontal { height: 6; }
    Heading BigText { height: 100%; }
    Heading #title { width: 1fr; }
    Heading #side { width: auto; }
    """

    shown: var[View | None] = var(None)
    muscles: var[tuple[str, ...]] = var(())

    def compose(self) -> ComposeResult:
        with Horizontal():
            yield BigText(doubled_from=DOUBLED_FROM, id="title")
            yield BigText(doubled_from=DOUBLED_FROM, id="side")
        yield SetLine()

    def watch_shown(self) -> None:
        self._tell()

    def watch_muscles(self) -> None:
        self._tell()

    def on_resize(self) -> None:
        self.set_class(self.screen.size.height >= DOUBLED_FROM, "-doubled")
        self._tell()

    def _tell(self) -> None:
        view = self.shown
        if view is None:
            return
        name = view.short or view.name
        written = view.side if self._has_room(name, view.side) else None
        self.query_one("#title", BigText).shown = Words(name)
        tone = tone_of_side(written) if written else Tone.TEXT
        self.query_one("#side", BigText).shown = Words(side_word(written), tone)
        self.query_one(SetLine).shown = count_of(
            view,
            phase=phase_word(view),
            side=None if written else view.side,
            muscles=self.muscles,
        )

    def _has_room(self, name: str, side: Side | None) -> bool:
        scale = 2 if self.has_class("-doubled") else 1
        return width(name, scale) + APART + width(side_word(side), scale) <= self.size.width


if __name__ == "__main__":
    from runstrong_tui.tui.alone import SAMPLE, show

    class Sample(Heading):
        def on_mount(self) -> None:
            self.shown = SAMPLE

    show(Sample())
