"""Finding sessions by what they are about: exercise, routine, muscle, date, note."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from runstrong_tui.core.logbook import SessionRecord
from runstrong_tui.core.muscles import group_of
from runstrong_tui.core.review import day_of

if TYPE_CHECKING:
    from runstrong_tui.core.exercise import Exercise

_DATE = re.compile(r"(\d{4})(?:-(\d{1,2})(?:-(\d{1,2}))?)?")
_MONTHS = (
    *("january", "february", "march", "april", "may", "june"),
    *("july", "august", "september", "october", "november", "december"),
)


@dataclass(frozen=True, slots=True)
class Days:
    """From one day to another, both included; None: without an end."""

    first: date | None = None
    last: date | None = None


@dataclass(frozen=True, slots=True)
class Term:
    """One word of a search. A session has it if any of these is true of it."""

    text: str
    """In the name, the routine or the note, whatever the case."""
    exercises: frozenset[str] = frozenset()
    """One of these was done."""
    days: Days | None = None
    month: int = 0
    """1-12, of any year; 0: the word names none."""


@dataclass(frozen=True, slots=True)
class Wanted:
    """Which sessions are wanted: those that have all terms. Nothing said: all."""

    terms: tuple[Term, ...] = ()
    exercise: str = ""
    """Only sessions with this one."""
    days: Days = Days()

    @property
    def everything(self) -> bool:
        return self == Wanted()


def findable(exercises: Iterable["Exercise"], done: Iterable[str] = ()) -> dict[str, str]:
    """The words each exercise is found by; `done`: ids in the log, known or no more."""
    words = {id_: id_.casefold() for id_ in done}
    return words | {one.id: "\n".join(_names(one)).casefold() for one in exercises}


def wanted(text: str, words: Mapping[str, str]) -> Wanted:
    """What a search line asks for, word by word; `words`: as `findable` gives them."""
    return Wanted(tuple(_term(word, words) for word in text.casefold().split()))


def matches(wish: Wanted, record: SessionRecord) -> bool:
    """Whether a session is wanted."""
    done = {one.exercise for one in record.sets}
    return (
        _is_within(wish.days, record)
        and (not wish.exercise or wish.exercise in done)
        and all(_has(term, record, done) for term in wish.terms)
    )


def searched(record: SessionRecord) -> str:
    """The text that is searched, in small letters."""
    return f"{record.name}\n{record.routine}\n{record.note}".casefold()


def _term(word: str, words: Mapping[str, str]) -> Term:
    named = frozenset(exercise for exercise, names in words.items() if word in names)
    return Term(word, named, _days(word), _month(word))


def _names(exercise: "Exercise") -> Iterator[str]:
    """What an exercise is found by. Muscles that only help would find nearly everything."""
    yield from (exercise.id, exercise.name, exercise.group)
    for muscle in exercise.muscles.primary:
        yield muscle
        group = group_of(muscle)
        if group is not None:
            yield group.name


def _days(word: str) -> Days | None:
    """2026, 2026-11 or 2026-11-22 as days; None if it is no date there is."""
    found = _DATE.fullmatch(word)
    if found is None:
        return None
    year, month, day = (int(part) if part else 0 for part in found.groups())
    try:
        first = date(year, month or 1, day or 1)
        if day:
            return Days(first, first)
        return Days(first, _last_of(year, month or 12))
    except ValueError:
        return None


def _last_of(year: int, month: int) -> date:
    following = date(year + month // 12, month % 12 + 1, 1)
    return date.fromordinal(following.toordinal() - 1)


def _month(word: str) -> int:
    """The number of a month by its name, of which three letters are enough."""
    named = (number for number, name in enumerate(_MONTHS, 1) if name.startswith(word))
    return next(named, 0) if len(word) >= 3 else 0


def _is_within(days: Days, record: SessionRecord) -> bool:
    day = day_of(record)
    return (days.first is None or day >= days.first) and (days.last is None or day <= days.last)


def _has(term: Term, record: SessionRecord, done: set[str]) -> bool:
    return (
        term.text in searched(record)
        or not term.exercises.isdisjoint(done)
        or (term.days is not None and _is_within(term.days, record))
        or (term.month > 0 and day_of(record).month == term.month)
    )
