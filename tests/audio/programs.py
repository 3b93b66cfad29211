"""Programs that stand in for those of the system, on a PATH of their own."""

import json
import sys
from pathlib import Path
from typing import Any

import pytest

POSIX_ONLY = pytest.mark.skipif(sys.platform == "win32", reason="the stand-ins are scripts")


class Programs:
    """A folder that is all of the PATH, and a journal the programs in it write to."""

    def __init__(self, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        self.folder = folder / "bin"
        self.folder.mkdir()
        self._journal = folder / "journal"
        monkeypatch.setenv("PATH", str(self.folder))
        monkeypatch.setenv("JOURNAL", str(self._journal))

    def add(self, name: str, body: str) -> None:
        """Add a program in Python. `note(...)` writes to the journal, `args` is what it is told."""
        path = self.folder / name
        path.write_text(f"#!{sys.executable} -SE\n{PREAMBLE}\n{body}\n")
        path.chmod(0o700)

    def remove(self, name: str) -> None:
        (self.folder / name).unlink()

    @property
    def notes(self) -> list[Any]:
        """All that was written to the journal."""
        text = self._journal.read_text() if self._journal.exists() else ""
        return [json.loads(line) for line in text.splitlines()]


PREAMBLE = """
import json, os, sys, time
args = sys.argv[1:]
def note(**what):
    with open(os.environ["JOURNAL"], "a") as file:
        file.write(json.dumps({"pid": os.getpid(), **what}) + "\\n")
"""
