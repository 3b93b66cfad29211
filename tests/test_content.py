"""The shipped exercises and routines, read as plain TOML: complete, consistent, speakable."""

import re
import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

ROOT = Path(__file__).parent.parent
CATALOGUE = ROOT / "runstrong_tui" / "catalogue"
ROUTINES = ROOT / "routines"

Table = dict[str, Any]


def read_all(folder: Path) -> dict[str, Table]:
    return {
        file.stem: tomllib.loads(file.read_text("utf-8")) for file in sorted(folder.glob("*.toml"))
    }


EXERCISES = read_all(CATALOGUE)
SHIPPED_ROUTINES = read_all(ROUTINES)

EXERCISE_KEYS = {
    *("name", "short", "spoken", "group", "role", "setup", "measure", "sides", "limb", "pace"),
    *("cues", "fault_cue", "stop_signs", "safety", "easier", "harder", "similar", "ladder"),
    *("equipment", "muscles", "met", "fit", "sources", "dose", "fault", "figure"),
}
ROUTINE_KEYS = {"name", "summary", "level", "get_ready", "switch", "block"}
BLOCK_KEYS = {"title", "kind", "rounds", "rest_between_rounds", "get_ready", "exercise"}
ENTRY_KEYS = {"exercise", "sets", "seconds", "reps", "rest", "tempo", "pace", "weight", "note"}

HOLD = {"kind": "hold"}
UP = {"kind": "tempo", "tempo": "2-0-1-1", "starts_with": "concentric"}
DOWN = {"kind": "tempo", "tempo": "3-1-1-0", "starts_with": "eccentric"}
UP_DOWN = {"kind": "beats", "calls": ["hand", "hand", "elbow", "elbow"]}
CURL = {"kind": "tempo", "tempo": "3-0-1-1", "starts_with": "concentric"}
LEVELS = ("beginner", "intermediate", "advanced")


def cadence(unit: str, *speeds: int) -> Table:
    return {"kind": "cadence", "unit": unit, "per_minute": dict(zip(LEVELS, speeds, strict=True))}


DRIVES = cadence("knee drives", 60, 90, 120)
SKIPS = cadence("skips", 90, 110, 130)

CORE_EXERCISES = [
    # id, sides, pace, and for each level: sets, reps or seconds, rest
    ("plank-forearm", "none", HOLD, [(3, "20-30", 45), (3, "40-60", 45), (3, "60-90", 60)]),
    ("plank-up-down", "alternate", UP_DOWN, [(2, "4-6", 45), (3, "8-10", 45), (3, "10-14", 60)]),
    ("side-plank", "each", HOLD, [(2, "15-20", 30), (3, "25-35", 30), (3, "40-60", 30)]),
    (
        "mountain-climber",
        "alternate",
        DRIVES,
        [(3, "15-20", 40), (3, "20-40", 30), (4, "30-45", 30)],
    ),
    ("donkey-kick", "each", UP, [(2, "8-12", 45), (3, "8-12", 45), (3, "10-12", 45)]),
    ("squat", "none", DOWN, [(2, "8-12", 60), (3, "10-15", 60), (3, "15-20", 60)]),
    ("sumo-squat", "none", DOWN, [(2, "8-12", 60), (3, "10-15", 60), (3, "15-20", 60)]),
    ("goblet-squat", "none", DOWN, [(2, "8-10", 75), (3, "8-12", 90), (3, "8-12", 120)]),
    ("single-leg-box-squat", "each", DOWN, [(2, "4-6", 75), (3, "5-8", 75), (3, "6-12", 90)]),
    ("ball-curl", "none", CURL, [(2, "6-10", 60), (3, "8-12", 60), (3, "12-15", 60)]),
    ("jump-rope", "none", SKIPS, [(5, "15-30", 30), (5, "30-60", 30), (3, "90-100", 30)]),
    ("calf-raise", "none", UP, [(2, "12-15", 45), (3, "15-20", 45), (3, "20-25", 45)]),
    ("single-leg-calf-raise", "each", UP, [(2, "6-8", 45), (3, "8-12", 60), (3, "15-20", 60)]),
]


