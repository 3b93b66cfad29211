"""`runstrong show` and its JSON, which other programs rely on."""

import json
from itertools import pairwise
from pathlib import Path

import pytest

from runstrong_tui.cli.show import plan_json
from tests.cli.conftest import Run
from tests.samples import DONKEY_8, OWN_SQUAT, PLANK_30, plan

SHIPPED = sorted(path.stem for path in (Path(__file__).parents[2] / "routines").glob("*.toml"))

STEP_KEYS = [
    "at",
    "kind",
    "exercise",
    "side",
    "set",
    "sets",
    "round",
    "block",
    "measure",
    "pace",
    "seconds",
    "reps",
    "tempo",
    "weight",
]


def test_a_plan_in_json() -> None:
    shown = plan_json(plan(PLANK_30, DONKEY_8))
    assert {key: shown[key] for key in ("routine", "name", "seconds", "estimated")} == {
        "routine": "probe",
        "name": "Probe",
        "seconds": 313,
        "estimated": False,
    }
    first, work = shown["steps"][4:6]
    assert first == {
        "at": 100,
        "kind": "ready",
        "exercise": "donkey-kick",
        "side": "left",
        "set": 1,
        "sets": 2,
        "round": 1,
        "block": 1,
        "measure": "reps",
        "pace": "tempo",
        "seconds": 30,
        "reps": 8,
        "tempo": "2-0-1-1",
        "weight": None,
    }
    assert (work["kind"], work["seconds"], work["reps"]) == ("work", 32, 8)


def test_own_pace_has_no_seconds_and_makes_the_total_a_guess() -> None:
    shown = plan_json(plan(OWN_SQUAT, PLANK_30))
    assert shown["estimated"] is True
    assert shown["steps"][1]["seconds"] is None
    assert shown["steps"][2]["at"] == 10 + 25


@pytest.mark.parametrize("routine", SHIPPED)
def test_every_shipped_routine_is_shown(run: Run, routine: str) -> None:
    said = run("show", routine, "--json")
    shown = said.json
    assert said.code == 0
    assert shown["format"] == 1
    steps = shown["steps"]
    assert all(list(step) == STEP_KEYS for step in steps)
    assert (steps[0]["kind"], steps[-1]["kind"]) == ("ready", "work")
    for one, other in pairwise(steps):
        assert one["at"] + one["seconds"] == pytest.approx(other["at"])
    assert steps[-1]["at"] + steps[-1]["seconds"] == pytest.approx(shown["seconds"])


@pytest.mark.parametrize("routine", SHIPPED)
@pytest.mark.parametrize("level", ["beginner", "intermediate", "advanced"])
def test_every_shipped_routine_has_a_sound_sheet_at_every_level(
    run: Run, routine: str, level: str
) -> None:
    said = run("show", routine, "--level", level, "--cues", "--json")
    cues = said.json["cues"]
    assert all((cue["sound"] is None) != (cue["say"] is None) for cue in cues)
    spoken = [cue for cue in cues if cue["say"]]
    for one, other in pairwise(spoken):
        assert one["at"] + one["seconds"] <= other["at"] + 0.001
    assert [cue["sound"] for cue in cues if cue["sound"]].count("finish") == 1


def test_donkey_kicks_of_runner_strength_are_led_on_both_sides(run: Run) -> None:
    steps = run("show", "runner-strength", "--json").json["steps"]
    work = [(s["exercise"], s["side"], s["reps"]) for s in steps if s["kind"] == "work"]
    assert work.count(("donkey-kick", "left", 8)) == 2
    assert work.count(("donkey-kick", "right", 8)) == 2
    names = list(dict.fromkeys(name for name, _, _ in work))
    assert names[3:7] == ["plank-forearm", "donkey-kick", "squat", "calf-raise"]


def test_a_plan_for_people(run: Run) -> None:
    said = run("show", "starter-core-glutes")
    assert said.code == 0
    assert said.out.startswith("Starter: core and glutes, beginner: 10:")
    assert "Knee plank" in said.out


def test_the_cues_for_people_stand_under_their_step(run: Run) -> None:
    lines = run("show", "runner-strength", "--cues").out.splitlines()
    rows = [" ".join(line.split()) for line in lines]
    assert rows[2:7] == [
        "0:00.0 READY March in place, 10 s",
        "0:00.7 Get ready. March in place. Sixty seconds.",
        "0:07.0 count x3",
        "0:10.0 WORK March in place, 60 s",
        "0:10.0 go",
    ]
    assert any(row.endswith("rep One.") for row in rows), "what begins together is one line"


def test_a_file_is_shown_by_its_path(run: Run, tmp_path: Path) -> None:
    file = tmp_path / "mine.toml"
    file.write_text('name = "Mine"\n[[block]]\n[[block.exercise]]\nexercise = "squat"\n')
    assert run("show", str(file), "--json").json["name"] == "Mine"


def test_an_unknown_routine_is_named_with_a_suggestion(run: Run) -> None:
    said = run("show", "runner-strenght")
    assert (said.code, said.out) == (1, "")
    assert 'did you mean "runner-strength"?' in said.err


def test_json_is_one_object(run: Run) -> None:
    assert json.loads(run("show", "travel", "--json").out)["routine"] == "travel"
