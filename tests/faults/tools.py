"""Tools of the system that faults are brought about with."""

import os
import resource
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from functools import cache
from pathlib import Path
from subprocess import PIPE, Popen
from types import TracebackType
from typing import Self

import pytest

from tests.e2e.program import ROOT
from tests.e2e.terminal import PATIENCE

LONG = os.environ.get("LONG") == "1"
"""Whether there is time for many more examples."""

PROBES = {"strace": ("strace", "-o", os.devnull, "true")}
"""What a tool must be able to do to be of use."""


def needs(tool: str) -> pytest.MarkDecorator:
    """Skip without a tool; in CI, which installs them all, the test then fails."""
    missing = not _works(tool) and os.environ.get("CI") != "true"
    return pytest.mark.skipif(missing, reason=f"{tool} is not installed, or may not be used")


def may(*mount: str) -> pytest.MarkDecorator:
    """Skip where this user may not mount a disk of this kind."""
    return pytest.mark.skipif(not _may(mount), reason=f"{' '.join(mount)} is not permitted here")


@cache
def _may(mount: tuple[str, ...]) -> bool:
    with tempfile.TemporaryDirectory() as folder:
        try:
            subprocess.run((*mount, "tmpfs", folder), check=True, capture_output=True)
        except (OSError, subprocess.CalledProcessError):
            return False
        subprocess.run(("umount", folder), check=True)
    return True


@cache
def _works(tool: str) -> bool:
    if shutil.which(tool) is None:
        return False
    probe = PROBES.get(tool)
    return probe is None or subprocess.run(probe, check=False, capture_output=True).returncode == 0


class Life:
    """A life under way in a process of its own; see `tests.faults.life`."""

    def __init__(self, data: Path, patience: float = 15.0) -> None:
        """`patience`: seconds that a moment may take to be saved."""
        data.mkdir(exist_ok=True)
        self.told: list[str] = []
        self._thread = ""
        """The thread that waits for its turn, if it was waited for already."""
        self._tracers: list[Popen[bytes]] = []
        self._process = Popen(
            [sys.executable, "-m", "tests.faults.life", str(data), "train", "ours", str(patience)],
            cwd=ROOT,
            env={**os.environ, "XDG_RUNTIME_DIR": "", "TMPDIR": str(data.parent)},
            stdin=PIPE,
            stdout=PIPE,
            stderr=PIPE,
            bufsize=0,
        )

    def begin(self, *faults: str) -> None:
        """Its first half: a journal is made. `faults`: expressions of strace."""
        self._go(faults)

    def wait_halfway(self) -> None:
        """Until its first half is over."""
        self._thread = self._turn()

    def go_on(self, *faults: str) -> None:
        """Its second half: the journal grows, and ends in the log."""
        self._go(faults)

    def limit_files(self, size: int) -> None:
        """No file may grow beyond so many bytes."""
        resource.prlimit(self._process.pid, resource.RLIMIT_FSIZE, (size, resource.RLIM_INFINITY))

    def end(self) -> int:
        """Wait for its end; the exit code, or the negative number of a signal."""
        output, errors = self._process.communicate(timeout=PATIENCE)
        self.told += output.decode().splitlines()
        code = self._process.returncode
        assert code <= 0, errors.decode()
        return code

    @property
    def saved(self) -> int:
        """The last moment that was acknowledged, -1: none."""
        return max((int(t.split()[1]) for t in self.told if t.startswith("SAVED")), default=-1)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._process.kill()
        self._process.communicate()
        for tracer in self._tracers:
            tracer.communicate(timeout=PATIENCE)

    def _go(self, faults: Sequence[str]) -> None:
        thread = self._thread or self._turn()
        self._thread = ""
        if not thread:
            return
        if faults:
            self._trace(thread, faults)
        assert self._process.stdin is not None
        self._process.stdin.write(b"!")

    def _turn(self) -> str:
        """Wait for its turn; the thread that will do the work. Empty: it is dead."""
        assert self._process.stdout is not None
        while line := self._process.stdout.readline().decode():
            if line.startswith("TURN"):
                return line.split()[1]
            self.told.append(line.strip())
        return ""

    def _trace(self, thread: str, faults: Sequence[str]) -> None:
        expressions = [word for fault in faults for word in ("-e", fault)]
        calls = sorted({call for fault in faults for call in _calls_of(fault)})
        command = ["strace", "-p", thread, "-o", os.devnull, "-e", f"trace={','.join(calls)}"]
        tracer = Popen([*command, *expressions], stderr=PIPE)
        self._tracers.append(tracer)
        deadline = time.monotonic() + PATIENCE
        assert tracer.stderr is not None
        while b"attached" not in (said := tracer.stderr.readline()):
            assert said, "strace did not get hold of it"
            assert time.monotonic() < deadline


def _calls_of(fault: str) -> list[str]:
    """inject=write,fsync:error=EIO -> write, fsync."""
    return fault.removeprefix("inject=").partition(":")[0].split(",")
