"""A routine is read whole, or every fault in its file is told, each with its place."""

from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from runstrong_tui.core.exercise import Level
from runstrong_tui.core.fault import Unusable
from runstrong_tui.core.pace import Tempo
from runstrong_tui.core.quantity import Range, exactly
from runstrong_tui.core.routine import Block, BlockKind, Entry, Routine
from runstrong_tui.files.routine_file import read_routine
from tests.examples import examples
from tests.files.books import SHORT, small_catalogue

WHOLE = """\
#:schema ./routine.schema.json
name = "Runner strength"
summary = "Plank and kicks"
level = "intermediate"
get_ready = 12
switch = 4.5

[[block]]
kind = "warmup"
[[block.exercise]]
exercise = "plank"

[[block]]
title = "Circuit"
rounds = 3
rest_between_rounds = 60
get_ready = 20

[[block.exercise]]
exercise = "donkey-kick"
sets = 1
reps = "8-12"
rest = 0
tempo = "2-0-X-1"
pace = "own"
weight = 2.5
note = "small range"
"""


def read(tmp_path: Path, text: str, level: Level | None = None) -> Routine:
    path = tmp_path / "mine.toml"
    path.write_bytes(text.encode())
    return read_routine(path, "mine", small_catalogue(tmp_path), level)


def faults(tmp_path: Path, text: str, level: Level | None = None) -> list[str]:
    """Each as line:column: sentence."""
    with pytest.raises(Unusable) as caught:
        read(tmp_path, text, level)
    assert (tmp_path / "mine.toml").read_bytes() == text.encode()
    return [f"{f.line}:{f.column}: {f.text}" for f in caught.value.faults]


def test_everything_a_file_says_is_read(tmp_path: Path) -> None:
    assert read(tmp_path, WHOLE) == Routine(
        id="mine",
        name="Runner strength",
        summary="Plank and kicks",
        level=Level.INTERMEDIATE,
        get_ready=12,
        switch=4.5,
        blocks=(
            Block("Warm-up", BlockKind.WARMUP, (Entry("plank"),)),
            Block(
                "Circuit",
                BlockKind.MAIN,
                rounds=3,
                rest_between_rounds=60,
                get_ready=20,
                entries=(
                    Entry(
                        "donkey-kick",
                        sets=exactly(1),
                        reps=Range(8, 12),
                        rest=0,
                        tempo=Tempo(2, 0, 1, 1, explosive=True),
                        own_pace=True,
                        weight=2.5,
                        note="small range",
                    ),
                ),
            ),
        ),
    )


def test_little_is_needed(tmp_path: Path) -> None:
    entry = Entry("plank", sets=exactly(1), seconds=exactly(20))
    block = Block("Main", BlockKind.MAIN, (entry,))
    assert read(tmp_path, SHORT) == Routine("mine", "Short", (block,))


def test_any_level_is_no_level(tmp_path: Path) -> None:
    assert read(tmp_path, 'level = "any"\n' + SHORT).level is None


FAULTY = """\
name = "Läufer \\u001b[2J"
sumary = "x"
level = "beginer"
get_ready = 1
switch = nan

[[block]]
titel = "Main"   # title = "Main"
kind = "mian"
rounds = "two"

[[block.exercise]]
exercise = "plank"
sets = "two"
reps = 10
weight = -inf

  [[block.exercise]]
  exercise = "donkey-kik"
  reps = "12-8"
  rests = 30
  note = ["é", 1]

[[block.exercise]]
sets = true
seconds = 20
reps = 8
tempo = "2-0-1"
pace = "slow"

[[block]]
exercise = [ { exercise = "plank", seconds = 3 }, 7, { exercise = "plank", tempo = "2-0-1-1" } ]

[[block]]
rest_between_rounds = 2026-11-22
"""

