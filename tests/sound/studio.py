"""The real program, a sound server for it alone, and somebody who listens."""

import shutil
from contextlib import suppress
from dataclasses import replace
from pathlib import Path
from typing import Any

import tomli_w

from runstrong_tui.core.settings import SoundSettings
from runstrong_tui.files.journal_format import read
from tests.audio.processes import until
from tests.e2e.program import Runstrong
from tests.sound.score import Score
from tests.sound.server import SoundServer

MARK = "HEARD_IN"
"""A variable of the program's environment by which all its processes are known."""
HELPER = b"runstrong_tui.audio.helper"


class Studio:
    """All that a test of real sound needs."""

    def __init__(self, folder: Path, server: SoundServer) -> None:
        self.server = server
        self._folder = folder
        self._settings = SoundSettings()
        self.runstrong = Runstrong(folder, {**server.env, MARK: str(folder)})
        self.use("miniaudio")

    def use(self, backend: str, player: str = "") -> None:
        """Play by a backend; by this player alone of those the system has."""
        self.runstrong.env["RUNSTRONG_SOUND"] = backend
        if found := shutil.which(player):
            programs = self._folder / "programs"
            programs.mkdir()
            (programs / player).symlink_to(found)
            self.runstrong.env["PATH"] = str(programs)

    def prefer(self, **settings: float | str | bool) -> None:
        """Have the athlete's settings say so."""
        self._settings = replace(self._settings, **settings)  # type: ignore[arg-type]
        lines = tomli_w.dumps({"sound": settings})
        (self.runstrong.data / "config.toml").write_text(lines, "utf-8")

    def score(self, routine: str) -> Score:
        """What a routine is to sound like."""
        return Score.of(routine, self._settings)

    def helper(self) -> int:
        """The process that plays just now."""
        assert until(self._helpers), "no sound helper runs"
        return self._helpers()[0]

    def events(self) -> tuple[dict[str, Any], ...]:
        """What the journal of the session under way says; nothing, if there is none."""
        journals = self.runstrong.journals()
        with suppress(FileNotFoundError):
            return read(journals[-1].read_bytes()).events if journals else ()
        return ()

    def at(self) -> int:
        """How far the session under way is, in ms of its plan; -1: there is none."""
        events = self.events()
        return int(events[-1]["at"]) if events else -1

    def is_at(self, ms: int) -> bool:
        """Whether it has come so far."""
        return self.at() >= ms

    def processes(self) -> list[int]:
        """The program and all that it has started."""
        mark = f"{MARK}={self._folder}".encode()
        return [pid for pid in _all() if mark in _told(pid, "environ").split(b"\0")]

    def close(self) -> None:
        """End all that still runs."""
        self.runstrong.close()

    def _helpers(self) -> list[int]:
        return [pid for pid in self.processes() if HELPER in _told(pid, "cmdline")]


def _all() -> list[int]:
    return [int(path.name) for path in Path("/proc").iterdir() if path.name.isdecimal()]


def _told(pid: int, what: str) -> bytes:
    """What the system tells of a process; nothing, once it is gone."""
    try:
        return Path(f"/proc/{pid}/{what}").read_bytes()
    except OSError:
        return b""
