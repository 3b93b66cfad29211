"""Set x of y, as a word and as dashes, and the goal of the set."""

from collections.abc import Iterable
from dataclasses import dataclass

from textual.geometry import Size

from runstrong_tui.core.plan import Side
from runstrong_tui.core.view import Mood, View
from runstrong_tui.tui.cells import Cells, Line, Piece
from runstrong_tui.tui.moment_words import side_word
from runstrong_tui.tui.painting import columns_of
from runstrong_tui.tui.shown import Shown
from runstrong_tui.tui.theme import Tone
from runstrong_tui.tui.tones import tone_of, tone_of_side
from runstrong_tui.tui.words import muscle

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
    phase: str = ""
    side: Side | None = None
    muscles: tuple[str, ...] = ()
    """What works hardest; left out where there is no room."""


class SetLine(Cells):
    """SET 2/3 ━━ ━━ ━━ 10 reps."""

    shown = Shown(SetCount())

    def paint(self, size: Size) -> Iterable[Line]:
        shown, palette = self.shown, self.palette
        if not shown.sets:
            return []
        line = [
            *self._opening(shown),
            Piece("SET ", palette.muted),
            Piece(str(shown.set), palette.text, bold=True),
            Piece(f"/{shown.sets}  ", palette.muted),
        ]
        if 1 < shown.sets <= DASHES and size.width >= columns_of(line) + 3 * shown.sets + 3 + len(
            shown.goal
        ):
            line += self._dashes(shown)
        line.append(Piece(shown.goal, palette.text, bold=True))
        line += self._muscles(shown, size.width - columns_of(line))
        return [line]

    def _muscles(self, shown: SetCount, columns: int) -> list[Piece]:
        """As many as there is room for, the first one strong."""
        names = [muscle(name) for name in shown.muscles]
        while names and len("   " + " · ".join(names)) > columns:
            names.pop()
        if not names:
            return []
        muted = self.palette.muted
        rest = "".join(f" · {name}" for name in names[1:])
        return [Piece(f"   {names[0]}", muted, bold=True), Piece(rest, muted)]

    def _opening(self, shown: SetCount) -> list[Piece]:
        """Phase and side, where nothing else says them."""
        palette = self.palette
        line = []
        if shown.phase:
            line.append(Piece(f"{shown.phase}  ", palette.of(shown.tone), bold=True))
        if shown.side:
            tone = palette.of(tone_of_side(shown.side))
            line.append(Piece(f"{side_word(shown.side)}  ", tone, bold=True))
        return line

    def _dashes(self, shown: SetCount) -> list[Piece]:
        palette = self.palette
        line = []
        for number in range(1, shown.sets + 1):
            here = number == shown.set
            ink = palette.of(Tone.DONE) if number < shown.set else palette.faint
            line += [Piece("━━", palette.of(shown.tone) if here else ink), Piece(" ", ink)]
        return [*line, Piece(" ", palette.text)]


def count_of(
    view: View, phase: str = "", side: Side | None = None, muscles: tuple[str, ...] = ()
) -> SetCount:
    """The set of a moment; phase and side where they stand nowhere else."""
    working = view.mood is Mood.WORK
    return SetCount(view.set, view.sets, view.goal, working, tone_of(view), phase, side, muscles)


if __name__ == "__main__":
    from runstrong_tui.tui.alone import show

    line = SetLine()
    line.shown = SetCount(2, 3, "10 reps", True)
    show(line)
