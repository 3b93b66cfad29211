"""The stage in a small terminal: one line of text and the dial; the figure where it has room."""

from textual.app import ComposeResult
from textual.containers import Container

from runstrong_tui.tui.frame import Frame
from runstrong_tui.tui.widgets.body import Body
from runstrong_tui.tui.widgets.dial import Dial
from runstrong_tui.tui.widgets.short_line import ShortLine, brief_of


class Compact(Container):
    """The figure is beside the dial in a low terminal, below it in a narrow one."""

    def compose(self) -> ComposeResult:
        yield ShortLine()
        with Container(id="pair"):
            yield Dial()
            yield Body()

    def show(self, frame: Frame) -> None:
        self.set_class(frame.scene.figure is None, "-alone")
        self.query_one(ShortLine).shown = brief_of(frame.view)
        self.query_one(Dial).shown = frame.look
        self.query_one(Body).shown = frame.scene


if __name__ == "__main__":
    from runstrong_tui.tui.alone import SAMPLE, show

    class Sample(Compact):
        def on_mount(self) -> None:
            self.show(Frame(SAMPLE))

    show(Sample())
