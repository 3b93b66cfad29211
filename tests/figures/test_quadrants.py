"""From pixels to cells."""

from runstrong_tui.figures.bitmap import Bitmap, Canvas
from runstrong_tui.figures.quadrants import Run, cell, encode


def test_a_cell_of_one_tone_is_a_space_with_a_background() -> None:
    assert cell(bytes((3, 3, 3, 3))) == Run(" ", 3, 3)


def test_two_tones_make_a_quadrant_glyph() -> None:
    assert cell(bytes((1, 0, 0, 1))) == Run("▚", 1, 0)
    assert cell(bytes((0, 0, 2, 2))) == Run("▄", 2, 0)


def test_two_drawn_tones_without_background_both_stay() -> None:
    assert cell(bytes((1, 2, 2, 2))) == Run("▘", 1, 2)


def test_of_three_tones_the_background_and_the_commonest_stay() -> None:
    assert cell(bytes((0, 1, 2, 2))) == Run("▟", 2, 0)


def test_neighbours_of_the_same_tones_are_one_run() -> None:
    lines = encode(Bitmap((bytes((1, 1, 1, 1, 0, 0)), bytes((0, 0, 0, 0, 0, 0)))))
    assert lines == ((Run("▀▀", 1, 0), Run(" ", 0, 0)),)


def test_odd_sizes_are_filled_with_paper() -> None:
    lines = encode(Bitmap((b"\1\1\1",)))
    assert lines == ((Run("▀▘", 1, 0),),)


def test_what_falls_outside_a_canvas_is_cut_off() -> None:
    canvas = Canvas(4, 2)
    canvas.bar(-5, -5, 50, 1)
    canvas.dot(9, 9)
    assert canvas.bitmap().rows == (b"\1\1\1\1", b"\0\0\0\0")
