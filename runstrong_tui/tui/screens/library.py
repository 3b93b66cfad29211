"""The library: every exercise, found by typing, moving, with all there is to know about it."""

import asyncio
from typing import ClassVar

from textual import events, work
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.reactive import var
from textual.screen import ScreenResultType

from runstrong_tui.core.exercise import Exercise, Level
from runstrong_tui.core.fault import FileFault, Unusable
from runstrong_tui.tui.demonstration import Act, act_of
from runstrong_tui.tui.face import ask
from runstrong_tui.tui.keys import bindings, row
from runstrong_tui.tui.screen_keys import LIBRARY
from runstrong_tui.tui.screens.base import FaceScreen
from runstrong_tui.tui.screens.exercise import ExerciseScreen
from runstrong_tui.tui.screens.help import faults_page, help_page
from runstrong_tui.tui.theme import Tone
from runstrong_tui.tui.widgets.big_text import BigText, Words
from runstrong_tui.tui.widgets.exercise_picker import ExercisePicker
from runstrong_tui.tui.widgets.fault_line import FaultLine
from runstrong_tui.tui.widgets.key_row import KeyRow

SETTLED = 0.1
"""Seconds an exercise has to be highlighted until its figure is read."""


class Browser(FaceScreen[ScreenResultType]):
    """Letters search; what is done with the one that is found is for others to say."""

    HEADING: ClassVar[Words] = Words("EXERCISES", Tone.WORK)

    faults: var[tuple[FileFault, ...]] = var(())

    def __init__(self) -> None:
        super().__init__()
        self.picker = ExercisePicker()
        self._fault_line = FaultLine()
        self._keys = KeyRow()

    def compose(self) -> ComposeResult:
        yield BigText(self.HEADING, id="wordmark")
        yield self.picker
        yield self._fault_line
        yield self._keys

    @property
    def useless(self) -> tuple[str, ...]:
        return () if self.faults else ("faults",)

    def on_mount(self) -> None:
        self.load()

    @work(exclusive=True, group="load")
    async def load(self) -> None:
        self.picker.exercises, faults = await asyncio.to_thread(self.app.desk.shelf.exercises)
        self.faults = faults

    def watch_faults(self, faults: tuple[FileFault, ...]) -> None:
        self._fault_line.show((), faults)
        self._keys.shown = row(self.KEYS, without=self.useless)

    def on_exercise_picker_highlighted(self, seen: ExercisePicker.Highlighted) -> None:
        self.show_figure(seen.exercise)

    @work(exclusive=True, group="figure")
    async def show_figure(self, exercise: Exercise | None) -> None:
        """Read the figure of an exercise, once it stays highlighted."""
        if exercise is None:
            self.picker.demo.act = Act()
            return
        await asyncio.sleep(SETTLED)
        act = await ask(lambda: act_of(self.app.desk.shelf, exercise, Level.BEGINNER))
        self.picker.demo.act = Act() if isinstance(act, Unusable) else act

    def on_exercise_picker_chosen(self, chosen: ExercisePicker.Chosen) -> None:
        self.take(chosen.exercise)

    def on_key(self, event: events.Key) -> None:
        if self.picker.typed(event):
            event.stop()

    def action_open(self) -> None:
        if self.picker.exercise:
            self.take(self.picker.exercise)

    def take(self, exercise: Exercise) -> None:
        """This one was found."""
        raise NotImplementedError

    def action_move(self, by: int) -> None:
        self.picker.move(by)

    def action_page(self, by: int) -> None:
        self.picker.page(by)

    def action_muscle(self, by: int) -> None:
        self.picker.muscle(by)

    def action_kit(self, by: int) -> None:
        self.picker.kit(by)

    def action_help(self) -> None:
        self.app.push_screen(help_page(self.KEYS))

    def action_faults(self) -> None:
        if self.faults:
            self.app.push_screen(faults_page(self.faults))

    def action_back(self) -> None:
        """What is looked for is forgotten first."""
        if not self.picker.clear():
            self.dismiss()


class LibraryScreen(Browser[None]):
    """Enter opens the one that is highlighted."""

    KEYS = LIBRARY
    BINDINGS: ClassVar[list[BindingType]] = bindings(LIBRARY)

    def take(self, exercise: Exercise) -> None:
        self.app.push_screen(ExerciseScreen(exercise, self.picker.names))
