"""A routine in one line: a segment for each step, as wide as it is long, lit where one is."""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise

from textual.geometry import Size
from textual.reactive import var

from runstrong_tui.core.plan import StepKind
from runstrong_tui.core.view import Segment
from runstrong_tui.figures.bitmap import Bitmap, Canvas
from runstrong_tui.figures.quadrants import ACROSS
from runstrong_tui.tui.cells import Cells, Line, pieces
from runstrong_tui.tui.theme import Palette, Tone
from runstrong_tui.tui.tones import tone_of_step

_KINDS = tuple(StepKind)


@dataclass(frozen=True, slots=True)
class Shape:
    """The steps of a routine, and those that belong to where one is."""

    strip: tuple[Segment, ...] = ()
    lit: range = range(0)


class Outline(Cells):
    """What is lit is taller, and in the colours of its steps."""

    shown: var[Shape] = var(Shape())

    def watch_shown(self) -> None:
        self.repaint()

    def paint(self, size: Size) -> Iterable[Line]:
        shape = self.shown
        drawn = picture(shape.strip, shape.lit, size.width)
        return pieces(drawn, _tones(self.palette))


@lru_cache(64)
def picture(strip: tuple[Segment, ...], lit: range, columns: int) -> Bitmap:
    """The outline in one line of cells. Tones: of each kind of step unlit, then lit."""
    canvas = Canvas(columns * ACROSS, 2)
    whole = sum(segment.ms for segment in strip) or 1
    passed = [0]
    for segment in strip:
        passed.append(passed[-1] + segment.ms)
    edges = [round(ms * columns / whole) * ACROSS for ms in passed]
    for index, (left, right) in enumerate(pairwise(edges)):
        gap = 1 if right - left > 1 and index < len(strip) - 1 else 0
        tone = 1 + 2 * _KINDS.index(strip[index].kind)
        if index in lit:
            canvas.bar(left, 0, right - gap, 2, tone + 1)
        else:
            canvas.span(1, left, right - gap, tone)
    return canvas.bitmap()


def _tones(palette: Palette) -> tuple[str, ...]:
    colours = [palette.background]
    for kind in _KINDS:
        share = 0.42 if kind is StepKind.WORK else 0.2
        colours += [palette.dim(Tone.MUTED, share), palette.of(tone_of_step(kind))]
    return tuple(colours)


if __name__ == "__main__":
    from runstrong_tui.tui.alone import show

    steps = tuple(
        Segment(kind, ms)
        for kind, ms in ((StepKind.READY, 10_000), (StepKind.WORK, 30_000), (StepKind.REST, 20_000))
    )
    outline = Outline()
    outline.shown = Shape(steps * 6, range(6, 9))
    show(outline)
