"""The log on disk: one file for each finished session, the athlete's to read and to edit."""

import os
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from runstrong_tui.core.clean import clean
from runstrong_tui.core.fault import FileFault, Unusable
from runstrong_tui.core.logbook import SessionRecord
from runstrong_tui.core.review import newest_first
from runstrong_tui.files import atomic
from runstrong_tui.files.disk import DISK, Disk
from runstrong_tui.files.log_file import file_name, is_log_name, rank, session_of
from runstrong_tui.files.log_table import to_table, to_text
from runstrong_tui.files.row import LONGEST_TEXT
from runstrong_tui.files.session_id import find_id, no_session
from runstrong_tui.files.text import read_text, reason, shown_name

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
        return tuple(newest_first(record for _, record in entries)), faults

    def session(self, session: str) -> SessionRecord:
        """By id, a unique beginning of it, or "last". Raises `Unusable`."""
        if session == LAST:
            records, _ = self.sessions()
            if not records:
                raise no_session(session, "no session is logged yet")
            return records[0]
        return self._entry(session)[1]

    def holds(self, session: str) -> bool:
        """Whether a session of this id is logged, in whatever file."""
        entries, _ = self._entries(session)
        return any(record.id == session for _, record in entries)

    def add(self, record: SessionRecord) -> Path:
        """Keep a session; when this returns it is safe. Returns its file. Raises `OSError`."""
        path = self._folder / f"{record.started:%Y}" / f"{record.started:%m}" / file_name(record)
        if os.path.lexists(path) and not self._is_of(path, record.id):
            path = atomic.free_name(path)
        atomic.write(path, to_text(record), self._disk)
        return path

    def change(self, record: SessionRecord) -> None:
        """Rewrite one session; unknown keys and comments in its file stay. Raises `Unusable`."""
        self.rewrite(self._entry(record.id)[0], record)

    def rewrite(self, path: Path, record: SessionRecord) -> None:
        """The same for a session whose file is known. Raises `Unusable`."""
        # Imported here: only a change needs a parser that keeps comments.
        from runstrong_tui.files.log_edit import edited

        text = read_text(path)
        before = session_of(path, text)
        after = replace(record, note=clean(record.note, LONGEST_TEXT))
        try:
            text = edited(text, before, after)
            if to_table(session_of(path, text)) != to_table(after):
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
        for path in sorted(self._paths(faults), key=rank):
            try:
                text = read_text(path)
                if naming in text:
                    record = session_of(path, text)
                    entries.setdefault(record.id, (path, record))
            except Unusable as error:
                faults.extend(error.faults)
        return list(entries.values()), tuple(faults)

    def _paths(self, faults: list[FileFault]) -> Iterator[Path]:
        """All that may be sessions; not what is hidden, where syncers and git keep old versions."""

        def note(error: OSError) -> None:
            if not isinstance(error, FileNotFoundError | NotADirectoryError):
                name = shown_name(Path(error.filename))
                faults.append(FileFault(name, 0, 0, f"can't be read: {reason(error)}"))

        for folder, inside, names in os.walk(self._folder, onerror=note):
            inside[:] = [name for name in inside if not name.startswith(".")]
            yield from (Path(folder, name) for name in names if is_log_name(name))

    def _is_of(self, path: Path, session: str) -> bool:
        try:
            return session_of(path, read_text(path)).id == session
        except Unusable:
            return False
