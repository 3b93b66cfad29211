"""Where an exercise is shown: the figure, and a line below it."""

from textual.app import ComposeResult
from textual.containers import Container

from runstrong_tui.tui.demonstration import Act, frame_of, glance
from runstrong_tui.tui.widgets.body import Body
from runstrong_tui.tui.widgets.caption import Caption, Remark


class ActStage(Container):
    """Shows the moment of an act that it is told to."""

    DEFAULT_CSS = """
    ActStage Caption { height: 1; }
    """

    def __init__(self) -> None:
        super().__init__()
        self._body = Body()
        self._caption = Caption()

    def compose(self) -> ComposeResult:
        yield self._body
        yield self._caption

    def show(self, act: Act | None, seconds: float, motion: bool) -> None:
        """The moment `seconds` after it began; without motion the pose that tells the most."""
        act = act or Act()
        now = frame_of(act, seconds, motion)
        self._body.shown = now.scene
        remark = Remark(act.rhythm, now.part, now.advice, now.wrong)
        self._caption.shown = remark if act.figure else Remark()

    def seen(self, act: Act, seconds: float) -> bool:
        """Whether it was shown for long enough, if others are to follow."""
        return seconds >= glance(act)


if __name__ == "__main__":
    from runstrong_tui.tui.alone import show
    from runstrong_tui.tui.widgets.body import sample

    class Sample(ActStage):
        def on_mount(self) -> None:
            self.show(Act(sample()), 0, motion=False)

    show(Sample())
