"""The stage seen from the floor: digits as large as the screen, and what to do."""

from textual.app import ComposeResult
from textual.containers import Container, Horizontal

from runstrong_tui.figures.lettering import width
from runstrong_tui.tui.frame import Frame
from runstrong_tui.tui.moment_words import part_word, phase_word, side_word
from runstrong_tui.tui.theme import Tone
from runstrong_tui.tui.tones import tone_of, tone_of_side
from runstrong_tui.tui.widgets.big_text import BigText, Words
from runstrong_tui.tui.widgets.dial import Dial

APART = 2
"""Columns between phase and side at least."""
DOUBLED_FROM = 20
"""Rows of the terminal from which the letters are twice as large."""


class FloorMode(Container):
    """Phase and side above, the digits below without a ring."""

    def compose(self) -> ComposeResult:
        with Horizontal():
            yield BigText(doubled_from=DOUBLED_FROM, id="doing")
            yield BigText(doubled_from=DOUBLED_FROM, id="which")
        yield Dial(bare=True)

    def show(self, frame: Frame) -> None:
        view = frame.view
        word = part_word(view) or phase_word(view)
        self.query_one("#doing", BigText).shown = Words(word, tone_of(view))
        fits = width(word) + APART + width(side_word(view.side)) <= self.size.width
        side = view.side if fits else None
        tone = tone_of_side(side) if side else Tone.TEXT
        self.query_one("#which", BigText).shown = Words(side_word(side), tone)
        self.query_one(Dial).shown = frame.look


if __name__ == "__main__":
    from runstrong_tui.tui.alone import SAMPLE, show

    class Sample(FloorMode):
        def on_mount(self) -> None:
            self.show(Frame(SAMPLE))

    show(Sample())
