"""The stage during work: the name above, the dial and the moving figure below it."""

from textual.app import ComposeResult
from textual.containers import Container
from textual.reactive import var

from runstrong_tui.tui.frame import Frame
from runstrong_tui.tui.widgets.body import Body
from runstrong_tui.tui.widgets.dial import Dial
from runstrong_tui.tui.widgets.heading import Heading


class Working(Container):
    """A lying figure lies beside the dial; a standing one takes the whole height, if it can."""

    shown: var[Frame | None] = var(None)

    def compose(self) -> ComposeResult:
        yield Heading()
        yield Dial()
        yield Body()

    def watch_shown(self, frame: Frame | None) -> None:
        if frame is None:
            return
        self._arrange()
        heading = self.query_one(Heading)
        heading.muscles = frame.scene.figure.muscles if frame.scene.figure else ()
        heading.shown = frame.view
        self.query_one(Dial).shown = frame.look
        self.query_one(Body).shown = frame.scene

    def on_resize(self) -> None:
        self._arrange()

    def _arrange(self) -> None:
        frame = self.shown
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
            self.shown = Frame(SAMPLE, scene=Scene(sample(), sample().poses["stand"]))

    show(Sample())
