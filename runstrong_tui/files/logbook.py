"""The log on disk: one file for each finished session, the athlete's to read and to edit."""

import os
import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

from runstrong_tui.core.clean import clean
from runstrong_tui.core.fault import FileFault, Unusable
from runstrong_tui.core.logbook import SessionRecord
from runstrong_tui.core.week import Week, week_of
from runstrong_tui.files import atomic
from runstrong_tui.files.disk import DISK, Disk
from runstrong_tui.files.locate import Locations
from runstrong_tui.files.log_table import from_row, to_table, to_text
from runstrong_tui.files.row import LONGEST_TEXT, BadValueError, Row
from runstrong_tui.files.session_id import find_id, no_session
from runstrong_tui.files.text import parse, read_text, shown_name

LAST = "last"
"""How the newest session is asked for."""

Entry = tuple[Path, SessionRecord]


class Logbook:
    """The sessions in a folder and those below it. A file that can't be read is left alone."""

    def __init__(self, folder: Path, disk: Disk = DISK) -> None:
        self._folder = folder
        self._disk = disk

    def sessions(self) -> tuple[tuple[SessionRecord, ...], tuple[FileFault, ...]]:
        """Newest first, and what is wrong with the files that can't be read."""
        entries, faults = self._entries()
        records = (record for _, record in entries)
        return tuple(sorted(records, key=lambda one: one.started, reverse=True)), faults

    def session(self, session: str) -> SessionRecord:
        """By id, a unique beginning of it, or "last". Raises `Unusable`."""
        if session == LAST:
            records, _ = self.sessions()
            if not records:
                raise no_session(session, "no session is logged yet")
            return records[0]
        return self._entry(session)[1]

    def week(self, today: date, goal: int) -> Week:
        """The week of `today`; `goal`: sessions that a week needs to count in a row."""
        records, _ = self.sessions()
        return week_of(((one.started.date(), one.elapsed_seconds) for one in records), today, goal)

    def holds(self, session: str) -> bool:
        """Whether a session of this id is logged, in whatever file."""
        entries, _ = self._entries(session)
        return any(record.id == session for _, record in entries)

    def add(self, record: SessionRecord) -> None:
        """Keep a session; when this returns it is safe. Raises `OSError`."""
        path = self._folder / f"{record.started:%Y}" / f"{record.started:%m}" / _file_name(record)
        if os.path.lexists(path) and not self._is_of(path, record.id):
            path = atomic.free_name(path)
        atomic.write(path, to_text(record), self._disk)

    def change(self, record: SessionRecord) -> None:
        """Rewrite one session; unknown keys and comments in its file stay. Raises `Unusable`."""
        # Imported here: only a change needs a parser that keeps comments.
        from runstrong_tui.files.log_edit import edited

        path, before = self._entry(record.id)
        after = replace(record, note=clean(record.note, LONGEST_TEXT))
        try:
            text = edited(read_text(path), before, after)
            if to_table(_record(path, text)) != to_table(after):
                raise ValueError("the file would say something else")
            atomic.write(path, text, self._disk)
        except (OSError, ValueError) as error:
            raise Unusable(
                FileFault(shown_name(path), 0, 0, f"can't be changed: {error}")
            ) from error

    def _entry(self, wanted: str) -> Entry:
        entries, faults = self._entries(wanted)
        found = find_id(wanted, (record.id for _, record in entries))
        if found is None:
            unknown = no_session(wanted, "no such session in the log")
            raise Unusable(*unknown.faults, *faults)
        return next(entry for entry in entries if entry[1].id == found)

    def _entries(self, naming: str = "") -> tuple[list[Entry], tuple[FileFault, ...]]:
        """One file for each session among those whose text has `naming` in it."""
        entries: dict[str, Entry] = {}
        faults: list[FileFault] = []
        for path in sorted(self._paths(), key=_copies_last):
            try:
                text = read_text(path)
                if naming in text:
                    record = _record(path, text)
                    entries.setdefault(record.id, (path, record))
            except Unusable as error:
                faults.extend(error.faults)
        return list(entries.values()), tuple(faults)

    def _paths(self) -> Iterator[Path]:
        """All that may be sessions; not what is hidden, where syncers and git keep old versions."""
        for folder, inside, names in os.walk(self._folder):
            inside[:] = [name for name in inside if not name.startswith(".")]
            yield from (Path(folder, n) for n in names if n.endswith(".toml") and n[0] != ".")

    def _is_of(self, path: Path, session: str) -> bool:
        try:
            return _record(path, read_text(path)).id == session
        except Unusable:
            return False


def _record(path: Path, text: str) -> SessionRecord:
    """What a file says. Raises `Unusable`."""
    name = shown_name(path)
    try:
        return from_row(Row(parse(text, name)))
    except BadValueError as error:
        place = Locations(text).of(error.place)
        raise Unusable(FileFault(name, *place, str(error))) from None


def _copies_last(path: Path) -> tuple[bool, str]:
    """Of two files with the same session the one that a syncer did not make comes first."""
    return "conflict" in path.name, str(path)


def _file_name(record: SessionRecord) -> str:
    routine = _plain(record.routine)[:60].strip("-") or "session"
    return f"{record.started:%Y-%m-%d-%H%M}-{routine}-{_plain(record.id[-4:])}.toml"


def _plain(text: str) -> str:
    return re.sub(r"[^a-z0-9]+", "-", text.lower())
