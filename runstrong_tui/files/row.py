"""A table of a TOML file, asked key by key; a value that can't be used is named with its place."""

from collections.abc import Callable, Mapping
from datetime import datetime
from enum import StrEnum
from typing import TypeVar

from runstrong_tui.core.clean import clean

T = TypeVar("T")
E = TypeVar("E", bound=StrEnum)

LARGEST = 10**12
"""No number here is larger: 31 years of milliseconds."""

LONGEST_TEXT = 2_000
"""Cells kept of one text."""


class BadValueError(ValueError):
    """A value that is missing or can't be used."""

    def __init__(self, place: tuple[str | int, ...], expected: str) -> None:
        super().__init__(f"{place[-1]}: {expected}")
        self.place = place
        """Keys and indexes that lead to the value."""
        self.expected = expected


class Row:
    """One table. Keys nobody asks for are nobody's business."""

    def __init__(self, table: Mapping[str, object], place: tuple[str | int, ...] = ()) -> None:
        self._table = table
        self._place = place

    def __contains__(self, key: str) -> bool:
        return key in self._table

    def maybe(self, ask: Callable[[str], T], key: str) -> T | None:
        """What `ask` makes of a key; None if it is absent."""
        return ask(key) if key in self._table else None

    def text(self, key: str, default: str | None = None) -> str:
        value = self._get(key, default)
        if not isinstance(value, str):
            raise self.bad(key, "expected a text in quotes")
        return clean(value, LONGEST_TEXT)

    def texts(self, key: str) -> tuple[str, ...]:
        """A list of texts; empty if the key is absent."""
        values = self._get(key, [])
        if not isinstance(values, list) or not all(isinstance(value, str) for value in values):
            raise self.bad(key, "expected a list of texts")
        return tuple(clean(value, LONGEST_TEXT) for value in values)

    def whole(self, key: str, default: int | None = None, low: int = 0, high: int = LARGEST) -> int:
        """A whole number from `low` to `high`."""
        value = self._get(key, default)
        if isinstance(value, bool) or not isinstance(value, int) or not low <= value <= high:
            top = "" if high == LARGEST else f" to {high}"
            raise self.bad(key, f"expected a whole number from {low}{top}")
        return value

    def wholes(self, key: str) -> tuple[int, ...]:
        """A list of whole numbers from 0; empty if the key is absent."""
        values = self._get(key, [])
        if not isinstance(values, list) or not all(
            type(n) is int and 0 <= n <= LARGEST for n in values
        ):
            raise self.bad(key, "expected a list of whole numbers")
        return tuple(values)

    def number(self, key: str, default: float | None = None) -> float:
        """A number from 0."""
        value = self._get(key, default)
        if isinstance(value, bool) or not isinstance(value, int | float):
            raise self.bad(key, "expected a number from 0")
        if not 0 <= value <= LARGEST:
            raise self.bad(key, f"expected a number from 0 to {LARGEST}")
        return float(value)

    def flag(self, key: str, default: bool = False) -> bool:
        value = self._get(key, default)
        if not isinstance(value, bool):
            raise self.bad(key, "expected true or false")
        return value

    def choice(self, key: str, words: type[E], default: E | None = None) -> E:
        """One of the words of an enum."""
        value = self._get(key, default)
        if not isinstance(value, str) or value not in list(words):
            raise self.bad(key, f"expected {' or '.join(words)}")
        return words(value)

    def moment(self, key: str, default: datetime | None = None) -> datetime:
        """A date and time with its UTC offset."""
        value = self._get(key, default)
        if not isinstance(value, datetime) or value.tzinfo is None:
            raise self.bad(
                key, "expected a date and time with UTC offset: 2026-11-22T07:30:12+02:00"
            )
        return value

    def row(self, key: str) -> "Row":
        """One table; empty if the key is absent."""
        table = self._get(key, {})
        if not isinstance(table, dict):
            raise self.bad(key, f"expected a table [{key}]")
        return Row(table, (*self._place, key))

    def rows(self, key: str) -> tuple["Row", ...]:
        """A list of tables; empty if the key is absent."""
        tables = self._get(key, [])
        if not isinstance(tables, list) or not all(isinstance(table, dict) for table in tables):
            raise self.bad(key, f"expected tables [[{key}]]")
        return tuple(Row(table, (*self._place, key, i)) for i, table in enumerate(tables))

    def named_rows(self, key: str) -> dict[str, "Row"]:
        """Tables by name; empty if the key is absent."""
        tables = self._get(key, {})
        if not isinstance(tables, dict) or not all(isinstance(t, dict) for t in tables.values()):
            raise self.bad(key, f"expected tables [{key}.NAME]")
        return {name: self.row(key).row(name) for name in tables}

    def bad(self, key: str, expected: str) -> BadValueError:
        """What to raise when the value of a key can't be used."""
        return BadValueError((*self._place, key), expected)

    def _get(self, key: str, default: object) -> object:
        value = self._table.get(key, default)
        if value is None:
            raise BadValueError((*self._place, key), "is missing")
        return value
