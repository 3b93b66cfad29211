"""The stage during work: the name above, the dial and the moving figure below it."""

from textual.app import ComposeResult
from textual.containers import Container

from runstrong_tui.tui.frame import Frame
from runstrong_tui.tui.widgets.body import Body
from runstrong_tui.tui.widgets.dial import Dial
from runstrong_tui.tui.widgets.heading import Heading, title_of


class Working(Container):
    """A lying figure lies beside the dial; a standing one takes the whole height, if it can."""

    def __init__(self) -> None:
        super().__init__()
        self._frame: Frame | None = None
        self._heading, self._dial, self._body = Heading(), Dial(), Body()

    def compose(self) -> ComposeResult:
        yield self._heading
        yield self._dial
        yield self._body

    def show(self, frame: Frame) -> None:
        before, self._frame = self._frame, frame
        if not frame.reads_as(before):
            self._arrange()
            figure = frame.scene.figure
            self._heading.shown = title_of(frame.view, figure.muscles if figure else ())
        self._dial.shown = frame.look
        self._body.shown = frame.scene

    def on_resize(self) -> None:
        self._arrange()

    def _arrange(self) -> None:
        frame = self._frame
        if frame is None:
            return
        column = frame.view.side is None and frame.leaves_room(self.size.width)
        self.set_class(frame.scene.figure is None, "-alone")
        self.set_class(frame.stands, "-standing")
        self.set_class(column, "-column")


if __name__ == "__main__":
    from runstrong_tui.tui.alone import SAMPLE, show
    from runstrong_tui.tui.scene import Scene
    from runstrong_tui.tui.widgets.body import sample

    class Sample(Working):
        def on_mount(self) -> None:
            self.show(Frame(SAMPLE, scene=Scene(sample(), sample().poses["stand"])))

    show(Sample())
