"""The programs that are compared: a workout of ours, a bare Textual app, a timer of digits."""

import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from benchmarks.pty_program import PtyProgram

ROOT = Path(__file__).parent.parent
PEERS = ROOT / ".venv" / "bench"
"""An environment for programs that are only compared with, made by the first run."""

ROUTINE = """
name = "Bench"
summary = "Donkey kicks for four minutes"
level = "beginner"
get_ready = 3

[[block]]
title = "Main"
kind = "main"

[[block.exercise]]
exercise = "donkey-kick"
sets = 1
reps = 60
"""
READY = 4.0
"""Seconds from the start of a workout to its first rep, and a little."""


@contextmanager
def workout(columns: int, rows: int) -> Iterator[PtyProgram]:
    """A set of donkey kicks with the figure moving, without sound."""
    with tempfile.TemporaryDirectory() as folder:
        (Path(folder) / "safety-read").touch()
        routine = Path(folder) / "bench.toml"
        routine.write_text(ROUTINE, encoding="utf-8")
        name = str(Path(sys.executable).parent / "runstrong")
        command = [name, "--data-dir", folder, "--no-sound", "start", str(routine)]
        with running(command, columns, rows) as program:
            yield program


@contextmanager
def minimal(columns: int, rows: int) -> Iterator[PtyProgram]:
    """A bare Textual app."""
    command = [sys.executable, str(ROOT / "benchmarks" / "minimal_app.py")]
    with running(command, columns, rows) as program:
        yield program


@contextmanager
def termdown(columns: int, rows: int) -> Iterator[PtyProgram]:
    """Digits that count down, and nothing else."""
    with running([str(PEERS / "bin" / "termdown"), "20m"], columns, rows) as program:
        yield program


@contextmanager
def running(command: list[str], columns: int, rows: int) -> Iterator[PtyProgram]:
    program = PtyProgram(command, columns, rows)
    try:
        yield program
    finally:
        program.close()


def why_no(peer: str) -> str:
    """Install a program into the environment of those compared with; why that can't be done, or
    nothing.
    """
    if (PEERS / "bin" / peer).exists():
        return ""
    for command in (
        [sys.executable, "-m", "venv", str(PEERS)],
        [str(PEERS / "bin" / "python"), "-m", "pip", "install", "--quiet", peer],
    ):
        done = subprocess.run(command, capture_output=True, text=True, check=False)
        if done.returncode:
            return done.stderr.strip().splitlines()[-1] if done.stderr.strip() else "it failed"
    return ""
