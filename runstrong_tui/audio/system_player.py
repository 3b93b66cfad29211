"""The sound device, by a program of the system: one process for each cue. Only the helper uses it.

Nothing but the name of a file of our own ever becomes an argument, and no shell is involved.
"""

import shutil
import subprocess
import sys
import tempfile
import time
from array import array
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import IO

from runstrong_tui.audio.backends import PLAYERS
from runstrong_tui.audio.clip import RATE
from runstrong_tui.audio.cue_by_cue import CueByCue
from runstrong_tui.audio.output import NoDevice, Output
from runstrong_tui.audio.rendering import wav_file

OPENING = 2.0
"""Seconds a moment of silence may take."""
SILENCE = bytes(2 * RATE // 20)


@dataclass(frozen=True, slots=True)
class Program:
    """How a player is called."""

    arguments: tuple[str, ...]
    by_file: bool = False
    """It needs the name of a file; the others read their input."""


PROGRAMS = {
    # Input is a nameless file, not a pipe: it can be opened by this name and read to and fro.
    # What paplay has in hand does not delay its first sample; less of it leaves holes.
    "pw-play": Program(("--latency=20ms", "/dev/stdin")),
    "paplay": Program(("--latency-msec=150", "--client-name=runstrong", "/dev/stdin")),
    "aplay": Program(("-q", "-")),
    "afplay": Program((), by_file=True),
}


def open_system() -> Output:
    """The first of the system's players that can be heard. Raises `NoDevice`."""
    if sys.platform == "win32":
        from runstrong_tui.audio.windows_player import open_windows

        return open_windows()
    reasons = []
    for name in PLAYERS:
        if path := shutil.which(name):
            player = SystemPlayer(path, PROGRAMS[name])
            try:
                player.try_out()
            except OSError as error:
                player.close()
                reasons.append(f"{name}: {error}")
            else:
                return CueByCue(name, player.start, player.close)
    raise NoDevice("; ".join(reasons) or f"none of {', '.join(PLAYERS)} is installed")


class SystemPlayer:
    """Starts one program, again and again."""

    def __init__(self, path: str, program: Program) -> None:
        self._command = (path, *program.arguments)
        self._folder = (
            tempfile.TemporaryDirectory(prefix="runstrong-", ignore_cleanup_errors=True)
            if program.by_file
            else None
        )
        self._count = 0

    def start(self, frames: bytes) -> "_Process":
        """Play samples at once. Raises OSError."""
        wav = wav_file(array("h", frames))
        if self._folder is None:
            with tempfile.TemporaryFile() as file:
                file.write(wav)
                file.seek(0)
                return _Process(self._command, file, lambda: None)
        self._count += 1
        path = Path(self._folder.name, f"{self._count}.wav")
        path.write_bytes(wav)
        return _Process((*self._command, str(path)), None, lambda: path.unlink(missing_ok=True))

    def try_out(self) -> None:
        """Play a moment of silence. Raises OSError if that fails."""
        process = self.start(SILENCE)
        end = time.monotonic() + OPENING
        while not process.over():
            if time.monotonic() > end:
                process.stop()
                raise OSError("it does not end")
            time.sleep(0.01)

    def close(self) -> None:
        """Leave no file behind."""
        if self._folder is not None:
            self._folder.cleanup()


class _Process:
    """One sound on its way."""

    def __init__(
        self, command: tuple[str, ...], source: IO[bytes] | None, tidy: Callable[[], None]
    ) -> None:
        self._tidy = tidy
        self._stopped = False
        # Its own words go where the helper's go; the helper's output is for its answers alone.
        self._process = subprocess.Popen(
            command,
            stdin=source if source is not None else subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
        )

    def over(self) -> bool:
        code = self._process.poll()
        if code is None:
            return False
        self._tidy()
        if code and not self._stopped:
            raise OSError(f"it ended with code {code}")
        return True

    def stop(self) -> None:
        self._stopped = True
        self._process.kill()
