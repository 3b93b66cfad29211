"""The log screen of a hundred years against that of a few weeks, in a real terminal. Linux only.

    python -m benchmarks.log_screen [SESSIONS]

Figures, no checks; go by the ratios.
"""

import statistics
import sys
import time
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

from benchmarks import big_log
from benchmarks.pty_program import PtyProgram, linux_only
from runstrong_tui.files.indexed_log import IndexedLog
from runstrong_tui.files.paths import places

FEW = 60
COLUMNS, ROWS = 100, 30
WITHIN = 60
OPENED = 7
"""Times the screen is opened."""
KEYS = 150
DOWN, UP = b"\x1b[B", b"\x1b[A"


@dataclass(frozen=True)
class Figures:
    """Of one log."""

    opened: float
    """Milliseconds from the key to the list, the median."""
    p50: float
    """Milliseconds from a key in the list to what changes on the screen."""
    p95: float
    memory: int
    """Kilobytes, with the log open."""


def measure(folder: Path, number: int) -> Figures:
    python = Path(sys.executable).with_name("runstrong")
    program = PtyProgram([str(python), "--data-dir", str(folder), "--no-sound"], COLUMNS, ROWS)
    try:
        program.until(lambda seen: b"Start" in seen, WITHIN)
        program.watch(2)
        opened = [open_log(program, number) for _ in range(OPENED)]
        program.press(b"l")
        program.watch(3)
        memory = program.memory()
        taken = [key(program, DOWN if place % 50 < 25 else UP) for place in range(KEYS)]
    finally:
        program.close()
    p50, p95 = statistics.median(taken), statistics.quantiles(taken, n=20)[18]
    return Figures(statistics.median(opened), p50, p95, memory)


def open_log(program: PtyProgram, number: int) -> float:
    """Milliseconds until the list is there; then back home."""
    began = time.monotonic()
    program.press(b"l")
    took = program.until(lambda seen: f" of {number}".encode() in seen, WITHIN) - began
    program.watch(0.5)
    program.press(b"\x1b")
    program.watch(0.7)
    return took * 1000


def key(program: PtyProgram, pressed: bytes) -> float:
    """Milliseconds from a key to the first that is painted after it."""
    program.watch(0.06)
    began = time.monotonic()
    program.press(pressed)
    return (program.until(bool, WITHIN) - began) * 1000


def prepared(folder: Path, number: int) -> Path:
    """A log with its index, and the safety words read."""
    where = places(folder)
    big_log.make(where.sessions, number)
    where.safety_read.touch()
    log = IndexedLog(where)
    log.catch_up()
    log.close()
    return folder


def main() -> None:
    linux_only()
    number = int(sys.argv[1]) if len(sys.argv) > 1 else big_log.SESSIONS
    with TemporaryDirectory() as one, TemporaryDirectory() as other:
        few = measure(prepared(Path(one), FEW), FEW)
        many = measure(prepared(Path(other), number), number)
    compare(few, many, number)


def compare(few: Figures, many: Figures, number: int) -> None:
    tell = sys.stdout.write
    for what, small, large in (
        ("open the log", few.opened, many.opened),
        ("a key in the list, median", few.p50, many.p50),
        ("a key in the list, 95 of 100", few.p95, many.p95),
    ):
        tell(f"{what:30} {small:8.1f} ms {large:8.1f} ms   {large / small:5.2f} x\n")
    small, large = few.memory / 1024, many.memory / 1024
    tell(f"{'memory':30} {small:8.1f} MB {large:8.1f} MB   {large - small:+.1f} MB\n")
    tell(f"{FEW} sessions, then {number}\n")


if __name__ == "__main__":
    main()
