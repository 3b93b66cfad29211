"""`runstrong routines`, `exercises`, `log` and `check`."""

from datetime import UTC, datetime, timedelta, timezone
from pathlib import Path

import pytest

from runstrong_tui.core.logbook import Ending, SessionRecord, SetRecord
from runstrong_tui.core.plan import Side
from runstrong_tui.files.logbook import Logbook
from tests.cli.conftest import Run

ROOT = Path(__file__).parents[2]
CATALOGUE = ROOT / "runstrong_tui" / "catalogue"
SHIPPED = len(list((ROOT / "routines").glob("*.toml")))

EAST = timezone(timedelta(hours=2))

RECORD = SessionRecord(
    id="20261122T053012Z-7f3a",
    routine="runner-strength",
    name="Runner strength",
    status=Ending.COMPLETED,
    started=datetime(2026, 11, 22, 7, 30, 12, tzinfo=EAST),
    finished=datetime(2026, 11, 22, 7, 52, 26, tzinfo=EAST),
    sets=(
        SetRecord("donkey-kick", 1, 32.0, Side.RIGHT, target_reps=8, reps=8, rest=45.0),
        SetRecord("plank-forearm", 2, 28.5, target_seconds=30),
    ),
    paused_seconds=12.0,
    elapsed_seconds=1334.0,
    effort=7,
    note="left hip a bit tight",
)
OLDER = SessionRecord(
    id="20261101T060000Z-0001",
    routine="travel",
    name="Travel",
    status=Ending.STOPPED,
    started=datetime(2026, 11, 1, 6, 0, tzinfo=UTC),
    finished=datetime(2026, 11, 1, 6, 10, tzinfo=UTC),
    sets=(SetRecord("squat", 1, 40.0, target_reps=8, reps=6, skipped=True),),
    elapsed_seconds=600,
)


@pytest.fixture
def logged(data: Path) -> None:
    log = Logbook(data / "sessions")
    log.add(OLDER)
    log.add(RECORD)


def test_routines_in_json(run: Run) -> None:
    routines = run("routines", "--json").json["routines"]
    assert len(routines) == SHIPPED
    first = routines[0]
    assert list(first) == ["id", "name", "summary", "level", "minutes", "source"]
    assert (first["id"], first["minutes"], first["source"]) == ("runner-strength", 20, "shipped")


def test_routines_for_people(run: Run) -> None:
    out = run("routines").out
    assert "runner-strength" in out
    assert "Plank, donkey kicks, squats, calf raises" in out


def test_a_bad_routine_is_named_and_the_others_are_listed(run: Run, data: Path) -> None:
    (data / "routines").mkdir(parents=True)
    (data / "routines" / "mine.toml").write_text('name = "Mine"\nblok = 1\n')
    said = run("routines", "--json")
    assert said.code == 0
    assert len(said.json["routines"]) == SHIPPED
    assert "mine.toml:2:1: " in said.err


def test_exercises_in_json(run: Run) -> None:
    exercises = run("exercises", "--json").json["exercises"]
    assert len(exercises) == len(list(CATALOGUE.glob("*.toml")))
    (donkey,) = [one for one in exercises if one["id"] == "donkey-kick"]
    assert list(donkey) == [
        *("id", "name", "short", "measure", "sides", "pace", "muscles", "equipment", "cues"),
        *("easier", "harder", "figure"),
    ]
    assert (donkey["pace"], donkey["sides"], donkey["easier"]) == (
        "tempo",
        "each",
        ["donkey-kick-small"],
    )
    assert donkey["figure"] == "donkey-kick"
    assert all(one["figure"] for one in exercises)
    assert donkey["muscles"]["primary"] == ["gluteus maximus"]


def test_one_exercise_for_people(run: Run) -> None:
    out = run("exercises", "donkey-kick").out
    assert out.startswith("Donkey kick\n")
    assert "Keep your back flat and still" in out
    assert "beginner      2 x 8-12 reps each side, rest 45 s" in out


def test_exercises_for_people(run: Run) -> None:
    assert "Donkey kick" in run("exercises").out


