"""One line below a figure: the phase of the rep, or the fault that is shown."""

from collections.abc import Iterable
from dataclasses import dataclass, field

from rich.cells import cell_len
from textual.geometry import Size
from textual.reactive import var

from runstrong_tui.core.pace import Phase
from runstrong_tui.core.plan import Rhythm
from runstrong_tui.tui.cells import Cells, Line, Piece, cut


@dataclass(frozen=True, slots=True)
class Remark:
    """What is to be said of a moment."""

    rhythm: Rhythm = field(default_factory=Rhythm)
    part: int | None = None
    """The phase under way; None where nothing is paced."""
    advice: str = ""
    """A fault, or what to do instead; it takes the place of all else."""
    wrong: bool = False
    """Whether the figure does it wrongly just now."""


class Caption(Cells):
    """UP 1 s  HOLD 1 s  DOWN 2 s, the one under way lit; or the fault."""

    shown: var[Remark] = var(Remark())

    def watch_shown(self) -> None:
        self.repaint()

    def paint(self, size: Size) -> Iterable[Line]:
        remark, palette = self.shown, self.palette
        if remark.advice:
            ink = palette.bad if remark.wrong else palette.done
            return [[Piece(cut(remark.advice, size.width), ink, bold=True)]]
        if remark.rhythm.phases:
            return [self._phases(remark, size.width)]
        return [[Piece(cut(_steady(remark.rhythm), size.width), palette.muted)]]

    def _phases(self, remark: Remark, width: int) -> Line:
        palette = self.palette
        line: list[Piece] = []
        for place, phase in enumerate(remark.rhythm.phases):
            text, here = _label(phase), place == remark.part
            if sum(cell_len(piece.text) for piece in line) + cell_len(text) > width:
                break
            ink, paper = (palette.ink, palette.work) if here else (palette.muted, "")
            line += [Piece(text, ink, paper, bold=here), Piece(" ", palette.muted)]
        return line


def _label(phase: Phase) -> str:
    return f" {phase.word.upper()} {phase.ms / 1000:g} s "


def _steady(rhythm: Rhythm) -> str:
    if rhythm.per_minute:
        return f"{rhythm.per_minute} {rhythm.unit} a minute"
    return "Hold still and breathe"


if __name__ == "__main__":
    from runstrong_tui.tui.alone import show

    caption = Caption()
    caption.shown = Remark(Rhythm((Phase("up", 1000), Phase("hold", 1000))), 1)
    show(caption)
