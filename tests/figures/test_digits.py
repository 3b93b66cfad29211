"""Giant digits: legible, distinct and inside their box at every size."""

from itertools import combinations

import pytest

from runstrong_tui.figures.digits import DRAWABLE, fit, glyph, number
from runstrong_tui.figures.quadrants import ACROSS, DOWN, encode

BOXES = [(columns, rows) for columns in (40, 60, 80, 120, 300) for rows in (12, 24, 36, 100)]
SMALL_BOXES = [(20, 5), (16, 3), (26, 8)]


@pytest.mark.parametrize("box", BOXES + SMALL_BOXES)
@pytest.mark.parametrize("text", ["8", "28", "1:40"])
def test_a_number_fits_its_box(box: tuple[int, int], text: str) -> None:
    columns, rows = box
    measures = fit(text, columns, rows)
    if measures is None:
        assert columns < 40
        return
    picture = number(text, measures)
    assert picture.width <= columns * ACROSS
    assert picture.height <= rows * DOWN


@pytest.mark.parametrize("box", BOXES)
def test_two_digits_fill_their_box_in_one_direction(box: tuple[int, int]) -> None:
    columns, rows = box
    measures = fit("28", columns, rows)
    assert measures
    picture = number("28", measures)
    high = picture.height == rows * DOWN
    wide = picture.width >= columns * ACROSS * 0.85
    assert high or wide


@pytest.mark.parametrize("rows", [3, 4, 5, 8, 13, 30, 100])
def test_every_digit_differs_from_every_other(rows: int) -> None:
    measures = fit("0", rows * 2, rows)
    assert measures
    for one, other in combinations("0123456789", 2):
        first, second = glyph(one, measures.pen), glyph(other, measures.pen)
        pairs = zip(b"".join(first.rows), b"".join(second.rows), strict=True)
        different = sum(left != right for left, right in pairs)
        assert different >= 0.02 * first.width * first.height, (one, other)


def test_all_digits_are_equally_large() -> None:
    """So the size of a number depends on its shape alone."""
    measures = fit("00", 40, 12)
    assert measures
    sizes = {(glyph(d, measures.pen).width, glyph(d, measures.pen).height) for d in "0123456789"}
    assert len(sizes) == 1


def test_digits_have_ink_in_every_stroke_direction() -> None:
    measures = fit("0", 24, 12)
    assert measures
    for char in DRAWABLE:
        ink = b"".join(glyph(char, measures.pen).rows)
        assert 0.05 < sum(ink) / len(ink) < 0.9, char


def test_a_box_too_small_gets_nothing() -> None:
    assert fit("28", 40, 2) is None
    assert fit("1:40", 6, 12) is None


def test_stems_are_whole_cells() -> None:
    """A full cell is a space with a background: no hairlines."""
    measures = fit("1", 40, 12)
    assert measures
    assert measures.pen.stem % 2 == 0
    runs = [run for line in encode(number("0", measures)) for run in line]
    assert all("█" not in run.text for run in runs)
