"""How long a key takes to be seen, while the figure moves and when the terminal has not read.

    python -m benchmarks.screen_keys [--presses N]

A key that shows a word (m: MUTED) in a workout with the figure at 10 frames a second, space (the
whole pause), and a key in a bare Textual app; pressed in turn, at irregular moments. Then the
terminal stops reading for 10 seconds: how much was waiting for it, and how long the next key took.
Figures only: nothing is checked.
"""

import argparse
import random
import sys
import time
from collections.abc import Callable

from benchmarks import programs
from benchmarks.pty_program import PtyProgram, linux_only

STALL = 10
"""Seconds without reading."""
WITHIN = 20
"""Seconds after which a key is given up."""
SETTLED = 0.35
"""Seconds after which what a key brought about is all there, and it may be pressed again."""


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--presses", type=int, default=100)
    presses = parser.parse_args().presses
    linux_only()
    with programs.minimal(80, 24) as bare, programs.workout(80, 24) as workout:
        bare.watch(2)
        workout.watch(programs.READY + 6)
        times: dict[str, list[float]] = {
            "bare Textual app": [],
            "m: MUTED": [],
            "space: PAUSED": [],
        }
        for press in range(presses):
            times["bare Textual app"].append(_seen(bare, b"x", f" {press + 1} ".encode()))
            times["m: MUTED"].append(_shown(workout, b"m", b"MUTED", back=b"m"))
            if press % 4 == 0:
                times["space: PAUSED"].append(_shown(workout, b" ", b"Redo set", back=b" "))
                workout.watch(3.5)
        for line in _table(times):
            sys.stdout.write(f"{line}\n")
        _stall(workout)


def _shown(program: PtyProgram, key: bytes, word: bytes, back: bytes) -> float:
    taken = _seen(program, key, word)
    program.watch(SETTLED)
    program.press(back)
    program.watch(SETTLED)
    return taken


def _seen(program: PtyProgram, key: bytes, word: bytes) -> float:
    """Milliseconds from a key to the word it brings."""
    program.watch(random.uniform(0.05, 0.15))
    pressed = time.monotonic()
    program.press(key)
    return (program.until(_holding(word), WITHIN) - pressed) * 1000


def _holding(word: bytes) -> Callable[[bytes], bool]:
    return lambda written: word in written


def _table(times: dict[str, list[float]]) -> list[str]:
    lines = [
        f"{'key to frame, ms':20}{'n':>5}{'p50':>8}{'p99':>8}{'x bare p50':>12}{'x bare p99':>12}"
    ]
    bare = sorted(times["bare Textual app"])
    for name, all_of_them in times.items():
        taken = sorted(all_of_them)
        half, most = _share(taken, 0.5), _share(taken, 0.99)
        ratios = f"{half / _share(bare, 0.5):12.2f}{most / _share(bare, 0.99):12.2f}"
        lines.append(f"{name:20}{len(taken):5}{half:8.1f}{most:8.1f}{ratios}")
    return lines


def _share(taken: list[float], part: float) -> float:
    return taken[min(len(taken) - 1, int(len(taken) * part))]


def _stall(program: PtyProgram) -> None:
    time.sleep(STALL)
    pressed = time.monotonic()
    program.press(b"m")
    waiting = 0

    def muted(written: bytes) -> bool:
        nonlocal waiting
        waiting = len(written)
        return b"MUTED" in written

    taken = (program.until(muted, WITHIN) - pressed) * 1000
    waited = f"{waiting / 1000:.1f} KB waited, the key took {taken:.1f} ms"
    sys.stdout.write(f"after {STALL} s without reading: {waited}\n")


if __name__ == "__main__":
    main()
