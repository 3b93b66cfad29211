"""The text of a routine's file after it was changed: what was not changed stays as it was written.

Comments and the order of keys stay, and a table that moves takes the comments above it along.
"""

import re
from collections.abc import Iterator

from runstrong_tui.core import fields
from runstrong_tui.core.fault import Unusable
from runstrong_tui.core.keyed import Values, values_of
from runstrong_tui.core.routine import TITLES, Block, Entry, Routine
from runstrong_tui.files.chunks import Chunk, Chunks, Origin, chunks
from runstrong_tui.files.key_lines import lines_of, with_keys
from runstrong_tui.files.locate import offsets
from runstrong_tui.files.routine_file import routine_of
from runstrong_tui.files.text import parse

_ROUTINE = tuple(field.key for field in fields.ROUTINE)
_BLOCK = tuple(field.key for field in fields.BLOCK)
_ENTRY = tuple(field.key for field in fields.ENTRY)

_COMMENT = re.compile(r'"(?:[^"\\\n]|\\.)*+"|\'[^\'\n]*+\'|(#[^\n\r]*)')


def routine_text(routine: Routine, head: str = "") -> str:
    """A routine as a new file; `head` are the comments on top."""
    parts = [lines_of(values_of(routine))]
    for block in routine.blocks:
        parts.append(_new_block(block, "\n"))
        parts += [_new_entry(entry, "\n") for entry in block.entries]
    return head + "\n".join(parts)


def edited(text: str, after: Routine) -> str:
    """The text of a file now saying `after`, whose parts know where in it they come from.

    One that is written in an unusual way (tables inside lines) is put into the usual one; its
    comments are then on top.
    """
    before = _read(text, after.id)
    if before == after:
        return text
    cut = chunks(text, [len(block.entries) for block in before.blocks])
    if cut is not None:
        changed = "".join(_put_together(cut, before, after, "\r\n" if "\r\n" in text else "\n"))
        if _says(changed, after):
            return changed
    comments = (found[1] for found in _COMMENT.finditer(text) if found[1])
    return routine_text(after, "".join(f"{comment}\n" for comment in comments))


def _read(text: str, id_: str) -> Routine:
    return routine_of(parse(text, id_), id_)


def _says(text: str, routine: Routine) -> bool:
    try:
        return _read(text, routine.id) == routine
    except Unusable:
        return False


def _put_together(cut: Chunks, before: Routine, after: Routine, end: str) -> Iterator[str]:
    """All chunks in their new order, each with what was changed in it."""
    last_origin = [*cut.by_origin][-1]
    gaps = [chunk.gap for chunk in cut.by_origin.values()]
    *parts, (_, last) = _parts(cut, before, after, end)
    for origin, part in parts:
        yield part.text if part.text.endswith("\n") else part.text + end
        yield gaps[-2] if origin in (None, last_origin) else part.gap
    yield from (last.text, gaps[-1], cut.foot)


def _parts(
    cut: Chunks, before: Routine, after: Routine, end: str
) -> Iterator[tuple[Origin | None, Chunk]]:
    """Each with where it was; None: it is new."""
    yield (), _changed(cut.by_origin[()], (), values_of(before), values_of(after), _ROUTINE)
    for block in after.blocks:
        if block.origin is None:
            yield None, Chunk(_new_block(block, end))
        else:
            yield (block.origin,), _block(cut, before.blocks[block.origin], block)
        for entry in block.entries:
            if entry.origin is None:
                yield None, Chunk(_new_entry(entry, end))
            else:
                place, number = entry.origin
                old = before.blocks[place].entries[number]
                yield entry.origin, _entry(cut.by_origin[entry.origin], old, entry)


def _block(cut: Chunks, old: Block, new: Block) -> Chunk:
    chunk = cut.by_origin[old.origin or 0,]
    before = values_of(old)
    if ("block", 0, "title") not in offsets(chunk.text)[1]:
        before["title"] = TITLES[new.kind]
    return _changed(chunk, ("block", 0), before, values_of(new), _BLOCK)


def _entry(chunk: Chunk, old: Entry, new: Entry) -> Chunk:
    return _changed(chunk, ("block", "exercise", 0), values_of(old), values_of(new), _ENTRY)


def _changed(
    chunk: Chunk, table: tuple[str | int, ...], old: Values, new: Values, order: tuple[str, ...]
) -> Chunk:
    return Chunk(with_keys(chunk.text, table, old, new, order), chunk.gap)


def _new_block(block: Block, end: str) -> str:
    return f"[[block]]{end}{lines_of(values_of(block), end)}"


def _new_entry(entry: Entry, end: str) -> str:
    return f"[[block.exercise]]{end}{lines_of(values_of(entry), end)}"