FAULTS = [
    '2:1: unknown key "sumary"; did you mean "summary"?',
    '3:9: level is "beginer"; did you mean "beginner"?',
    "4:13: get_ready is 1; expected a number from 3 to 3600 seconds",
    "5:10: switch is nan; expected a number from 3 to 3600 seconds",
    '8:1: unknown key "titel"; did you mean "title"?',
    '9:8: kind is "mian"; did you mean "main"?',
    '10:10: rounds is "two"; expected a whole number from 1 to 50',
    '14:8: sets is "two"; expected a whole number or a range like "2-3"',
    "15:1: Plank is held, not counted; give seconds",
    "16:10: weight is -inf; expected a number from 0 to 1000 kg",
    '19:14: unknown exercise "donkey-kik"; did you mean "donkey-kick"?',
    '20:10: reps is "12-8"; the smaller number comes first: "8-12"',
    '21:3: unknown key "rests"; did you mean "rest"?',
    "22:10: note is a list; expected text in quotes",
    '24:1: missing key "exercise"',
    '25:8: sets is true; expected a whole number or a range like "2-3"',
    "26:11: seconds is 20; give either reps or seconds",
    '28:9: tempo is "2-0-1"; expected four numbers of seconds like "2-0-1-1"',
    '29:8: pace is "slow"; expected "own"',
    "32:46: seconds is 3; expected a number from 4 to 14400 seconds",
    "32:51: item 2 of exercise is 7; expected a table",
    "32:76: Plank is held and has no tempo; leave it out",
    '34:1: missing key "exercise"',
    "35:23: rest_between_rounds is a date or time; expected 0, or a number from 3 to 3600 seconds",
]


@pytest.mark.parametrize("ends", ["\n", "\r\n"], ids=["LF", "CRLF"])
@pytest.mark.parametrize("start", ["", "\ufeff"], ids=["plain", "BOM"])
def test_all_faults_of_a_file_are_told_at_once(start: str, ends: str, tmp_path: Path) -> None:
    assert faults(tmp_path, start + FAULTY.replace("\n", ends)) == FAULTS


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("", ['1:1: missing key "name"', '1:1: missing key "block"']),
        (
            'name = "x"\nblock = []',
            ["2:9: block is an empty list; expected tables under [[block]]"],
        ),
        ('name = "x"\n[block]', ["2:1: block is a table; expected tables under [[block]]"]),
        (
            'name = "x"\n[[block]]\nexercise = []',
            ["3:12: exercise is an empty list; expected tables under [[block.exercise]]"],
        ),
        (SHORT + "[x]", ['8:2: unknown key "x"; known here: name, summary, level, ']),
    ],
)
def test_a_file_that_is_no_routine_is_told_what_it_lacks(
    text: str, told: list[str], tmp_path: Path
) -> None:
    found = faults(tmp_path, text)
    assert len(found) == len(told)
    assert all(one.startswith(start) for one, start in zip(found, told, strict=True))


CIRCUIT = SHORT.replace("[[block]]", "[[block]]\nrounds = 3")


def test_a_circuit_has_one_set_a_round(tmp_path: Path) -> None:
    assert read(tmp_path, CIRCUIT).blocks[0].rounds == 3
    (fault,) = faults(tmp_path, CIRCUIT.replace("sets = 1", "sets = 2"))
    assert fault.startswith("7:8: sets is 2 in a circuit of 3 rounds")


def test_a_faulty_number_of_sets_in_a_circuit_is_told_once(tmp_path: Path) -> None:
    assert len(faults(tmp_path, CIRCUIT.replace("sets = 1", 'sets = "x"'))) == 1


def test_a_plan_has_its_limits(tmp_path: Path) -> None:
    one = '[[block.exercise]]\nexercise = "plank"\nseconds = 3600\nsets = '
    (too_long,) = faults(tmp_path, f'name = "x"\n[[block]]\n{one}5')
    assert too_long.startswith("1:1: 5.0 hours")
    (too_many,) = faults(tmp_path, f'name = "x"\n[[block]]\n{one}50\n' + f"{one}50\n" * 4)
    assert too_many.startswith("1:1: more than 200 sets")


def test_very_many_exercises_are_one_fault(tmp_path: Path) -> None:
    text = 'name = "x"\n[[block]]\n' + '[[block.exercise]]\nexercise = "planc"\n' * 5000
    (fault,) = faults(tmp_path, text)
    assert fault == "1:1: 5000 exercises in all; a routine may have at most 200 sets"


def test_very_many_faults_are_counted(tmp_path: Path) -> None:
    text = SHORT + "".join(f"key{number} = 1\n" for number in range(10_000))
    found = faults(tmp_path, text)
    assert len(found) == 101
    assert found[-1] == "0:0: and 9,900 more faults"


LINES = [*FAULTY.splitlines(), *WHOLE.splitlines(), "sets = 1e999", "reps = 99999999999999999999"]


@settings(
    max_examples=examples(60),
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
@given(st.lists(st.sampled_from(LINES), max_size=12))
def test_whatever_a_file_says_it_is_read_or_refused(tmp_path: Path, lines: list[str]) -> None:
    try:
        assert read(tmp_path, "\n".join(lines)).blocks
    except Unusable as unusable:
        assert all("\n" not in str(fault) for fault in unusable.faults)
