"""All there is to read about an exercise; scrolls where it does not fit."""

from collections.abc import Mapping

from textual.app import ComposeResult
from textual.containers import VerticalScroll
from textual.content import Content
from textual.reactive import var

from runstrong_tui.core.exercise import Exercise
from runstrong_tui.tui.describing import sheet_of
from runstrong_tui.tui.widgets.text import Text


class ExerciseSheet(VerticalScroll):
    """Setup, cues, faults, stop signs, doses, muscles, ladder."""

    can_focus = False

    exercise: var[Exercise | None] = var(None)
    names: var[Mapping[str, str]] = var(dict)
    """Names of exercises by their ids, for the ladder."""

    muscles: var[bool] = var(True)
    """Whether to tell what works; elsewhere it may stand beside."""

    def __init__(self) -> None:
        super().__init__()
        self._text = Text(id="sheet")

    def compose(self) -> ComposeResult:
        yield self._text

    def watch_exercise(self) -> None:
        self._tell()
        self.scroll_home(animate=False)

    def watch_names(self) -> None:
        self._tell()

    def watch_muscles(self) -> None:
        self._tell()

    def on_resize(self) -> None:
        self._tell()

    def page(self, by: int) -> None:
        """Scroll by so many pages."""
        self.scroll_relative(y=by * max(1, self.size.height - 2), animate=False)

    def _tell(self) -> None:
        columns = self.scrollable_content_region.width
        one = self.exercise
        parts = sheet_of(one, self.names, columns, self.muscles) if one else []
        self._text.say(Content.assemble(*parts))


if __name__ == "__main__":
    from runstrong_tui.core.exercise import Measure, Sides
    from runstrong_tui.core.pace import Still
    from runstrong_tui.tui.alone import show

    class Sample(ExerciseSheet):
        def on_mount(self) -> None:
            self.exercise = Exercise(
                "plank", "Plank", Measure.HOLD, Sides.NONE, Still(), {}, cues=("Brace",)
            )

    show(Sample())
