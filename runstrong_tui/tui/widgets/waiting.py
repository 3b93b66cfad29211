"""The stage between two sets: the countdown at the left, at the right what comes next."""

from textual.app import ComposeResult
from textual.containers import Container, Vertical

from runstrong_tui.core.view import Mood, View
from runstrong_tui.tui.frame import Frame
from runstrong_tui.tui.moment_words import phase_word, side_word, way_back
from runstrong_tui.tui.theme import Tone
from runstrong_tui.tui.tones import tone_of, tone_of_side
from runstrong_tui.tui.widgets.advice_lines import AdviceLines, Given
from runstrong_tui.tui.widgets.big_text import BigText, Words
from runstrong_tui.tui.widgets.body import Body
from runstrong_tui.tui.widgets.dial import Dial
from runstrong_tui.tui.widgets.set_line import SetLine, count_of
from runstrong_tui.tui.widgets.text import Text

DOUBLED_FROM = 44
"""Rows of the terminal from which the letters are twice as large."""

_LABELS = {Mood.READY: "NOW", Mood.REST: "NEXT", Mood.SWITCH: "OTHER SIDE"}


class Waiting(Container):
    """The figure shows the exercise, and its main fault put right."""

    def __init__(self) -> None:
        super().__init__()
        self._frame: Frame | None = None
        self._dial, self._body = Dial(), Body()

    def compose(self) -> ComposeResult:
        with Vertical(id="countdown"):
            yield BigText(doubled_from=DOUBLED_FROM, id="phase")
            yield self._dial
        with Vertical(id="preview"):
            yield Text(id="label", keep=True)
            yield BigText(doubled_from=DOUBLED_FROM, id="next")
            yield SetLine()
            yield AdviceLines()
            yield self._body

    def show(self, frame: Frame) -> None:
        before, self._frame = self._frame, frame
        if not frame.reads_as(before):
            self._arrange()
            self._tell(frame)
        self._dial.shown = frame.look
        self._body.shown = frame.scene

    def _tell(self, frame: Frame) -> None:
        view = frame.view
        self.query_one("#phase", BigText).shown = Words(phase_word(view), tone_of(view))
        self.query_one("#label", Text).say(label_of(view))
        self.query_one("#next", BigText).shown = headline_of(view)
        side = None if view.coming is Mood.SWITCH else view.side
        self.query_one(SetLine).shown = count_of(view, side=side)
        self.query_one(AdviceLines).shown = Given(frame.advice, frame.scene.guide)

    def on_resize(self) -> None:
        self._arrange()

    def _arrange(self) -> None:
        preview = self.query_one("#preview")
        room = self._frame is not None and self._frame.leaves_room(preview.size.width)
        preview.set_class(room, "-column")


def label_of(view: View) -> str:
    """What the exercise is to the athlete just now."""
    name = view.name if view.coming is Mood.SWITCH else ""
    parts = (way_back(view), _LABELS.get(view.coming, ""), name)
    return "  ".join(part for part in parts if part)


def headline_of(view: View) -> Words:
    """The exercise; in a switch of sides the side, which is all that changes."""
    if view.coming is Mood.SWITCH and view.side:
        return Words(side_word(view.side), tone_of_side(view.side))
    return Words(view.short or view.name, Tone.TEXT)


if __name__ == "__main__":
    from dataclasses import replace

    from runstrong_tui.tui.alone import SAMPLE, show
    from runstrong_tui.tui.scene import Scene
    from runstrong_tui.tui.widgets.body import sample

    class Sample(Waiting):
        def on_mount(self) -> None:
            view = replace(SAMPLE, mood=Mood.REST, coming=Mood.REST)
            self.show(Frame(view, scene=Scene(sample(), sample().poses["stand"])))

    show(Sample())
