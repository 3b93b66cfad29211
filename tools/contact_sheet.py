"""Paint every figure in 40x16 cells at three moments of its rep, and its faults, into one picture.

All of them: make figures. Some: python tools/contact_sheet.py -o FILE [--zoom N] EXERCISE...
"""

import argparse
import sys
from collections.abc import Iterator
from pathlib import Path

from PIL import Image, ImageDraw

from runstrong_tui import assets
from runstrong_tui.core.exercise import Exercise
from runstrong_tui.core.pace import Beats, Tempo
from runstrong_tui.figures.motion import Moment, pose_at
from runstrong_tui.figures.picture import Rows, frame
from runstrong_tui.figures.pose import Figure
from runstrong_tui.figures.quadrants import GLYPHS
from runstrong_tui.figures.raster import Ink
from runstrong_tui.files.catalogue import Catalogue
from runstrong_tui.files.figures import Figures
from runstrong_tui.tui.inks import inks
from runstrong_tui.tui.theme import PALETTES

COLUMNS, ROWS = 40, 16
MOMENTS = (0.0, 0.34, 0.62)
ACROSS = 2
"""Exercises side by side."""
SHOWN = len(MOMENTS) + 1
PIXEL = (2, 4)
LABEL = 14
DARK = PALETTES["runstrong-dark"]
COLOURS = inks(DARK, DARK.background)


def main() -> None:
    options = _options()
    catalogue = Catalogue(Path("no own exercises"), assets.catalogue())
    figures = Figures(assets.figures())
    drawn = [
        (exercise, figure)
        for exercise in catalogue.usable()
        if exercise.id in figures and exercise.id in (options.only or [exercise.id])
        if (figure := figures.of(exercise))
    ]
    sheet = _sheet(drawn, options.zoom)
    sheet.save(options.output, optimize=True)
    sys.stdout.write(f"{len(drawn)} figures in {options.output}\n")


def _options() -> argparse.Namespace:
    root = Path(__file__).resolve().parent.parent
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("only", nargs="*", metavar="EXERCISE")
    parser.add_argument("-o", "--output", type=Path, default=root / "docs" / "figures.png")
    parser.add_argument("--zoom", type=int, default=1)
    return parser.parse_args()


def _sheet(drawn: list[tuple[Exercise, Figure]], zoom: int) -> Image.Image:
    width, height = COLUMNS * 2 * PIXEL[0] * zoom, ROWS * 2 * PIXEL[1] * zoom + LABEL
    across = min(ACROSS, len(drawn)) * SHOWN
    size = across * (width + 4), -(-len(drawn) // ACROSS) * (height + 4)
    sheet = Image.new("RGB", size, DARK.panel)
    pen = ImageDraw.Draw(sheet)
    for place, (exercise, figure) in enumerate(drawn):
        top = place // ACROSS * (height + 4)
        for shown, (label, rows) in enumerate(_frames(exercise, figure)):
            left = (place % ACROSS * SHOWN + shown) * (width + 4)
            pen.rectangle((left, top, left + width - 1, top + height - 1), COLOURS[Ink.PAPER])
            pen.text((left + 3, top + 1), label, DARK.muted)
            _paint(pen, rows, left, top + LABEL, zoom)
    return sheet


def _frames(exercise: Exercise, figure: Figure) -> Iterator[tuple[str, Rows]]:
    frames: list[tuple[str, Rows]] = []
    for part in MOMENTS if figure.moves else MOMENTS[:1]:
        moment = _moment(exercise, part)
        label = f"{exercise.id} {part:.0%}" if frames else exercise.id
        frames.append((label, frame(figure, pose_at(figure, moment), COLUMNS, ROWS)))
    for fault in figure.faults:
        pose = figure.poses[fault.pose]
        frames.append((f"x {fault.name}", frame(figure, pose, COLUMNS, ROWS, guide=Ink.BAD)))
    return iter(frames[:SHOWN])


def _moment(exercise: Exercise, part: float) -> Moment:
    if not isinstance(exercise.pace, Tempo | Beats):
        return Moment(done=part)
    rep = exercise.pace.phases
    at = part * sum(phase.ms for phase in rep)
    index = 0
    while at >= rep[index].ms:
        at -= rep[index].ms
        index += 1
    words = tuple(phase.word for phase in rep)
    return Moment(words, index, at / rep[index].ms)


def _paint(pen: ImageDraw.ImageDraw, rows: Rows, left: int, top: int, zoom: int) -> None:
    wide, high = PIXEL[0] * zoom, PIXEL[1] * zoom
    for down, line in enumerate(rows):
        column = 0
        for run in line:
            for glyph in run.text:
                bits = GLYPHS.index(glyph)
                for quarter in range(4):
                    x = left + (column * 2 + quarter % 2) * wide
                    y = top + (down * 2 + quarter // 2) * high
                    ink = run.ink if bits >> quarter & 1 else run.paper
                    if ink:
                        pen.rectangle((x, y, x + wide - 1, y + high - 1), COLOURS[ink])
                column += 1


if __name__ == "__main__":
    main()
