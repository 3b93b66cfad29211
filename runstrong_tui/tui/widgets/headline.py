"""Phase and exercise in big letters."""

from textual.app import ComposeResult
from textual.containers import Container
from textual.reactive import var

from runstrong_tui.core.view import Mood, View
from runstrong_tui.tui.theme import tone_of
from runstrong_tui.tui.widgets.big_text import BigText, Words
from runstrong_tui.tui.widgets.text import Text
from runstrong_tui.tui.words import phase_word, way_back

_LABELS = {Mood.READY: "NEXT", Mood.REST: "NEXT", Mood.SWITCH: "OTHER SIDE"}
_LARGEST = 2


class Headline(Container):
    """Beside the dial, or in one line above it and without the phase; the stylesheet decides."""

    shown: var[View | None] = var(None)

    def compose(self) -> ComposeResult:
        yield BigText(id="phase")
        yield Text(id="label", keep=True)
        yield BigText(largest=_LARGEST, id="name")

    def watch_shown(self, view: View | None) -> None:
        if view is None:
            return
        self.query_one("#phase", BigText).shown = Words(phase_word(view), tone_of(view))
        self.query_one("#label", Text).say(label_of(view))
        self.query_one("#name", BigText).shown = Words(view.short or view.name)


def label_of(view: View) -> str:
    """What the exercise is to the athlete just now."""
    return "  ".join(part for part in (way_back(view), _LABELS.get(view.coming, "")) if part)


if __name__ == "__main__":
    from runstrong_tui.tui.alone import SAMPLE, show

    class Sample(Headline):
        def on_mount(self) -> None:
            self.shown = SAMPLE

    show(Sample())
