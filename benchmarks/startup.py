"""How soon something is there: the home screen, and the log on the shell.

    python -m benchmarks.startup [--rounds N]

Each round starts every program once, one after the other, so that what slows the machine slows all
of them: a bare Textual app, our home screen, and tclock, a timer made with Textual; then the log of
half a year, beside Python importing rich.console. Medians of the ratios in each round. Figures
only: nothing is checked.
"""

import argparse
import fcntl
import os
import pty
import re
import resource
import select
import struct
import subprocess
import sys
import tempfile
import termios
import time
from pathlib import Path
from statistics import median

from benchmarks.programs import PEERS, why_no
from benchmarks.pty_program import ASKS_MODE, SYNCHRONIZED, linux_only
from runstrong_tui.cli.build import build_desk
from runstrong_tui.cli.options import Options
from runstrong_tui.files.log_table import to_text
from tools.sample_log import sessions

ROOT = Path(__file__).parent.parent
RUNSTRONG = str(Path(sys.executable).parent / "runstrong")
WITHIN = 30
"""Seconds after which a program is given up."""
ESCAPES = re.compile(rb"\x1b(?:\[[0-?]*[ -/]*[@-~]|\][^\x07\x1b]*(?:\x07|\x1b\\)|[@-Z\\-_])")
COLUMNS, ROWS = 100, 30

BARE, HOME, TCLOCK = "bare Textual app", "runstrong, home", "tclock"
RICH, LOG = "python, import rich.console", "runstrong log"

Times = dict[str, list[float]]


def main() -> None:
    parser = argparse.ArgumentParser(description="How soon something is there.")
    parser.add_argument("--rounds", type=int, default=11)
    rounds = parser.parse_args().rounds
    linux_only()
    with tempfile.TemporaryDirectory() as folder:
        (Path(folder) / "safety-read").touch()
        _print_table("first frame, ms", BARE, _screens(folder, rounds))
        _keep_half_a_year(Path(folder))
        _print_table("processor time, ms", RICH, _on_the_shell(folder, rounds))


def _screens(folder: str, rounds: int) -> Times:
    """Milliseconds from the start of each program to the words of its live screen."""
    starts = {
        BARE: ([sys.executable, str(ROOT / "benchmarks" / "minimal_app.py")], b"pressed 0 times"),
        HOME: ([RUNSTRONG, "--data-dir", folder, "--no-sound"], b"Runner strength"),
    }
    if missing := why_no("tclock"):
        sys.stdout.write(f"{TCLOCK}: skipped ({missing})\n")
    else:
        starts[TCLOCK] = ([str(PEERS / "bin" / "tclock"), "timer", "5m"], b"\xe2")
    for command, words in starts.values():  # once for the caches of the disk
        first_sight(command, words)
    times: Times = {name: [] for name in starts}
    for _ in range(rounds):
        for name, (command, words) in starts.items():
            times[name].append(first_sight(command, words))
    return times


def first_sight(command: list[str], words: bytes) -> float:
    """Milliseconds until a program has written these words to its terminal."""
    ours, theirs = pty.openpty()
    fcntl.ioctl(theirs, termios.TIOCSWINSZ, struct.pack("HHHH", ROWS, COLUMNS, 0, 0))
    env = {"TERM": "xterm-256color", "COLORTERM": "truecolor", "LANG": "C.UTF-8"}
    kept = {name: os.environ[name] for name in ("PATH", "HOME") if name in os.environ}
    began = time.monotonic()
    process = subprocess.Popen(
        command, stdin=theirs, stdout=theirs, stderr=theirs, env=kept | env, start_new_session=True
    )
    try:
        return (_seen(ours, words) - began) * 1000
    finally:
        process.kill()
        process.wait()
        os.close(ours)
        os.close(theirs)


def _seen(terminal: int, words: bytes) -> float:
    """The moment at which the words stand there; questions of the program are answered."""
    written = b""
    end = time.monotonic() + WITHIN
    while time.monotonic() < end:
        if not select.select([terminal], [], [], 1)[0]:
            continue
        chunk = os.read(terminal, 65536)
        for mode in ASKS_MODE.findall(chunk):
            known = b"2" if mode == SYNCHRONIZED else b"0"
            os.write(terminal, b"\x1b[?" + mode + b";" + known + b"$y")
        written += chunk
        if words in ESCAPES.sub(b"", written):
            return time.monotonic()
    raise SystemExit(f"{words!r} was not seen within {WITHIN} s: {written[-400:]!r}")


def _on_the_shell(folder: str, rounds: int) -> Times:
    commands = {
        RICH: [sys.executable, "-c", "import rich.console"],
        LOG: [RUNSTRONG, "--data-dir", folder, "log"],
    }
    times: Times = {name: [] for name in commands}
    for _ in range(rounds + 1):
        for name, command in commands.items():
            times[name].append(_processor_time(command))
    return {name: taken[1:] for name, taken in times.items()}


def _processor_time(command: list[str]) -> float:
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    subprocess.run(command, stdout=subprocess.DEVNULL, check=True)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    used = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    return used * 1000


def _keep_half_a_year(folder: Path) -> None:
    """The log of a made-up runner."""
    shelf = build_desk(Options(data_dir=folder)).shelf
    plans = {str(name): shelf.plan(name) for name in ("runner-strength", "travel")}
    for record in sessions(plans):
        month = folder / "sessions" / f"{record.started:%Y}" / f"{record.started:%m}"
        month.mkdir(parents=True, exist_ok=True)
        (month / f"{record.id}.toml").write_text(to_text(record), encoding="utf-8")


def _print_table(what: str, base: str, times: Times) -> None:
    sys.stdout.write(f"{what:30}{'median':>9}{'least':>9}{'x ' + base.split(',')[0]:>20}\n")
    for name, taken in times.items():
        ratio = median(one / other for one, other in zip(taken, times[base], strict=True))
        sys.stdout.write(f"{name:30}{median(taken):9.0f}{min(taken):9.0f}{ratio:20.2f}\n")
    if TCLOCK in times:
        ratio = median(one / other for one, other in zip(times[HOME], times[TCLOCK], strict=True))
        sys.stdout.write(f"{HOME}: {ratio:.2f} x {TCLOCK}\n")


if __name__ == "__main__":
    main()
