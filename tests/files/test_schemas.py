"""The shipped schemas say what the program says: two others who know TOML are asked."""

import json
import shutil
import subprocess
import sys
from collections.abc import Callable
from copy import deepcopy
from importlib.resources.abc import Traversable
from pathlib import Path
from typing import Any

import jsonschema
import pytest
import tomli_w
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from runstrong_tui import assets
from runstrong_tui.core.exercise import Exercise
from runstrong_tui.core.fault import Unusable
from runstrong_tui.files.catalogue import Catalogue
from runstrong_tui.files.exercise_file import read_exercise
from runstrong_tui.files.routine_file import read_routine
from runstrong_tui.files.schema_line import EXERCISE, ROUTINE
from runstrong_tui.files.schemas import SCHEMAS, as_text
from tests.examples import examples

FOLDERS: dict[str, Traversable] = {ROUTINE: assets.routines(), EXERCISE: assets.catalogue()}
Table = dict[str, Any]


def shipped(name: str) -> list[Path]:
    return sorted(Path(str(FOLDERS[name])).glob("*.toml"))


def validator(name: str) -> jsonschema.Draft7Validator:
    return jsonschema.Draft7Validator(json.loads(as_text(SCHEMAS[name]())))


@pytest.mark.parametrize("name", SCHEMAS)
def test_the_shipped_schema_is_the_one_the_limits_make(name: str) -> None:
    """If not: python -m runstrong_tui.files.schemas"""
    assert (FOLDERS[name] / name).read_text("utf-8") == as_text(SCHEMAS[name]())


@pytest.mark.parametrize("name", SCHEMAS)
def test_a_schema_is_itself_sound(name: str) -> None:
    jsonschema.Draft7Validator.check_schema(SCHEMAS[name]())


@pytest.mark.parametrize("name", SCHEMAS)
def test_every_shipped_file_names_its_schema_in_its_first_line(name: str) -> None:
    for file in shipped(name):
        assert file.read_text("utf-8").startswith(f"#:schema ./{name}\n"), file.name


@pytest.mark.parametrize("name", SCHEMAS)
def test_every_key_is_explained(name: str) -> None:
    for part in SCHEMAS[name]()["properties"].values():
        assert part["description"]


TAPLO = shutil.which("taplo", path=str(Path(sys.executable).parent))


def linted(*files: Path) -> int:
    """How an independent linter, which follows the #:schema line, likes these files."""
    assert TAPLO
    done = subprocess.run([TAPLO, "check", *map(str, files)], capture_output=True, check=False)
    return done.returncode


@pytest.mark.skipif(TAPLO is None, reason="taplo has no wheel for this machine")
@pytest.mark.parametrize("name", SCHEMAS)
def test_an_independent_linter_likes_every_shipped_file(name: str, tmp_path: Path) -> None:
    assert linted(*shipped(name)) == 0
    bad = tmp_path / "bad.toml"
    bad.write_text(shipped(name)[0].read_text("utf-8") + "\nnonsense = 1\n", encoding="utf-8")
    (tmp_path / name).write_text(as_text(SCHEMAS[name]()), encoding="utf-8")
    assert linted(bad) != 0, "it reads the schema that the first line names"


# What the program takes the schema takes, and the other way round.


@pytest.fixture(scope="module")
def squat() -> dict[str, Exercise]:
    """A catalogue of one exercise that can be led by reps and by seconds."""
    return {"squat": Catalogue(assets.catalogue(), assets.catalogue())["squat"]}


# A good table, and then something in it is spoiled: whatever value, in whatever place.

SPOILS: list[Any] = [
    *(0, 1, 2, 3, 4, 4.5, 8.0, 12, 30, -1, 2.5, 10**9, True, False),
    *("8-12", "2-3", "1", "1-1", " 4 - 8 ", "two", "", " ", "8-", "-3", "8 12", "4.5-5", "x" * 61),
    *("own", "any", "beginner", "warmup", "hold", "reps", "each", "tempo", "beats", "eccentric"),
    *("2-0-1-1", "2-0-X-1", "0-0-0-0", "00-0-0-00", "2-0-1", "a-0-1-1"),
    *([], {}, [1], [""], ["a"], ["a", " "], [{}], {"a": 1}, {"beginner": 3}, {"primary": ["a"]}),
]
KEYS = (
    *("name", "level", "get_ready", "switch", "title", "kind", "rounds", "rest_between_rounds"),
    *("sets", "reps", "seconds", "rest", "tempo", "pace", "weight", "note", "nonsense"),
    *("measure", "sides", "dose", "calls", "unit", "per_minute", "starts_with", "cues", "met"),
    *("fault", "fit", "muscles", "easier", "fault_cue", "short", "value", "category", "fix"),
)


def tables_in(value: Any) -> list[Table]:
    """A table and those inside it."""
    if isinstance(value, dict):
        return [value, *(table for part in value.values() for table in tables_in(part))]
    return [table for part in value for table in tables_in(part)] if isinstance(value, list) else []


