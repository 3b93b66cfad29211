"""The running week and the weeks in a row."""

from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from runstrong_tui.core.week import Week, week_of

FRIDAY = date(2026, 11, 20)
MONDAY = date(2026, 11, 16)


def days(*back: int) -> list[tuple[date, float]]:
    """A session of 20 minutes on each day so many days before Friday."""
    return [(FRIDAY - timedelta(days=number), 1200.0) for number in back]


def test_an_empty_log_is_an_empty_week() -> None:
    assert week_of([], FRIDAY) == Week(FRIDAY)


def test_minutes_stand_on_their_day_and_add_up() -> None:
    week = week_of([(MONDAY, 600), (MONDAY, 610), (FRIDAY, 20)], FRIDAY, 3)
    assert week.minutes == (20, 0, 0, 0, 1, 0, 0)
    assert (week.sessions, week.total) == (3, 21)


def test_last_sunday_and_tomorrow_are_not_this_week() -> None:
    week = week_of(days(5, -1), FRIDAY)
    assert (week.sessions, week.total) == (0, 0)


def test_a_week_counts_as_soon_as_it_has_reached_the_goal() -> None:
    earlier = days(7, 8, 14, 15)
    assert week_of(earlier, FRIDAY, 2).in_a_row == 2
    assert week_of([*earlier, *days(0)], FRIDAY, 2).in_a_row == 2
    assert week_of([*earlier, *days(0, 1)], FRIDAY, 2).in_a_row == 3


def test_a_week_below_the_goal_ends_the_row_but_not_the_best() -> None:
    week = week_of(days(0, 1, 8, 14, 15, 21, 22, 28, 29), FRIDAY, 2)
    assert (week.in_a_row, week.best) == (1, 3)


@given(st.lists(st.integers(0, 400)), st.integers(1, 4))
def test_the_row_is_never_longer_than_the_best_and_order_does_not_matter(
    back: list[int], goal: int
) -> None:
    week = week_of(days(*back), FRIDAY, goal)
    assert 0 <= week.in_a_row <= week.best <= len(back) // goal
    assert week == week_of(days(*reversed(back)), FRIDAY, goal)
