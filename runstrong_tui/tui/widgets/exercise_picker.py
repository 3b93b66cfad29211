"""Find an exercise and see it move: for looking things up, and for choosing one."""

from collections.abc import Mapping
from dataclasses import dataclass, replace

from textual import events
from textual.app import ComposeResult
from textual.containers import Container
from textual.message import Message
from textual.reactive import var

from runstrong_tui.core.exercise import Exercise
from runstrong_tui.tui.finding import KIT, MUSCLES, Wish, found
from runstrong_tui.tui.widgets.big_text import BigText, Words
from runstrong_tui.tui.widgets.chips import Chips
from runstrong_tui.tui.widgets.demo import Demo
from runstrong_tui.tui.widgets.exercise_list import ExerciseList
from runstrong_tui.tui.widgets.exercise_sheet import ExerciseSheet
from runstrong_tui.tui.widgets.search_line import Search, SearchLine

PUNCTUATION = " -'"
"""What names have besides letters and digits; all else may be a key of the screen."""


class ExercisePicker(Container):
    """Search and filters on top, the list, and what is highlighted beside it.

    It takes no focus: its screen passes on what is typed (`typed`), binds the other keys to
    `move`, `page`, `muscle`, `kit`, hands over the exercises, and sets `demo.act` for whichever
    is highlighted.
    """

    exercises: var[tuple[Exercise, ...]] = var(())
    """All there are."""
    wish: var[Wish] = var(Wish())
    """What is looked for."""

    @dataclass
    class Highlighted(Message):
        """Another exercise is looked at; None: nothing was found."""

        exercise: Exercise | None

    @dataclass
    class Chosen(Message):
        """This one was clicked a second time."""

        exercise: Exercise

    def __init__(self) -> None:
        super().__init__()
        self._search = SearchLine()
        self._muscle = Chips("trains", "← →", MUSCLES, id="muscle")
        self._kit = Chips("needs", "tab", KIT, id="kit")
        self._list = ExerciseList()
        self._heading = BigText(id="glance-name")
        self.demo = Demo()
        self._sheet = ExerciseSheet()

    def compose(self) -> ComposeResult:
        yield Container(self._search, self._muscle, self._kit, id="search")
        glance = Container(self._heading, self.demo, self._sheet, id="glance")
        yield Container(self._list, glance, id="shelf")

    @property
    def exercise(self) -> Exercise | None:
        """The one that is highlighted."""
        return self._list.here

    @property
    def names(self) -> Mapping[str, str]:
        return {one.id: one.name for one in self.exercises}

    def watch_exercises(self) -> None:
        self._look()

    def watch_wish(self) -> None:
        self._look()

    def _look(self) -> None:
        fitting = found(self.exercises, self.wish)
        self._search.shown = Search(self.wish.words, len(fitting), len(self.exercises))
        self._sheet.names = self.names
        self._list.show(fitting)

    # What the screen passes on.

    def typed(self, event: events.Key) -> bool:
        """Take a letter, or take the last one back; False: the key is not ours."""
        words = self.wish.words
        if event.key == "backspace":
            self.wish = replace(self.wish, words=words[:-1])
        elif event.character and (event.character.isalnum() or event.character in PUNCTUATION):
            self.wish = replace(self.wish, words=words + event.character)
        else:
            return False
        return True

    def clear(self) -> bool:
        """Look for everything again; False: it was so before."""
        if self.wish == Wish():
            return False
        self._muscle.reset()
        self._kit.reset()
        self.wish = Wish()
        return True

    def move(self, by: int) -> None:
        self._list.move(by)

    def page(self, by: int) -> None:
        self._list.move(by * self._list.page)

    def muscle(self, by: int) -> None:
        """The next filter by what is trained."""
        self._muscle.step(by)

    def kit(self, by: int) -> None:
        """The next filter by what is needed."""
        self._kit.step(by)

    # What its parts say.

    def on_chips_chosen(self, chosen: Chips.Chosen) -> None:
        chosen.stop()
        if chosen.chips is self._muscle:
            self.wish = replace(self.wish, muscle=chosen.value)
        else:
            self.wish = replace(self.wish, kit=chosen.value)

    def on_pick_list_picked(self, picked: ExerciseList.Picked) -> None:
        picked.stop()
        one = self.exercise
        if one is self._sheet.exercise:
            return
        self._sheet.exercise = one
        self._heading.shown = Words(one.short or one.name if one else "")
        self.post_message(self.Highlighted(one))

    def on_pick_list_chosen(self, chosen: ExerciseList.Chosen) -> None:
        chosen.stop()
        if self.exercise:
            self.post_message(self.Chosen(self.exercise))


if __name__ == "__main__":
    from runstrong_tui.tui.alone import show

    show(ExercisePicker())
