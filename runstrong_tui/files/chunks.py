"""The text of a routine's file in chunks: its head, its blocks and their exercises.

A chunk is a table with the comments above it. Chunks can be put in another order; nothing between
them is lost.
"""

import re
from dataclasses import dataclass

from runstrong_tui.files.locate import Path, offsets

_IDLE = re.compile(r"[ \t]*(?:#.*)?\r?$")
"""A line that is blank or a comment."""
_LINES = re.compile(r"[^\n]*\n|[^\n]+")
_BLANK = re.compile(r"[ \t]*\r?$")

Origin = tuple[int, ...]
"""() for the head; (block,) or (block, exercise), from 0."""


@dataclass(frozen=True, slots=True)
class Chunk:
    """Lines that belong together, without the blank ones after them."""

    text: str
    gap: str = ""
    """The blank lines after it."""


@dataclass(frozen=True, slots=True)
class Chunks:
    """A text in parts that can be put in another order."""

    by_origin: dict[Origin, Chunk]
    """In the order of the file."""
    foot: str
    """Comments at the end that belong to nothing in particular."""


def chunks(text: str, blocks: list[int]) -> Chunks | None:
    """The chunks of a routine's text, whose blocks have so many exercises.

    None: it is written in another way than with one header for each block and each exercise.
    """
    values, _ = offsets(text)
    origins = [(), *_origins(blocks)]
    starts = [0, *(values.get(_path(origin), -1) for origin in origins[1:])]
    standard = all(text.startswith("[[", start) for start in starts[1:])
    if not standard or starts != sorted(starts):
        return None
    lines = _LINES.findall(text)
    heads = [text.count("\n", 0, start) for start in starts]
    return _cut(lines, origins, heads)


def _origins(blocks: list[int]) -> list[Origin]:
    return [
        origin
        for block, entries in enumerate(blocks)
        for origin in ((block,), *((block, entry) for entry in range(entries)))
    ]


def _path(origin: Origin) -> Path:
    block, *entry = origin
    return ("block", block, *(("exercise", entry[0]) if entry else ()))


def _cut(lines: list[str], origins: list[Origin], heads: list[int]) -> Chunks:
    """Cut at each header (by the number of its line): comments right above belong to it."""
    found: dict[Origin, Chunk] = {}
    begin = 0
    for place, origin in enumerate(origins):
        last = place + 1 == len(origins)
        until = len(lines) if last else heads[place + 1]
        idle = _first_idle(lines, max(heads[place], begin), until)
        blank, after = _between(lines, idle, until, last=last)
        found[origin] = Chunk("".join(lines[begin:blank]), "".join(lines[blank:after]))
        begin = after
    return Chunks(found, "".join(lines[begin:]))


def _first_idle(lines: list[str], start: int, until: int) -> int:
    """The first of the lines before `until` that are only blank or comments."""
    while until > start and _IDLE.match(lines[until - 1]):
        until -= 1
    return until


def _between(lines: list[str], idle: int, until: int, *, last: bool) -> tuple[int, int]:
    """Where the blank lines after a table begin and end.

    Comments before them belong to the table above, those after them to the one below; where no line
    is blank all belong below, at the end of the file above.
    """
    blank = next((line for line in range(idle, until) if _BLANK.match(lines[line])), None)
    if blank is None:
        return (until, until) if last else (idle, idle)
    after = blank
    while after < until and _BLANK.match(lines[after]):
        after += 1
    return blank, after
