"""What works in an exercise, and what it does for a runner."""

from textual.content import Content
from textual.reactive import var

from runstrong_tui.core.exercise import Exercise
from runstrong_tui.tui.describing import muscles_of
from runstrong_tui.tui.widgets.text import Text


class MuscleNotes(Text):
    """Below the figure in which they light up."""

    exercise: var[Exercise | None] = var(None)

    def watch_exercise(self) -> None:
        self._tell()

    def on_resize(self) -> None:
        self._tell()

    def _tell(self) -> None:
        parts = muscles_of(self.exercise, self.size.width) if self.exercise else []
        self.say(Content.assemble(*parts) if parts else "")


if __name__ == "__main__":
    from runstrong_tui.core.exercise import Measure, Muscles, Sides
    from runstrong_tui.core.pace import Still
    from runstrong_tui.tui.alone import show

    notes = MuscleNotes()
    muscles = Muscles(("obliques",), ("shoulders",))
    notes.exercise = Exercise(
        "plank", "Plank", Measure.HOLD, Sides.NONE, Still(), {}, muscles=muscles
    )
    show(notes)
