"""Nothing that comes from a file harms a terminal or hides from a reader."""

import unicodedata

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from runstrong_tui.core.clean import ELLIPSIS, clean, width

BIDI = "\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\u200e\u200f\u061c"

HOSTILE = st.text(
    st.one_of(
        st.characters(),
        st.sampled_from("\x1b\x07\x9b\x00\x7f\t\n\u200d\ufe0f\ufe0e\u0301\u0338\u200b" + BIDI),
        st.sampled_from("e=\u2764\U0001f469\U0001f4bb\U0001f3fd\u2adc\u0958\u1100\u1161\u3164"),
    )
)


@given(HOSTILE, st.integers(1, 40))
@example("e\u200d\u0301", 5)
@example("\u2adc\ufe0f", 5)
@example("\U0001f469\u200d\U0001f4bb!!", 3)
def test_what_passed_once_passes_unchanged(text: str, cells: int) -> None:
    once = clean(text, cells)
    assert clean(once, cells) == once


@given(HOSTILE, st.integers(1, 40))
def test_nothing_that_passes_controls_or_hides(text: str, cells: int) -> None:
    passed = clean(text, cells)
    assert not {unicodedata.category(char) for char in passed} & {"Cc", "Cs", "Co", "Cn", "Zl"}
    assert not set(passed) & set(BIDI)
    assert width(passed) <= cells
    assert passed == unicodedata.normalize("NFC", passed).strip()


@pytest.mark.parametrize(
    "text",
    ["", "Donkey kick", "[bold]x[/]", "हिन्दी", "Dehnübung — 30 s", "👩‍💻 ❤️", "深蹲", "סקוואט"],
)
def test_honest_text_stays_as_it_is(text: str) -> None:
    assert clean(text) == text


@pytest.mark.parametrize(
    ("text", "passed"),
    [
        ("\x1b]52;c;aGk=\x07", "\ufffd]52;c;aGk=\ufffd"),
        ("one\ntwo\tthree\u2028four", "one two three four"),
        ("  both ends \n", "both ends"),
        ("safe\u202etxt.exe", "safetxt.exe"),
        ("zero\u200bwidth\u2060\ufeff", "zerowidth"),
        ("a\ud800b\ue000c\U000e0041", "abc"),
        ("a\u200db\ufe0f", "ab"),
        ("\u3164\u2800", ""),
        ("Cafe\u0301", "Café"),
    ],
)
def test_what_is_hostile_is_replaced_or_dropped(text: str, passed: str) -> None:
    assert clean(text) == passed


def test_a_letter_keeps_three_marks() -> None:
    assert clean("x" + "\u0335" * 40) == "x" + "\u0335" * 3


def test_long_text_ends_in_an_ellipsis() -> None:
    assert clean("Bulgarian split squat", 12) == "Bulgarian s" + ELLIPSIS
    assert clean("Squat hold", 7) == "Squat" + ELLIPSIS


def test_wide_letters_take_two_cells() -> None:
    assert clean("深蹲深蹲", 5) == "深蹲…"


def test_very_long_text_is_read_only_as_far_as_it_can_show() -> None:
    assert clean("x" * 10_000_000, 5) == "xxxx…"