def low(amount: int | str) -> int:
    """The low end of `8` or `"8-12"`; fails for a reversed or malformed range."""
    if isinstance(amount, int):
        return amount
    first, last = map(int, amount.split("-"))
    assert first < last
    return first


def entries(routine: Table) -> Iterator[tuple[Table, Table]]:
    """Every exercise of a routine with its block."""
    for block in routine["block"]:
        for entry in block["exercise"]:
            yield block, entry


def shipped_texts() -> list[Path]:
    return [*CATALOGUE.iterdir(), *ROUTINES.glob("*.toml")]


each_exercise = pytest.mark.parametrize("name", EXERCISES)
each_routine = pytest.mark.parametrize("name", SHIPPED_ROUTINES)


def test_the_catalogue_holds_69_exercises() -> None:
    assert len(EXERCISES) >= 69


@each_exercise
def test_an_exercise_has_what_a_workout_needs_and_nothing_unknown(name: str) -> None:
    exercise = EXERCISES[name]
    assert set(exercise) <= EXERCISE_KEYS
    assert {"name", "short", "setup", "measure", "sides", "pace", "cues", "dose"} <= set(exercise)
    assert exercise["measure"] in ("hold", "reps", "time")
    assert exercise["sides"] in ("none", "each", "alternate")
    assert exercise.get("spoken") != exercise["name"]


@each_exercise
def test_a_pace_fits_its_measure(name: str) -> None:
    pace = EXERCISES[name]["pace"]
    measure = {"hold": "hold", "cadence": "time", "tempo": "reps", "beats": "reps"}[pace["kind"]]
    assert EXERCISES[name]["measure"] == measure
    if pace["kind"] == "tempo":
        assert re.fullmatch(r"\d-\d-[\dX]-\d", pace["tempo"])
        assert pace["starts_with"] in ("eccentric", "concentric")
    if pace["kind"] == "beats":
        assert pace["calls"] and all(pace["calls"])
    if pace["kind"] == "cadence":
        assert pace["unit"] and set(pace["per_minute"]) == set(LEVELS)


@each_exercise
def test_a_short_name_fits_the_giant_letters(name: str) -> None:
    assert re.fullmatch(r"[A-Z0-9 '&-]{1,12}", EXERCISES[name]["short"].upper())


def test_short_names_are_told_apart() -> None:
    assert len({exercise["short"] for exercise in EXERCISES.values()}) == len(EXERCISES)


@each_exercise
def test_cues_are_short_enough_to_be_said_during_a_rep(name: str) -> None:
    exercise = EXERCISES[name]
    assert exercise["cues"]
    assert all(0 < len(cue) <= 55 for cue in exercise["cues"])
    assert len(exercise.get("fault_cue", "")) <= 60


@each_exercise
def test_a_ladder_leads_only_to_exercises_that_exist(name: str) -> None:
    exercise = EXERCISES[name]
    neighbours = {n for key in ("easier", "harder", "similar") for n in exercise.get(key, [])}
    assert neighbours <= set(EXERCISES) - {name}


@each_exercise
def test_doses_can_be_led(name: str) -> None:
    exercise = EXERCISES[name]
    amount = "reps" if exercise["measure"] == "reps" else "seconds"
    for level, dose in exercise["dose"].items():
        assert level in LEVELS
        assert set(dose) <= {"sets", amount, "rest"}
        assert low(dose["sets"]) >= 1
        assert low(dose[amount]) >= (1 if amount == "reps" else 4)
        assert dose.get("rest", 3) >= 3


@each_exercise
def test_every_source_is_explained(name: str) -> None:
    explained = (CATALOGUE / "SOURCES.md").read_text("utf-8")
    assert all(f"**{source}**" in explained for source in EXERCISES[name].get("sources", []))


