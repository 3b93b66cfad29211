"""The log in a few numbers, as the views read it from the desk."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta

from textual.content import Content

from runstrong_tui.archive import Archive
from runstrong_tui.core.records import best_week
from runstrong_tui.core.review import WeekTotal, monday_of, without_gaps
from runstrong_tui.core.week import Week, week_of
from runstrong_tui.ports import Desk
from runstrong_tui.tui.words import count

YEAR = 53
"""Weeks that a heat map may show, and one for the first days of its first month."""


@dataclass(frozen=True, slots=True)
class Facts:
    """What stands above the list."""

    today: date
    goal: int | None
    week: Week
    weeks: tuple[WeekTotal, ...]
    """Of a year, without gaps, oldest first."""
    sessions: int
    ms: int
    best: WeekTotal | None
    days: Mapping[date, int]
    """Milliseconds of each day of the year with a session."""


def facts_of(desk: Desk, goal: int | None) -> Facts:
    """Read them; some milliseconds, however long the log is."""
    archive, today = desk.archive, desk.today()
    weeks = archive.weeks()
    return Facts(
        today=today,
        goal=goal,
        week=week_of(archive.days(monday_of(today), today), weeks, today, goal or 1),
        weeks=without_gaps(weeks, today, YEAR),
        sessions=sum(week.sessions for week in weeks),
        ms=sum(week.ms for week in weeks),
        best=best_week(weeks),
        days=_days(archive, today),
    )


def _days(archive: Archive, today: date) -> Mapping[date, int]:
    first = today - timedelta(weeks=YEAR)
    return {one.day: one.ms for one in archive.days(first, today)}


def lines_about(facts: Facts) -> Content:
    """A line for each number."""
    return Content.assemble(*(part for line in _lines(facts) for part in (*line, ("\n", ""))))


def sentence_about(facts: Facts) -> Content:
    """The same in one line, most important first."""
    return Content.assemble(*(part for line in _lines(facts) for part in (*line, ("   ", ""))))


def _lines(facts: Facts) -> Iterator[list[tuple[str, str]]]:
    week = facts.week
    of_goal = f" of {facts.goal}" if facts.goal else ""
    reached = "bold $done" if week.sessions >= (facts.goal or 1) else "bold $foreground"
    yield [(f"{week.sessions}{of_goal}", reached), (" this week", "$muted")]
    yield [(count(week.in_a_row, "week", "weeks"), "bold $work"), (" in a row", "$muted")]
    yield [("best ", "$muted"), (count(week.best, "week", "weeks"), "bold $foreground")]
    yield [(f"{facts.sessions}", "bold $foreground"), (" sessions", "$muted")]
    yield [(f"{facts.ms // 3_600_000} h", "bold $foreground"), (" in all", "$muted")]
    if facts.best:
        minutes = round(facts.best.ms / 60_000)
        yield [(f"{minutes} min", "bold $foreground"), (" best week", "$muted")]
