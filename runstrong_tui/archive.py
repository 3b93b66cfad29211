"""What the inside asks of the log. Answered beside the other ports, of which it is the largest."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Protocol

from runstrong_tui.core.fault import FileFault
from runstrong_tui.core.logbook import SessionRecord
from runstrong_tui.core.records import Best, Mark
from runstrong_tui.core.review import DayTotal, ExerciseWeek, SessionLine, WeekTotal
from runstrong_tui.core.search import Wanted
from runstrong_tui.core.week import Week


@dataclass(frozen=True, slots=True)
class Removed:
    """A session that was moved to the trash, to be brought back."""

    name: str
    moved: tuple[tuple[str, str], ...]
    """Of each of its files where it lay, and where it lies now."""


class Archive(Protocol):
    """The log. What it says of many sessions it knows from an index, which follows the files."""

    def sessions(self) -> tuple[tuple[SessionRecord, ...], tuple[FileFault, ...]]:
        """Newest first, and what is wrong with the files that can't be read."""
        ...

    def session(self, session: str) -> SessionRecord:
        """By id, a unique beginning of it, or "last". Raises `Unusable`."""
        ...

    def week(self, today: date, goal: int) -> Week:
        """The week of `today`; `goal`: sessions that a week needs to count in a row."""
        ...

    @property
    def revision(self) -> int:
        """Rises whenever something that changed was taken in, by whomever."""
        ...

    def look(self) -> None:
        """Take in what changed where things mostly change. Always quick."""
        ...

    def catch_up(self, seconds: float | None = None) -> bool:
        """Take in whatever changed, for so long at most; whether that was all."""
        ...

    def lines(self, wanted: Wanted, first: int, count: int) -> tuple[SessionLine, ...]:
        """Sessions in a list, newest first, from place `first` (from 0) on."""
        ...

    def count(self, wanted: Wanted) -> int:
        """How many sessions are wanted."""
        ...

    def rank(self, wanted: Wanted, session: str) -> int | None:
        """At which place a session stands among those wanted; None: it does not."""
        ...

    def records_of(self, wanted: Wanted) -> Iterator[SessionRecord]:
        """Whole sessions, newest first, each read when it is asked for. Catches up before."""
        ...

    def days(self, first: date, last: date) -> tuple[DayTotal, ...]:
        """Every day with a session from one to another, both included, oldest first."""
        ...

    def weeks(self) -> tuple[WeekTotal, ...]:
        """Every week with a session, oldest first."""
        ...

    def exercise_weeks(self, since: date, exercise: str = "") -> tuple[ExerciseWeek, ...]:
        """Every exercise, or one, in every week from a day's on; by exercise, oldest first."""
        ...

    def bests(self) -> tuple[Best, ...]:
        """Every exercise that was ever done, by id, with its records."""
        ...

    def marks(self, sessions: Sequence[str]) -> Mapping[str, tuple[Mark, ...]]:
        """The records that each of these sessions set when it was new."""
        ...

    def faults(self) -> tuple[FileFault, ...]:
        """What is wrong with files that can't be read."""
        ...

    def copies(self, session: str) -> int:
        """In how many files a session lies; it is one session all the same."""
        ...

    def add(self, record: SessionRecord) -> SessionRecord:
        """Keep a session that was done without us; one without an id gets one.

        Raises `Unusable`.
        """
        ...

    def change(self, record: SessionRecord) -> None:
        """Rewrite one session; unknown keys and comments in its file stay. Raises `Unusable`."""
        ...

    def remove(self, session: str) -> Removed:
        """Move a session to the trash, with all its copies. Raises `Unusable`."""
        ...

    def restore(self, removed: Removed) -> None:
        """Bring it back. Raises `Unusable`."""
        ...

    def merge(self, session: str) -> None:
        """Make one file of a session's copies; the others go to the trash. Raises `Unusable`."""
        ...
