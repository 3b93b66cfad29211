"""Read a parsed table key by key. What is wrong is noted as a finding, and reading goes on.

Every question returns something usable: None or nothing for an absent key, and for a faulty one
the same or, where it matters that the key is there, the smallest value allowed.
"""

from collections.abc import Mapping, Sequence
from typing import TypeVar

from runstrong_tui.core.clean import clean
from runstrong_tui.core.notation import Bounds, read_number, read_range, shown
from runstrong_tui.core.quantity import Range
from runstrong_tui.files.findings import Findings, similar
from runstrong_tui.files.locate import Path

_FEW = 10
"""Known keys or words that are listed where none is similar."""

Word = TypeVar("Word", bound=str)


class Table:
    """One table of a file. Ask for every key it may have, then call `done`."""

    def __init__(self, data: Mapping[str, object], findings: Findings, path: Path = ()) -> None:
        self._data = data
        self._findings = findings
        self._path = path
        self._asked: dict[str, None] = {}

    def __contains__(self, key: str) -> bool:
        return key in self._data

    def keys(self) -> tuple[str, ...]:
        """All it holds, in the order of the file."""
        return tuple(self._data)

    def get(self, key: str, needed: bool = False) -> object:
        """The value as it was parsed, None where there is none."""
        self._asked[key] = None
        if needed and key not in self._data:
            self._findings.add((*self._path, key), f'missing key "{key}"')
        return self._data.get(key)

    def wrong(self, key: str, problem: str) -> None:
        """Note that the value of `key` can't be used."""
        found = f"{key} is {shown(self._data.get(key))}; {problem}"
        self._findings.add((*self._path, key), found)

    def wrong_itself(self, problem: str) -> None:
        """Note that the whole table can't be used."""
        self._findings.add(self._path, problem)

    def done(self) -> None:
        """Note every key that was never asked for."""
        for key in self._data:
            if key not in self._asked:
                advice = "" if self._findings.full else self._advice(key)
                text = f'unknown key "{clean(key, 40)}"{advice}'
                self._findings.add((*self._path, key), text, key=True)

    def text(self, key: str, cells: int = 120, needed: bool = False) -> str:
        """Clean text, empty where there is none."""
        value = self.get(key, needed)
        if value is None:
            return ""
        if not isinstance(value, str):
            self.wrong(key, "expected text in quotes")
            return ""
        if needed and not clean(value, cells):
            self.wrong(key, "expected some text")
        return clean(value, cells)

    def texts(self, key: str, cells: int = 120, needed: bool = False) -> tuple[str, ...]:
        """Clean texts of a list, without empty ones."""
        value = self.get(key, needed)
        if value is None:
            return ()
        if not isinstance(value, list) or (needed and not value):
            self.wrong(key, 'expected a list of texts like ["one", "two"]')
            return ()
        for place, item in enumerate(value):
            if not isinstance(item, str):
                text = f"item {place + 1} of {key} is {shown(item)}; expected text in quotes"
                self._findings.add((*self._path, key, place), text)
        texts = (clean(item, cells) for item in value if isinstance(item, str))
        said = tuple(text for text in texts if text)
        if needed and not said and all(isinstance(item, str) for item in value):
            self.wrong(key, "expected some text in it")
        return said

    def number(self, key: str, bounds: Bounds, needed: bool = False) -> float | None:
        value = self.get(key, needed)
        if value is None:
            return None
        try:
            return read_number(value, bounds)
        except ValueError as problem:
            self.wrong(key, str(problem))
            return None

    def whole(self, key: str, bounds: Bounds, needed: bool = False) -> int | None:
        """A whole number; the bounds ask for one."""
        number = self.number(key, bounds, needed)
        return None if number is None else int(number)

    def range(self, key: str, bounds: Bounds, needed: bool = False) -> Range | None:
        """A number or a range of numbers."""
        value = self.get(key, needed)
        if value is None:
            return None
        try:
            return read_range(value, bounds)
        except ValueError as problem:
            self.wrong(key, str(problem))
            return Range(bounds.low, bounds.low)

    def choice(self, key: str, words: Sequence[Word], needed: bool = False) -> Word | None:
        """One of a few words."""
        value = self.get(key, needed)
        chosen = next((word for word in words if word == value), None)
        if value is None or chosen is not None:
            return chosen
        near = similar(value, words).removeprefix("; ") if isinstance(value, str) else ""
        self.wrong(key, near or f"expected {_listed(words)}")
        return None

    def table(self, key: str, needed: bool = False) -> "Table | None":
        """A table inside this one."""
        value = self.get(key, needed)
        if value is None:
            return None
        if isinstance(value, dict):
            return Table(value, self._findings, (*self._path, key))
        self.wrong(key, "expected a table")
        return None

    def tables(self, key: str, needed: bool = False) -> tuple["Table", ...]:
        """The tables of a list; an empty one stands for an item that is none, to keep the count."""
        value = self.get(key, needed)
        if value is None:
            return ()
        if not isinstance(value, list) or (needed and not value):
            names = (*(part for part in self._path if isinstance(part, str)), key)
            self.wrong(key, f"expected tables under [[{'.'.join(names)}]]")
            return ()
        return tuple(self._item(key, place, item) for place, item in enumerate(value))

    def _item(self, key: str, place: int, item: object) -> "Table":
        path = (*self._path, key, place)
        if isinstance(item, dict):
            return Table(item, self._findings, path)
        text = f"item {place + 1} of {key} is {shown(item)}; expected a table"
        self._findings.add(path, text)
        return Table({}, Findings(), path)

    def _advice(self, key: str) -> str:
        near = similar(key, self._asked)
        if near or len(self._asked) > _FEW:
            return near
        return f"; known here: {', '.join(self._asked)}"


def _listed(words: Sequence[str]) -> str:
    *first, last = (f'"{word}"' for word in words)
    return f"{', '.join(first)} or {last}" if first else last
