"""`runstrong start` and `resume`, line by line: what is asked, what is kept, how it ends."""

import io
import sys
import tomllib
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from runstrong_tui.awake import Awake
from runstrong_tui.cli import faces, leading, start
from runstrong_tui.coach import Coach
from runstrong_tui.core.plan import Plan
from runstrong_tui.plain.face import PlainFace
from runstrong_tui.ports import Desk
from tests.cli.conftest import Run, Said

TWO_BLOCKS = """\
name = "Two blocks"
get_ready = 3

[[block]]
[[block.exercise]]
exercise = "plank-forearm"
sets = 1
seconds = 4

[[block]]
get_ready = 4
[[block.exercise]]
exercise = "squat"
sets = 1
reps = 1
"""

STOP_NOW = "q\n\n"
FINISH_HERE = "q\nf\n"

Typed = Callable[..., Said]


@pytest.fixture
def routine(tmp_path: Path) -> str:
    file = tmp_path / "two-blocks.toml"
    file.write_text(TWO_BLOCKS, "utf-8")
    return str(file)


@pytest.fixture
def typed(run: Run, monkeypatch: pytest.MonkeyPatch) -> Typed:
    """Run a command with some lines on its input."""

    def run_it(lines: str, *arguments: str) -> Said:
        monkeypatch.setattr(sys, "stdin", io.StringIO(lines))
        return run(*arguments)

    return run_it


def kept(data: Path) -> dict[str, bytes]:
    """Every file of the data folder and what is in it."""
    return {str(file): file.read_bytes() for file in data.rglob("*") if file.is_file()}


# A session that is left.


def test_another_workout_waits_for_the_one_that_is_unfinished(
    typed: Typed, routine: str, data: Path
) -> None:
    assert typed(STOP_NOW, "start", routine).code == 0
    before = kept(data)
    said = typed("", "start", routine)
    assert (said.code, said.out) == (1, "")
    (journal,) = (data / "live").glob("*.toml")
    assert said.err.startswith(f"{journal.stem}: Two blocks of ")
    assert "Forearm plank, set 1 of 1" in said.err
    assert "`runstrong resume` goes on with it, --anyway leaves it for later" in said.err
    assert kept(data) == before


