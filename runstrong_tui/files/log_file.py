"""One file of the log: its name, what it says, which of several copies counts."""

import re
from pathlib import Path

from runstrong_tui.core.fault import FileFault, Unusable
from runstrong_tui.core.logbook import SessionRecord
from runstrong_tui.files.locate import Locations
from runstrong_tui.files.log_table import from_row
from runstrong_tui.files.plain_toml import parse_plain
from runstrong_tui.files.row import BadValueError, Row
from runstrong_tui.files.text import parse, read_text, shown_name

SUFFIX = ".toml"


def is_log_name(name: str) -> bool:
    """Whether a file so called may be a session. What is hidden belongs to syncers and git."""
    return name.endswith(SUFFIX) and not name.startswith(".")


def read_session(path: Path) -> SessionRecord:
    """What a file says. Raises `Unusable`."""
    return session_of(path, read_text(path))


def session_of(path: Path, text: str) -> SessionRecord:
    """What the text of a file says; derived numbers are worked out anew. Raises `Unusable`."""
    data = parse_plain(text)
    if data is None:
        data = parse(text, shown_name(path))
    try:
        return from_row(Row(data))
    except BadValueError as error:
        place = Locations(text).of(error.place)
        raise Unusable(FileFault(shown_name(path), *place, str(error))) from None


def rank(path: Path) -> tuple[bool, str]:
    """Of files with the same session the lowest counts: one that no syncer made, then by name."""
    return "conflict" in path.name, str(path)


def file_name(record: SessionRecord) -> str:
    """2026-11-22-0730-runner-strength-7f3a.toml"""
    routine = _plain(record.routine)[:60].strip("-") or "session"
    return f"{record.started:%Y-%m-%d-%H%M}-{routine}-{_plain(record.id[-4:])}{SUFFIX}"


def _plain(text: str) -> str:
    return re.sub(r"[^a-z0-9]+", "-", text.lower())
