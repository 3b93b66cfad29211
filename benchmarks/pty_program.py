"""A program under a terminal that only a benchmark looks at, and what it costs. Linux only."""

import fcntl
import os
import pty
import re
import select
import signal
import struct
import sys
import termios
import time
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

ASKS_MODE = re.compile(rb"\x1b\[\?(\d+)\$p")
"""A question whether the terminal has a mode; unanswered, programs wait or guess."""
SYNCHRONIZED = b"2026"


@dataclass(frozen=True)
class Cost:
    """What a program used in a while."""

    seconds: float
    cpu: float
    """Seconds on a processor, all threads."""
    sent: int
    """Bytes to the terminal."""
    memory: int
    """Kilobytes resident at the end."""

    @property
    def cpu_a_minute(self) -> float:
        return self.cpu * 60 / self.seconds

    @property
    def sent_a_minute(self) -> float:
        return self.sent * 60 / self.seconds


class PtyProgram:
    """Runs until it is closed. What it writes is read at once, unless told otherwise."""

    def __init__(self, command: Sequence[str], columns: int, rows: int) -> None:
        self.pid, self._terminal = pty.fork()
        if self.pid == 0:
            self._become(command)
        size = struct.pack("HHHH", rows, columns, 0, 0)
        fcntl.ioctl(self._terminal, termios.TIOCSWINSZ, size)

    def _become(self, command: Sequence[str]) -> None:
        """The child: wait for its size, then be the program."""
        time.sleep(0.05)
        looks = {"TERM": "xterm-256color", "COLORTERM": "truecolor", "LANG": "C.UTF-8"}
        kept = {name: os.environ[name] for name in ("PATH", "HOME") if name in os.environ}
        os.execvpe(command[0], list(command), kept | looks)

    def press(self, keys: bytes) -> None:
        os.write(self._terminal, keys)

    def watch(self, seconds: float) -> Cost:
        """Read for a while and count."""
        began, cpu = time.monotonic(), self.cpu()
        sent = sum(len(chunk) for chunk in self.chunks(began + seconds))
        now = time.monotonic()
        return Cost(now - began, self.cpu() - cpu, sent, self.memory())

    def until(self, seen: Callable[[bytes], bool], within: float) -> float:
        """The moment at which what was written since the call shows something."""
        written = b""
        for chunk in self.chunks(time.monotonic() + within):
            written += chunk
            if seen(written):
                return time.monotonic()
        raise SystemExit(f"not seen within {within} s; last was {written[-400:]!r}")

    def chunks(self, end: float) -> Iterable[bytes]:
        """What is written until a moment; questions are answered."""
        while (left := end - time.monotonic()) > 0:
            if not select.select([self._terminal], [], [], left)[0]:
                return
            try:
                chunk = os.read(self._terminal, 65536)
            except OSError as gone:
                raise SystemExit(f"process {self.pid} has ended") from gone
            for mode in ASKS_MODE.findall(chunk):
                answer = b"2" if mode == SYNCHRONIZED else b"0"
                self.press(b"\x1b[?" + mode + b";" + answer + b"$y")
            yield chunk

    def cpu(self) -> float:
        """Seconds its threads have spent on a processor."""
        tasks = Path(f"/proc/{self.pid}/task")
        return sum(_on_cpu(task) for task in tasks.iterdir()) / 1e9

    def memory(self) -> int:
        status = Path(f"/proc/{self.pid}/status").read_text()
        return int(status.partition("VmRSS:")[2].split()[0])

    def close(self) -> None:
        os.kill(self.pid, signal.SIGKILL)
        os.waitpid(self.pid, 0)
        os.close(self._terminal)


def _on_cpu(task: Path) -> int:
    """Nanoseconds; 0 for a thread that has just ended."""
    try:
        return int((task / "schedstat").read_text().split()[0])
    except OSError:
        return 0


def linux_only() -> None:
    if not Path("/proc/self/schedstat").exists():
        sys.exit("Skipped: processor time is read from /proc, which is not here.")
