"""What the index knows: lists, totals and records, each as the core works it out of the files."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date

from runstrong_tui.core.fault import FileFault
from runstrong_tui.core.logbook import Ending
from runstrong_tui.core.performance import Performance
from runstrong_tui.core.records import Best, Mark, Top, Tops, marks
from runstrong_tui.core.review import DayTotal, ExerciseWeek, SessionLine, WeekTotal
from runstrong_tui.core.search import Days, Term, Wanted
from runstrong_tui.files.log_index import EPOCH, unpacked, week_number
from runstrong_tui.files.log_place import Place
from runstrong_tui.files.log_store import LogStore, Row

_EPOCH_DAY = EPOCH.toordinal()
_DAY = 24 * 60 * 60 * 1_000_000
"""In microseconds."""

Clause = tuple[str, list[object]]
"""A condition of SQL and its values."""


AT_ONCE = 256
"""Sessions asked about in one statement."""

_TOPS = ("best_ms", "clean_reps", "clean_load")
"""What there are records of, in the order of `Tops`."""


def _before(column: str) -> str:
    """The best before a session: downwards from the best of all, mostly one of the first."""
    return (
        f"COALESCE((SELECT {column} FROM performance q INDEXED BY by_{column}"
        f" WHERE q.exercise = p.exercise AND {column} > 0 AND (q.at < p.at OR q.at = p.at"
        " AND (SELECT id FROM session WHERE number = q.session) < s.id)"
        f" ORDER BY {column} DESC LIMIT 1), 0)"
    )


_BEATING = (
    "WITH done AS MATERIALIZED (SELECT s.id AS id, e.id AS exercise, p.sets, reps, p.ms, load,"
    ' best_reps, best_ms, best_load, clean_reps, clean_load, "left", "right", '
    + ", ".join(f"{_before(column)} AS before_{place}" for place, column in enumerate(_TOPS))
    + " FROM session s JOIN performance p ON p.session = s.number"
    " JOIN exercise e ON p.exercise = e.number WHERE s.id IN ({}))"
    " SELECT id, before_0, before_1, before_2, exercise, sets, reps, ms, load,"
    ' best_reps, best_ms, best_load, clean_reps, clean_load, "left", "right" FROM done WHERE '
    + " OR ".join(f"{column} > before_{n} AND before_{n} > 0" for n, column in enumerate(_TOPS))
)
"""What in some sessions beat all before it, and what that was.

