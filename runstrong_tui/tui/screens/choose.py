"""The library, to choose an exercise for a routine."""

from typing import ClassVar

from textual import work
from textual.binding import BindingType

from runstrong_tui.core.exercise import Exercise
from runstrong_tui.tui.editor_keys import CHOOSE
from runstrong_tui.tui.keys import bindings
from runstrong_tui.tui.screens.library import Browser
from runstrong_tui.tui.theme import Tone
from runstrong_tui.tui.widgets.big_text import Words
from runstrong_tui.tui.widgets.exercise_list import ExerciseList


class ChooseScreen(Browser[Exercise]):
    """Enter gives back the one that is highlighted, escape none."""

    KEYS = CHOOSE
    BINDINGS: ClassVar[list[BindingType]] = bindings(CHOOSE)
    HEADING = Words("CHOOSE", Tone.READY)

    def __init__(self, exercises: tuple[Exercise, ...], here: str = "") -> None:
        """`here`: the id of the exercise to begin at."""
        super().__init__()
        self._exercises = exercises
        self._here = here

    @work(exclusive=True, group="load")
    async def load(self) -> None:
        self.picker.exercises = self._exercises
        self.picker.query_one(ExerciseList).go_to(self._here)

    def take(self, exercise: Exercise) -> None:
        self.dismiss(exercise)
