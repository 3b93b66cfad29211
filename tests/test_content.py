"""The shipped exercises, read as plain TOML: complete, linked, dosed, with their sources."""

import re
from itertools import pairwise
from pathlib import Path

import pytest

from tests.shipped import CATALOGUE, EXERCISES, LEVELS, Table, low, shipped_texts

EXERCISE_KEYS = {
    *("name", "short", "spoken", "group", "role", "setup", "measure", "sides", "limb", "pace"),
    *("cues", "fault_cue", "stop_signs", "safety", "easier", "harder", "similar", "ladder"),
    *("equipment", "muscles", "met", "fit", "sources", "dose", "fault", "figure"),
}

HOLD = {"kind": "hold"}
UP = {"kind": "tempo", "tempo": "2-0-1-1", "starts_with": "concentric"}
DOWN = {"kind": "tempo", "tempo": "3-1-1-0", "starts_with": "eccentric"}
UP_DOWN = {"kind": "beats", "calls": ["hand", "hand", "elbow", "elbow"]}
CURL = {"kind": "tempo", "tempo": "3-0-1-1", "starts_with": "concentric"}


def cadence(unit: str, *speeds: int) -> Table:
    return {"kind": "cadence", "unit": unit, "per_minute": dict(zip(LEVELS, speeds, strict=True))}


BACK = {"easier": "harder", "harder": "easier", "similar": "similar"}
"""Each kind of link, and what the way back is called."""

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


each_exercise = pytest.mark.parametrize("name", EXERCISES)


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
def test_links_lead_there_and_back(name: str) -> None:
    exercise = EXERCISES[name]
    neighbours = [n for key in BACK for n in exercise.get(key, [])]
    assert set(neighbours) <= set(EXERCISES) - {name}
    assert len(neighbours) == len(set(neighbours))
    for key, back in BACK.items():
        assert all(name in EXERCISES[n].get(back, []) for n in exercise.get(key, []))


def test_a_ladder_is_climbed_rung_by_rung() -> None:
    for ladder in {exercise.get("ladder", "") for exercise in EXERCISES.values()} - {""}:
        rungs = [n for n, exercise in EXERCISES.items() if exercise.get("ladder") == ladder]
        tops = [n for n in rungs if not set(rungs) & set(EXERCISES[n].get("harder", []))]
        assert len(tops) == 1
        place, seen = tops[0], {tops[0]}
        while below := set(rungs) & set(EXERCISES[place].get("easier", [])[:1]):
            (place,) = below
            seen.add(place)
        assert seen == set(rungs)


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
def test_a_higher_level_never_does_less(name: str) -> None:
    doses = [EXERCISES[name]["dose"][level] for level in LEVELS if level in EXERCISES[name]["dose"]]
    amount = "reps" if EXERCISES[name]["measure"] == "reps" else "seconds"
    for lower, higher in pairwise(doses):
        assert low(higher["sets"]) * low(higher[amount]) >= low(lower["sets"]) * low(lower[amount])
        assert low(higher[amount]) >= low(lower[amount])


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


@pytest.mark.parametrize("file", shipped_texts(), ids=lambda file: file.name)
def test_shipped_text_is_plain_and_speaks_of_training_only(file: Path) -> None:
    text = re.sub(r"\A#:schema .*\n", "", file.read_text("utf-8"))
    banned = re.findall(r"\b(?:seed|blog|card|espeak|json|the app)s?\b", text, re.IGNORECASE)
    assert (banned, text.isascii()) == ([], True)
