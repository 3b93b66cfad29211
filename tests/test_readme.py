"""Every promise of the README: each command is run, each key, option and file is real."""

import json
import re
import shlex
import tomllib
from pathlib import Path

import pytest

from runstrong_tui.cli.main import VERBS, main
from runstrong_tui.core.cue import Sound
from runstrong_tui.files.logbook import Logbook
from runstrong_tui.files.paths import places
from runstrong_tui.files.settings import SettingsFile
from runstrong_tui.plain.typed import COMMANDS
from runstrong_tui.tui.editor_keys import EDITOR
from runstrong_tui.tui.keys import Key
from runstrong_tui.tui.log_keys import LOG, SESSION
from runstrong_tui.tui.screen_keys import HOME, SUMMARY
from runstrong_tui.tui.workout_keys import WORKOUT

ROOT = Path(__file__).parent.parent
README = (ROOT / "README.md").read_text(encoding="utf-8")
CONTRIBUTING = (ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8")


def blocks(kind: str, text: str = README) -> list[str]:
    return re.findall(rf"^```{kind}\n(.*?)^```", text, re.MULTILINE | re.DOTALL)


def commands(text: str = README) -> list[str]:
    lines = (line for block in blocks("console", text) for line in block.splitlines())
    return [line.removeprefix("$ ") for line in lines if line.startswith("$ ")]


def table(head: str) -> list[list[str]]:
    """The rows of the table whose first column is called `head`."""
    text = README[README.index(f"\n| {head} |") + 1 :]
    rows = [line for line in text[: text.index("\n\n")].splitlines()[2:] if line.startswith("|")]
    return [[cell.strip() for cell in row.strip("|").split("|")] for row in rows]


RUN = [command for command in commands() if command.startswith("runstrong ")]
MADE = [command for text in (README, CONTRIBUTING) for command in commands(text)]


@pytest.mark.parametrize("command", RUN)
def test_each_runstrong_command_works(
    command: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(ROOT)
    monkeypatch.setenv("RUNSTRONG_DATA_DIR", str(tmp_path))
    monkeypatch.setenv("RUNSTRONG_SOUND", "off")
    arguments = shlex.split(command)[1:]
    if "-o" in arguments:
        arguments[arguments.index("-o") + 1] = str(tmp_path / arguments[arguments.index("-o") + 1])
    if "--rehearse" in arguments:
        # The whole workout, but so fast that it takes two seconds; here without a screen.
        arguments[arguments.index("--rehearse") + 1] = "600"
    assert main(arguments) == 0


def test_each_make_command_is_a_target() -> None:
    makefile = (ROOT / "Makefile").read_text(encoding="utf-8")
    made = [command.split()[1] for command in MADE if command.startswith("make ")]
    assert {"run", "test", "lint"} <= set(made)
    for target in made:
        assert re.search(rf"^{target}:", makefile, re.MULTILINE), target


def test_every_verb_is_in_the_table_and_nothing_else_is() -> None:
    words = [row[0].strip("`").split() for row in table("command")]
    assert sorted(word[1] for word in words if len(word) > 1) == sorted(VERBS)


@pytest.mark.parametrize("option", sorted(set(re.findall(r"--[a-z][a-z-]*", README))))
def test_each_option_is_known(option: str, capsys: pytest.CaptureFixture[str]) -> None:
    for verb in VERBS:
        main([verb, "--help"])
    assert option in capsys.readouterr().out


NAMES = {
    "esc": "escape",
    "+": "plus",
    "-": "minus",
    "!": "exclamation_mark",
    "?": "question_mark",
    "/": "slash",
}


def test_the_keys_of_a_workout_are_those_of_the_table() -> None:
    promised = {
        NAMES.get(word, word.lower()) for row in table("key") for word in row[0].split(", ")
    }
    bound = {name for key in WORKOUT for name in key.keys.split(",")}
    assert promised == bound - {"equals_sign"}


def test_the_keys_of_home_are_those_promised() -> None:
    text = README[README.index("On home: ") + len("On home: ") :]
    told = text[: text.index("ctrl+p")]
    promised = re.findall(
        r"(?<!\S)([a-z!?+-]) (?:resumes|asks|opens|and|change|the|lists|helps|quits)", told
    )
    bound = {name for key in HOME if key.listed for name in key.keys.split(",")} | {"minus", "c"}
    assert {NAMES.get(key, key) for key in promised} == bound - {
        *("enter", "up", "k", "left", "equals_sign")
    }


def test_the_keys_of_the_editor_are_those_of_the_table() -> None:
    promised = {
        key if len(key) == 1 and key.isupper() else NAMES.get(key, key.lower())
        for row in table("key in the editor")
        for key in row[0].split(", ")
    }
    bound = {name for key in EDITOR for name in key.keys.split(",")}
    also = {"equals_sign", "h", "j", "k", "l", "question_mark", ""}
    assert promised - {"0-9"} == bound - also


def test_every_picture_is_made_by_the_tool_and_shown() -> None:
    shown = re.findall(r"\]\(docs/pictures/([\w-]+\.\w+)\)", README)
    assert sorted(shown) == sorted(path.name for path in (ROOT / "docs" / "pictures").iterdir())
    tool = (ROOT / "tools" / "pictures.py").read_text(encoding="utf-8")
    for name in shown:
        assert f'"{name.partition(".")[0]}")' in tool


def test_the_keys_of_the_summary_are_bound() -> None:
    bound = {name for key in SUMMARY for name in key.keys.split(",")}
    assert {"left", "right", "up", "down", "enter", "n", "backspace"} <= bound


@pytest.mark.parametrize(("head", "keys"), [("in the log", LOG), ("in a session", SESSION)])
def test_the_keys_of_the_log_are_those_of_the_tables(head: str, keys: tuple[Key, ...]) -> None:
    told = {word for row in table(head) for word in row[0].split(", ")}
    promised = {NAMES.get(word, word.lower()) for word in told}
    bound = {name for key in keys for name in key.keys.split(",")} - {"", "k", "j", "equals_sign"}
    assert promised == bound


def test_the_figures_of_stats_are_those_promised(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("RUNSTRONG_DATA_DIR", str(tmp_path))
    assert main(["stats", "--json"]) == 0
    text = README[README.index("- `stats`: `") + len("- `stats`: `") :]
    promised = [word.strip() for word in text[: text.index("`")].split(",")]
    assert ["format", *promised] == list(json.loads(capsys.readouterr().out))


def test_the_words_of_plain_are_those_promised() -> None:
    text = README[README.index("Typed lines are its keys:") :]
    promised = re.findall(r"[a-z+!?-]+", text[: text.index("for help")].split(":")[1])
    assert set(promised) - {"enter", "and"} == (set(COMMANDS) - {""}) | {"w", "q", "!", "?"}


def test_the_routine_of_the_readme_is_good(tmp_path: Path) -> None:
    (text,) = [block for block in blocks("toml") if "[[block.exercise]]" in block]
    file = tmp_path / "two-minutes.toml"
    file.write_text(text, encoding="utf-8")
    assert main(["check", str(file)]) == 0


def test_the_log_of_the_readme_can_be_read(tmp_path: Path) -> None:
    (text,) = [block for block in blocks("toml") if "[[set]]" in block]
    (tmp_path / "one.toml").write_text(text, encoding="utf-8")
    records, faults = Logbook(tmp_path).sessions()
    assert (len(records), faults) == (1, ())
    assert records[0].active_seconds == tomllib.loads(text)["active_seconds"]


def test_the_settings_of_the_readme_are_all_there_are_with_their_defaults(tmp_path: Path) -> None:
    (text,) = [block for block in blocks("toml") if "[sound]" in block]
    where = places(tmp_path)
    defaults = SettingsFile(where).read()[0]
    where.config_file.write_text(text, encoding="utf-8")
    settings, faults = SettingsFile(where).read()
    assert faults == ()
    assert (settings.sound, settings.screen) == (defaults.sound, defaults.screen)


def test_the_files_of_the_readme_lie_where_it_says() -> None:
    root = Path("/DIR")
    where = places(root)
    said = {row[2] for row in table("what")}
    for path in (
        where.config_file,
        where.drafts,
        where.sessions,
        where.trash,
        where.live,
        where.log_file,
    ):
        assert f"DIR/{path.relative_to(root)}" in said
    assert "DIR/routines, exercises" in said
    assert (where.routines.name, where.exercises.name) == ("routines", "exercises")


def test_the_sounds_of_the_readme_are_all_there_are() -> None:
    text = README[README.index("Sounds: ") + len("Sounds: ") :]
    assert text[: text.index(".")].split(", ") == [sound.value for sound in Sound]


@pytest.mark.parametrize("path", re.findall(r"\]\(([\w./]+)\)", README + CONTRIBUTING))
def test_each_file_named_is_there(path: str) -> None:
    assert (ROOT / path).is_file()


@pytest.mark.parametrize(
    "path", sorted(set(re.findall(r"`((?:runstrong_tui|tests|routines)/[\w/.]*\w)`", CONTRIBUTING)))
)
def test_each_place_contributing_names_is_there(path: str) -> None:
    assert (ROOT / path).exists() or "your-" in path


def test_the_fault_of_the_readme_is_what_check_says(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    (shown,) = [block for block in blocks("text") if "did you mean" in block]
    head = 'name = "Legs"\n\n[[block]]\ntitle = "Main"\nkind = "main"\n# one\n\n'
    (tmp_path / "legs.toml").write_text(
        head + '[[block.exercise]]\nexercise = "plank-forarm"\n', encoding="utf-8"
    )
    monkeypatch.chdir(tmp_path)
    assert main(["check", "legs.toml", "--data-dir", str(tmp_path)]) == 1
    assert capsys.readouterr().err == shown
