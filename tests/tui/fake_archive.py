"""A log without files: everything is worked out of its records, each time anew."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date

from runstrong_tui.archive import Removed
from runstrong_tui.core.fault import FileFault, Unusable
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
    newest_first,
    weekly,
)
from runstrong_tui.core.search import Wanted, matches
from runstrong_tui.core.week import Week


@dataclass
class FakeArchive:
    records: list[SessionRecord]
    shown_week: Week
    troubles: tuple[FileFault, ...] = ()
    refuses: bool = False
    changes: list[SessionRecord] = field(default_factory=list)
    trash: dict[str, SessionRecord] = field(default_factory=dict)
    more_copies: dict[str, int] = field(default_factory=dict)
    arrived: list[SessionRecord] = field(default_factory=list)
    """Sessions that will be found at the next look."""
    revision: int = 0

    def sessions(self) -> tuple[tuple[SessionRecord, ...], tuple[FileFault, ...]]:
        return tuple(newest_first(self.records)), self.troubles

    def session(self, session: str) -> SessionRecord:
        found = [one for one in self.records if one.id == session]
        if not found:
            raise Unusable(FileFault(session, 0, 0, "not in the log."))
        return found[0]

    def week(self, today: date, goal: int) -> Week:
        return replace(self.shown_week, today=today)

    def look(self) -> None:
        found, self.arrived = self.arrived, []
        self.records += found
        self.revision += bool(found)

    def catch_up(self, seconds: float | None = None) -> bool:
        self.look()
        return True

    def lines(self, wanted: Wanted, first: int, count: int) -> tuple[SessionLine, ...]:
        return tuple(map(line_of, self._wanted(wanted)[first : first + count]))

    def count(self, wanted: Wanted) -> int:
        return len(self._wanted(wanted))

    def rank(self, wanted: Wanted, session: str) -> int | None:
        ids = [one.id for one in self._wanted(wanted)]
        return ids.index(session) if session in ids else None

    def records_of(self, wanted: Wanted) -> Iterator[SessionRecord]:
        return iter(self._wanted(wanted))

    def days(self, first: date, last: date) -> tuple[DayTotal, ...]:
        return tuple(one for one in daily(self.records) if first <= one.day <= last)

    def weeks(self) -> tuple[WeekTotal, ...]:
        return weekly(self.records)

    def exercise_weeks(self, since: date, exercise: str = "") -> tuple[ExerciseWeek, ...]:
        return tuple(
            one
            for one in exercise_weeks(self.records)
            if one.monday >= since and exercise in ("", one.exercise)
        )

    def bests(self) -> tuple[Best, ...]:
        return bests(self.records)

    def marks(self, sessions: Sequence[str]) -> Mapping[str, tuple[Mark, ...]]:
        return {one.id: marks_of(one, self.records) for one in self.records if one.id in sessions}

    def faults(self) -> tuple[FileFault, ...]:
        return self.troubles

    def copies(self, session: str) -> int:
        return 1 + self.more_copies.get(session, 0)

    def add(self, record: SessionRecord) -> SessionRecord:
        self._refuse(record)
        self.records.append(replace(record, id=record.id or f"new-{len(self.records)}"))
        return self.records[-1]

    def change(self, record: SessionRecord) -> None:
        self._refuse(record)
        self.changes.append(record)
        self.records = [record if one.id == record.id else one for one in self.records]

    def remove(self, session: str) -> Removed:
        record = self.session(session)
        self._refuse(record)
        self.records.remove(record)
        self.trash[session] = record
        return Removed(record.name, ((session, session),))

    def restore(self, removed: Removed) -> None:
        for was, now in removed.moved:
            self.records.append(self.trash.pop(now))
            assert self.records[-1].id == was

    def merge(self, session: str) -> None:
        self._refuse(self.session(session))
        self.more_copies.pop(session)

    def _wanted(self, wanted: Wanted) -> list[SessionRecord]:
        return [one for one in newest_first(self.records) if matches(wanted, one)]

    def _refuse(self, record: SessionRecord) -> None:
        if self.refuses:
            raise Unusable(FileFault(record.id, 0, 0, "the folder is read-only."))
