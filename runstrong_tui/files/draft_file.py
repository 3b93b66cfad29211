"""A routine that was changed and not saved: kept whole, so that neither a stray key nor a crash
loses it.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

import tomli_w

from runstrong_tui.core.fault import FileFault, Unusable
from runstrong_tui.core.routine import Block, Entry, Routine
from runstrong_tui.files import atomic
from runstrong_tui.files.disk import DISK, Disk
from runstrong_tui.files.routine_file import routine_of
from runstrong_tui.files.routine_text import edited, routine_text
from runstrong_tui.files.text import parse, read_text, shown_name

FORMAT = 1


@dataclass(frozen=True, slots=True)
class Kept:
    """A draft, and the text of the file it was made from; empty: from none."""

    routine: Routine
    base: str


def write_draft(path: Path, base: str, routine: Routine, disk: Disk = DISK) -> None:
    """Keep a routine with at least one block. Raises `OSError`."""
    now = edited(base, routine) if base else routine_text(routine)
    origins = [list(origin) for origin in _origins(routine)]
    table = {"format": FORMAT, "origins": origins, "now": now, "base": base}
    atomic.write(path, tomli_w.dumps(table), disk)


def read_draft(path: Path, id_: str) -> Kept:
    """The draft of a file. Raises `Unusable`."""
    data = parse(read_text(path), shown_name(path))
    match data:
        case {"format": 1, "origins": list(origins), "now": str(now), "base": str(base)}:
            routine = _placed(routine_of(parse(now, shown_name(path)), id_), origins)
            if routine is not None:
                return Kept(routine, base)
    raise Unusable(FileFault(shown_name(path), 0, 0, "is no draft that can be gone on with"))


def _origins(routine: Routine) -> Iterator[tuple[int, ...]]:
    """Where each block and each exercise comes from, from top to bottom; () for what is new."""
    for block in routine.blocks:
        yield () if block.origin is None else (block.origin,)
        yield from (entry.origin or () for entry in block.entries)


def _placed(routine: Routine, origins: list[object]) -> Routine | None:
    """The routine whose parts know where they come from; None if that does not fit together."""
    places = iter(origins)
    try:
        blocks = tuple(
            _block(block, next(places), [next(places) for _ in block.entries])
            for block in routine.blocks
        )
    except (StopIteration, TypeError, ValueError):
        return None
    return None if [*places] else replace(routine, blocks=blocks)


def _block(block: Block, place: object, inside: list[object]) -> Block:
    entries = (_entry(entry, one) for entry, one in zip(block.entries, inside, strict=True))
    match place:
        case []:
            origin = None
        case [int(origin)]:
            pass
        case _:
            raise ValueError(place)
    return replace(block, origin=origin, entries=tuple(entries))


def _entry(entry: Entry, place: object) -> Entry:
    match place:
        case []:
            return replace(entry, origin=None)
        case [int(block), int(number)]:
            return replace(entry, origin=(block, number))
    raise ValueError(place)
