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
    frame: var[int] = var(0)
    """Since the act began."""

    class Over(Message):
        """The exercise has been shown for long enough, if others are to follow."""

    fps = 0
    """Frames a second; 0: nothing moves."""
    _timer: Timer | None = None
    _said_over = False

    def __init__(self) -> None:
        super().__init__()
        self._body = Body()
        self._caption = Caption()

    def compose(self) -> ComposeResult:
        yield self._body
        yield self._caption

    def watch_act(self) -> None:
        self.frame = 0
        self._said_over = False
        self._show()

    def watch_frame(self) -> None:
        self._show()

    def wake(self, fps: int) -> None:
        """Go on, with so many frames a second; with none, stand still in a telling pose."""
        self.still()
        self.fps = fps
        self._show()
        if fps:
            self._timer = self.set_interval(1 / fps, self._tick)

    def still(self) -> None:
        """Stop where it is."""
        if self._timer:
            self._timer.stop()
        self._timer = None

    @property
    def moving(self) -> bool:
        return self._timer is not None

    @property
    def seconds(self) -> float:
        """Since the act began."""
        return self.frame / self.fps if self.fps else 0.0

    def _tick(self) -> None:
        if not self.size or self.act.figure is None:
            return
        self.frame += 1
        if not self._said_over and self.seconds >= glance(self.act):
            self._said_over = True
            self.post_message(self.Over())

    def _show(self) -> None:
        now = frame_of(self.act, self.seconds, self.fps > 0)
        self._body.shown = now.scene
        remark = Remark(self.act.rhythm, now.part, now.advice, now.wrong)
        self._caption.shown = remark if self.act.figure else Remark()


if __name__ == "__main__":
    from runstrong_tui.tui.alone import show
    from runstrong_tui.tui.widgets.body import sample

    class Sample(Demo):
        def on_mount(self) -> None:
            self.act = Act(sample())
            self.wake(10)

    show(Sample())
