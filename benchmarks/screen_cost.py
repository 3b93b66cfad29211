"""What a moving workout costs: processor, bytes to the terminal, memory.

    python -m benchmarks.screen_cost [--rounds N] [--seconds S]

All programs run at the same time, each on a terminal of its own: a set of donkey kicks with the
figure at 10 frames a second, the same paused, a bare Textual app, and termdown, which counts down
in digits. Medians over the rounds. Figures only: nothing is checked.
"""

import argparse
import sys
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from contextlib import AbstractContextManager, ExitStack
from statistics import median

from benchmarks import programs
from benchmarks.pty_program import Cost, PtyProgram, linux_only

PAUSED = "workout 80x24, paused"
TERMDOWN, MINIMAL = "termdown 80x24", "bare Textual app 80x24"

Start = Callable[[], AbstractContextManager[PtyProgram]]
STARTS: dict[str, Start] = {
    MINIMAL: lambda: programs.minimal(80, 24),
    "workout 80x24": lambda: programs.workout(80, 24),
    "workout 100x40": lambda: programs.workout(100, 40),
    PAUSED: lambda: programs.workout(80, 24),
}
WARM = 12
"""Seconds in which each program shows all it has once."""


def main() -> None:
    options = _options()
    linux_only()
    starts = dict(STARTS)
    missing = programs.why_no("termdown")
    if missing:
        sys.stdout.write(f"{TERMDOWN}: skipped ({missing})\n")
    else:
        starts[TERMDOWN] = lambda: programs.termdown(80, 24)
    costs = _measured(starts, options.rounds, options.seconds)
    sys.stdout.write("\n".join(_table(costs)) + "\n")


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rounds", type=int, default=7)
    parser.add_argument("--seconds", type=float, default=20)
    return parser.parse_args()


def _measured(starts: dict[str, Start], rounds: int, seconds: float) -> dict[str, list[Cost]]:
    with ExitStack() as stack, ThreadPoolExecutor(len(starts)) as pool:
        running = {name: stack.enter_context(start()) for name, start in starts.items()}

        def watch(length: float) -> dict[str, Cost]:
            watched = pool.map(lambda program: program.watch(length), running.values())
            return dict(zip(running, watched, strict=True))

        watch(programs.READY)
        running[PAUSED].press(b" ")
        watch(WARM)
        seen = [watch(seconds) for _ in range(rounds)]
    return {name: [one[name] for one in seen] for name in starts}


def _table(costs: dict[str, list[Cost]]) -> list[str]:
    lines = [f"{'':28}{'CPU s/min':>10}{'x termdown':>11}{'KB/min':>9}{'MB':>7}{'x bare':>8}"]
    bare = median(one.memory for one in costs[MINIMAL])
    for name, rounds in costs.items():
        cpu = median(one.cpu_a_minute for one in rounds)
        sent = median(one.sent_a_minute for one in rounds) / 1000
        memory = median(one.memory for one in rounds)
        lines.append(
            f"{name:28}{cpu:10.3f}{_times(rounds, costs.get(TERMDOWN)):>11}"
            f"{sent:9.1f}{memory / 1000:7.1f}{memory / bare:8.2f}"
        )
    growth = {name: rounds[-1].memory - rounds[0].memory for name, rounds in costs.items()}
    lines.append("Memory from the first round to the last, KB: ")
    lines[-1] += ", ".join(f"{name} {more:+}" for name, more in growth.items())
    return lines


def _times(rounds: list[Cost], digits: list[Cost] | None) -> str:
    """The median of the ratios in each round: what slows the machine slows both."""
    if digits is None:
        return ""
    pairs = zip(rounds, digits, strict=True)
    return f"{median(one.cpu_a_minute / other.cpu_a_minute for one, other in pairs):.2f}"


if __name__ == "__main__":
    main()
