"""The layout of any routine, against the rules told once more in the plainest way.

The oracle below reads the files' own tables and knows nothing of the program's code: what it lays
out for a routine is what `runstrong show --json` must say.
"""

import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import tomli_w
from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st

from runstrong_tui.cli.show import plan_json
from runstrong_tui.core.exercise import Level
from runstrong_tui.core.fault import Unusable
from runstrong_tui.files.catalogue import Catalogue
from runstrong_tui.files.shelf import RoutineShelf
from tests.examples import examples

SHIPPED = Path(__file__).parents[1] / "runstrong_tui" / "catalogue"
RAW = {file.stem: tomllib.loads(file.read_text("utf-8")) for file in SHIPPED.glob("*.toml")}
LEVELS = ("beginner", "intermediate", "advanced")

Table = dict[str, Any]


# The oracle.


def oracle(routine: Table, level: str | None, from_block: int) -> Table:
    """What a routine's plan has to be."""
    steps: list[Table] = []
    owed = 0.0
    level = level or routine.get("level", "any")
    level = "beginner" if level == "any" else level
    for number, block in enumerate(routine["block"], 1):
        if number < from_block:
            continue
        ready = block.get("get_ready", routine.get("get_ready", 10))
        for entry, set_, sets, opens, rest in sets_of(block, level):
            sides = ["left", "right"] if RAW[entry["exercise"]]["sides"] == "each" else [None]
            work = work_of(entry, level) | {
                "set": set_,
                "sets": sets,
                "round": set_ if block.get("rounds", 1) > 1 else 1,
                "block": number,
            }
            if opens:
                steps.append(work | {"kind": "ready", "side": sides[0], "s": max(ready, owed)})
            elif owed:
                steps.append(work | {"kind": "rest", "side": sides[0], "s": owed})
            for side in sides:
                if side == "right":
                    switch = routine.get("switch", 5)
                    steps.append(work | {"kind": "switch", "side": side, "s": switch})
                steps.append(work | {"kind": "work", "side": side, "s": work["takes"]})
            owed = rest
    return told(steps)


def sets_of(block: Table, level: str) -> Iterator[tuple[Table, int, int, bool, float]]:
    """Entry, set, sets, whether a ready comes before it, the rest owed after it."""
    rounds, entries = block.get("rounds", 1), block["exercise"]
    if rounds == 1:
        for entry in entries:
            sets = low(entry.get("sets", dose(entry, level)["sets"]))
            for set_ in range(1, int(sets) + 1):
                yield entry, set_, int(sets), set_ == 1, rest_of(entry, block, level)
        return
    for round_ in range(1, rounds + 1):
        for place, entry in enumerate(entries):
            rest = rest_of(entry, block, level)
            if place == len(entries) - 1 and round_ < rounds:
                rest = block.get("rest_between_rounds", 0) or rest
            yield entry, round_, rounds, True, rest


def rest_of(entry: Table, block: Table, level: str) -> float:
    if "rest" in entry:
        return float(entry["rest"])
    return float(dose(entry, level).get("rest", 0)) if block["kind"] == "main" else 0


def work_of(entry: Table, level: str) -> Table:
    """One set: what it asks for, what leads it, and how long that takes."""
    raw = RAW[entry["exercise"]]
    asked = entry if "reps" in entry or "seconds" in entry else dose(entry, level)
    reps = int(low(asked["reps"])) if "reps" in asked else None
    pace = {"kind": "tempo", "tempo": entry["tempo"]} if "tempo" in entry else raw["pace"]
    takes = low(asked["seconds"]) if reps is None else reps_take(reps, pace, level)
    held = "hold" if raw["measure"] == "hold" else "time"
    return {
        "exercise": entry["exercise"],
        "measure": held if reps is None else "reps",
        "pace": entry.get("pace", pace["kind"]),
        "reps": reps,
        "tempo": pace.get("tempo", "").upper() or None,
        "weight": entry.get("weight"),
        "takes": takes,
    }


def reps_take(reps: int, pace: Table, level: str) -> float:
    match pace["kind"]:
        case "tempo":
            digits = pace["tempo"].upper().replace("X", "1").split("-")
            return reps * sum(map(int, digits))
        case "beats":
            return reps * len(pace["calls"])
        case "cadence":
            per_minute: int = at_level(pace["per_minute"], level)
            return reps * 60_000 // per_minute / 1000
    raise AssertionError("held reps")


def dose(entry: Table, level: str) -> Table:
    found: Table = at_level(RAW[entry["exercise"]]["dose"], level)
    return found


