"""A figure that shows an exercise by itself, for as long as its screen is looked at."""

from textual.app import ComposeResult
from textual.containers import Container
from textual.message import Message
from textual.reactive import var
from textual.timer import Timer

from runstrong_tui.tui.demonstration import Act, frame_of, glance
from runstrong_tui.tui.widgets.body import Body
from runstrong_tui.tui.widgets.caption import Caption, Remark


class Demo(Container):
    """The figure, and below it what it does.

    Its time is counted in frames: where the machine is slow it is slow too, but never jumps.
    """

    DEFAULT_CSS = """
    Demo { height: 1fr; }
    Demo Caption { height: 1; }
    """

    act: var[Act] = var(Act())
    fps: var[int] = var(0)
    """Frames a second; 0: nothing moves."""
    seconds: var[float] = var(0.0)
    """Since the act began."""

    class Over(Message):
        """The exercise has been shown for long enough, if others are to follow."""

    _timer: Timer | None = None
    _said_over = False

    def compose(self) -> ComposeResult:
        yield Body()
        yield Caption()

    def on_mount(self) -> None:
        self._show()

    def watch_act(self) -> None:
        self.seconds = 0.0
        self._said_over = False
        self._show()
        self._run()

    def watch_fps(self) -> None:
        self._show()
        self._run()

    def watch_seconds(self) -> None:
        self._show()

    def still(self) -> None:
        """Stop where it is, until the pace is set again."""
        self.set_reactive(Demo.fps, 0)
        self._run()

    def _run(self) -> None:
        """Wake for each frame, or not at all."""
        if self._timer:
            self._timer.stop()
        going = self.fps > 0 and self.act.figure is not None and self.is_attached
        self._timer = self.set_interval(1 / self.fps, self._tick) if going else None

    def _tick(self) -> None:
        if not self.size:
            return
        self.seconds += 1 / self.fps
        if not self._said_over and self.seconds >= glance(self.act):
            self._said_over = True
            self.post_message(self.Over())

    def _show(self) -> None:
        if not self.is_mounted:
            return
        frame = frame_of(self.act, self.seconds, self.fps > 0)
        scene = frame.scene
        self.query_one(Body).shown = scene
        remark = Remark(self.act.rhythm, frame.part, scene.advice, scene.wrong)
        self.query_one(Caption).shown = remark if self.act.figure else Remark()


if __name__ == "__main__":
    from runstrong_tui.tui.alone import show
    from runstrong_tui.tui.widgets.body import sample

    demo = Demo()
    demo.act = Act(sample())
    demo.fps = 10
    show(demo)
