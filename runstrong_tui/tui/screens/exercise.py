"""One exercise, large: the figure moving in its tempo, and all there is to know beside it."""

from collections.abc import Mapping
from functools import partial
from typing import ClassVar

from textual import work
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Container
from textual.reactive import var

from runstrong_tui.core.exercise import Exercise, Level
from runstrong_tui.core.fault import Unusable
from runstrong_tui.tui.demonstration import Act, act_of
from runstrong_tui.tui.face import ask
from runstrong_tui.tui.keys import bindings, row
from runstrong_tui.tui.screen_keys import EXERCISE
from runstrong_tui.tui.screens.base import FaceScreen
from runstrong_tui.tui.screens.help import help_page, stop_signs_page
from runstrong_tui.tui.widgets.big_text import BigText, Words
from runstrong_tui.tui.widgets.demo import Demo
from runstrong_tui.tui.widgets.exercise_sheet import ExerciseSheet
from runstrong_tui.tui.widgets.key_row import KeyRow
from runstrong_tui.tui.widgets.muscle_notes import MuscleNotes


class ExerciseScreen(FaceScreen[None]):
    """Left and right climb the ladder down and up."""

    KEYS = EXERCISE
    BINDINGS: ClassVar[list[BindingType]] = bindings(EXERCISE)

    exercise: var[Exercise | None] = var(None)

    def __init__(self, exercise: Exercise, names: Mapping[str, str]) -> None:
        super().__init__()
        self._names = names
        self._heading = BigText(id="wordmark")
        self._demo = Demo()
        self._notes = MuscleNotes()
        self._sheet = ExerciseSheet()
        self._keys = KeyRow()
        self.set_reactive(ExerciseScreen.exercise, exercise)

    def compose(self) -> ComposeResult:
        yield self._heading
        yield Container(Container(self._demo, self._notes, id="seen"), self._sheet, id="spread")
        yield self._keys

    def on_mount(self) -> None:
        self._sheet.names = self._names
        self._tell()

    def watch_exercise(self) -> None:
        if self.is_mounted:
            self._tell()

    def on_resize(self) -> None:
        self.call_after_refresh(self._share)

    def _share(self) -> None:
        """What works is told once: below the figure, or where that has no room in the sheet."""
        self._sheet.muscles = not self._notes.display

    def _tell(self) -> None:
        one = self.exercise
        if one is None:
            return
        self._heading.shown = Words(one.name)
        self._sheet.exercise = one
        self._notes.exercise = one
        self._keys.shown = row(EXERCISE, without=self.useless)
        self.show_figure(one)

    @property
    def useless(self) -> tuple[str, ...]:
        easier, harder = (self.exercise.easier, self.exercise.harder) if self.exercise else ((), ())
        return (() if easier else ("easier",)) + (() if harder else ("harder",))

    @work(exclusive=True, group="figure")
    async def show_figure(self, exercise: Exercise) -> None:
        act = await ask(lambda: act_of(self.app.desk.shelf, exercise, Level.BEGINNER))
        self._demo.act = Act() if isinstance(act, Unusable) else act

    def action_easier(self) -> None:
        if self.exercise:
            self._climb(self.exercise.easier)

    def action_harder(self) -> None:
        if self.exercise:
            self._climb(self.exercise.harder)

    @work(exclusive=True, group="climb")
    async def _climb(self, rungs: tuple[str, ...]) -> None:
        """To the first of the rungs that there is."""
        for rung in rungs:
            found = await ask(partial(self.app.desk.shelf.exercise, rung))
            if not isinstance(found, Unusable):
                self.exercise = found
                return

    def action_scroll(self, by: int) -> None:
        self._sheet.scroll_relative(y=by, animate=False)

    def action_page(self, by: int) -> None:
        self._sheet.page(by)

    def action_stop_signs(self) -> None:
        if self.exercise:
            self.app.push_screen(stop_signs_page(self.exercise.name, self.exercise.stop_signs))

    def action_help(self) -> None:
        self.app.push_screen(help_page(EXERCISE))

    def action_back(self) -> None:
        self.app.pop_screen()
