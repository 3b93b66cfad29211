"""The dial: giant digits in a ring, as large as their box of cells allows."""

from dataclasses import dataclass, replace
from enum import IntEnum
from functools import lru_cache
from math import hypot

from runstrong_tui.figures import lettering, ring
from runstrong_tui.figures.bitmap import Bitmap, Canvas
from runstrong_tui.figures.digits import ASPECT, DRAWABLE, Fit, fit, number
from runstrong_tui.figures.quadrants import ACROSS, DOWN
from runstrong_tui.figures.ring import Frame

WIDEST = 2.4
"""Width of a ring as a share of its height on the screen; wider, it would be a band."""
RING_COLUMNS, RING_ROWS = 16, 7
"""The smallest box that gets a ring."""
WORD_ROWS = 9
"""Rows inside the ring below which a word would take the digits' place."""
LARGE_WORD_ROWS = 20
"""Rows from which it is twice as large."""
NEARLY = 0.999999
"""Of a segment that is not lit yet."""
LOWERED, NARROWED = 0.72, 0.86
"""How small digits become at least to keep clear of the round corners, as shares of their room."""


class Tone(IntEnum):
    """What a pixel of the dial belongs to."""

    PAPER = 0
    DIGITS = 1
    LIT = 2
    UNLIT = 3
    GROWING = 4
    WORD = 5
    INSIDE = 6
    """What the ring goes round."""


@dataclass(frozen=True, slots=True)
class Face:
    """What a dial shows."""

    text: str = ""
    """Digits, perhaps with a colon."""
    room: int = 1
    """Keep room for so many digits, so that the size does not jump at 10 to 9."""
    lit: tuple[float, float] = (0.0, 1.0)
    """The part of a smooth ring that is lit, clockwise from the top."""
    segments: int = 0
    """Parts of a ring for reps; 0: a smooth one."""
    filled: float = 0
    """How many segments are lit."""
    word: str = ""
    """In letters below the digits, where there is room."""
    bare: bool = False
    """No ring, so that the digits fill the box."""


@dataclass(frozen=True, slots=True)
class Layout:
    """Where all of a dial lies in its box, in pixels."""

    frame: Frame | None
    frame_at: tuple[int, int]
    digits: Fit | None
    """None: no digits fit."""
    digits_middle: tuple[int, int]
    word_top: int
    """0: no word."""
    word_scale: int = 1


def picture(face: Face, columns: int, rows: int) -> Bitmap:
    """The dial in a box of cells; pixels are `Tone`s. Faces that look alike are one picture."""
    layout = lay_out(_shape(face), bool(face.word), columns, rows, face.bare)
    return _picture(_as_drawn(face, layout.frame), layout, columns, rows)


@lru_cache(16)
def _picture(face: Face, layout: Layout, columns: int, rows: int) -> Bitmap:
    canvas = Canvas(columns * ACROSS, rows * DOWN)
    if layout.frame:
        ring.fill(canvas, layout.frame, layout.frame_at, Tone.INSIDE)
        _draw_ring(canvas, layout.frame, layout.frame_at, face)
    elif face.bare:
        canvas.bar(0, 0, canvas.width, canvas.height, Tone.INSIDE)
    if layout.digits and set(face.text) <= DRAWABLE:
        _draw_digits(canvas, layout.digits, layout.digits_middle, face.text)
    if layout.word_top:
        _draw_word(canvas, layout, face.word)
    return canvas.bitmap()


def _as_drawn(face: Face, frame: Frame | None) -> Face:
    """The same face, its ring moved on to the next whole pixel."""
    if frame is None:
        return replace(face, lit=(0, 1), segments=0, filled=0)
    if not face.segments:
        start, end = (ring.next_pixel(frame, share) for share in face.lit)
        return replace(face, lit=(start, end), filled=0)
    whole = int(face.filled)
    grown = ring.next_pixel(frame, face.filled / face.segments) * face.segments
    return replace(face, lit=(0, 1), filled=min(grown, whole + NEARLY))


