"""The sessions a face has led: closed however the face ends, and what is to be said of them."""

from __future__ import annotations

import os
import shlex
import shutil
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from runstrong_tui.cli.saying import say

if TYPE_CHECKING:
    from runstrong_tui.core.plan import Plan
    from runstrong_tui.core.view import View
    from runstrong_tui.ports import Desk, Lead


class Leads:
    """Begins sessions for a face and remembers the last one."""

    def __init__(self, desk: Desk, data_dir: Path | None = None) -> None:
        self._desk = desk
        self._data_dir = data_dir
        self._last: Lead | None = None

    def begin(self, what: Plan | str) -> Lead:
        """Lead a plan or an unfinished session. Raises `Unusable`."""
        self._last = self._desk.lead(what)
        return self._last

    def close(self) -> None:
        """Let go of the last session; those before it are closed already."""
        if self._last is not None:
            self._last.close()

    def last_words(self, told_before: str = "", *, alone: bool) -> int:
        """Say on stderr where the last session is now; returns the exit code.

        `alone`: the program was started for this one session.
        """
        words, code = self.words(alone=alone)
        for sentence in filter(None, (told_before, words)):
            say(sentence)
        return code

    def command(self, verb: str = "") -> str:
        """A command as it works here: by its path if not installed, with the data folder."""
        folder = None if os.environ.get("RUNSTRONG_DATA_DIR") else self._data_dir
        where = "" if folder is None else f"--data-dir {shlex.quote(str(folder))}"
        return " ".join(filter(None, (_program(), verb, where)))

    def words(self, *, alone: bool) -> tuple[str, int]:
        """Where the last session is now, in a sentence, and the exit code that is for."""
        view = None if self._last is None else self._last.view()
        if view is None or view.rehearsal:
            return "", 0
        if view.logged:
            return (f"Logged. See it with: {self.command('log last')}" if alone else ""), 0
        if not self._is_kept(view):
            return (f"Nothing could be saved. {view.trouble}", 1) if view.trouble else ("", 0)
        if view.summary is None:
            return f"Saved. Go on with: {self.command('resume')}", 0
        kept = "It is kept, and logged when runstrong next starts."
        return f"Not logged yet. {view.trouble} {kept}", 1

    def _is_kept(self, view: View) -> bool:
        """Whether the session is on disk; it may have been discarded since."""
        unfinished, _ = self._desk.unfinished.sessions()
        return any(one.id == view.session for one in unfinished)


def _program() -> str:
    """How this program is called here: by its path, or as a module, if it is not installed."""
    if shutil.which("runstrong"):
        return "runstrong"
    called = Path(sys.argv[0])
    if called.name == "__main__.py":
        return f"{Path(sys.executable).name} -m runstrong_tui"
    return called.as_posix()
