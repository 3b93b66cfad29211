"""Name and side in big letters above dial and figure; in waiting also what comes next."""

from textual.app import ComposeResult
from textual.containers import Container
from textual.reactive import var

from runstrong_tui.core.view import View
from runstrong_tui.figures.pose import Figure
from runstrong_tui.tui.theme import Tone, tone_of, tone_of_side
from runstrong_tui.tui.widgets.big_text import BigText, Words
from runstrong_tui.tui.widgets.headline import label_of
from runstrong_tui.tui.widgets.set_line import SetLine, count_of
from runstrong_tui.tui.widgets.text import Text
from runstrong_tui.tui.words import phase_word, side_word


class Heading(Container):
    """Stands there only if there is a figure; the stylesheet decides."""

    shown: var[View | None] = var(None)
    figure: var[Figure | None] = var(None)

    def compose(self) -> ComposeResult:
        with Container(id="masthead"):
            yield BigText(id="now")
            with Container(id="what"):
                yield Text(id="ahead", keep=True)
                yield BigText(id="title")
            yield BigText(id="whose")
        yield SetLine()

    def watch_shown(self) -> None:
        self._tell()

    def watch_figure(self) -> None:
        self._tell()

    def _tell(self) -> None:
        view = self.shown
        if view is None:
            return
        self.query_one("#now", BigText).shown = Words(phase_word(view), tone_of(view))
        self.query_one("#ahead", Text).say(label_of(view))
        self.query_one("#title", BigText).shown = Words(view.short or view.name)
        side = tone_of_side(view.side) if view.side else Tone.TEXT
        self.query_one("#whose", BigText).shown = Words(side_word(view.side), side)
        muscles = self.figure.muscles if self.figure else ()
        self.query_one(SetLine).shown = count_of(view, phase=phase_word(view), muscles=muscles)


if __name__ == "__main__":
    from runstrong_tui.tui.alone import SAMPLE, show

    class Sample(Heading):
        def on_mount(self) -> None:
            self.display = True
            self.shown = SAMPLE

    show(Sample())