def test_anyway_leaves_it_and_resume_takes_the_newest_or_the_one_named(
    typed: Typed, routine: str, data: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    typed(STOP_NOW, "start", routine)
    (first,) = (data / "live").glob("*.toml")
    tomorrow = datetime.now(UTC) + timedelta(days=1)
    monkeypatch.setattr(leading, "wall", lambda: tomorrow)
    typed(STOP_NOW, "start", routine, "--anyway", "--from-block", "2")
    assert len(list((data / "live").glob("*.toml"))) == 2
    assert "Getting ready before squats" in typed(STOP_NOW, "resume").out
    named = typed(STOP_NOW, "resume", first.stem)
    assert "Getting ready before plank" in named.out


def test_finished_here_it_is_logged_as_stopped(typed: Typed, routine: str, data: Path) -> None:
    said = typed(FINISH_HERE, "start", routine)
    assert (said.code, said.out.splitlines()[-1]) == (
        0,
        "Finished early: no set was done.",
    )
    (file,) = data.glob("sessions/*/*/*.toml")
    log = tomllib.loads(file.read_text("utf-8"))
    assert log["status"] == "stopped"
    assert "set" not in log
    assert not list((data / "live").glob("*.toml"))


@pytest.mark.parametrize(("answer", "resumes"), [("r", True), ("\n", True), ("s", False)])
def test_at_a_terminal_it_is_asked(
    answer: str,
    resumes: bool,
    typed: Typed,
    routine: str,
    data: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    typed(STOP_NOW, "start", routine)
    (journal,) = (data / "live").glob("*.toml")
    led: list[Plan | str] = []

    def lead(desk: Desk, what: Plan | str, plain: bool) -> int:
        led.append(what)
        return 0

    monkeypatch.setattr(start, "why_plain", lambda: None)
    monkeypatch.setattr(start, "train", lead)
    said = typed(f"{answer}\n", "start", routine)
    assert "Two blocks of " in said.err
    assert [what == journal.stem for what in led] == [resumes]


def test_no_answer_is_no_start(typed: Typed, routine: str, monkeypatch: pytest.MonkeyPatch) -> None:
    typed(STOP_NOW, "start", routine)
    monkeypatch.setattr(start, "why_plain", lambda: None)
    assert typed("", "start", routine).code == 130


def test_a_journal_that_can_not_be_read_is_named_and_no_reason_not_to_train(
    typed: Typed, routine: str, data: Path
) -> None:
    typed(STOP_NOW, "start", routine)
    torn = data / "live" / "20261122T053012Z-7f3a.toml"
    torn.write_bytes(b"form")
    for arguments in (("resume",), ("start", routine, "--anyway")):
        said = typed(STOP_NOW, *arguments)
        assert said.code == 0
        assert said.err.startswith(f"{torn}: nothing in it can be trusted; it is left as it is\n")
    assert torn.read_bytes() == b"form"


# From a later block.


def test_from_a_later_block_it_begins_with_that_blocks_ready(typed: Typed, routine: str) -> None:
    said = typed("", "start", routine, "--from-block", "2", "--rehearse", "100")
    assert "Set done: 1 of 1 rep." in said.out.splitlines()
    assert "plank" not in said.out.lower()


# A rehearsal.


def test_a_rehearsal_keeps_nothing_and_asks_nothing(typed: Typed, routine: str, data: Path) -> None:
    typed(STOP_NOW, "start", routine)
    before = kept(data)
    said = typed("", "start", routine, "--rehearse", "100")
    assert said.code == 0
    assert "This is a rehearsal" in said.out
    assert said.out.splitlines()[-1] == "Done: 2 sets, 1 rep, 9 seconds of work."
    assert said.err == "Line by line: input is no terminal.\n"
    assert kept(data) == before


def test_a_rehearsal_before_anything_else_leaves_no_folder(
    typed: Typed, routine: str, data: Path
) -> None:
    assert typed("", "start", routine, "--rehearse", "100").code == 0
    assert not data.exists()


# Safety words.


def test_the_safety_words_are_told_once(typed: Typed, routine: str, data: Path) -> None:
    first = typed(STOP_NOW, "start", routine)
    again = typed(STOP_NOW, "resume")
    assert first.out.startswith("Before you begin\n")
    assert "Before you begin" not in again.out
    assert (data / "safety-read").read_bytes() == b""


# Which face.


class Stream(io.StringIO):
    """A stream that may be a terminal."""

    def __init__(self, terminal: bool) -> None:
        super().__init__()
        self._terminal = terminal

    encoding = "utf-8"

    def isatty(self) -> bool:
        return self._terminal


@pytest.mark.parametrize(
    ("pipe", "why"),
    [
        ("", None),
        ("stdin", "input is no terminal"),
        ("stdout", "output is no terminal"),
        ("stderr", "error output is no terminal"),
    ],
)
def test_the_screen_needs_a_terminal_all_round(
    pipe: str, why: str | None, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("TERM", "xterm-256color")
    for name in ("stdin", "stdout", "stderr"):
        monkeypatch.setattr(sys, name, Stream(name != pipe))
    assert faces.why_plain() == why
    if pipe:
        monkeypatch.setattr(sys, pipe, None)
        assert faces.why_plain() == why


@pytest.mark.skipif(sys.platform == "win32", reason="no TERM there")
@pytest.mark.parametrize("term", ["", "dumb"])
def test_the_screen_needs_a_terminal_that_can_do_more_than_write(
    term: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("TERM", term)
    for name in ("stdin", "stdout", "stderr"):
        monkeypatch.setattr(sys, name, Stream(True))
    assert faces.why_plain() == "TERM is dumb or unset"


def test_the_screen_needs_utf_8(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TERM", "xterm")
    for name in ("stdin", "stdout", "stderr"):
        monkeypatch.setattr(sys, name, Stream(True))
    monkeypatch.setattr(Stream, "encoding", "ascii")
    assert faces.why_plain() == "the terminal's encoding is ascii, not UTF-8"


# Sleep.


@pytest.fixture
def awake(monkeypatch: pytest.MonkeyPatch) -> list[Awake]:
    """All that holds sleep off while the test runs."""
    monkeypatch.setenv("WAKEPY_FAKE_SUCCESS", "1")
    held: list[Awake] = []

    class Watched(Awake):
        def __init__(self) -> None:
            super().__init__()
            held.append(self)
            assert self.held

    monkeypatch.setattr(leading, "Awake", Watched)
    return held


def breaks(*_: object) -> None:
    raise RuntimeError("broken")


def interrupts(*_: object) -> None:
    raise KeyboardInterrupt


@pytest.mark.parametrize(
    ("lines", "breaking", "code"),
    [
        ("", (), 0),
        (STOP_NOW, (), 0),
        (FINISH_HERE, (), 0),
        ("", (Coach, "settle", breaks), 1),
        ("", (faces, "_typed", interrupts), 130),
        ("", (PlainFace, "follow", interrupts), 130),
    ],
)
def test_sleep_is_held_off_in_a_session_and_no_longer_however_it_ends(
    lines: str,
    breaking: tuple[object, str, Callable[..., None]],
    code: int,
    typed: Typed,
    routine: str,
    awake: list[Awake],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    if breaking:
        monkeypatch.setattr(*breaking)
    assert typed(lines, "start", routine, "--rehearse", "100").code == code
    assert [one.held for one in awake] == [False]
