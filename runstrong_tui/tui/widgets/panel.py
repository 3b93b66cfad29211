"""What to know about the set: phase, side, set x of y."""

from textual.app import ComposeResult
from textual.containers import Container
from textual.reactive import var

from runstrong_tui.core.view import View
from runstrong_tui.tui.theme import Tone, tone_of, tone_of_side
from runstrong_tui.tui.widgets.big_text import BigText, Words
from runstrong_tui.tui.widgets.set_line import SetLine, count_of
from runstrong_tui.tui.words import phase_word, side_word


class Panel(Container):
    """Below it there is room for a figure."""

    shown: var[View | None] = var(None)

    def compose(self) -> ComposeResult:
        yield BigText(id="panel-phase")
        yield BigText(id="side")
        yield SetLine()

    def watch_shown(self, view: View | None) -> None:
        if view is None:
            return
        self.query_one("#panel-phase", BigText).shown = Words(phase_word(view), tone_of(view))
        side = tone_of_side(view.side) if view.side else Tone.TEXT
        self.query_one("#side", BigText).shown = Words(side_word(view.side), side)
        self.query_one(SetLine).shown = count_of(view)


if __name__ == "__main__":
    from runstrong_tui.tui.alone import SAMPLE, show

    class Sample(Panel):
        def on_mount(self) -> None:
            self.shown = SAMPLE

    show(Sample())