def _shape(face: Face) -> str:
    """The text the layout is made for."""
    shape = "".join(char if char == ":" else "0" for char in face.text)
    return shape if ":" in shape else shape.rjust(face.room, "0")


@lru_cache(64)
def lay_out(shape: str, word: bool, columns: int, rows: int, bare: bool = False) -> Layout:
    """Place ring, digits and word."""
    canvas_middle = columns * ACROSS // 2
    if bare or columns < RING_COLUMNS or rows < RING_ROWS:
        digits = fit(shape, columns, rows)
        return Layout(None, (0, 0), digits, (canvas_middle, rows * DOWN // 2), 0)
    frame = _frame(columns, rows)
    inside_columns, inside_rows = _inside(frame)
    scale = 2 if inside_rows >= LARGE_WORD_ROWS else 1
    word_rows = lettering.LINE * scale + 1 if word and inside_rows >= WORD_ROWS else 0
    digits = _clear_of_corners(shape, frame, inside_columns, inside_rows - word_rows)
    middle = rows * DOWN // 2 - word_rows * DOWN // 2
    bottom = (rows * DOWN + inside_rows * DOWN) // 2
    return Layout(
        frame,
        ((columns * ACROSS - frame.width) // 2, 0),
        digits,
        (canvas_middle, middle),
        bottom - lettering.HEIGHT * scale if word_rows else 0,
        scale,
    )


def _frame(columns: int, rows: int) -> Frame:
    cells = 1 if rows < 15 else 2 if rows < 32 else 3
    width = min(columns * ACROSS, int(rows * DOWN * ASPECT * WIDEST))
    return Frame(width - (columns * ACROSS - width) % 2, rows * DOWN, cells * ACROSS)


def _inside(frame: Frame) -> tuple[int, int]:
    """Columns and rows of cells for what stands in the ring."""
    margin = 2 if frame.height < 15 * DOWN else 4
    across = frame.width - 2 * frame.stroke - 2 * margin
    down = frame.height - 2 * (frame.stroke // ASPECT) - margin
    return across // ACROSS, down // DOWN


def _clear_of_corners(shape: str, frame: Frame, columns: int, rows: int) -> Fit | None:
    """The largest digits that don't touch the ring's round corners."""
    least = max(1, round(rows * LOWERED))
    for height in range(rows, least, -1):
        for width in range(columns, round(columns * NARROWED) - 1, -1):
            digits = fit(shape, width, height)
            if digits and _is_clear(shape, digits, frame):
                return digits
    return fit(shape, columns, least)


def _is_clear(shape: str, digits: Fit, frame: Frame) -> bool:
    """Whether the corners of the digits' box stay a pixel inside the ring."""
    inner = max(0.5, frame.radius - frame.stroke)
    across = digits.width_of(shape) / 2 - (frame.width / 2 - frame.stroke - inner)
    down = (digits.pen.height - frame.height) * ASPECT / 2 + frame.stroke + inner
    if across <= 0 or down <= 0:
        return True
    return hypot(across, down) <= inner - ASPECT


def _draw_ring(canvas: Canvas, frame: Frame, at: tuple[int, int], face: Face) -> None:
    if face.segments:
        tones = (Tone.LIT, Tone.GROWING, Tone.UNLIT)
        ring.draw_segments(canvas, frame, at, face.segments, face.filled, tones)
    else:
        ring.draw_share(canvas, frame, at, face.lit, (Tone.LIT, Tone.UNLIT))


def _draw_digits(canvas: Canvas, measures: Fit, middle: tuple[int, int], text: str) -> None:
    digits = number(text, measures)
    left = (middle[0] - digits.width // 2) // ACROSS * ACROSS
    top = (middle[1] - digits.height // 2) // DOWN * DOWN
    canvas.paste(digits, left, top, Tone.DIGITS)


def _draw_word(canvas: Canvas, layout: Layout, word: str) -> None:
    letters = lettering.word(word, layout.word_scale)
    left = (canvas.width - letters.width) // 2 // ACROSS * ACROSS
    canvas.paste(letters, left, layout.word_top // DOWN * DOWN, Tone.WORD)
