"""The lines of a file that a fault is about, with a mark below the place."""

import re
from collections.abc import Iterator

from runstrong_tui.core.clean import clean, width
from runstrong_tui.core.fault import FileFault

COLUMNS = 100
"""Cells shown of a line."""
BEFORE = 40
"""Cells kept before a place far to the right."""

_TOKEN = re.compile(r'"(?:[^"\\\n]|\\.)*+"?|\'[^\'\n]*+\'?|\[\[?[^\]\n]*\]{0,2}|[^\s,=\]}#]+')


def framed(fault: FileFault, text: str) -> Iterator[str]:
    """The line before a fault, its own, and a mark below; nothing where it has no place."""
    lines = text.split("\n")
    if not 0 < fault.line <= len(lines):
        return
    margin = len(str(fault.line))
    for number in (fault.line - 1, fault.line):
        if number and lines[number - 1].strip():
            shown = _window(lines[number - 1], fault.column)[0]
            yield f"  {number:>{margin}} | {shown}".rstrip()
    _, before, marked = _window(lines[fault.line - 1], fault.column)
    yield f"  {'':>{margin}} | {' ' * before}{'^' * marked}"


def _window(line: str, column: int) -> tuple[str, int, int]:
    """A line as it may be shown, the cells before the place, and the cells of what stands there."""
    line = line.rstrip("\r")
    start = max(0, column - 1 - BEFORE) if width(line) > COLUMNS else 0
    before = _visible(line[start : column - 1])
    found = _TOKEN.match(line, column - 1)
    token = _visible(found[0]) if found else ""
    room = max(1, COLUMNS - width(before))
    return _visible(line[start:]), width(before), max(1, min(width(token), room))


def _visible(text: str) -> str:
    """Harmless, but with the blanks at its ends."""
    return clean(f"|{text.expandtabs(4)}|", COLUMNS).removeprefix("|").removesuffix("|")
