"""Numbers, ranges and tempos as authors write them."""

from datetime import date, time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from runstrong_tui.core.limits import REPS, REST, ROUNDS, SECONDS, SETS, WAIT, WEIGHT
from runstrong_tui.core.notation import (
    Bounds,
    read_number,
    read_range,
    read_tempo,
    shown,
)
from runstrong_tui.core.pace import Direction, Phase
from runstrong_tui.core.quantity import Range

HUGE = 16**20_000
"""More digits than Python prints."""

ANYTHING = st.one_of(
    st.none(),
    st.booleans(),
    st.integers(),
    st.just(10**400),
    st.floats(),
    st.text(),
    st.from_regex(r"[0-9-]{1,12}"),
    st.dates(),
    st.lists(st.integers()),
    st.dictionaries(st.text(), st.integers()),
)


@given(st.integers(1, 1000), st.integers(1, 1000))
def test_a_range_is_read_as_written(one: int, other: int) -> None:
    low, high = sorted((one, other))
    assert read_range(f"{low}-{high}", REPS) == Range(low, high)
    assert str(read_range(f"{low}-{high}", REPS)) == (f"{low}-{high}" if low < high else f"{low}")
    assert read_range(low, REPS) == read_range(str(low), REPS) == Range(low, low)


@pytest.mark.parametrize(
    ("value", "bounds", "range_"),
    [
        (3.0, SETS, Range(3, 3)),
        (" 8 - 12 ", REPS, Range(8, 12)),
        ("7.5-10", SECONDS, Range(7.5, 10)),
        (14400, SECONDS, Range(14400, 14400)),
    ],
)
def test_ranges_may_be_written_loosely(value: object, bounds: Bounds, range_: Range) -> None:
    assert read_range(value, bounds) == range_


@pytest.mark.parametrize(
    ("value", "bounds", "problem"),
    [
        ("two", SETS, 'expected a whole number or a range like "2-3"'),
        (True, REPS, 'expected a whole number or a range like "8-12"'),
        ("8-", REPS, 'expected a whole number or a range like "8-12"'),
        ("-8", REPS, 'expected a whole number or a range like "8-12"'),
        ("٣", REPS, 'expected a whole number or a range like "8-12"'),
        ("9" * 500, REPS, 'expected a whole number or a range like "8-12"'),
        ([8, 12], REPS, 'expected a whole number or a range like "8-12"'),
        ("30 s", SECONDS, 'expected a number or a range like "30-45"'),
        ("12-8", REPS, 'the smaller number comes first: "8-12"'),
        (0, SETS, "expected a whole number from 1 to 50"),
        ("0-3", SETS, "expected a whole number from 1 to 50"),
        (2.5, SETS, "expected a whole number from 1 to 50"),
        ("1.5-2", SETS, "expected a whole number from 1 to 50"),
        (-8, REPS, "expected a whole number from 1 to 1000"),
        pytest.param(HUGE, REPS, "expected a whole number from 1 to 1000", id="huge"),
        (3, SECONDS, "expected a number from 4 to 14400 seconds"),
        (float("nan"), SECONDS, "expected a number from 4 to 14400 seconds"),
        (float("inf"), SECONDS, "expected a number from 4 to 14400 seconds"),
    ],
)
def test_what_is_no_range_is_told_what_was_expected(
    value: object, bounds: Bounds, problem: str
) -> None:
    with pytest.raises(ValueError) as caught:
        read_range(value, bounds)
    assert str(caught.value) == problem


@given(ANYTHING)
def test_a_range_is_never_outside_its_bounds(value: object) -> None:
    try:
        found = read_range(value, REPS)
    except ValueError:
        return
    assert 1 <= found.low <= found.high <= 1000
    assert isinstance(found.low, int)


@pytest.mark.parametrize(
    ("value", "bounds", "number"), [(0, REST, 0), (3.5, REST, 3.5), (2.0, ROUNDS, 2)]
)
def test_a_number_within_its_bounds_is_read(value: object, bounds: Bounds, number: float) -> None:
    assert read_number(value, bounds) == number


@pytest.mark.parametrize(
    ("value", "bounds", "problem"),
    [
        (2, REST, "expected 0, or a number from 3 to 3600 seconds"),
        (-1, REST, "expected 0, or a number from 3 to 3600 seconds"),
        (0, WAIT, "expected a number from 3 to 3600 seconds"),
        ("5", WAIT, "expected a number from 3 to 3600 seconds"),
        (True, ROUNDS, "expected a whole number from 1 to 50"),
        (1.5, ROUNDS, "expected a whole number from 1 to 50"),
        (float("nan"), WEIGHT, "expected a number from 0 to 1000 kg"),
        (float("-inf"), WEIGHT, "expected a number from 0 to 1000 kg"),
    ],
)
def test_what_is_no_number_is_told_what_was_expected(
    value: object, bounds: Bounds, problem: str
) -> None:
    with pytest.raises(ValueError) as caught:
        read_number(value, bounds)
    assert str(caught.value) == problem


@given(*[st.integers(0, 99)] * 4)
def test_a_tempo_is_read_as_written(down: int, low: int, up: int, high: int) -> None:
    if down + low + up + high == 0:
        return
    notation = f"{down}-{low}-{up}-{high}"
    tempo = read_tempo(notation)
    assert tempo.notation == notation
    assert sum(phase.ms for phase in tempo.phases) == 1000 * (down + low + up + high)


def test_an_explosive_tempo_is_paced_as_a_second() -> None:
    tempo = read_tempo("2-0-x-1", Direction.CONCENTRIC)
    assert tempo.notation == "2-0-X-1"
    assert tempo.phases == (Phase("up", 1000), Phase("hold", 1000), Phase("down", 2000))


@pytest.mark.parametrize("value", ["2-0-1", "X-0-1-1", "2-0-1-1-1", "2011", "-1-0-1-1", 2011, None])
def test_what_is_no_tempo_is_told_what_was_expected(value: object) -> None:
    with pytest.raises(ValueError, match='four numbers of seconds like "2-0-1-1"'):
        read_tempo(value)


def test_a_rep_takes_time() -> None:
    with pytest.raises(ValueError, match="at least 1 second"):
        read_tempo("0-0-0-0")


@given(ANYTHING)
def test_any_value_is_a_tempo_or_refused(value: object) -> None:
    try:
        assert read_tempo(value).phases
    except ValueError as problem:
        assert str(problem)


@pytest.mark.parametrize(
    ("value", "words"),
    [
        ("two", '"two"'),
        ("a\x1b" + "x" * 99, '"a\ufffd' + "x" * 37 + '…"'),
        (True, "true"),
        (12, "12"),
        pytest.param(-HUGE, "a huge number", id="huge"),
        (float("nan"), "nan"),
        (float("-inf"), "-inf"),
        ([], "an empty list"),
        ([1], "a list"),
        ({}, "a table"),
        (date(2026, 11, 22), "a date or time"),
        (time(7, 30), "a date or time"),
    ],
)
def test_a_value_is_quoted_in_few_words(value: object, words: str) -> None:
    assert shown(value) == words


@given(ANYTHING)
def test_any_value_can_be_quoted(value: object) -> None:
    assert len(shown(value)) <= 45
