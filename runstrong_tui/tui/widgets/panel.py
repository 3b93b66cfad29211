"""What to know about the set: phase, side, set x of y; below it the figure, if there is one."""

from textual.app import ComposeResult
from textual.containers import Container
from textual.reactive import var

from runstrong_tui.core.view import View
from runstrong_tui.tui.scene import Scene
from runstrong_tui.tui.theme import Tone, tone_of, tone_of_side
from runstrong_tui.tui.widgets.big_text import BigText, Words
from runstrong_tui.tui.widgets.body import Body
from runstrong_tui.tui.widgets.set_line import SetLine, count_of
from runstrong_tui.tui.words import phase_word, side_word


class Panel(Container):
    """Where a figure is drawn, phase and side stand above it; the stylesheet decides."""

    shown: var[View | None] = var(None)
    scene: var[Scene] = var(Scene())

    def compose(self) -> ComposeResult:
        yield BigText(id="panel-phase")
        yield BigText(id="side")
        yield SetLine()
        yield Body()

    def watch_shown(self, view: View | None) -> None:
        if view is None:
            return
        self.query_one("#panel-phase", BigText).shown = Words(phase_word(view), tone_of(view))
        side = tone_of_side(view.side) if view.side else Tone.TEXT
        self.query_one("#side", BigText).shown = Words(side_word(view.side), side)
        self._tell_set(view)

    def watch_scene(self, before: Scene, scene: Scene) -> None:
        self.query_one(Body).shown = scene
        if self.shown and before.figure is not scene.figure:
            self._tell_set(self.shown)

    def _tell_set(self, view: View) -> None:
        side = view.side if self.scene.figure else None
        self.query_one(SetLine).shown = count_of(view, side=side)


if __name__ == "__main__":
    from runstrong_tui.tui.alone import SAMPLE, show

    class Sample(Panel):
        def on_mount(self) -> None:
            self.shown = SAMPLE

    show(Sample())