One statement for all: each waits for its turn again while a screen is being painted.
"""


class LogQueries:
    """Reads the store."""

    def __init__(self, store: LogStore) -> None:
        self._read = store.read

    def lines(self, wanted: Wanted, first: int, count: int) -> tuple[SessionLine, ...]:
        """Newest first, from place `first` (from 0) on."""
        where, values = _where(wanted)
        rows = self._read(
            f"SELECT id, name, status, started, ms, sets, effort, note FROM session {where}"
            " ORDER BY at DESC, id DESC LIMIT ? OFFSET ?",
            (*values, count, first),
        )
        return tuple(
            SessionLine(id_, name, Ending(status), *rest) for id_, name, status, *rest in rows
        )

    def count(self, wanted: Wanted) -> int:
        where, values = _where(wanted)
        ((number,),) = self._read(f"SELECT COUNT(*) FROM session {where}", values)
        return int(number)

    def rank(self, wanted: Wanted, id_: str) -> int | None:
        """At which place a session stands among those wanted; None: it does not."""
        where, values = _where(wanted)
        also = f"{where} AND" if where else "WHERE"
        rows = self._read(f"SELECT at FROM session {also} id = ?", (*values, id_))
        if not rows:
            return None
        newer = f"SELECT COUNT(*) FROM session {also} (at, id) > (?, ?)"
        return int(self._read(newer, (*values, rows[0][0], id_))[0][0])

    def places(self, wanted: Wanted, first: int, count: int) -> list[tuple[str, Place]]:
        """Ids of sessions and their files, newest first."""
        where, values = _where(wanted)
        rows = self._read(
            f"SELECT id, folder, file FROM session {where}"
            " ORDER BY at DESC, id DESC LIMIT ? OFFSET ?",
            (*values, count, first),
        )
        return [(id_, Place(folder, name)) for id_, folder, name in rows]

    def beginning(self, start: str) -> list[str]:
        """Ids that begin so."""
        sql = "SELECT id FROM session WHERE substr(id, 1, ?) = ? ORDER BY id"
        return [id_ for (id_,) in self._read(sql, (len(start), start))]

    def copies_of(self, id_: str) -> list[Place]:
        """All files of one session."""
        rows = self._read("SELECT folder, name FROM file WHERE id = ?", (id_,))
        return [Place(*row) for row in rows]

    def copied(self) -> tuple[str, ...]:
        """Ids of sessions with more than one file."""
        sql = "SELECT id FROM file WHERE id IS NOT NULL GROUP BY id HAVING COUNT(*) > 1"
        return tuple(id_ for (id_,) in self._read(sql))

    def faults(self) -> tuple[FileFault, ...]:
        """What is wrong with files that can't be read."""
        rows = self._read("SELECT faults FROM file WHERE faults IS NOT NULL ORDER BY folder, name")
        return tuple(fault for (faults,) in rows for fault in unpacked(faults))

    def days(self, first: date, last: date) -> tuple[DayTotal, ...]:
        """Every day with a session from one to another, both included, oldest first."""
        sql = (
            "SELECT day, COUNT(*), SUM(ms) FROM session WHERE day BETWEEN ? AND ?"
            " GROUP BY day ORDER BY day"
        )
        rows = self._read(sql, (first.toordinal(), last.toordinal()))
        return tuple(DayTotal(date.fromordinal(day), *rest) for day, *rest in rows)

    def weeks(self) -> tuple[WeekTotal, ...]:
        """Every week with a session, oldest first."""
        rows = self._read("SELECT week, sessions, ms, sets FROM week ORDER BY week")
        return tuple([WeekTotal(_monday(week), *rest) for week, *rest in rows])

    def exercise_weeks(self, since: date, exercise: str = "") -> tuple[ExerciseWeek, ...]:
        """Every exercise, or one, in every week from a day's on; by exercise, oldest first."""
        week = week_number(since.toordinal())
        sql = (
            "SELECT week, SUM(sets), SUM(reps), SUM(ms), SUM(load), MAX(best_reps), MAX(best_ms),"
            ' MAX(best_load), SUM("left"), SUM("right") FROM performance'
            " WHERE exercise = ? AND at >= ? AND week >= ? GROUP BY week ORDER BY week"
        )
        # Where the athlete is it may be another day than in Greenwich.
        at = (_monday(week).toordinal() - _EPOCH_DAY - 1) * _DAY
        return tuple(
            ExerciseWeek(id_, _monday(found), *rest)
            for id_, number in self._exercises()
            if exercise in ("", id_)
            for found, *rest in self._read(sql, (number, at, week))
        )

    def bests(self) -> tuple[Best, ...]:
        """Of every exercise that was ever done, by id."""
        found = (self._best(id_, number) for id_, number in self._exercises())
        return tuple(best for best in found if best.sessions)

    def marks(self, ids: Sequence[str]) -> Mapping[str, tuple[Mark, ...]]:
        """The records that some sessions set when they were new."""
        found: dict[str, tuple[Mark, ...]] = dict.fromkeys(ids, ())
        beating: dict[str, list[tuple[Performance, Tops]]] = {}
        for first in range(0, len(ids), AT_ONCE):
            part = ids[first : first + AT_ONCE]
            these = ", ".join("?" * len(part))
            for id_, ms, reps, load, *rest in self._read(_BEATING.format(these), part):
                beating.setdefault(id_, []).append((Performance(*rest), Tops(ms, reps, load)))
        for id_, ones in beating.items():
            found[id_] = marks(
                (done for done, _ in ones), {done.exercise: before for done, before in ones}
            )
        return found

    def _exercises(self) -> list[Row]:
        """Ids and numbers of all that were ever done, also in sessions that are gone."""
        return self._read("SELECT id, number FROM exercise ORDER BY id")

    def _best(self, id_: str, number: int) -> Best:
        sql = "SELECT COUNT(*), MIN(day), MAX(day) FROM performance WHERE exercise = ?"
        ((sessions, first, last),) = self._read(sql, (number,))
        tops = (self._top(number, column) for column in ("best_ms", "clean_reps", "clean_load"))
        days = date.fromordinal(first or 1), date.fromordinal(last or 1)
        return Best(id_, sessions, *days, *tops)

    def _top(self, exercise: int, column: str) -> Top | None:
        """The best there is, where it was reached first."""
        rows = self._read(
            f"SELECT {column}, p.day, id FROM performance p JOIN session ON session = number"
            f" WHERE exercise = ? AND {column} > 0 ORDER BY {column} DESC, p.at, id LIMIT 1",
            (exercise,),
        )
        return Top(rows[0][0], date.fromordinal(rows[0][1]), rows[0][2]) if rows else None


def _monday(week: int) -> date:
    return date.fromordinal(week * 7 + 1)


def _where(wanted: Wanted) -> Clause:
    clauses = list(_clauses(wanted))
    if not clauses:
        return "", []
    sql = " AND ".join(f"({clause})" for clause, _ in clauses)
    return f"WHERE {sql}", [value for _, values in clauses for value in values]


def _clauses(wanted: Wanted) -> Iterator[Clause]:
    if wanted.days != Days():
        yield _within(wanted.days)
    if wanted.exercise:
        yield _with_exercise([wanted.exercise])
    for term in wanted.terms:
        parts = list(_any_of(term))
        sql = " OR ".join(part for part, _ in parts)
        yield sql, [value for _, values in parts for value in values]


def _any_of(term: Term) -> Iterator[Clause]:
    yield "instr(searched, ?)", [term.text]
    if term.exercises:
        yield _with_exercise(sorted(term.exercises))
    if term.days is not None:
        yield _within(term.days)
    if term.month:
        yield "substr(started, 6, 2) = ?", [f"{term.month:02}"]


def _with_exercise(names: list[str]) -> Clause:
    these = f"SELECT number FROM exercise WHERE id IN ({', '.join('?' * len(names))})"
    return f"number IN (SELECT session FROM performance WHERE exercise IN ({these}))", [*names]


def _within(days: Days) -> Clause:
    first, last = days.first or date.min, days.last or date.max
    return "day BETWEEN ? AND ?", [first.toordinal(), last.toordinal()]