def at_level(choices: Table, level: str) -> Any:
    """The level's, else the nearest lower one's, else the nearest higher one's."""
    here = LEVELS.index(level)
    order = [*range(here, -1, -1), *range(here + 1, len(LEVELS))]
    return next(choices[LEVELS[one]] for one in order if LEVELS[one] in choices)


def low(range_: Any) -> float:
    return float(str(range_).split("-")[0])


def told(steps: list[Table]) -> Table:
    """As JSON tells it: where each begins, and how long it takes unless the athlete says so."""
    at = 0.0
    for step in steps:
        own = step["kind"] == "work" and step["pace"] == "own"
        lasts = step.pop("s")
        step |= {"at": round(at, 3), "seconds": None if own else lasts}
        del step["takes"]
        at += lasts
    guess = any(step["seconds"] is None for step in steps)
    return {"seconds": round(at, 3), "estimated": guess, "steps": steps}


# Routines of all kinds.

WAITS = st.one_of(st.integers(3, 90), st.floats(3, 90).map(lambda s: round(s, 3)))
RESTS = st.one_of(st.just(0), WAITS)
TEMPOS = st.sampled_from(("2-0-1-1", "3-1-X-0", "0-0-1-0", "2-0-x-1", "10-0-1-0"))
NAMES = st.sampled_from(sorted(RAW))


def written(lowest: int, highest: int) -> st.SearchStrategy[int | str]:
    """A number, or a range from it."""
    ends = st.tuples(st.integers(lowest, highest), st.integers(0, 9))
    return ends.map(lambda ends: f"{ends[0]}-{sum(ends)}" if ends[1] % 2 else ends[0])


@st.composite
def entries(draw: st.DrawFn, circuit: bool) -> Table:
    name = draw(NAMES)
    raw = RAW[name]
    entry: Table = {"exercise": name}
    held = raw["pace"]["kind"] == "hold"
    asked = draw(st.sampled_from(("", "seconds") if held else ("", "seconds", "reps")))
    if asked:
        entry[asked] = draw(written(4, 60) if asked == "seconds" else written(1, 20))
    if draw(st.booleans()):
        entry["sets"] = 1 if circuit else draw(written(1, 4))
    if draw(st.booleans()):
        entry["rest"] = draw(RESTS)
    if not held and draw(st.integers(0, 2)) == 0:
        entry["tempo"] = draw(TEMPOS)
    if draw(st.integers(0, 3)) == 0:
        entry["weight"] = draw(st.sampled_from((0, 2.5, 10)))
    if (asked == "reps" or (not asked and raw["measure"] == "reps")) and draw(st.booleans()):
        entry["pace"] = "own"
    return entry


@st.composite
def blocks(draw: st.DrawFn) -> Table:
    rounds = draw(st.sampled_from((1, 1, 2, 3)))
    block: Table = {"kind": draw(st.sampled_from(("warmup", "main", "main", "cooldown")))}
    if rounds > 1 or draw(st.booleans()):
        block["rounds"] = rounds
    if draw(st.booleans()):
        block["rest_between_rounds"] = draw(RESTS)
    if draw(st.booleans()):
        block["get_ready"] = draw(WAITS)
    block["exercise"] = draw(st.lists(entries(rounds > 1), min_size=1, max_size=3))
    return block


@st.composite
def routines(draw: st.DrawFn) -> Table:
    routine: Table = {"name": "Any"}
    for key, values in (("get_ready", WAITS), ("switch", WAITS)):
        if draw(st.booleans()):
            routine[key] = draw(values)
    if draw(st.booleans()):
        routine["level"] = draw(st.sampled_from((*LEVELS, "any")))
    routine["block"] = draw(st.lists(blocks(), min_size=1, max_size=3))
    return routine


CATALOGUE = Catalogue(SHIPPED / "none", SHIPPED)


@settings(
    max_examples=examples(150),
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
@given(
    routine=routines(),
    level=st.sampled_from((None, None, *LEVELS)),
    from_block=st.integers(1, 3),
)
def test_any_routine_is_laid_out_by_the_rules(
    tmp_path: Path, routine: Table, level: str | None, from_block: int
) -> None:
    assume(from_block <= len(routine["block"]))
    file = tmp_path / "any.toml"
    file.write_text(tomli_w.dumps(routine), "utf-8")
    shelf = RoutineShelf(tmp_path / "own", tmp_path / "shipped", CATALOGUE)
    try:
        plan = shelf.plan(str(file), Level(level) if level else None, from_block)
    except Unusable as unusable:
        assert all("in all" in fault.text for fault in unusable.faults), unusable
        assume(False)
    shown = plan_json(plan)
    expected = oracle(routine, level, from_block)
    assert {key: shown[key] for key in expected} == expected
