"""The running week, and how many in a row reached the goal."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta

from runstrong_tui.core.review import DayTotal, WeekTotal, monday_of

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
    total: int = 0
    """Minutes of the whole week; the days, each rounded, may add up to another number."""


def week_of(
    days: Iterable[DayTotal], weeks: Iterable[WeekTotal], today: date, goal: int = 1
) -> Week:
    """The week of `today`, from the days of at least this week, and all weeks of the log.

    What lies ahead of today does not count. `goal`: sessions that a week needs to count.
    """
    monday = monday_of(today)
    this_week = [one for one in days if monday <= one.day <= today]
    sessions = sum(one.sessions for one in this_week)
    reached = {one.monday for one in weeks if one.monday < monday and one.sessions >= goal}
    if sessions >= goal:
        reached.add(monday)
    ms_of = {one.day.weekday(): one.ms for one in this_week}
    return Week(
        today,
        tuple(_minutes(ms_of.get(weekday, 0)) for weekday in range(DAYS)),
        sessions,
        _run(reached, monday if monday in reached else monday - _WEEK),
        max((_run(reached, week) for week in reached if week + _WEEK not in reached), default=0),
        _minutes(sum(ms_of.values())),
    )


def _run(reached: set[date], last: date) -> int:
    """How many weeks in a row there are up to `last`."""
    number = 0
    while last - number * _WEEK in reached:
        number += 1
    return number


def _minutes(ms: int) -> int:
    """Rounded; of what was done at least one."""
    return max(1, round(ms / 60_000)) if ms else 0
