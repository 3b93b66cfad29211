"""The running week, and how many in a row reached the goal."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta

DAYS = 7
_WEEK = timedelta(days=DAYS)


@dataclass(frozen=True, slots=True)
class Week:
    """What was done from Monday to Sunday, and the weeks before it."""

    today: date
    minutes: tuple[int, ...] = (0,) * DAYS
    """Of each day, Monday first; 0: no session."""
    sessions: int = 0
    in_a_row: int = 0
    """Weeks up to this one that reached the goal; this one counts as soon as it has."""
    best: int = 0
    """The most weeks that ever reached it in a row."""

    @property
    def total(self) -> int:
        """Minutes of the whole week."""
        return sum(self.minutes)


def week_of(sessions: Iterable[tuple[date, float]], today: date, goal: int = 1) -> Week:
    """The week of `today`, from the local day and the seconds of each session, in any order.

    `goal`: sessions that a week needs to count.
    """
    done = [(day, seconds) for day, seconds in sessions if day <= today]
    monday = _monday(today)
    seconds_of = [0.0] * DAYS
    for day, seconds in done:
        if day >= monday:
            seconds_of[day.weekday()] += seconds
    a_week = Counter(_monday(day) for day, _ in done)
    reached = {week for week, number in a_week.items() if number >= goal}
    return Week(
        today,
        tuple(_minutes(seconds) for seconds in seconds_of),
        a_week[monday],
        _run(reached, monday if monday in reached else monday - _WEEK),
        max((_run(reached, week) for week in reached if week + _WEEK not in reached), default=0),
    )


def _monday(day: date) -> date:
    return day - timedelta(days=day.weekday())


def _run(reached: set[date], last: date) -> int:
    """How many weeks in a row there are up to `last`."""
    number = 0
    while last - number * _WEEK in reached:
        number += 1
    return number


def _minutes(seconds: float) -> int:
    """Rounded; of what was done at least one."""
    return max(1, round(seconds / 60)) if seconds else 0
