"""The log without an index: everything worked out of all its files, each time anew."""

from collections.abc import Mapping
from datetime import date
from pathlib import Path

from runstrong_tui.core.fault import FileFault
from runstrong_tui.core.logbook import SessionRecord
from runstrong_tui.core.records import Best, Mark, bests, marks_of
from runstrong_tui.core.review import (
    DayTotal,
    ExerciseWeek,
    SessionLine,
    WeekTotal,
    daily,
    exercise_weeks,
    line_of,
    weekly,
)
from runstrong_tui.core.search import Wanted, matches
from runstrong_tui.files.logbook import Logbook


class FoldedLog:
    """What an index has to come to."""

    def __init__(self, folder: Path) -> None:
        self.records, self.faults = Logbook(folder).sessions()

    def wanted(self, wish: Wanted) -> list[SessionRecord]:
        return [record for record in self.records if matches(wish, record)]

    def lines(self, wish: Wanted) -> tuple[SessionLine, ...]:
        return tuple(map(line_of, self.wanted(wish)))

    def days(self, first: date, last: date) -> tuple[DayTotal, ...]:
        return tuple(one for one in daily(self.records) if first <= one.day <= last)

    def weeks(self) -> tuple[WeekTotal, ...]:
        return weekly(self.records)

    def exercise_weeks(self) -> tuple[ExerciseWeek, ...]:
        return exercise_weeks(self.records)

    def bests(self) -> tuple[Best, ...]:
        return bests(self.records)

    def marks(self) -> Mapping[str, tuple[Mark, ...]]:
        return {record.id: marks_of(record, self.records) for record in self.records}

    def named_faults(self) -> list[str]:
        return sorted(map(str, self.faults))


def named(faults: tuple[FileFault, ...]) -> list[str]:
    return sorted(map(str, faults))
