"""The shipped routines: what they promise, and what becomes of them at each level."""

import pytest

from tests.shipped import EXERCISES, SHIPPED_ROUTINES, entries, low

ROUTINE_KEYS = {"name", "summary", "level", "get_ready", "switch", "block"}
BLOCK_KEYS = {"title", "kind", "rounds", "rest_between_rounds", "get_ready", "exercise"}
ENTRY_KEYS = {"exercise", "sets", "seconds", "reps", "rest", "tempo", "pace", "weight", "note"}

PRESCRIBED = ("runner-strength", "donkey-kick")
"""Two or three sets of 8-12 donkey kicks, whatever the level."""

each_routine = pytest.mark.parametrize("name", SHIPPED_ROUTINES)


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
        assert "sets" not in entry or block.get("rounds", 1) == 1


@each_routine
def test_a_routine_counts_reps_only_of_what_is_counted(name: str) -> None:
    for _, entry in entries(SHIPPED_ROUTINES[name]):
        assert "reps" not in entry or EXERCISES[entry["exercise"]]["measure"] == "reps"


@each_routine
def test_a_note_is_one_short_sentence_or_two(name: str) -> None:
    for _, entry in entries(SHIPPED_ROUTINES[name]):
        note = entry.get("note", "Well.")
        assert note[0].isupper() and note.endswith(".") and len(note) <= 60
    assert not SHIPPED_ROUTINES[name]["summary"].endswith(".")
    assert len(SHIPPED_ROUTINES[name]["summary"]) <= 45


def test_runner_strength_trains_what_it_promises() -> None:
    main = SHIPPED_ROUTINES["runner-strength"]["block"][1]["exercise"]
    assert [{k: v for k, v in entry.items() if k != "note"} for entry in main] == [
        {"exercise": "plank-forearm", "sets": 3},
        {"exercise": "donkey-kick", "sets": "2-3", "reps": "8-12"},
        {"exercise": "squat", "sets": 3},
        {"exercise": "calf-raise", "sets": "2-3"},
    ]


@each_routine
def test_what_should_scale_with_the_level_is_left_open(name: str) -> None:
    """Not in a circuit, whose stations last alike: there the pace scales."""
    for block, entry in entries(SHIPPED_ROUTINES[name]):
        if block["kind"] == "main" and block.get("rounds", 1) == 1:
            assert "seconds" not in entry
            assert "reps" not in entry or (name, entry["exercise"]) == PRESCRIBED


def test_each_station_of_the_circuit_works_40_seconds() -> None:
    circuit = SHIPPED_ROUTINES["endurance-circuit"]["block"][1]
    assert (circuit["rounds"], circuit["rest_between_rounds"]) == (3, 75)
    for station in circuit["exercise"]:
        sides = 2 if EXERCISES[station["exercise"]]["sides"] == "each" else 1
        assert station["seconds"] * sides == 40
        assert station["rest"] == 20
