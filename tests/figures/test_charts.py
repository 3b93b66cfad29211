"""Calendars, columns and curves."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from runstrong_tui.figures.chart import DASH, DOT, LEVEL, LINE, column, curve, scale
from runstrong_tui.figures.heat import Calendar, level

SUNDAY = date(2026, 11, 22)


def test_the_last_day_is_in_the_last_column_and_nothing_lies_ahead_of_it() -> None:
    calendar = Calendar(date(2026, 11, 18), 26)
    assert calendar.day(25, 2) == date(2026, 11, 18)
    assert calendar.day(25, 3) is None
    assert calendar.day(0, 0) == calendar.first == date(2026, 5, 25)


@given(st.dates(date(1990, 1, 1), date(2090, 1, 1)), st.integers(1, 60), st.integers(0, 600))
def test_a_day_is_found_where_it_is_shown(last: date, weeks: int, back: int) -> None:
    calendar = Calendar(last, weeks)
    day = last - timedelta(days=back)
    place = calendar.column_of(day)
    if place is None:
        assert day < calendar.first
    else:
        assert calendar.day(place, day.weekday()) == day


@given(st.dates(date(1990, 1, 1), date(2090, 1, 1)), st.integers(1, 60), st.integers(1, 4))
def test_the_names_of_months_never_run_into_each_other(last: date, weeks: int, pitch: int) -> None:
    line = Calendar(last, weeks).months(pitch)
    assert len(line) == weeks * pitch
    assert all(name[:1].isupper() or name.isdigit() for name in line.split())


def test_a_month_stands_above_the_week_with_its_first_day() -> None:
    calendar = Calendar(SUNDAY, 4)
    assert calendar.months(4) == "Nov             "
    assert Calendar(date(2027, 1, 10), 3).months(4) == "    Jan 2027"


@pytest.mark.parametrize(("part", "shade"), [(0, 0), (1, 1), (25, 1), (26, 2), (99, 4), (100, 4)])
def test_the_more_was_done_the_stronger_the_shade(part: int, shade: int) -> None:
    assert level(part, 100) == shade


def test_a_column_fills_its_cells_by_eighths_and_something_always_shows() -> None:
    assert column(100, 100, 5) == (5, 0)
    assert column(50, 100, 5) == (2, 4)
    assert column(1, 10_000, 5) == (0, 1)
    assert column(0, 100, 5) == column(5, 0, 5) == (0, 0)


def test_a_scale_is_never_flat() -> None:
    for numbers in ([], [0.0], [5.0, 5.0], [1.0, 9.0]):
        low, high = scale(numbers)
        assert low < high
        assert all(low <= number <= high for number in numbers)


def test_a_curve_climbs_from_the_left_and_records_stand_out() -> None:
    drawn = curve([(0, 1), (1, 3)], [1], 1, 3, 9, 9)
    assert drawn.rows[8][0] == LINE
    assert drawn.rows[0][8] == DOT
    assert curve([(0.5, 2)], [], 1, 3, 9, 9).rows[4][4] == LINE
    assert not any(any(row) for row in curve([], [], 0, 1, 4, 4).rows)


def test_a_level_is_dotted_below_the_curve() -> None:
    drawn = curve([(0, 0), (1, 10)], [], 0, 10, 20, 11, level=5)
    row = drawn.rows[5]
    assert [x for x, tone in enumerate(row) if tone == LEVEL] == [
        x for x in range(0, 20, DASH) if row[x] != LINE
    ]
    assert LINE in row
