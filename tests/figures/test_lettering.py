"""Big letters."""

from itertools import combinations

import pytest

from runstrong_tui.figures.alphabet import LETTERS
from runstrong_tui.figures.lettering import HEIGHT, height, lettering, width, word
from runstrong_tui.figures.quadrants import ACROSS, DOWN

NEEDED = "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-+.:!?/'&◀▶"


def test_every_letter_we_need_is_drawn() -> None:
    assert set(NEEDED) <= set(LETTERS)


def test_every_letter_is_six_pixels_high_and_even() -> None:
    for letter, rows in LETTERS.items():
        assert len(rows) == HEIGHT, letter
        assert len({len(row) for row in rows}) == 1, letter


def test_no_two_letters_look_the_same() -> None:
    for one, other in combinations(LETTERS, 2):
        if {one, other} != {"O", "0"}:
            assert LETTERS[one] != LETTERS[other], (one, other)


def test_case_and_accents_do_not_matter() -> None:
    assert word("Étirement") == word("ETIREMENT")


def test_an_unknown_letter_becomes_a_question_mark() -> None:
    assert word("A☃") == word("A?")


def test_twelve_letters_take_at_most_half_a_common_terminal() -> None:
    assert width("DONKEY KICK") <= 40


@pytest.mark.parametrize("columns", [24, 34, 50, 80])
def test_lettering_stays_in_its_box(columns: int) -> None:
    picture = lettering("DONKEY KICK", columns, 13, largest=2)
    assert picture
    assert picture.width <= columns * ACROSS
    assert picture.height <= 13 * DOWN


def test_long_words_are_broken_into_lines() -> None:
    picture = lettering("FOREARM PLANK", 30, 8)
    assert picture
    assert picture.height == height(2) * DOWN


def test_what_cannot_fit_is_not_drawn() -> None:
    assert lettering("HAMSTRINGS", 20, 8) is None
    assert lettering("FOREARM PLANK", 30, 3) is None


def test_twice_as_large_is_twice_as_large() -> None:
    small, large = word("GO"), word("GO", 2)
    assert (large.width, large.height) == (2 * small.width, 2 * small.height)
