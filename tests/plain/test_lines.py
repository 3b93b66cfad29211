"""The sentences of a workout line by line."""

import re
from dataclasses import replace
from pathlib import Path

import pytest

from runstrong_tui.core.layout import lay_out
from runstrong_tui.core.plan import Plan
from runstrong_tui.core.view import Summary
from runstrong_tui.plain import lines
from runstrong_tui.plain.lines import FOR_HELP
from runstrong_tui.plain.story import Story
from tests.fakes import HandLead
from tests.files.books import shipped_shelf
from tests.samples import EXERCISES, PLANK_30, SQUAT_8, block, plan, routine


@pytest.mark.parametrize(
    ("ms", "words"),
    [
        (0, "0 seconds"),
        (1, "1 second"),
        (30_000, "30 seconds"),
        (119_000, "119 seconds"),
        (120_000, "2 minutes"),
        (121_000, "2 minutes 1 second"),
    ],
)
def test_lengths_are_spelled_out(ms: int, words: str) -> None:
    assert lines.spelled(ms) == words


def test_the_closing_line_counts_what_there_is() -> None:
    summary = Summary(True, 1, 0, 30_000, 30_000, 60_000)
    assert lines.closing(summary) == "Done: 1 set, 30 seconds of work."
    stopped = replace(summary, completed=False, reps=8)
    assert lines.closing(stopped) == "Finished early: 1 set, 8 reps, 30 seconds of work."
    assert lines.closing(replace(stopped, sets=0)) == "Finished early: no set was done."


def test_a_weight_is_named() -> None:
    lead = HandLead(plan(replace(SQUAT_8, weight=7.5)))
    assert "Then 8 reps with 7.5 kilograms." in lines.where(lead.view())


def test_several_blocks_are_told_as_parts() -> None:
    of = lay_out(routine(block(PLANK_30), replace(block(SQUAT_8), title="Legs")), EXERCISES)
    assert lines.part(of, of.steps[-1]) == "Part 2 of 2: Legs."
    assert lines.part(plan(PLANK_30), of.steps[0]) == ""


def told(of: Plan) -> list[str]:
    lead, story, heard = HandLead(of), Story(), list[str]()
    while not lead.session.over:
        lead.forward(5)
        heard += story.go_on(lead.view())
    return heard


ROOT = Path(__file__).parent.parent.parent
WHOLE = re.compile(r"[A-Z0-9].*[.?!]|[321]")
SHOUTED = re.compile(r"\b[A-Z]{2,}\b")
ABBREVIATED = re.compile(r"\d (s|kg|min)\b")


SHIPPED = sorted(path.stem for path in (ROOT / "routines").glob("*.toml"))


@pytest.mark.parametrize("name", SHIPPED)
def test_every_line_of_a_shipped_routine_is_good_to_hear(name: str, tmp_path: Path) -> None:
    """A whole sentence or a count: no columns, nothing shouted or abbreviated."""
    for line in (*told(shipped_shelf(tmp_path).plan(name)), FOR_HELP):
        assert WHOLE.fullmatch(line), line
        assert "  " not in line
        assert not SHOUTED.search(line), line
        assert not ABBREVIATED.search(line.partition("Note: ")[0]), line


def test_the_first_words_on_an_exercise_say_why_today_asks_for_more() -> None:
    of = lay_out(routine(block(PLANK_30)), EXERCISES)
    asked = replace(of.steps[0], why="clean at 25 s")
    assert lines.setup(of, asked).endswith("Today 30 seconds: clean at 25 seconds.")
    assert "Today" not in lines.setup(of, of.steps[0])
