"""Set x of y, as a word and as dashes, and the goal of the set."""

from collections.abc import Iterable
from dataclasses import dataclass

from textual.geometry import Size
from textual.reactive import var

from runstrong_tui.core.view import Mood, View
from runstrong_tui.tui.cells import Cells, Line, Piece
from runstrong_tui.tui.theme import Tone, tone_of

DASHES = 8
"""Sets beyond which the dashes are left out."""


@dataclass(frozen=True, slots=True)
class SetCount:
    """Which set of how many, and what it asks for."""

    set: int = 0
    sets: int = 0
    goal: str = ""
    working: bool = False
    tone: Tone = Tone.WORK


class SetLine(Cells):
    """SET 2/3 ━━ ━━ ━━ 10 reps."""

    shown: var[SetCount] = var(SetCount())

    def watch_shown(self) -> None:
        self.repaint()

    def paint(self, size: Size) -> Iterable[Line]:
        shown, palette = self.shown, self.palette
        if not shown.sets:
            return []
        line = [
            Piece("SET ", palette.muted),
            Piece(str(shown.set), palette.text, bold=True),
            Piece(f"/{shown.sets}  ", palette.muted),
        ]
        if 1 < shown.sets <= DASHES and size.width >= 3 * shown.sets + len(shown.goal) + 12:
            line += self._dashes(shown)
        return [[*line, Piece(shown.goal, palette.text, bold=True)]]

    def _dashes(self, shown: SetCount) -> list[Piece]:
        palette = self.palette
        line = []
        for number in range(1, shown.sets + 1):
            here = number == shown.set
            ink = palette.of(Tone.DONE) if number < shown.set else palette.faint
            line += [Piece("━━", palette.of(shown.tone) if here else ink), Piece(" ", ink)]
        return [*line, Piece(" ", palette.text)]


def count_of(view: View) -> SetCount:
    return SetCount(view.set, view.sets, view.goal, view.mood is Mood.WORK, tone_of(view))


if __name__ == "__main__":
    from runstrong_tui.tui.alone import show

    line = SetLine()
    line.shown = SetCount(2, 3, "10 reps", True)
    show(line)
