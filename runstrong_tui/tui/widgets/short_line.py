"""Phase, exercise, set and side in one line of plain text, for small terminals."""

from collections.abc import Iterable
from dataclasses import dataclass

from rich.cells import cell_len
from textual.geometry import Size

from runstrong_tui.core.plan import Side
from runstrong_tui.core.view import View
from runstrong_tui.tui.cells import Cells, Line, Piece, cut
from runstrong_tui.tui.moment_words import phase_word, side_word, way_back
from runstrong_tui.tui.shown import Shown
from runstrong_tui.tui.theme import Tone
from runstrong_tui.tui.tones import tone_of, tone_of_side


@dataclass(frozen=True, slots=True)
class Brief:
    """The least a runner must know."""

    phase: str = ""
    tone: Tone = Tone.TEXT
    name: str = ""
    set: str = ""
    side: Side | None = None


class ShortLine(Cells):
    """REST DONKEY KICK 2/3 ◀ LEFT."""

    shown = Shown(Brief())

    def paint(self, size: Size) -> Iterable[Line]:
        shown, palette = self.shown, self.palette
        phase = f"{shown.phase} "
        end = f" {shown.set}"
        side = f" {side_word(shown.side)}" if shown.side else ""
        tone = tone_of_side(shown.side) if shown.side else Tone.TEXT
        name = cut(shown.name.upper(), size.width - cell_len(phase + end + side))
        return [
            [
                Piece(phase, palette.of(shown.tone), bold=True),
                Piece(name, palette.text, bold=True),
                Piece(end, palette.muted),
                Piece(side, palette.of(tone), bold=True),
            ]
        ]


def brief_of(view: View) -> Brief:
    sets = f"{view.set}/{view.sets}" if view.sets else ""
    phase = way_back(view) or phase_word(view)
    return Brief(phase, tone_of(view), view.short or view.name, sets, view.side)


if __name__ == "__main__":
    from runstrong_tui.tui.alone import show

    line = ShortLine()
    line.shown = Brief("REST", Tone.REST, "Donkey kick", "2/3", Side.LEFT)
    line.display = True
    show(line)
