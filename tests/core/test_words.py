"""Numbers, lengths and targets as words."""

from dataclasses import replace

import pytest

from runstrong_tui.core.session import SetResult
from runstrong_tui.core.words import clock, countdown, done_of_target, lasted, number, shown_target
from tests.samples import DONKEY_8, plan

DONKEY = plan(DONKEY_8).steps[1]


@pytest.mark.parametrize(
    ("value", "words"),
    [(0, "zero"), (19, "nineteen"), (21, "twenty-one"), (130, "one hundred and thirty")],
)
def test_numbers_are_said_in_words(value: int, words: str) -> None:
    assert number(value) == words


@pytest.mark.parametrize(("weight", "shown"), [(None, ""), (0, ""), (2.5, ", 2.5 kg")])
def test_a_target_names_the_weight_if_there_is_one(weight: float | None, shown: str) -> None:
    assert shown_target(replace(DONKEY, weight=weight)) == f"8 reps{shown}"


def test_what_is_to_go_is_rounded_up_until_it_is_over() -> None:
    assert [clock(ms) for ms in (25_006, 25_000, 1, 0)] == ["0:26", "0:25", "0:01", "0:00"]
    assert [countdown(ms) for ms in (99_001, 99_000, 2_001)] == ["1:40", "99", "3"]


def test_what_it_took_is_not_more_than_it_was() -> None:
    assert [lasted(ms) for ms in (25_006, 59_999, 754_000)] == ["0:25", "1:00", "12:34"]


def test_a_hold_that_fell_short_is_not_called_whole() -> None:
    held = SetResult(1, "plank", 1, 29_998, target_ms=30_000)
    assert done_of_target(held) == "29 of 30 s"
