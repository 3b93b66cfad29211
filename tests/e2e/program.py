"""The program as its users run it: in processes of its own, with a data folder of its own."""

import os
import subprocess
import sys
import time
import tomllib
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import IO, Any

from runstrong_tui.core.logbook import SessionRecord
from runstrong_tui.files.journal_format import read
from runstrong_tui.files.logbook import Logbook
from tests.e2e.terminal import COLUMNS, PATIENCE, ROWS, Terminal

ROOT = Path(__file__).parent.parent.parent
PROGRAM = (sys.executable, "-m", "runstrong_tui")

Sets = list[dict[str, Any]]


class LineByLine:
    """The program without a terminal: it reads from a pipe, and writes into a file."""

    def __init__(self, command: list[str], env: dict[str, str], output: Path) -> None:
        self._output = output
        with output.open("wb") as file:
            self._process = subprocess.Popen(
                command, stdin=subprocess.PIPE, stdout=file, stderr=file, env=env, cwd=ROOT
            )

    @property
    def written(self) -> str:
        return self._output.read_text("utf-8")

    def until(self, text: str, deadline: float = PATIENCE) -> None:
        """Until a text was written."""
        self._wait(lambda: text in self.written, text, deadline)

    def type(self, line: str) -> None:
        assert self._process.stdin is not None
        self._process.stdin.write(f"{line}\n".encode())
        self._process.stdin.flush()

    def kill(self, number: int) -> None:
        self._process.send_signal(number)

    def end(self, deadline: float = PATIENCE) -> int:
        """Wait for its end; the exit code, or the negative number of a signal."""
        return self._process.wait(deadline)

    def close(self) -> None:
        """End it, if it still runs."""
        self._process.kill()
        self._process.communicate()

    def _wait(self, seen: Callable[[], bool], what: str, deadline: float) -> None:
        until = time.monotonic() + deadline
        while not seen():
            assert self._process.poll() is None or seen(), f"ended before {what!r}: {self.written}"
            assert time.monotonic() < until, f"{what!r} never came: {self.written}"
            time.sleep(0.02)


class Runstrong:
    """A user's program and files. Nothing of it is heard, unless `env` says so."""

    def __init__(self, folder: Path, env: Mapping[str, str] | None = None) -> None:
        self.folder = folder
        self._special = env or {}
        self.data = folder / "data"
        self.data.mkdir()
        (self.data / "safety-read").touch()
        self.env = self._env()
        self._running: list[Terminal | LineByLine] = []

    # Running it.

    def run(
        self, *arguments: str, output: int | IO[bytes] = subprocess.PIPE
    ) -> subprocess.CompletedProcess[str]:
        """Without a terminal and without any input, to its end."""
        return subprocess.run(
            self.command(*arguments),
            env=self.env,
            cwd=ROOT,
            stdin=subprocess.DEVNULL,
            stdout=output,
            stderr=subprocess.PIPE,
            text=True,
            timeout=3 * PATIENCE,
            check=False,
        )

    def begin(self, *arguments: str) -> LineByLine:
        """Without a terminal, its input open."""
        output = self.folder / f"output-{len(self._running)}.txt"
        process = LineByLine(self.command(*arguments), self.env, output)
        self._running.append(process)
        return process

    def open(
        self, *arguments: str, size: tuple[int, int] = (COLUMNS, ROWS), nohup: bool = False
    ) -> Terminal:
        """In a terminal."""
        return self.open_command(self.command(*arguments), size, nohup=nohup)

    def open_command(
        self,
        command: Sequence[str],
        size: tuple[int, int] = (COLUMNS, ROWS),
        *,
        nohup: bool = False,
    ) -> Terminal:
        """Something else in a terminal, in the same environment."""
        terminal = Terminal(command, self.env, str(ROOT), size, nohup)
        self._running.append(terminal)
        return terminal

    def close(self) -> None:
        """End all that still runs."""
        for one in self._running:
            one.close()

    # Its files.

    def routine(self, text: str, name: str = "tiny") -> str:
        """Write a routine; returns its path."""
        path = self.folder / f"{name}.toml"
        path.write_text(text, "utf-8")
        return str(path)

    def journals(self) -> list[Path]:
        """The sessions under way or broken off, oldest first."""
        return sorted((self.data / "live").glob("*.toml*"))

    def last_event(self, journal: Path) -> dict[str, Any]:
        """Where a journal says to go on."""
        return read(journal.read_bytes()).events[-1]

    def log(self) -> list[SessionRecord]:
        """All logged sessions, newest first; every file of the log must be good."""
        records, faults = Logbook(self.data / "sessions").sessions()
        assert faults == ()
        return list(records)

    def only_session(self) -> SessionRecord:
        """The one session in the log."""
        (record,) = self.log()
        return record

    def only_log_file(self) -> dict[str, Any]:
        """The one session in the log, as its file has it."""
        (path,) = self.data.glob("sessions/**/*.toml")
        return tomllib.loads(path.read_text("utf-8"))

    def command(self, *arguments: str, program: Sequence[str] = PROGRAM) -> list[str]:
        """A command line of the program."""
        return [*program, "--data-dir", str(self.data), *arguments]

    def _env(self) -> dict[str, str]:
        return {
            "PATH": os.environ.get("PATH", os.defpath),
            "HOME": str(self.folder),
            "LANG": "C.UTF-8",
            "TERM": "xterm-256color",
            "COLORTERM": "truecolor",
            "RUNSTRONG_SOUND": "off",
            **self._special,
        }
