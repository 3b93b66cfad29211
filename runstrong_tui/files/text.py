"""Read a TOML file that someone wrote, whatever it turns out to be."""

import os
import re
import stat
import tomllib
from importlib.resources.abc import Traversable
from io import BufferedReader
from pathlib import Path
from typing import IO, Any

from runstrong_tui.core.clean import clean
from runstrong_tui.core.fault import FileFault, Unusable

LARGEST = 256 * 1024
"""Bytes of the largest file that is read."""

MOST_DOTS = 100
"""Dots outside strings and comments in a line: a dotted key takes time by their square."""

_MODE = (
    os.O_RDONLY
    | getattr(os, "O_NONBLOCK", 0)  # opening a FIFO must not wait for a writer
    | getattr(os, "O_NOCTTY", 0)
    | getattr(os, "O_BINARY", 0)
)
_STRING = re.compile(r'"(?:[^"\\]|\\.)*+"|\'[^\']*+\'')
_ENDLESS_NUMBER = re.compile(r"[0-9][0-9_]{4000,}")
_SYNTAX = re.compile(
    r"(?P<what>.*) \(at (?:line (?P<line>\d+), column (?P<column>\d+)|end of document)\)", re.DOTALL
)


def shown_name(source: Traversable) -> str:
    """How a file is named in messages."""
    return clean(str(source), 500)


def read_toml(source: Traversable) -> tuple[str, dict[str, Any]]:
    """A file's text and what it says. Raises `Unusable`."""
    text = read_text(source)
    return text, parse(text, shown_name(source))


def read_text(source: Traversable) -> str:
    """The text of a regular file of at most `LARGEST` bytes, without a BOM. Raises `Unusable`."""
    name = shown_name(source)
    try:
        with _open(source) as file:
            content = file.read(LARGEST + 1)
    except OSError as error:
        raise _unusable(name, f"can't be read: {reason(error)}") from None
    except ValueError:  # a NUL in the path
        raise _unusable(name, "is no name of a file") from None
    if len(content) > LARGEST:
        raise _unusable(name, f"is larger than {LARGEST // 1024} KiB; that is no file of this kind")
    return _decoded(content, name).removeprefix("\ufeff")


_TOO_DEEP = "is nested too deeply; nothing here needs more than a few levels"


def parse(text: str, name: str) -> dict[str, Any]:
    """What a TOML text says. Raises `Unusable`, whatever is wrong with it."""
    dotted = _nests_by_dots(text)
    if dotted:
        raise Unusable(FileFault(name, dotted, 1, _TOO_DEEP))
    try:
        return tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise Unusable(_syntax_fault(str(error), text, name)) from None
    except RecursionError:
        raise Unusable(FileFault(name, *_deepest(text), _TOO_DEEP)) from None
    except ValueError:
        raise Unusable(_number_fault(text, name)) from None


def _open(source: Traversable) -> IO[bytes]:
    if not isinstance(source, Path):
        return source.open("rb")
    descriptor = os.open(source, _MODE)
    try:
        if not stat.S_ISREG(os.fstat(descriptor).st_mode):
            raise OSError(0, "it is no regular file")
    except OSError:
        os.close(descriptor)
        raise
    file: BufferedReader = os.fdopen(descriptor, "rb")
    return file


def reason(error: OSError) -> str:
    """Why the system refused, as the end of a sentence."""
    words = error.strerror or str(error) or type(error).__name__
    return words[:1].lower() + words[1:]


def _decoded(content: bytes, name: str) -> str:
    try:
        return content.decode("utf-8")
    except UnicodeDecodeError as error:
        before = content[: error.start].decode("utf-8").removeprefix("\ufeff")
        text = "is not UTF-8 text from here on; save it as UTF-8"
        raise Unusable(FileFault(name, *_end_of(before), text)) from None


def _nests_by_dots(text: str) -> int:
    """The number of the first line with too many dots; 0 if there is none."""
    for number, line in enumerate(text.split("\n"), 1):
        if line.count(".") > MOST_DOTS and _outside_strings(line).count(".") > MOST_DOTS:
            return number
    return 0


def _deepest(text: str) -> tuple[int, int]:
    """Line and column of the opening bracket inside most others."""
    depth = most = place = 0
    for at, character in enumerate(text):
        depth += (character in "[{") - (character in "]}")
        if depth > most:
            most, place = depth, at
    return _end_of(text[:place])


def _outside_strings(line: str) -> str:
    return _STRING.sub("", line).partition("#")[0]


def _syntax_fault(message: str, text: str, name: str) -> FileFault:
    found = _SYNTAX.fullmatch(message)
    what = clean(found["what"] if found else message)
    place = _end_of(text)
    if found and found["line"]:
        place = int(found["line"]), int(found["column"])
    return FileFault(name, *place, f"not valid TOML: {what[:1].lower()}{what[1:]}")


def _number_fault(text: str, name: str) -> FileFault:
    found = _ENDLESS_NUMBER.search(text)
    place = _end_of(text[: found.start()]) if found else (0, 0)
    return FileFault(name, *place, "a number has thousands of digits; no number here needs them")


def _end_of(text: str) -> tuple[int, int]:
    """Line and column of what follows `text`."""
    return text.count("\n") + 1, len(text) - text.rfind("\n")


def _unusable(name: str, text: str) -> Unusable:
    return Unusable(FileFault(name, 0, 0, text))
