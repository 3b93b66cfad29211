"""The running week and the weeks in a row."""

from collections import defaultdict
from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from runstrong_tui.core.review import DayTotal, WeekTotal, monday_of
from runstrong_tui.core.week import Week, week_of

FRIDAY = date(2026, 11, 20)
MONDAY = date(2026, 11, 16)


def week(sessions: list[tuple[date, float]], goal: int = 1) -> Week:
    """The week of Friday, from the day and the seconds of each session."""
    days: dict[date, list[float]] = defaultdict(list)
    weeks: dict[date, list[float]] = defaultdict(list)
    for day, seconds in sessions:
        days[day].append(seconds)
        weeks[monday_of(day)].append(seconds)
    return week_of(
        [DayTotal(day, len(done), round(sum(done) * 1000)) for day, done in days.items()],
        [WeekTotal(day, len(done), round(sum(done) * 1000), 0) for day, done in weeks.items()],
        FRIDAY,
        goal,
    )


def days(*back: int) -> list[tuple[date, float]]:
    """A session of 20 minutes on each day so many days before Friday."""
    return [(FRIDAY - timedelta(days=number), 1200.0) for number in back]


def test_an_empty_log_is_an_empty_week() -> None:
    assert week([]) == Week(FRIDAY)


def test_minutes_stand_on_their_day() -> None:
    found = week([(MONDAY, 600), (MONDAY, 610), (FRIDAY, 30)], 3)
    assert found.minutes == (20, 0, 0, 0, 1, 0, 0)
    assert (found.sessions, found.total) == (3, 21)


def test_last_sunday_and_tomorrow_are_not_this_week() -> None:
    found = week(days(5, -1))
    assert (found.sessions, found.total) == (0, 0)


def test_a_week_counts_as_soon_as_it_has_reached_the_goal() -> None:
    earlier = days(7, 8, 14, 15)
    assert week(earlier, 2).in_a_row == 2
    assert week([*earlier, *days(0)], 2).in_a_row == 2
    assert week([*earlier, *days(0, 1)], 2).in_a_row == 3


def test_a_week_below_the_goal_ends_the_row_but_not_the_best() -> None:
    found = week(days(0, 1, 8, 14, 15, 21, 22, 28, 29), 2)
    assert (found.in_a_row, found.best) == (1, 3)


@given(st.lists(st.integers(0, 400)), st.integers(1, 4))
def test_the_row_is_never_longer_than_the_best_and_order_does_not_matter(
    back: list[int], goal: int
) -> None:
    found = week(days(*back), goal)
    assert 0 <= found.in_a_row <= found.best <= len(back) // goal
    assert found == week(days(*reversed(back)), goal)


def test_the_minutes_of_a_week_are_rounded_once() -> None:
    days = [DayTotal(FRIDAY - timedelta(days=n), 1, 100_000) for n in range(3)]
    found = week_of(days, (), FRIDAY)
    assert sum(found.minutes) == 6
    assert found.total == 5