@pytest.mark.parametrize(("name", "sides", "pace", "doses"), CORE_EXERCISES)
def test_a_core_exercise_has_exactly_its_dose_and_pace(
    name: str, sides: str, pace: Table, doses: list[tuple[int, str, int]]
) -> None:
    exercise = EXERCISES[name]
    amount = "reps" if exercise["measure"] == "reps" else "seconds"
    written = [(dose["sets"], dose[amount], dose["rest"]) for dose in exercise["dose"].values()]
    assert list(exercise["dose"]) == list(LEVELS)
    assert (exercise["sides"], exercise["pace"], written) == (sides, pace, doses)


def test_the_donkey_kick_warns_of_the_lower_back() -> None:
    assert EXERCISES["donkey-kick"]["fault_cue"] == "Feel it in your lower back? Make it smaller."


def test_ten_routines_are_shipped() -> None:
    assert set(SHIPPED_ROUTINES) >= {
        *("starter-core-glutes", "runner-strength", "posterior-chain", "hamstrings-ball"),
        *("calves-rope", "pre-run-activation", "travel", "advanced-strength", "recovery"),
        "endurance-circuit",
    }


@each_routine
def test_a_routine_has_no_unknown_keys(name: str) -> None:
    routine = SHIPPED_ROUTINES[name]
    assert set(routine) <= ROUTINE_KEYS
    assert {"name", "summary", "level", "block"} <= set(routine)
    assert all(set(block) <= BLOCK_KEYS for block in routine["block"])
    assert all(set(entry) <= ENTRY_KEYS for _, entry in entries(routine))


@each_routine
def test_a_routine_names_only_exercises_of_the_catalogue(name: str) -> None:
    assert {entry["exercise"] for _, entry in entries(SHIPPED_ROUTINES[name])} <= set(EXERCISES)


@each_routine
def test_the_times_of_a_routine_can_be_led(name: str) -> None:
    routine = SHIPPED_ROUTINES[name]
    assert routine.get("get_ready", 10) >= 3 and routine.get("switch", 5) >= 3
    for block, entry in entries(routine):
        assert block["kind"] in ("warmup", "main", "cooldown")
        assert block.get("get_ready", 3) >= 3
        assert block.get("rest_between_rounds", 0) == 0 or block["rest_between_rounds"] >= 3
        assert entry.get("rest", 0) == 0 or entry["rest"] >= 3
        assert not ("seconds" in entry and "reps" in entry)
        assert low(entry.get("seconds", 4)) >= 4
        assert low(entry.get("reps", 1)) >= 1
        assert ("sets" in entry) == (block.get("rounds", 1) == 1)


@each_routine
def test_a_routine_measures_an_exercise_as_the_catalogue_does(name: str) -> None:
    for _, entry in entries(SHIPPED_ROUTINES[name]):
        assert "seconds" in entry or EXERCISES[entry["exercise"]]["measure"] == "reps"


def test_runner_strength_trains_what_it_promises() -> None:
    main = SHIPPED_ROUTINES["runner-strength"]["block"][1]["exercise"]
    assert [{k: v for k, v in entry.items() if k != "note"} for entry in main] == [
        {"exercise": "plank-forearm", "sets": 3, "seconds": 30, "rest": 30},
        {"exercise": "donkey-kick", "sets": "2-3", "reps": "8-12", "rest": 45},
        {"exercise": "squat", "sets": 3, "reps": "8-12", "rest": 60},
        {"exercise": "calf-raise", "sets": 2, "reps": "12-20", "rest": 45},
    ]


def test_each_station_of_the_circuit_works_40_seconds() -> None:
    circuit = SHIPPED_ROUTINES["endurance-circuit"]["block"][1]
    assert (circuit["rounds"], circuit["rest_between_rounds"]) == (3, 75)
    for station in circuit["exercise"]:
        sides = 2 if EXERCISES[station["exercise"]]["sides"] == "each" else 1
        assert station["seconds"] * sides == 40
        assert station["rest"] == 20


@pytest.mark.parametrize("file", shipped_texts(), ids=lambda file: file.name)
def test_shipped_text_is_plain_and_speaks_of_training_only(file: Path) -> None:
    text = file.read_text("utf-8")
    banned = re.findall(r"\b(?:seed|blog|card|espeak|json|the app)s?\b", text, re.IGNORECASE)
    assert (banned, text.isascii()) == ([], True)
