"""`runstrong new`, `edit` and `check`: a file of one's own, from its first line on."""

import sys
from pathlib import Path

import pytest

from runstrong_tui.cli.build import build_desk, shipped_lengths
from runstrong_tui.cli.options import Options
from runstrong_tui.core.settings import SoundSettings
from runstrong_tui.core.unspoken import unspoken
from tests.cli.conftest import Run


@pytest.fixture
def editor(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A program that does to the file what is written into it: Python, with `text` at hand."""
    program = tmp_path / "an editor.py"
    program.write_text("text = text")
    runner = tmp_path / "run it.py"
    runner.write_text(
        "import pathlib, sys\n"
        "path = pathlib.Path(sys.argv[2])\n"
        "scope = {'text': path.read_text('utf-8')}\n"
        "exec(pathlib.Path(sys.argv[1]).read_text('utf-8'), scope)\n"
        "path.write_text(scope['text'], 'utf-8')\n"
    )
    monkeypatch.delenv("VISUAL", raising=False)
    monkeypatch.setenv("EDITOR", f"'{sys.executable}' '{runner}' '{program}'")
    return program


def test_a_new_routine_can_be_seen_and_trained_at_once(run: Run, data: Path) -> None:
    said = run("new", "Tuesday legs")
    path = data / "routines" / "tuesday-legs.toml"
    assert (said.code, said.out) == (0, f"{path}\n")
    assert "runstrong start tuesday-legs" in said.err
    assert run("check", str(path)).code == 0
    assert "Tuesday legs" in run("routines").out
    assert run("start", "tuesday-legs", "--rehearse", "1000").code == 0


def test_a_routine_made_from_another_is_trained_as_it_is(run: Run) -> None:
    assert run("new", "Hotel", "--from", "travel").code == 0
    steps = [run("show", one, "--json").json["steps"] for one in ("hotel", "travel")]
    assert steps[0] == steps[1]
    assert run("show", "hotel", "--json").json["name"] == "Hotel"


def test_an_exercise_of_one_s_own_is_led_with_its_cues(run: Run) -> None:
    assert run("new", "--exercise", "Step down").code == 0
    assert run("new", "legs").code == 0
    sheet = run("exercises", "step-down")
    assert "Keep your hips level" in sheet.out
    (exercise,) = [
        e for e in run("exercises", "--json").json["exercises"] if e["id"] == "step-down"
    ]
    assert exercise["cues"] == ["Keep your hips level", "Lower slowly"]


def test_what_an_own_exercise_says_is_given_to_the_system_to_speak(run: Run, data: Path) -> None:
    run("new", "--exercise", "Step down")
    exercise = data / "exercises" / "step-down.toml"
    exercise.write_text(exercise.read_text().replace("Lower slowly", "Sink like a feather"))
    file = data / "routines" / "mine.toml"
    file.parent.mkdir()
    file.write_text('name = "x"\n[[block]]\n[[block.exercise]]\nexercise = "step-down"\n')
    plan = build_desk(Options(data_dir=data)).shelf.plan("mine")
    sound = SoundSettings()
    missing = unspoken(plan, sound, shipped_lengths(sound))
    assert {"Sink like a feather", "Step down, left side."} <= set(missing)
    assert "Switch sides." not in missing


def test_a_borrowed_figure_is_named(run: Run) -> None:
    run("new", "--exercise", "wide-squat", "--from", "squat")
    (exercise,) = [
        e for e in run("exercises", "--json").json["exercises"] if e["id"] == "wide-squat"
    ]
    assert exercise["figure"] == "squat"


def test_a_name_that_is_taken_is_refused(run: Run) -> None:
    run("new", "legs")
    assert run("new", "Legs").code == 1
    assert run("new", "travel").err.startswith("travel: is the name of a shipped one")


# Editing.


def test_a_shipped_routine_is_copied_and_checked(run: Run, data: Path, editor: Path) -> None:
    editor.write_text("text = text.replace('name = ', 'name = \"My own\" # ')")
    said = run("edit", "travel")
    path = data / "routines" / "travel.toml"
    assert (said.code, said.out) == (0, f"{path}: good\n")
    assert f"travel is shipped; you edit a copy of your own: {path}" in said.err
    assert run("show", "travel", "--json").json["name"] == "My own"


def test_a_copy_that_was_not_changed_is_removed(run: Run, data: Path, editor: Path) -> None:
    said = run("edit", "travel")
    assert said.code == 0
    assert "Nothing was changed; the copy is removed." in said.err
    assert not (data / "routines" / "travel.toml").exists()


def test_faults_are_named_on_return_and_the_file_is_kept(
    run: Run, data: Path, editor: Path
) -> None:
    run("new", "legs")
    editor.write_text("text = text.replace('sets = 1', 'sets = \"many\"', 1)")
    said = run("edit", "legs")
    assert said.code == 1
    assert 'sets is "many"; expected a whole number or a range like "2-3"' in said.err
    assert "^^^^^^" in said.err
    assert 'sets = "many"' in (data / "routines" / "legs.toml").read_text("utf-8")


def test_an_exercise_is_edited_with_its_flag(run: Run, data: Path, editor: Path) -> None:
    editor.write_text("text = text.replace('Squats', 'Deep squats')")
    assert run("edit", "--exercise", "squat").code == 0
    assert (data / "exercises" / "squat.toml").exists()


@pytest.mark.parametrize(
    ("wish", "told"),
    [
        ("no-such-editor -x", "no-such-editor: can't be started: no such file or directory"),
        ('vi "', "EDITOR: can't be read: no closing quotation: vi \""),
        (f"'{sys.executable}' -c 'raise SystemExit(3)'", "ended with 3"),
    ],
)
def test_an_editor_that_fails_is_named_and_leaves_no_copy(
    run: Run, data: Path, monkeypatch: pytest.MonkeyPatch, wish: str, told: str
) -> None:
    monkeypatch.delenv("VISUAL", raising=False)
    monkeypatch.setenv("EDITOR", wish)
    said = run("edit", "travel")
    assert said.code == 1
    assert told in said.err
    assert not (data / "routines" / "travel.toml").exists()


def test_no_shell_sees_the_editor(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("VISUAL", raising=False)
    monkeypatch.setenv("EDITOR", f"true; touch {tmp_path / 'hacked'} #")
    run("edit", "travel")
    assert not (tmp_path / "hacked").exists()


def test_without_any_editor_it_is_said_how_to_choose_one(
    run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("VISUAL", "EDITOR"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("PATH", "")
    assert "EDITOR: is not set, and no editor was found" in run("edit", "travel").err


def test_what_is_not_there_can_not_be_edited(run: Run) -> None:
    assert 'did you mean "travel"?' in run("edit", "travle").err
    assert "`runstrong new quux` makes one" in run("edit", "quux").err
    assert "`runstrong new --exercise quux` makes one" in run("edit", "--exercise", "quux").err
    assert "there is no such file" in run("edit", "./none.toml").err


# Checking.


def test_a_fault_is_shown_where_it_is(run: Run, tmp_path: Path) -> None:
    file = tmp_path / "bad.toml"
    file.write_text('name = "Bad"\n[[block]]\n[[block.exercise]]\nexercise = "sqat"\n')
    said = run("check", str(file))
    assert said.code == 1
    assert said.err.splitlines() == [
        f'{file}:4:12: unknown exercise "sqat"; did you mean "squat"?',
        "  3 | [[block.exercise]]",
        '  4 | exercise = "sqat"',
        "    |            ^^^^^^",
    ]


def test_one_s_own_can_be_checked_by_name(run: Run, data: Path) -> None:
    run("new", "legs")
    run("new", "--exercise", "Step down")
    paths = data / "routines" / "legs.toml", data / "exercises" / "step-down.toml"
    assert run("check", "legs", "step-down").out == f"{paths[0]}: good\n{paths[1]}: good\n"
    assert run("check", "nothing").code == 1


def test_a_file_that_is_no_text_has_no_lines_to_show(run: Run, tmp_path: Path) -> None:
    (tmp_path / "noise.toml").write_bytes(b"\xff")
    assert run("check", str(tmp_path / "noise.toml")).err.count("\n") == 1


def test_exercises_are_checked_too(run: Run, tmp_path: Path) -> None:
    shipped = Path(__file__).parents[2] / "runstrong_tui" / "catalogue" / "squat.toml"
    assert run("check", str(shipped)).code == 0
    file = tmp_path / "squat.toml"
    file.write_text(shipped.read_text("utf-8").replace('"reps"', '"rep"'), "utf-8")
    assert 'measure is "rep"; did you mean "reps"?' in run("check", str(file)).err
