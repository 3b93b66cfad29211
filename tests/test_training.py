"""What docs/training.md says agrees with the program, and names its sources."""

import re
from pathlib import Path

import pytest

from runstrong_tui import assets
from runstrong_tui.core.exercise import LEVELS, Exercise, Level
from runstrong_tui.core.layout import lay_out
from runstrong_tui.core.logbook import minutes
from runstrong_tui.core.muscles import GROUPS
from runstrong_tui.files.catalogue import Catalogue
from runstrong_tui.files.routine_file import read_routine
from tests.shipped import CATALOGUE, EXERCISES, ROUTINES, SHIPPED_ROUTINES

TEXT = (Path(__file__).parent.parent / "docs" / "training.md").read_text("utf-8")
SHIPPED: dict[str, Exercise] = {
    one.id: one for one in Catalogue(CATALOGUE / "none", assets.catalogue()).usable()
}


def table(title: str) -> list[list[str]]:
    """The rows of the first table after a heading, without its head."""
    section = TEXT.split(f"## {title}\n", 1)[1].split("\n## ", 1)[0]
    rows = [line for line in section.splitlines() if line.startswith("|")]
    return [[cell.strip() for cell in row.strip("|").split("|")] for row in rows[2:]]


def test_each_muscle_does_what_the_program_says() -> None:
    does = [[group.name, group.does] for group in GROUPS]
    assert table("What each muscle does when you run") == does


def test_the_ladders_are_those_of_the_catalogue() -> None:
    told = dict(re.findall(r"^- ([a-z-]+): ([a-z-]+(?:, [a-z-]+)+)$", TEXT, re.MULTILINE))
    ladders: dict[str, set[str]] = {}
    for id_, exercise in EXERCISES.items():
        if "ladder" in exercise:
            ladders.setdefault(exercise["ladder"], set()).add(id_)
    assert {name: set(rungs.split(", ")) for name, rungs in told.items()} == ladders
    for rungs in told.values():
        below, *above = rungs.split(", ")
        for rung in above:
            assert below in EXERCISES[rung]["easier"]
            below = rung


@pytest.mark.parametrize("name", SHIPPED_ROUTINES)
def test_a_routine_takes_the_minutes_it_is_said_to_take_at_each_level(name: str) -> None:
    routine = read_routine(ROUTINES / f"{name}.toml", name, SHIPPED)
    cells = {row[0]: row[1:4] for row in table("The ten routines")}[name]
    for level, cell in zip(LEVELS, cells, strict=True):
        plan = lay_out(routine, SHIPPED, level)
        said = str(minutes(plan.ms / 1000))
        assert cell == (f"**{said}**" if routine.level is level else said)


@pytest.mark.parametrize("level", LEVELS)
@pytest.mark.parametrize("name", SHIPPED_ROUTINES)
def test_every_routine_can_be_trained_at_every_level(name: str, level: Level) -> None:
    routine = read_routine(ROUTINES / f"{name}.toml", name, SHIPPED, level)
    assert 4 <= lay_out(routine, SHIPPED, level).ms / 60_000 <= 40


def test_every_source_is_listed_once_and_every_listed_one_is_used() -> None:
    body, listed = TEXT.split("## Sources\n", 1)
    cited = {key for group in re.findall(r"\[([A-Z_0-9, ]+)\]", body) for key in group.split(", ")}
    here = re.findall(r"\*\*([A-Z_0-9]+)\*\*", listed)
    there = re.findall(r"\*\*([A-Z_0-9]+)\*\*", (CATALOGUE / "SOURCES.md").read_text("utf-8"))
    assert set(here) | set(there) >= cited >= set(here)
    assert len(here) == len(set(here)) and not set(here) & set(there)
