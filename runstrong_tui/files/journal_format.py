"""The bytes of a journal: TOML blocks, each ended by a checksum of all that stands before it.

The first block is the header, the others are `[[event]]` tables. An intact journal is plain TOML.
"""

import re
import tomllib
import zlib
from dataclasses import dataclass
from typing import Any

import tomli_w

Table = dict[str, Any]

_CRC_LINE = re.compile(rb'^crc = "[0-9a-f]{8}"\n', re.MULTILINE)
_EVENT = b"\n[[event]]\n"


@dataclass(frozen=True, slots=True)
class Reading:
    """What can be trusted of a journal: its longest beginning whose checksums are right."""

    header: Table | None
    events: tuple[Table, ...]
    good: int
    """Bytes of the file that were verified."""


def header_block(table: Table) -> bytes:
    """The first block of a journal."""
    return _sealed(_encoded(tomli_w.dumps(table)), 0)


def event_block(table: Table, crc: int) -> bytes:
    """The block to append to a journal with this checksum."""
    text = tomli_w.dumps({"event": table}).removeprefix("[event]\n")
    return _sealed(_EVENT + _encoded(text), crc)


def read(data: bytes) -> Reading:
    """Whatever the bytes are: nothing is raised, and nothing unverified is returned."""
    blocks: list[Table] = []
    good = crc = 0
    for line in _CRC_LINE.finditer(data):
        if line.group() != _crc_line(zlib.crc32(data[good : line.start()], crc)):
            break
        table = _parsed(data[good : line.end()], first=not blocks)
        if table is None:
            break
        blocks.append(table)
        crc = zlib.crc32(data[good : line.end()], crc)
        good = line.end()
    return Reading(blocks[0] if blocks else None, tuple(blocks[1:]), good)


def _parsed(block: bytes, *, first: bool) -> Table | None:
    try:
        table = tomllib.loads(block.decode("utf-8"))
        return table if first else _only_event(table)
    except (ValueError, RecursionError):
        return None


def _only_event(table: Table) -> Table | None:
    events = table.get("event")
    if len(table) != 1 or not isinstance(events, list) or len(events) != 1:
        return None
    return events[0] if isinstance(events[0], dict) else None


def _sealed(text: bytes, crc: int) -> bytes:
    return text + _crc_line(zlib.crc32(text, crc))


def _crc_line(crc: int) -> bytes:
    return b'crc = "%08x"\n' % crc


def _encoded(text: str) -> bytes:
    return text.encode("utf-8", "replace")
