"""A figure that shows an exercise by itself, for as long as its screen is looked at."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.containers import Container
from textual.message import Message
from textual.reactive import var

if TYPE_CHECKING:
    from textual.timer import Timer

    from runstrong_tui.figures.pose import Figure
    from runstrong_tui.tui.demonstration import Act
    from runstrong_tui.tui.widgets.act_stage import ActStage


class Demo(Container):
    """The figure, and below it what it does.

    Its time is counted in frames: where the machine is slow it is slow too, but never jumps.
    """

    DEFAULT_CSS = """
    Demo { height: 1fr; }
    """

    act: var[Act | None] = var(None)
    """None: nothing is known yet."""
    frame: var[int] = var(0)
    """Since the act began."""

    class Over(Message):
        """The exercise has been shown for long enough, if others are to follow."""

    fps = 0
    """Frames a second; 0: nothing moves."""
    _timer: Timer | None = None
    _stage: ActStage | None = None
    """None until there is something to show."""
    _said_over = False

    def on_mount(self) -> None:
        self._set_up()

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
    def figure(self) -> Figure | None:
        """The one that is shown."""
        return self.act.figure if self.act else None

    @property
    def moving(self) -> bool:
        return self._timer is not None

    @property
    def seconds(self) -> float:
        """Since the act began."""
        return self.frame / self.fps if self.fps else 0.0

    def _tick(self) -> None:
        if not self.size or self.act is None or self.figure is None:
            return
        self.frame += 1
        if not self._said_over and self._stage and self._stage.seen(self.act, self.seconds):
            self._said_over = True
            self.post_message(self.Over())

    def _show(self) -> None:
        if self.is_mounted:
            self._set_up()

    def _set_up(self) -> None:
        """Show the moment; have something to show it on, as soon as there is an act."""
        if self.act is not None and self._stage is None:
            # Imported here: home is seen before its first figure is read, and sooner without it.
            from runstrong_tui.tui.widgets.act_stage import ActStage

            self._stage = ActStage()
            self.mount(self._stage)
        if self._stage is not None:
            self._stage.show(self.act, self.seconds, self.fps > 0)


if __name__ == "__main__":
    from runstrong_tui.tui.alone import show
    from runstrong_tui.tui.demonstration import Act
    from runstrong_tui.tui.widgets.body import sample

    class Sample(Demo):
        def on_mount(self) -> None:
            self.act = Act(sample())
            self.wake(10)

    show(Sample())
