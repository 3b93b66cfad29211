"""Exercises to pick from, under the headings of their sections."""

from collections.abc import Iterable
from itertools import groupby

from rich.cells import cell_len

from runstrong_tui.core.exercise import Exercise
from runstrong_tui.tui.cells import Line, Piece, cut
from runstrong_tui.tui.finding import section_of
from runstrong_tui.tui.widgets.section_list import SectionList

_KIT_COLUMNS = 36
"""Columns below which there is no room to say what an exercise needs."""


class ExerciseList(SectionList[Exercise]):
    """Names, and where there is room what is needed besides a mat."""

    def show(self, exercises: Iterable[Exercise]) -> None:
        """These, which come section by section; what was picked stays so if it is among them."""
        before = self.here
        items: list[Exercise | str] = []
        for section, members in groupby(exercises, key=section_of):
            items += [section, *members]
        self.items = tuple(items)
        self.picked = items.index(before) if before in items else 0

    def go_to(self, id_: str) -> None:
        """Pick the exercise of this id, if it is among these."""
        for place, item in enumerate(self.items):
            if not isinstance(item, str) and item.id == id_:
                self.picked = place

    def paint_row(self, item: Exercise, width: int, picked: bool) -> Line:
        palette = self.palette
        paper = palette.panel if picked else self.paper
        bar = Piece("▌" if picked else " ", palette.work, paper)
        kit = f" {_kit(item)} " if width >= _KIT_COLUMNS and _kit(item) else ""
        name = cut(f" {item.name}", width - 1 - cell_len(kit))
        ink = palette.text
        return [bar, Piece(name, ink, paper, bold=picked), Piece(kit, palette.muted, paper)]


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
