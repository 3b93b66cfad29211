"""What is built in the editor and what is written by hand give the same plan, saying the same."""

from dataclasses import replace
from pathlib import Path

from hypothesis import HealthCheck, given, settings

from runstrong_tui import assets
from runstrong_tui.core import editor as making
from runstrong_tui.core.editing import Change, Draft, Refused, changed, put, spots
from runstrong_tui.core.editor import Editor
from runstrong_tui.core.exercise import LEVELS
from runstrong_tui.core.layout import lay_out
from runstrong_tui.core.plan import Plan
from runstrong_tui.core.rearranging import divide, insert
from runstrong_tui.core.routine import Routine
from runstrong_tui.files.figures import Figures
from runstrong_tui.files.routine_file import routine_of
from runstrong_tui.files.routine_text import edited, routine_text
from runstrong_tui.files.shelf import RoutineShelf
from runstrong_tui.files.text import parse
from tests.core.making import DEEDS, ROUTINE
from tests.examples import examples
from tests.files.test_workbench import bench
from tests.files.test_workshop import CATALOGUE
from tests.samples import EXERCISES

BY_HAND = """\
# What the editor is told below, written down.
level = "intermediate"
name = "Both"
get_ready = 12

[[block]]
kind = "warmup"

[[block.exercise]]
seconds = 60
exercise = "march-in-place"
sets = 1

[[block]]
title = "Main"
get_ready = 20

[[block.exercise]]
exercise = "donkey-kick"
reps = "10-12"
tempo = "3-0-1-1"
weight = 2.5
rest = 50

[[block.exercise]]
exercise = "squat"
sets = "2-3"
reps = 10
pace = "own"
note = "slowly"

[[block]]
title = "Round and round"
rounds = 3
rest_between_rounds = 60

[[block.exercise]]
exercise = "plank-forearm"
rest = 0

[[block.exercise]]
exercise = "calf-raise"
"""


def built(editor: Editor, *deeds: Change | tuple[str, str] | int) -> Editor:
    """An editor after changes, values typed by key, and moves by so many lines."""
    for deed in deeds:
        if isinstance(deed, int):
            editor = making.by_rows(editor, deed)
        elif isinstance(deed, tuple):
            editor = making.enter(making.to_cell(editor, deed[0]), deed[1])
        else:
            editor = making.do(editor, deed)
        assert not editor.refused, editor.told
    return editor


def add(exercise: str) -> Change:
    return insert(CATALOGUE[exercise])


def without_names(plan: Plan) -> Plan:
    return replace(plan, routine="", name="")


def test_both_give_the_same_plan_at_every_level(tmp_path: Path) -> None:
    made = bench(tmp_path)
    sheet = made.begin("New routine")
    editor = built(
        making.opened(sheet.routine, CATALOGUE),
        *(("level", "intermediate"), ("get_ready", "12")),
        *(add("march-in-place"), ("target", "1 min"), ("sets", "1")),
        *(add("donkey-kick"), divide, ("target", "10-12 reps"), ("tempo", "3-0-1-1")),
        *(("weight", "2,5 kg"), ("rest", "50")),
        *(add("squat"), ("sets", "2-3"), ("target", "10"), put("pace", "own"), ("note", "slowly")),
        *(add("plank-forearm"), divide, ("rest", "0"), add("calf-raise")),
        *(-2, ("title", "Round and round"), ("rounds", "3"), ("rest_between_rounds", "60 s")),
        *(-3, ("title", "Main"), ("get_ready", "20")),
        *(-2, ("kind", "warmup")),
    )
    made.save_as(sheet, editor.routine, "Built")
    (tmp_path / "routines" / "by-hand.toml").write_text(BY_HAND, encoding="utf-8")
    shelf = RoutineShelf(
        tmp_path / "routines", assets.routines(), CATALOGUE, Figures(assets.figures())
    )
    for level in (None, *LEVELS):
        plans = [without_names(shelf.plan(one, level)) for one in ("built", "by-hand")]
        assert plans[0] == plans[1]


@settings(
    max_examples=examples(100),
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
@given(DEEDS)
def test_whatever_is_built_a_file_that_says_it_gives_the_same_plan(
    deeds: list[tuple[int, Change]],
) -> None:
    draft = Draft(ROUTINE)
    for where, what in deeds:
        places = spots(draft.routine)
        try:
            draft = changed(replace(draft, spot=places[where % len(places)]), what, EXERCISES)
        except Refused:
            continue
    if draft.routine.blocks:
        by_hand = read(routine_text(draft.routine))
        in_the_editor = read(edited(routine_text(ROUTINE), told_apart(draft.routine)))
        assert lay_out(by_hand, EXERCISES) == lay_out(in_the_editor, EXERCISES)
        assert lay_out(by_hand, EXERCISES) == lay_out(draft.routine, EXERCISES)


def read(text: str) -> Routine:
    return routine_of(parse(text, "probe"), "probe")


def told_apart(routine: Routine) -> Routine:
    """All of it is new to the file it is written into."""
    return replace(
        routine,
        blocks=tuple(
            replace(
                block,
                origin=None,
                entries=tuple(replace(entry, origin=None) for entry in block.entries),
            )
            for block in routine.blocks
        ),
    )
