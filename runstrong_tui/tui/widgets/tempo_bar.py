"""The parts of one rep or of a breath, as wide as they are long; the one under way fills."""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise

from textual.geometry import Size

from runstrong_tui.core.exercise import Measure
from runstrong_tui.core.pace import Phase
from runstrong_tui.core.plan import PaceKind
from runstrong_tui.core.view import Mood, View
from runstrong_tui.figures.motion import BREATH, BREATH_IN
from runstrong_tui.tui.cells import Cells, Line, Piece
from runstrong_tui.tui.shown import Shown
from runstrong_tui.tui.theme import Palette, Tone

NARROWEST = 6
"""Columns a part gets at least."""
BEHIND, HERE, AHEAD = 0.45, 0.24, 0.12
"""How much of its colour a part keeps that is over, the rest of the one under way, one to come."""
_EIGHTHS = " ▏▎▍▌▋▊▉"

BREATHS = (
    Phase("breathe in", round(BREATH * BREATH_IN * 1000)),
    Phase("breathe out", round(BREATH * (1 - BREATH_IN) * 1000)),
)


@dataclass(frozen=True, slots=True)
class Beat:
    """Where in a rep or a breath the athlete is."""

    phases: tuple[Phase, ...] = ()
    phase: int = 0
    done: float = 0
    tone: Tone = Tone.WORK


class TempoBar(Cells):
    """Up, hold, down; in a hold breathe in, breathe out. Hidden where nothing is paced."""

    shown = Shown(Beat())
    _paced = False

    def show_changed(self) -> None:
        if self._paced != bool(self.shown.phases):
            self._paced = not self._paced
            self.set_class(self._paced, "-paced")
        self.repaint()

    def paint(self, size: Size) -> Iterable[Line]:
        return _painted(self.shown, size, self.palette)


@lru_cache(96)
def _painted(beat: Beat, size: Size, palette: Palette) -> tuple[Line, ...]:
    """Kept, since a rep brings the same beats again."""
    if not beat.phases:
        return ()
    columns = _columns(beat.phases, size.width)
    return tuple(
        _line(beat, columns, palette, named=y == size.height // 2) for y in range(size.height)
    )


def _line(beat: Beat, widths: list[int], palette: Palette, named: bool) -> Line:
    line: list[Piece] = []
    for index, columns in enumerate(widths):
        line += _part(palette, beat, index, columns, named)
    return line[:-1]


def _columns(phases: tuple[Phase, ...], width: int) -> list[int]:
    """Columns of each part, with one of space after each."""
    free = max(0, width + 1 - NARROWEST * len(phases))
    whole = sum(phase.ms for phase in phases)
    edges = [0]
    for phase in phases:
        edges.append(edges[-1] + phase.ms)
    shares = [round(edge * free / whole) for edge in edges]
    return [NARROWEST + right - left for left, right in pairwise(shares)]


def _part(palette: Palette, beat: Beat, index: int, columns: int, named: bool) -> list[Piece]:
    width = columns - 1
    here = index == beat.phase
    share = 1 if index < beat.phase else beat.done if here else 0
    lit = palette.of(beat.tone) if here else palette.dim(beat.tone, BEHIND)
    unlit = palette.dim(beat.tone, HERE if here else AHEAD)
    label = _label(beat.phases[index], width) if named else ""
    full, eighth = divmod(round(width * 8 * share), 8)
    text = label.ljust(width)
    edge = text[full : full + 1]
    line = [Piece(text[:full], palette.ink if here else palette.text, lit, bold=here)]
    if full < width:
        glyph = edge if edge.strip() else _EIGHTHS[eighth]
        ink = lit if not edge.strip() else palette.text
        line.append(Piece(glyph, ink, unlit, bold=here))
        line.append(Piece(text[full + 1 :], palette.text if here else palette.muted, unlit, here))
    return [*line, Piece(" ", palette.text)]


def _label(phase: Phase, width: int) -> str:
    word = phase.word.upper()
    for label in (f" {word}  {phase.ms / 1000:g} s", f" {word} {phase.ms / 1000:g}", f" {word}"):
        if len(label) <= width:
            return label
    return f" {word}"[:width]


def beat_of(view: View, motion: bool) -> Beat:
    """The rep under way; where nothing moves the breath."""
    reps = view.reps
    if view.coming is not Mood.WORK:
        return Beat()
    if reps is not None:
        return Beat(reps.phases, reps.phase, reps.phase_done if motion else 0.0)
    if view.measure is Measure.HOLD and view.pace is PaceKind.HOLD:
        return _breath(view.breath if motion else 0.0)
    return Beat()


def _breath(done: float) -> Beat:
    if done < BREATH_IN:
        return Beat(BREATHS, 0, done / BREATH_IN, Tone.REST)
    return Beat(BREATHS, 1, (done - BREATH_IN) / (1 - BREATH_IN), Tone.REST)


if __name__ == "__main__":
    from runstrong_tui.tui.alone import show

    bar = TempoBar()
    bar.shown = Beat((Phase("up", 1000), Phase("hold", 1000), Phase("down", 2000)), 1, 0.4)
    show(bar)