@st.composite
def spoiled(draw: st.DrawFn, good: st.SearchStrategy[Table]) -> Table:
    table = deepcopy(draw(good))
    for _ in range(draw(st.integers(0, 2))):
        place = draw(st.sampled_from(tables_in(table)))
        key = draw(st.sampled_from([*place, *place, *KEYS]))
        if draw(st.booleans()) and key in place:
            del place[key]
        else:
            place[key] = deepcopy(draw(st.sampled_from(SPOILS)))
        if isinstance(place.get("exercise"), str):
            place["exercise"] = "squat"  # which exercises there are no schema can know
    return table


ENTRIES = st.fixed_dictionaries(
    {"exercise": st.just("squat")},
    optional={
        "sets": st.sampled_from([1, "1"]),
        "reps": st.sampled_from([5, "8-12"]),
        "rest": st.sampled_from([0, 3, 30]),
        "tempo": st.sampled_from(["2-0-1-1", "2-0-X-1"]),
        "pace": st.just("own"),
        "weight": st.sampled_from([0, 2.5, 30]),
        "note": st.just("small"),
    },
)
BLOCKS = st.fixed_dictionaries(
    {"exercise": st.lists(ENTRIES, min_size=1, max_size=2)},
    optional={
        "title": st.just("Main"),
        "kind": st.sampled_from(["warmup", "main", "cooldown"]),
        "rounds": st.sampled_from([1, 2, 3]),
        "rest_between_rounds": st.sampled_from([0, 4.5, 30]),
        "get_ready": st.sampled_from([3, 4.5, 30]),
    },
)
ROUTINES = st.fixed_dictionaries(
    {"name": st.just("Probe"), "block": st.lists(BLOCKS, min_size=1, max_size=2)},
    optional={
        "summary": st.just("For testing"),
        "level": st.sampled_from(["beginner", "any"]),
        "get_ready": st.sampled_from([3, 4.5, 30]),
        "switch": st.sampled_from([3, 4.5, 30]),
    },
)

TRIES = settings(
    max_examples=examples(300),
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)


@TRIES
@given(spoiled(ROUTINES))
def test_program_and_schema_agree_on_routines(
    tmp_path: Path, squat: dict[str, Exercise], table: Table
) -> None:
    path = written(tmp_path, table)
    assert of_one_opinion(lambda: read_routine(path, "probe", squat), table, ROUTINE)


COUNTED = st.one_of(
    st.just({"kind": "tempo", "tempo": "2-0-X-1", "starts_with": "eccentric"}),
    st.just({"kind": "tempo", "tempo": "2-0-1-1"}),
    st.just({"kind": "beats", "calls": ["hand", "hand", "elbow"]}),
)
TIMED = st.just({"kind": "cadence", "unit": "skips", "per_minute": {"beginner": 90}})


def exercise(measure: str, pace: st.SearchStrategy[Table], amount: str) -> st.SearchStrategy[Table]:
    dose = st.fixed_dictionaries(
        {"sets": st.sampled_from([2, "2-3"]), amount: st.sampled_from([12, "8-12"])},
        optional={"rest": st.sampled_from([0, 3, 45])},
    )
    return st.fixed_dictionaries(
        {
            "name": st.just("Probe"),
            "measure": st.just(measure),
            "sides": st.sampled_from(["none", "each", "alternate"]),
            "pace": pace,
            "dose": st.dictionaries(st.sampled_from(["beginner", "advanced"]), dose, min_size=1),
        },
        optional={
            "short": st.just("Probe"),
            "cues": st.just(["Stand tall"]),
            "fault_cue": st.just("Too deep? Stop earlier."),
            "easier": st.just(["squat"]),
            "muscles": st.just({"primary": ["glutes"]}),
            "met": st.just({"value": 3.5, "code": "02056"}),
            "fit": st.just({"category": 28, "name": 3}),
            "fault": st.just([{"fault": "Knees cave in", "fix": "push them out"}]),
        },
    )


EXERCISES = st.one_of(
    exercise("reps", COUNTED, "reps"),
    exercise("reps", COUNTED, "seconds"),
    exercise("time", TIMED, "seconds"),
    exercise("hold", st.just({"kind": "hold"}), "seconds"),
)


@TRIES
@given(spoiled(EXERCISES))
def test_program_and_schema_agree_on_exercises(tmp_path: Path, table: Table) -> None:
    path = written(tmp_path, table)
    assert of_one_opinion(lambda: read_exercise(path, "probe"), table, EXERCISE)


def of_one_opinion(read: Callable[[], object], table: Table, name: str) -> bool:
    """Whether program and schema are of one opinion."""
    try:
        read()
        faults: tuple[object, ...] = ()
    except Unusable as unusable:
        faults = unusable.faults
    errors = [error.message for error in validator(name).iter_errors(table)]
    assert bool(faults) == bool(errors), (faults, errors)
    return True


def written(folder: Path, table: Table) -> Path:
    path = folder / "probe.toml"
    path.write_text(tomli_w.dumps(table), encoding="utf-8")
    return path
