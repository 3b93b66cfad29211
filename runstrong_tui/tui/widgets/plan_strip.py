"""The top line: the routine's name, all steps as a strip, and the time left."""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise

from rich.cells import cell_len
from textual.geometry import Size

from runstrong_tui.core.plan import StepKind
from runstrong_tui.core.view import Segment, View
from runstrong_tui.figures.bitmap import Bitmap, Canvas
from runstrong_tui.figures.quadrants import ACROSS
from runstrong_tui.tui.cells import Cells, Line, Piece, cut, pieces
from runstrong_tui.tui.shown import Shown
from runstrong_tui.tui.theme import Palette, Tone
from runstrong_tui.tui.tones import tone_of_step

NAME_SHARE = 0.3
"""At most this much of the line is the routine's name."""
NARROW = 56
"""Columns below which the name is left out."""

_KINDS = tuple(StepKind)


@dataclass(frozen=True, slots=True)
class Progress:
    """How far a plan has come."""

    name: str = ""
    strip: tuple[Segment, ...] = ()
    step: int = 0
    done: float = 0
    """How much of the step is over."""
    left: str = ""
    marks: tuple[str, ...] = ()
    """What else must be seen: a rehearsal, no sound."""


class PlanStrip(Cells):
    """One segment for each step, as wide as it is long; the one under way is taller."""

    shown = Shown(Progress())

    def paint(self, size: Size) -> Iterable[Line]:
        shown, palette = self.shown, self.palette
        left = f" {shown.left} left" if shown.left else ""
        name = cut(shown.name, _name_columns(shown.name, size.width))
        marks = [Piece(f" {mark} ", palette.ink, palette.ready, bold=True) for mark in shown.marks]
        taken = cell_len(name + left) + sum(cell_len(mark.text) for mark in marks) + 2
        columns = max(0, size.width - taken)
        strip = pieces(picture(shown.strip, shown.step, shown.done, columns), _tones(palette))[0]
        gap = Piece(" ", palette.text)
        return [
            [Piece(name, palette.muted), gap, *strip, gap, *marks, Piece(left, palette.muted)],
        ]


def _name_columns(name: str, width: int) -> int:
    return 0 if width < NARROW else min(cell_len(name), round(width * NAME_SHARE))


@lru_cache(4)
def picture(strip: tuple[Segment, ...], step: int, done: float, columns: int) -> Bitmap:
    """The strip in one line of cells. Tones: for each kind of step past, coming, lit, unlit."""
    canvas = Canvas(columns * ACROSS, 2)
    whole = sum(segment.ms for segment in strip) or 1
    passed = [0]
    for segment in strip:
        passed.append(passed[-1] + segment.ms)
    edges = [round(ms * columns / whole) * ACROSS for ms in passed]
    for index, (left, right) in enumerate(pairwise(edges)):
        gap = 1 if right - left > 1 and index < len(strip) - 1 else 0
        first = 1 + 4 * _KINDS.index(strip[index].kind)
        if index == step:
            lit = left + round((right - gap - left) * done)
            canvas.bar(left, 0, max(right - gap, left + 1), 2, first + 3)
            canvas.bar(left, 0, lit, 2, first + 2)
        else:
            canvas.span(1, left, right - gap, first if index < step else first + 1)
    return canvas.bitmap()


@lru_cache(8)
def _tones(palette: Palette) -> tuple[str, ...]:
    colours = [palette.background]
    for kind in _KINDS:
        tone = tone_of_step(kind)
        coming = _coming(palette, kind is StepKind.WORK)
        colours += [palette.dim(tone, 0.75), coming, palette.of(tone), palette.dim(tone, 0.4)]
    return tuple(colours)


def _coming(palette: Palette, work: bool) -> str:
    if palette.blends:
        return palette.dim(Tone.MUTED, 0.42 if work else 0.2)
    return palette.faint if work else palette.line


def progress_of(view: View) -> Progress:
    sound = "MUTED" if view.muted else "NO SOUND" if view.no_sound else ""
    marks = tuple(mark for mark in ("REHEARSAL" if view.rehearsal else "", sound) if mark)
    return Progress(view.routine, view.strip, view.step, view.done, view.left, marks)


if __name__ == "__main__":
    from runstrong_tui.tui.alone import show

    steps = tuple(
        Segment(kind, ms)
        for kind, ms in ((StepKind.READY, 10_000), (StepKind.WORK, 30_000), (StepKind.REST, 20_000))
    )
    strip = PlanStrip()
    strip.shown = Progress("Runner strength", steps * 6, 4, 0.4, "12:40")
    show(strip)
