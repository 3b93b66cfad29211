"""Files and words the program can't use: named, left alone, and no reason to give up."""

from pathlib import Path

import pytest

from tests.e2e.program import Runstrong
from tests.e2e.short_routines import HOLD

pytestmark = pytest.mark.e2e

FULL = Path("/dev/full")

FAULTY = """\
name = "Faulty"
get_redy = 3

[[block]]
title = "Main"
kind = "midle"

[[block.exercise]]
exercise = "plank-forarm"
sets = 0
seconds = "30-20"
"""


@pytest.mark.parametrize("verb", ["check", "show", "start"])
def test_every_fault_of_a_file_is_named_with_its_place(runstrong: Runstrong, verb: str) -> None:
    path = runstrong.routine(FAULTY, "faulty")
    done = runstrong.run(verb, path)
    assert done.returncode == 1
    assert done.stdout == ""
    places = ("2:1:", "6:8:", "9:12:", "10:8:", "11:11:")
    lines = [line for line in done.stderr.splitlines() if line.startswith(path)]
    assert [line.removeprefix(f"{path}:").split(" ")[0] for line in lines] == list(places)
    assert "plank-forearm" in done.stderr
    assert Path(path).read_text("utf-8") == FAULTY
    assert runstrong.journals() == []


def test_one_bad_file_does_not_hide_the_others(runstrong: Runstrong) -> None:
    own = runstrong.data / "routines"
    own.mkdir()
    (own / "faulty.toml").write_text(FAULTY, "utf-8")
    (own / "good.toml").write_text(HOLD, "utf-8")
    (own / "noise.toml").write_bytes(b"\xff\x00\x1b[2J")
    done = runstrong.run("routines")
    assert done.returncode == 0
    assert "Short hold" in done.stdout
    assert "runner-strength" in done.stdout
    assert "faulty.toml:2:1:" in done.stderr
    assert "noise.toml" in done.stderr
    assert "\x1b" not in done.stdout + done.stderr


WRONG = {
    "start no-such-routine": 1,
    "start no-such-file.toml": 1,
    "start runner-strength --from-block 99": 1,
    "resume": 1,
    "resume nothing": 1,
    "log nothing": 1,
    "log last": 1,
    "sing": 2,
    "start": 2,
    "routines --sound trumpet": 2,
}


@pytest.mark.parametrize("line", WRONG)
def test_a_wrong_word_gets_one_answer(runstrong: Runstrong, line: str) -> None:
    done = runstrong.run(*line.split())
    assert done.returncode == WRONG[line]
    assert done.stdout == ""
    assert done.stderr.strip()
    assert "Traceback" not in done.stderr


@pytest.mark.skipif(not FULL.exists(), reason="this system has no /dev/full")
def test_a_full_disk_behind_the_output_is_one_sentence(runstrong: Runstrong) -> None:
    with FULL.open("wb") as full:
        for arguments in (("routines",), ("routines", "--json")):
            done = runstrong.run(*arguments, output=full)
            assert done.returncode == 1
            assert done.stderr == "Error: No space left on device.\n"
