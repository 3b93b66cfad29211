"""What a shell is told to complete."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from runstrong_tui.cli.completion import SHELLS, VARIABLE
from runstrong_tui.cli.main import VERBS
from tests.cli.conftest import Run


def offered(*typed: str, data: Path) -> list[str]:
    """What may follow on a command line; the last word is begun."""
    line = ["runstrong", *typed]
    env = os.environ | {
        VARIABLE: "bash_complete",
        "COMP_WORDS": " ".join(line),
        "COMP_CWORD": str(len(line) - 1),
        "RUNSTRONG_DATA_DIR": str(data),
    }
    run = "import sys; sys.argv[0] = 'runstrong'; from runstrong_tui.cli.main import main; main()"
    done = subprocess.run(
        [sys.executable, "-c", run], env=env, capture_output=True, text=True, check=False
    )
    assert done.stderr == ""
    return [entry.split(",", 1)[1] for entry in done.stdout.splitlines() if entry]


@pytest.mark.parametrize("shell", SHELLS)
def test_each_shell_gets_a_script_that_asks_the_program(run: Run, shell: str) -> None:
    said = run("completion", shell)
    assert said.code == 0
    assert f"{VARIABLE}={shell}_complete" in said.out.replace('"', "")


@pytest.mark.parametrize("shell", SHELLS)
def test_the_script_is_good_for_its_shell(run: Run, shell: str, tmp_path: Path) -> None:
    if shutil.which(shell) is None:
        pytest.skip(f"{shell} is not here")
    script = tmp_path / "script"
    script.write_text(run("completion", shell).out)
    assert subprocess.run([shell, "-n", str(script)], check=False).returncode == 0


def test_another_shell_is_wrong_usage(run: Run) -> None:
    assert run("completion", "tcsh").code == 2


def test_commands_are_offered(tmp_path: Path) -> None:
    assert set(offered("", data=tmp_path)) == set(VERBS)


def test_routines_shipped_and_own_are_offered(tmp_path: Path) -> None:
    (tmp_path / "routines").mkdir()
    (tmp_path / "routines" / "recover-quickly.toml").touch()
    assert offered("start", "reco", data=tmp_path) == ["recover-quickly", "recovery"]


def test_a_path_is_left_to_the_shell(tmp_path: Path) -> None:
    assert offered("show", "./my", data=tmp_path) == ["./my"]


def test_exercises_and_unfinished_sessions_are_offered(tmp_path: Path) -> None:
    (tmp_path / "live").mkdir()
    (tmp_path / "live" / "20261122T053012Z-7f3a.toml").touch()
    assert "plank-forearm" in offered("exercises", "plank", data=tmp_path)
    assert "squat" in offered("log", "--exercise", "sq", data=tmp_path)
    assert offered("log", "la", data=tmp_path) == ["last"]
    assert offered("resume", "", data=tmp_path) == ["20261122T053012Z-7f3a"]


def test_completing_makes_nothing_on_disk(tmp_path: Path) -> None:
    data = tmp_path / "data"
    for words in (("start", ""), ("resume", ""), ("exercises", "")):
        offered(*words, data=data)
    assert not data.exists()
