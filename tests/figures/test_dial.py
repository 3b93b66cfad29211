"""The ring and the dial."""

import pytest

from runstrong_tui.figures.bitmap import Bitmap, Canvas
from runstrong_tui.figures.dial import Face, Tone, lay_out, picture
from runstrong_tui.figures.ring import Frame, draw_segments, draw_share, path

FRAME = Frame(60, 30, 4)
BOXES = [(40, 12), (40, 19), (60, 11), (80, 24), (120, 36), (200, 12)]


def count(bitmap: Bitmap, tone: Tone) -> int:
    return sum(row.count(tone) for row in bitmap.rows)


def columns_of(bitmap: Bitmap, tone: Tone) -> list[int]:
    return [x for row in bitmap.rows for x, pixel in enumerate(row) if pixel == tone]


def test_the_ring_goes_round_clockwise_from_the_top() -> None:
    places = path(FRAME)
    first, quarter, half = places[0], places[len(places) // 4], places[len(places) // 2]
    assert first[1] == FRAME.width // 2
    assert first[2] < 4
    assert quarter[1] > FRAME.width * 0.8
    assert half[2] > FRAME.height * 0.8


def test_the_ring_is_symmetric() -> None:
    places = {(x, y) for _, x, y in path(FRAME)}
    assert places == {(FRAME.width - 1 - x, y) for x, y in places}
    assert places == {(x, FRAME.height - 1 - y) for x, y in places}


def test_half_an_interval_is_half_a_ring() -> None:
    canvas = Canvas(FRAME.width, FRAME.height)
    draw_share(canvas, FRAME, (0, 0), (0.5, 1.0), (2, 3))
    lit = columns_of(canvas.bitmap(), Tone.LIT)
    assert max(lit) <= FRAME.width // 2
    assert abs(len(lit) - len(path(FRAME)) / 2) <= 4


def test_each_rep_has_a_segment_of_its_own() -> None:
    canvas = Canvas(FRAME.width, FRAME.height)
    draw_segments(canvas, FRAME, (0, 0), 10, 3.5, (2, 4, 3))
    shares = [count(canvas.bitmap(), tone) for tone in (Tone.LIT, Tone.GROWING, Tone.UNLIT)]
    whole = sum(shares)
    assert whole < len(path(FRAME)), "there are gaps"
    assert shares[0] / whole == pytest.approx(0.3, abs=0.05)
    assert 0 < shares[1] < shares[0]


def test_many_reps_have_no_gaps() -> None:
    canvas = Canvas(FRAME.width, FRAME.height)
    draw_segments(canvas, FRAME, (0, 0), 100, 50, (2, 4, 3))
    assert sum(1 for row in canvas.bitmap().rows for pixel in row if pixel) == len(path(FRAME))


@pytest.mark.parametrize("box", BOXES)
@pytest.mark.parametrize("face", [Face("28", 2), Face("7", 2, segments=12, word="HOLD")])
def test_digits_lie_inside_the_ring_and_touch_nothing(box: tuple[int, int], face: Face) -> None:
    dial = picture(face, *box)
    assert count(dial, Tone.DIGITS) > 0
    for y, row in enumerate(dial.rows):
        for x, pixel in enumerate(row):
            if pixel == Tone.DIGITS:
                beside = {row[x - 1], row[(x + 1) % len(row)], dial.rows[y - 1][x]}
                assert not beside & {Tone.LIT, Tone.UNLIT, Tone.GROWING, Tone.WORD}


def test_the_dial_fills_its_box_exactly() -> None:
    dial = picture(Face("28"), 41, 13)
    assert (dial.width, dial.height) == (82, 26)


def test_the_digits_keep_their_size_from_ten_to_nine() -> None:
    ten, nine = picture(Face("10", 2), 40, 19), picture(Face("9", 2), 40, 19)
    heights = [sum(1 for row in dial.rows if Tone.DIGITS in row) for dial in (ten, nine)]
    assert heights[0] == heights[1]


def test_the_word_stands_below_the_digits_where_there_is_room() -> None:
    tall, low = picture(Face("7", word="UP"), 40, 19), picture(Face("7", word="UP"), 40, 8)
    assert count(tall, Tone.WORD) > 0
    assert count(low, Tone.WORD) == 0


def test_a_tiny_box_shows_digits_only() -> None:
    dial = picture(Face("28"), 20, 5)
    assert count(dial, Tone.DIGITS) > 0
    assert count(dial, Tone.LIT) == 0


def test_a_box_of_nothing_is_no_error() -> None:
    assert picture(Face("28", word="UP"), 0, 0).rows == ()
    assert lay_out("00", False, 3, 1).digits is None


def test_what_is_not_a_number_is_left_out() -> None:
    assert count(picture(Face("~"), 40, 12), Tone.DIGITS) == 0


def test_faces_that_look_alike_are_one_picture() -> None:
    faces = [Face("7", 2, segments=12, filled=7 + part / 1000) for part in range(1000)]
    pictures = {id(picture(face, 40, 12)) for face in faces}
    assert 3 < len(pictures) < 40
    shares = [Face("28", 2, lit=(part / 1000, 1.0)) for part in range(1000)]
    assert len({picture(face, 40, 12) for face in shares}) <= len(path(FRAME))


def test_a_rep_that_is_nearly_over_is_not_over() -> None:
    nearly = picture(Face("7", 2, segments=12, filled=7.9999), 40, 12)
    over = picture(Face("8", 2, segments=12, filled=8), 40, 12)
    assert count(nearly, Tone.GROWING) > 0
    assert count(over, Tone.GROWING) == 0
    assert count(over, Tone.LIT) > count(nearly, Tone.LIT)


def test_a_bare_face_has_larger_digits_and_no_ring() -> None:
    ringed, bare = picture(Face("28"), 60, 16), picture(Face("28", bare=True), 60, 16)
    assert count(bare, Tone.LIT) == count(bare, Tone.UNLIT) == 0
    assert count(bare, Tone.DIGITS) > count(ringed, Tone.DIGITS)


def test_a_large_ring_has_a_large_word() -> None:
    assert lay_out("0", True, 60, 16).word_scale == 1
    assert lay_out("0", True, 90, 28).word_scale == 2


@pytest.mark.parametrize("box", BOXES)
def test_the_inside_of_a_ring_touches_no_edge(box: tuple[int, int]) -> None:
    dial = picture(Face("8", lit=(0.0, 1.0)), *box)
    inside = {(x, y) for y, row in enumerate(dial.rows) for x, p in enumerate(row) if p == 6}
    assert all(0 < x < dial.width - 1 and 0 < y < dial.height - 1 for x, y in inside)
    assert inside
