"""With hostile text in every file: nothing of it reaches the terminal but plain letters."""

import random
import re
import signal
import unicodedata
from pathlib import Path

import pytest

from tests.e2e.program import Runstrong
from tests.e2e.terminal import Terminal
from tests.faults.hostile_data import fill
from tests.faults.tools import LONG
from tests.nasty import TEXTS, state

pytestmark = pytest.mark.e2e

SIZE = (100, 32)
OURS = re.compile(
    r"\x1b\[[0-?]*[ -/]*[@-~]"  # colours, places, modes
    r"|\x1b\]22;[a-z]+\x07"  # the shape of the pointer
    r"|\x18\x1b\\"  # the end of a sequence that was broken off
    r"|\r\n|\n"
)
"""What a screen is drawn with, and lines after it has gone."""

JOINER = "\u200d"
"""Part of some pictures of people; `clean` leaves it nowhere else."""

HARMFUL = ("Cc", "Cf", "Co", "Cn", "Cs")
"""Categories of characters that are no letters and show nothing."""

BETWEEN_KEYS = 0.3
KEYS = (
    *("\x1b[A", "\x1b[B", "\x1b[C", "\x1b[D", "\x1b[5~", "\x1b[6~", "\r", "\x1b", " ", "\t"),
    *"?!abcdefghijklmnoprstuvwxyz0123456789+-/",
)
"""All that could mean something, but q, which ends it."""


def stray(written: str) -> list[str]:
    """Characters that no screen of ours has any need of, each with what stands around it."""
    rest = OURS.sub("", written).replace(JOINER, "")
    places = (place for place, char in enumerate(rest) if unicodedata.category(char) in HARMFUL)
    return [repr(rest[max(0, place - 20) : place + 20]) for place in places]


def press(app: Terminal, *keys: str) -> None:
    for key in keys:
        app.press(key)
        app.read_for(BETWEEN_KEYS)


def test_every_screen_that_shows_text_of_files(runstrong: Runstrong) -> None:
    fill(runstrong.data)
    app = runstrong.open(size=SIZE)
    app.until("Start")
    press(app, *["\x1b[B"] * 12, "!", *["\x1b[6~"] * 8, "\x1b")
    press(app, "u", "\x1b", "?", "\x1b")
    press(app, "l", *["\x1b[B"] * 12, "!", "\x1b[6~", "\x1b", "\x1b")
    press(app, "\r")
    app.until("UNFINISHED", deadline=30) if "not finished" in app.screen else None
    press(app, "s", *" ", "!", "\x1b", "?", "\x1b", "m", "v", "\x1b[B", "a", "r", "+", "-")
    press(app, "q", "f", "n", *"evil", "\r", "\r")
    app.read_for(1)
    app.kill(signal.SIGTERM)
    assert app.end() == 128 + signal.SIGTERM
    assert stray(app.written) == []
    assert app.left_behind() == []


@pytest.mark.parametrize("number", range(10 if LONG else 2))
def test_any_keys_at_all(runstrong: Runstrong, number: int) -> None:
    """It neither fails nor writes anything that is no screen."""
    fill(runstrong.data)
    chance = random.Random(number)
    app = runstrong.open(size=SIZE)
    app.until("Start")
    for _ in range(40):
        app.press("".join(chance.choices(KEYS, k=6)))
        app.read_for(0.15)
    app.kill(signal.SIGTERM)
    assert app.end() == 128 + signal.SIGTERM
    assert stray(app.written) == []
    assert "has failed" not in app.written


COMMANDS = (
    *("routines", "routines --json", "exercises", "exercises --json", "exercises x08"),
    *("log", "log --json", "show x08", "show x08 --cues", "show x08 --json", "check"),
)


@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_that_prints_text_of_files(runstrong: Runstrong, command: str) -> None:
    fill(runstrong.data)
    files = sorted(map(str, runstrong.data.glob("routines/*.toml")))
    arguments = command.split() + (files if command == "check" else [])
    done = runstrong.run(*arguments)
    assert "Traceback" not in done.stderr
    assert stray(done.stdout + done.stderr) == []


@pytest.mark.parametrize("number", range(len(TEXTS)) if LONG else (0, 7, 11, 14))
def test_a_workout_line_by_line(runstrong: Runstrong, number: int) -> None:
    fill(runstrong.data)
    done = runstrong.run("start", f"x{number:02}", "--plain", "--rehearse", "50")
    assert stray(done.stdout + done.stderr) == []
    assert "Done: " in done.stdout or done.returncode == 1


def test_what_can_not_be_used_is_as_it_was(runstrong: Runstrong) -> None:
    fill(runstrong.data)
    ours = (runstrong.data / "live", runstrong.data / "safety-read")
    paths = [path for path in runstrong.data.rglob("*") if not path.is_dir() or path.is_symlink()]
    before = {path: state(path) for path in paths if ours[0] not in path.parents}
    app = runstrong.open(size=SIZE)
    app.until("Start")
    press(app, "l", "\x1b", "!", "\x1b", "q")
    app.end()
    for command in COMMANDS:
        runstrong.run(*command.split(), *(("x.toml",) if command == "check" else ()))
    assert {path: state(path) for path in before} == before
    assert not list(Path("/tmp").glob("evil*"))
