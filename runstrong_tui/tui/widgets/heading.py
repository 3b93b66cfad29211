"""The exercise and its side in big letters, and the set below them."""

from dataclasses import dataclass, field, replace

from textual.app import ComposeResult
from textual.containers import Horizontal, Vertical
from textual.reactive import var

from runstrong_tui.core.plan import Side
from runstrong_tui.core.view import View
from runstrong_tui.figures.lettering import width
from runstrong_tui.tui.moment_words import phase_word, side_word
from runstrong_tui.tui.theme import Tone
from runstrong_tui.tui.tones import tone_of_side
from runstrong_tui.tui.widgets.big_text import BigText, Words
from runstrong_tui.tui.widgets.set_line import SetCount, SetLine, count_of

APART = 2
"""Columns between name and side at least."""
DOUBLED_FROM = 44
"""Rows of the terminal from which the letters are twice as large."""


@dataclass(frozen=True, slots=True)
class Title:
    """What is done, on which side, and for how long."""

    name: str = ""
    side: Side | None = None
    count: SetCount = field(default_factory=SetCount)


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

    shown: var[Title] = var(Title())

    def compose(self) -> ComposeResult:
        with Horizontal():
            yield BigText(doubled_from=DOUBLED_FROM, id="title")
            yield BigText(doubled_from=DOUBLED_FROM, id="side")
        yield SetLine()

    def watch_shown(self) -> None:
        if self.is_mounted:
            self._tell()

    def on_resize(self) -> None:
        self.set_class(self.screen.size.height >= DOUBLED_FROM, "-doubled")
        self._tell()

    def _tell(self) -> None:
        title = self.shown
        side = title.side if self._has_room(title) else None
        self.query_one("#title", BigText).shown = Words(title.name)
        tone = tone_of_side(side) if side else Tone.TEXT
        self.query_one("#side", BigText).shown = Words(side_word(side), tone)
        unsaid = None if side else title.side
        self.query_one(SetLine).shown = replace(title.count, side=unsaid)

    def _has_room(self, title: Title) -> bool:
        scale = 2 if self.has_class("-doubled") else 1
        written = width(title.name, scale) + APART + width(side_word(title.side), scale)
        return written <= self.size.width


def title_of(view: View, muscles: tuple[str, ...]) -> Title:
    """The heading of a moment."""
    count = count_of(view, phase=phase_word(view), muscles=muscles)
    return Title(view.short or view.name, view.side, count)


if __name__ == "__main__":
    from runstrong_tui.tui.alone import SAMPLE, show

    class Sample(Heading):
        def on_mount(self) -> None:
            self.shown = title_of(SAMPLE, ("obliques",))

    show(Sample())
