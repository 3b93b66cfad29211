"""The command line itself: options, exit codes, what goes where."""

import importlib
from pathlib import Path
from typing import NoReturn

import click
import pytest

from runstrong_tui import __version__
from runstrong_tui.cli.main import VERBS
from runstrong_tui.cli.options import Options
from tests.cli.conftest import Run


def test_the_version(run: Run) -> None:
    said = run("--version")
    assert (said.code, said.out) == (0, f"runstrong, version {__version__}\n")


@pytest.mark.parametrize("verb", VERBS)
def test_every_verb_has_help_and_takes_the_common_options(run: Run, verb: str) -> None:
    said = run(verb, "-h")
    for option in ("--data-dir", "--no-sound", "--sound"):
        assert option in said.out, said
    assert said.out.count("\n") > 6


def test_help_lists_every_verb(run: Run) -> None:
    out = run("--help").out
    assert all(f"  {verb} " in out for verb in VERBS)


@pytest.mark.parametrize(
    "arguments",
    [
        ("strat",),
        ("show",),
        ("show", "travel", "--level", "expert"),
        ("start", "travel", "--rehearse", "1"),
        ("start", "travel", "--from-block", "0"),
        ("--sound", "tuba", "routines"),
        ("log", "--since", "yesterday"),
    ],
)
def test_wrong_usage_is_exit_2_on_stderr(run: Run, arguments: tuple[str, ...]) -> None:
    said = run(*arguments)
    assert (said.code, said.out) == (2, "")
    assert said.err


def test_the_data_folder_of_the_command_beats_the_environment(
    run: Run, data: Path, tmp_path: Path
) -> None:
    other = tmp_path / "other"
    (other / "routines").mkdir(parents=True)
    (other / "routines" / "mine.toml").write_text(
        'name = "Mine"\n[[block]]\n[[block.exercise]]\nexercise = "squat"\n'
    )
    for arguments in (
        ("--data-dir", str(other), "routines"),
        ("routines", "--data-dir", str(other)),
    ):
        assert "Mine" in run(*arguments).out
    assert "Mine" not in run("routines").out


@pytest.mark.parametrize(
    ("arguments", "backend"),
    [
        (("doctor",), "system"),
        (("doctor", "--sound", "bell"), "bell"),
        (("--sound", "bell", "doctor"), "bell"),
        (("--sound", "bell", "doctor", "--sound", "miniaudio"), "miniaudio"),
        (("doctor", "--no-sound"), "off"),
        (("doctor", "--sound", "bell", "--no-sound"), "off"),
        (("--no-sound", "doctor", "--sound", "bell"), "off"),
    ],
)
def test_the_sound_of_the_command_beats_the_environment_and_silence_beats_all(
    run: Run, monkeypatch: pytest.MonkeyPatch, arguments: tuple[str, ...], backend: str
) -> None:
    asked: list[Options] = []

    def examine(options: Options) -> NoReturn:
        asked.append(options)
        raise click.Abort

    monkeypatch.setenv("RUNSTRONG_SOUND", "system")
    doctor = importlib.import_module("runstrong_tui.cli.doctor")
    monkeypatch.setattr(doctor, "examine", examine)
    run(*arguments)
    assert [one.sound for one in asked] == [backend]


def test_without_a_screen_the_routines_are_listed(run: Run) -> None:
    said = run()
    assert said.code == 0
    assert "runner-strength" in said.out
    assert "runstrong start ROUTINE" in said.out
    assert said.err == "No screen: input is no terminal.\n"


def test_resuming_nothing_is_an_error(run: Run) -> None:
    said = run("resume")
    assert said.code == 1
    assert "no unfinished session" in said.err


def test_a_block_that_does_not_exist_is_an_error(run: Run) -> None:
    said = run("start", "travel", "--from-block", "9", "--plain")
    assert said.code == 1
    assert "no block 9" in said.err


def test_nothing_is_made_by_looking(run: Run, data: Path) -> None:
    for arguments in (("routines",), ("log",), ("exercises",), ("show", "travel"), ("resume",)):
        run(*arguments)
    assert not data.exists()
