"""A calendar as a heat map: a column for each week, a row for each day of it, Monday on top."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

DAYS = 7
LEVELS = 4
"""Shades of a day on which something was done."""

_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")


@dataclass(frozen=True, slots=True)
class Calendar:
    """So many weeks, the one of the last day at the right."""

    last: date
    weeks: int

    @property
    def first(self) -> date:
        """Its first Monday."""
        return self.monday(0)

    def monday(self, column: int) -> date:
        this_week = self.last - timedelta(days=self.last.weekday())
        return this_week - timedelta(weeks=self.weeks - 1 - column)

    def day(self, column: int, row: int) -> date | None:
        """The day at a place; None after the last day."""
        day = self.monday(column) + timedelta(days=row)
        return day if day <= self.last else None

    def column_of(self, day: date) -> int | None:
        """The column of a day; None where it is not shown."""
        column = (day - self.first).days // DAYS
        return column if 0 <= column < self.weeks and day <= self.last else None

    def months(self, pitch: int) -> str:
        """The names of the months above the columns in which they begin; columns `pitch` wide.

        A month whose name would run into the next is left without one.
        """
        line = ""
        for column, name in self._beginnings():
            place = column * pitch
            if place + len(name) <= self.weeks * pitch and place >= len(line) + bool(line):
                line = line.ljust(place) + name
        return line.ljust(self.weeks * pitch)

    def _beginnings(self) -> Iterator[tuple[int, str]]:
        """Columns with the first day of a month, and its name; January with its year."""
        for column in range(self.weeks):
            monday = self.monday(column)
            sunday = monday + timedelta(days=DAYS - 1)
            if monday.day == 1 or monday.month != sunday.month:
                name = _MONTHS[sunday.month - 1]
                yield column, f"{name} {sunday.year}" if sunday.month == 1 else name


def level(part: float, most: float) -> int:
    """The shade of a day, 1 to `LEVELS`, by its part of the most there is; 0 for nothing."""
    if part <= 0:
        return 0
    return max(1, min(LEVELS, -int(-part * LEVELS // most)))
