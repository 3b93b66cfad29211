"""Where in a TOML text a value, a key or a table stands.

Parsers tell what a file says, not where; for messages that an editor can follow, the text is read
once more for its places alone. It must be text that a TOML parser has accepted.
"""

import re
import tomllib
from bisect import bisect_right
from contextlib import suppress
from itertools import count

Path = tuple[str | int, ...]
"""From the top: keys, and indexes of arrays from 0."""

_BETWEEN = re.compile(r"(?:[ \t\r\n]|#[^\n]*+)*+")
_BASIC = r'"(?:[^"\\\n]|\\.)*+"'
_LITERAL = r"'[^'\n]*+'"
_KEY = re.compile(rf"""{_BASIC}|{_LITERAL}|[^\s.=\[\]{{}}"'#,]++""")
_PLAIN_VALUE = re.compile(
    r'"""(?:[^"\\]|\\.|"(?!""))*+"{3,5}'
    r"|'''(?:[^']|'(?!''))*+'{3,5}"
    rf"|{_BASIC}|{_LITERAL}"
    r"|[^\s,\]}#]++(?:\ [0-9][^\s,\]}#]*+)?",  # a date and its time may be set apart by a space
    re.DOTALL,
)


class Locations:
    """The places of one text, found in one pass."""

    def __init__(self, text: str) -> None:
        self._line_starts = [0, *(found.end() for found in re.finditer("\n", text))]
        self._values, self._keys = offsets(text)

    def of(self, path: Path, key: bool = False) -> tuple[int, int]:
        """Line and column of the value (or key) at `path`, else of the nearest table around it."""
        if key and path in self._keys:
            return self._place(self._keys[path])
        around = (path[:end] for end in range(len(path), 0, -1))
        return self._place(next((self._values[p] for p in around if p in self._values), 0))

    def _place(self, offset: int) -> tuple[int, int]:
        line = bisect_right(self._line_starts, offset)
        return line, offset - self._line_starts[line - 1] + 1


def offsets(text: str) -> tuple[dict[Path, int], dict[Path, int]]:
    """Where every value and every key begins, counted in characters from 0."""
    return _Survey(text).offsets()


def end_of_plain(text: str, start: int) -> int:
    """Where the string, number or other plain value ends that begins at `start`."""
    found = _PLAIN_VALUE.match(text, start)
    return found.end() if found else start


class _Survey:
    """Goes through a text and notes the offset of every key and value.

    A table's value is its header, an inline table's its brace, an implicit table's the first header
    or key that names it.
    """

    def __init__(self, text: str) -> None:
        self._text = text
        self._at = 0
        self._values: dict[Path, int] = {}
        self._keys: dict[Path, int] = {}
        self._tables_in: dict[Path, int] = {}
        """How many tables each array of tables has so far."""

    def offsets(self) -> tuple[dict[Path, int], dict[Path, int]]:
        """Of values and of keys. What lies behind a place that can't be made out is missing."""
        with suppress(IndexError, ValueError, RecursionError):
            self._document()
        return self._values, self._keys

    def _document(self) -> None:
        table: Path = ()
        while self._skip() < len(self._text):
            if self._text[self._at] == "[":
                table = self._header()
            else:
                self._pair(table)

    def _header(self) -> Path:
        start = self._at
        listed = self._text.startswith("[[", start)
        self._at += 2 if listed else 1
        names = self._names()
        self._at = self._text.index("]", self._at) + (2 if listed else 1)
        path: Path = ()
        for place, (name, offset) in enumerate(names, 1):
            path = (*path, name)
            self._keys.setdefault(path, offset)
            self._values.setdefault(path, start)
            if path in self._tables_in and not (listed and place == len(names)):
                path = (*path, self._tables_in[path] - 1)
        if listed:
            number = self._tables_in.get(path, 0)
            self._tables_in[path] = number + 1
            path = (*path, number)
        self._values[path] = start
        return path

    def _pair(self, path: Path) -> None:
        for name, offset in self._names():
            path = (*path, name)
            self._keys.setdefault(path, offset)
            self._values.setdefault(path, offset)
        self._at = self._text.index("=", self._at) + 1
        self._skip()
        self._value(path)

    def _names(self) -> list[tuple[str, int]]:
        """The parts of a dotted key, each with its offset."""
        names = []
        while True:
            start = self._skip()
            names.append((_spelled(self._take(_KEY)), start))
            self._skip()
            if self._text[self._at] != ".":
                return names
            self._at += 1

    def _value(self, path: Path) -> None:
        self._values[path] = self._at
        match self._text[self._at]:
            case "[":
                self._items(path)
            case "{":
                self._inline_table(path)
            case _:
                self._take(_PLAIN_VALUE)

    def _items(self, path: Path) -> None:
        for index in count():
            if self._next_is("]"):
                return
            self._value((*path, index))

    def _inline_table(self, path: Path) -> None:
        while not self._next_is("}"):
            self._pair(path)

    def _next_is(self, end: str) -> bool:
        """Step over the opening bracket or the comma, and the end if it comes next."""
        self._skip()
        if self._text[self._at] in "[{,":
            self._at += 1
            self._skip()
        if self._text[self._at] != end:
            return False
        self._at += 1
        return True

    def _skip(self) -> int:
        """Step over blanks, ends of lines and comments."""
        found = _BETWEEN.match(self._text, self._at)
        self._at = found.end() if found else self._at
        return self._at

    def _take(self, pattern: re.Pattern[str]) -> str:
        found = pattern.match(self._text, self._at)
        if found is None:
            raise ValueError(f"nothing to take at {self._at}")
        self._at = found.end()
        return found[0]


def _spelled(key: str) -> str:
    """A key without its quotes and escapes."""
    return next(iter(tomllib.loads(f"{key} = 0"))) if key[0] in "\"'" else key