def test_an_unknown_exercise_is_named_with_a_suggestion(run: Run) -> None:
    said = run("exercises", "donkey-kik")
    assert said.code == 1
    assert 'did you mean "donkey-kick"?' in said.err


def test_an_empty_log_says_so(run: Run) -> None:
    said = run("log")
    assert (said.code, said.out, said.err) == (0, "", "No sessions yet.\n")
    assert run("log", "--json").json == {"format": 1, "sessions": []}


@pytest.mark.usefixtures("logged")
def test_the_log_in_json_is_newest_first_with_the_keys_of_its_files(run: Run) -> None:
    newest, older = run("log", "--json").json["sessions"]
    assert (newest["id"], older["id"]) == (RECORD.id, OLDER.id)
    assert newest["started"] == "2026-11-22T07:30:12+02:00"
    assert (newest["active_seconds"], newest["paused_seconds"], newest["elapsed_seconds"]) == (
        60.5,
        12,
        1334,
    )
    assert (newest["effort"], older["effort"], older["note"]) == (7, None, None)
    assert newest["sets"][0] == {
        "exercise": "donkey-kick",
        "side": "right",
        "set": 1,
        "target_reps": 8,
        "reps": 8,
        "target_seconds": None,
        "seconds": 32,
        "rest": 45,
        "weight": None,
        "skipped": False,
        "reserve": None,
    }


@pytest.mark.usefixtures("logged")
def test_the_log_is_filtered_by_day_and_exercise(run: Run) -> None:
    since = run("log", "--since", "2026-11-22", "--json").json["sessions"]
    squats = run("log", "--exercise", "squat", "--json").json["sessions"]
    assert [one["id"] for one in since] == [RECORD.id]
    assert [one["id"] for one in squats] == [OLDER.id]


@pytest.mark.usefixtures("logged")
@pytest.mark.parametrize("name", ["last", "20261122T053012Z-7f3a", "202611220", "20261122"])
def test_one_session_by_its_name(run: Run, name: str) -> None:
    said = run("log", name)
    if name == "202611220":
        assert said.code == 1
        return
    assert said.out.startswith("Runner strength, 2026-11-22 07:30, completed, 22 min\nEffort 7\n")
    assert "8 reps" in said.out
    assert "28.5 s" in said.out


@pytest.mark.usefixtures("logged")
def test_the_log_for_people(run: Run) -> None:
    out = run("log").out
    assert out.index("Runner strength") < out.index("Travel")


def test_check_names_every_fault_with_its_place_and_leaves_the_file(
    run: Run, tmp_path: Path
) -> None:
    file = tmp_path / "bad.toml"
    text = (
        'name = "Bad"\n'
        "[[block]]\n"
        "[[block.exercise]]\n"
        'exercise = "donkey-kik"\n'
        "[[block.exercise]]\n"
        'exercise = "squat"\n'
        'reps = "12-8"\n'
        "rests = 5\n"
    )
    file.write_text(text)
    said = run("check", str(file))
    told = [line for line in said.err.splitlines() if line.startswith(str(file))]
    places = [line.split(": ", 1)[0] for line in told]
    assert said.code == 1
    assert places == [f"{file}:4:12", f"{file}:7:8", f"{file}:8:1"]
    assert file.read_text() == text


def test_check_says_good(run: Run) -> None:
    shipped = Path(__file__).parents[2] / "routines" / "travel.toml"
    said = run("check", str(shipped))
    assert (said.code, said.out) == (0, f"{shipped}: good\n")


def test_check_of_several_files_fails_if_one_is_bad(run: Run, tmp_path: Path) -> None:
    good = Path(__file__).parents[2] / "routines" / "travel.toml"
    said = run("check", str(good), str(tmp_path / "missing.toml"))
    assert said.code == 1
    assert "good" in said.out
    assert "missing.toml" in said.err


@pytest.mark.usefixtures("logged")
def test_other_programs_get_one_line_a_row_with_nothing_cut(run: Run) -> None:
    head, rule, *rows = run("log").out.splitlines()
    assert len(rows) == 2
    assert set(rule) == {"─"}
    assert all(row == row.rstrip() for row in rows)
    assert [row[head.index("id") :] for row in rows] == [RECORD.id, OLDER.id]
