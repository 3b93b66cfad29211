"""Exercises to pick from, under the headings of their sections."""

from collections.abc import Iterable
from itertools import groupby

from rich.cells import cell_len

from runstrong_tui.core.exercise import Exercise
from runstrong_tui.tui.cells import Line, Piece, cut
from runstrong_tui.tui.finding import section_of
from runstrong_tui.tui.widgets.pick_list import PickList

_KIT_COLUMNS = 36
"""Columns below which there is no room to say what an exercise needs."""


class ExerciseList(PickList[Exercise | str]):
    """A text among the items is a heading: it is passed over."""

    roomy = (1, 0)

    def show(self, exercises: Iterable[Exercise]) -> None:
        """These, which come section by section; what was picked stays so if it is among them."""
        before = self.exercise
        items: list[Exercise | str] = []
        for section, members in groupby(exercises, key=section_of):
            items += [section, *members]
        self.items = tuple(items)
        self.picked = items.index(before) if before in items else 0

    @property
    def exercise(self) -> Exercise | None:
        """The one that is picked."""
        return self.item if isinstance(self.item, Exercise) else None

    def validate_picked(self, picked: int) -> int:
        """Below a heading there is always an exercise."""
        place = super().validate_picked(picked)
        return place + 1 if self.items and isinstance(self.items[place], str) else place

    def move(self, by: int) -> None:
        """Upwards a heading is passed over too, unless it is the first."""
        place = super().validate_picked(self.picked + by)
        heading = bool(self.items) and isinstance(self.items[place], str)
        self.picked = place - 1 if by < 0 and heading and place else place

    def paint_item(self, item: Exercise | str, width: int, picked: bool) -> Iterable[Line]:
        palette = self.palette
        if isinstance(item, str):
            return [[Piece(cut(item.upper(), width), palette.work, bold=True)]]
        paper = palette.panel if picked else self.paper
        bar = Piece("▌" if picked else " ", palette.work, paper)
        kit = f" {_kit(item)} " if width >= _KIT_COLUMNS and _kit(item) else ""
        name = cut(f" {item.name}", width - 1 - cell_len(kit))
        ink = palette.text
        return [[bar, Piece(name, ink, paper, bold=picked), Piece(kit, palette.muted, paper)]]


def _kit(exercise: Exercise) -> str:
    """The one thing it needs besides a mat, in one word."""
    needed = [thing for thing in exercise.equipment if thing != "mat"]
    return needed[0].removeprefix("exercise ").split()[0] if needed else ""


if __name__ == "__main__":
    from runstrong_tui.core.exercise import Measure, Sides
    from runstrong_tui.core.pace import Still
    from runstrong_tui.tui.alone import show

    class Sample(ExerciseList):
        def on_mount(self) -> None:
            super().on_mount()
            self.show(
                Exercise(f"plank-{n}", f"Plank {n}", Measure.HOLD, Sides.NONE, Still(), {})
                for n in range(30)
            )

    show(Sample())
