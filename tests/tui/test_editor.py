"""The routine editor: what is seen, what keys change, and that nothing is lost."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import replace

import pytest
from textual.binding import Binding

from runstrong_tui.core.fault import FileFault, Unusable
from runstrong_tui.core.layout import lay_out
from runstrong_tui.core.pace import Phase
from runstrong_tui.core.quantity import Range, exactly
from runstrong_tui.core.routine import Block, BlockKind, Entry, Routine
from runstrong_tui.core.words import clock
from runstrong_tui.tui.editor_keys import EDITOR
from runstrong_tui.tui.screens.choose import ChooseScreen
from runstrong_tui.tui.screens.editor import EditorScreen
from runstrong_tui.tui.screens.home import HomeScreen
from runstrong_tui.tui.screens.overlay import Reading
from runstrong_tui.tui.screens.question import Question
from runstrong_tui.tui.widgets.demo import Demo
from runstrong_tui.tui.widgets.notice import Notice
from runstrong_tui.tui.widgets.step_table import StepTable
from runstrong_tui.tui.widgets.value_field import ValueField
from runstrong_tui.tui.widgets.value_sheet import ValueSheet
from tests.tui.fake_desk import EXERCISES, FakeWorkbench, Office
from tests.tui.stage import Stage, opened

PLANK = Entry("plank", sets=exactly(3), seconds=exactly(30), rest=30)
KICKS = Entry("donkey-kick", reps=Range(8, 12))
ROUTINE = Routine(
    "core",
    "Core [b]& glutes",
    (
        Block("Warm-up", BlockKind.WARMUP, (Entry("squat"),)),
        Block("Main", BlockKind.MAIN, (PLANK, KICKS)),
    ),
)
SIZES = ((120, 36), (80, 24), (60, 20), (40, 12))


@asynccontextmanager
async def editing(
    routine: str = "core",
    size: tuple[int, int] = (80, 24),
    bench: FakeWorkbench | None = None,
    copy: bool = False,
) -> AsyncIterator[Stage]:
    office = Office()
    shipped = replace(ROUTINE, id="shipped-core", name="Core")
    office.workbench = bench or FakeWorkbench(ROUTINE, shipped)
    async with opened(office, size) as stage:
        stage.app.push_screen(EditorScreen(routine, copy))
        await stage.until(lambda: isinstance(stage.screen, EditorScreen | Reading))
        await stage.settle()
        yield stage


def routine(stage: Stage) -> Routine:
    """As it is now."""
    screen = editor(stage)
    assert screen.editor
    return screen.editor.routine


def editor(stage: Stage) -> EditorScreen:
    found = [one for one in stage.app.screen_stack if isinstance(one, EditorScreen)]
    return found[0]


def entry(stage: Stage, block: int, place: int) -> Entry:
    return routine(stage).blocks[block].entries[place]


def time_of(made: Routine) -> str:
    """How long it takes, m:ss."""
    return clock(lay_out(made, {one.id: one for one in EXERCISES}).ms)


def told(stage: Stage) -> str:
    return " ".join(stage.text(editor(stage).query_one(Notice)).split())


async def press(stage: Stage, *keys: str) -> None:
    await stage.press(*keys)
    await stage.settle()


# What is seen.


@pytest.mark.parametrize("size", SIZES)
async def test_the_table_and_the_total_are_seen_at_every_size(size: tuple[int, int]) -> None:
    async with editing(size=size) as stage:
        text = stage.text()
        for words in (
            "Core [b]& glutes",
            time_of(ROUTINE),
            "WARM-UP",
            "Forearm plank",
            "30 s",
            "TARGET",
        ):
            assert words in text, words
        await press(stage, "1", "2")
        assert "12" in stage.text(stage.screen.query_one(ValueField))


async def test_the_total_follows_every_change() -> None:
    async with editing() as stage:
        await press(stage, "down", "down", "right", "plus")
        assert time_of(routine(stage)) in stage.text()
        assert time_of(routine(stage)) != time_of(ROUTINE)
        assert "● not saved" in stage.text()


def phases_of(demo: Demo) -> tuple[Phase, ...]:
    return demo.act.rhythm.phases if demo.act else ()


async def test_the_figure_follows_and_moves_in_the_tempo_that_is_set() -> None:
    async with editing(size=(120, 36)) as stage:
        await press(stage, "down", "down", "down")
        demo = stage.screen.query_one(Demo)
        await stage.until(lambda: demo.figure is not None)
        assert [phase.ms for phase in phases_of(demo)] == [1000, 1000, 2000]
        await press(stage, "right", "right", "right", "enter", *"4-0-1-0", "enter")
        await stage.until(lambda: len(phases_of(demo)) == 2)
        await press(stage, "up", "up")
        assert not demo.display, "a block has no figure"


async def test_every_value_says_what_it_may_be() -> None:
    async with editing(size=(120, 36)) as stage:
        assert "1-1000 reps, 4-14400 s" in told(stage)
        assert "Open: 8-12 reps." in told(stage)
        await press(stage, "right")
        assert told(stage).startswith("SETS How many sets.")
        assert "a whole number from 1 to 50" in told(stage)
        await press(stage, "up")
        assert told(stage).startswith("ROUNDS")
        await press(stage, "home")
        assert told(stage).startswith("NAME")


# What keys change.


async def test_a_digit_begins_to_type_and_enter_takes_it() -> None:
    async with editing() as stage:
        await press(stage, *"15", "enter")
        assert entry(stage, 0, 0).reps == exactly(15)
        assert stage.app.focused is None


async def test_enter_opens_what_is_there_and_typing_takes_its_place() -> None:
    async with editing() as stage:
        await press(stage, "down", "down", "enter")
        field = stage.screen.query_one(ValueField)
        assert field.value == "30 s"
        await press(stage, *"45 s", "enter")
        assert entry(stage, 1, 0).seconds == exactly(45)


async def test_what_can_not_be_is_told_and_stays_to_be_mended() -> None:
    async with editing() as stage:
        await press(stage, *"99x", "enter")
        assert told(stage).startswith('"99x" for reps: expected')
        field = stage.screen.query_one(ValueField)
        assert field.display and field.value == "99x"
        await press(stage, "backspace", "enter")
        assert entry(stage, 0, 0).reps == exactly(99)


async def test_escape_drops_what_is_typed_and_not_the_editor() -> None:
    async with editing() as stage:
        await press(stage, *"7", "escape")
        assert routine(stage) == ROUTINE
        assert isinstance(stage.screen, EditorScreen)


async def test_going_on_takes_what_is_typed_first() -> None:
    async with editing() as stage:
        await press(stage, *"7", "down", "down")
        assert entry(stage, 0, 0).reps == exactly(7)
        await press(stage, "9", "9", "x", "down")
        assert told(stage).startswith('"99x"')


async def test_letters_are_no_keys_while_something_is_typed() -> None:
    async with editing() as stage:
        await press(stage, "left", "left", "enter", *"daubcsS", "enter")
        assert entry(stage, 0, 0).note == "daubcsS"


async def test_steps_words_and_what_is_left_open() -> None:
    async with editing() as stage:
        await press(stage, "down", "down", "plus", "plus")
        assert entry(stage, 1, 0).seconds == exactly(40)
        await press(stage, "backspace")
        assert entry(stage, 1, 0).seconds is None
        await press(stage, "up", "left", "enter")
        assert routine(stage).blocks[1].kind is BlockKind.COOLDOWN, "enter steps through words"
        await press(stage, "home", "backspace")
        assert told(stage) == "There must be some name: enter changes it."


async def test_an_exercise_is_added_from_the_library() -> None:
    async with editing() as stage:
        await press(stage, "a")
        assert isinstance(stage.screen, ChooseScreen)
        await press(stage, *"ball", "enter")
        assert [one.exercise for one in routine(stage).blocks[0].entries] == ["squat", "ball-curl"]
        await press(stage, "a", "escape", "escape")
        assert len(routine(stage).blocks[0].entries) == 2


async def test_an_exercise_is_changed_for_another_in_the_library() -> None:
    async with editing() as stage:
        await press(stage, "left", "enter")
        assert isinstance(stage.screen, ChooseScreen)
        found = stage.screen.picker.exercise
        assert found and found.id == "squat", "it begins at the one that is here"
        await press(stage, *"donkey", "enter")
        assert entry(stage, 0, 0).exercise == "donkey-kick"


async def test_places_are_removed_copied_moved_divided_and_it_is_undone() -> None:
    async with editing() as stage:
        await press(stage, "c")
        assert len(routine(stage).blocks[0].entries) == 2
        await press(stage, "J")
        assert [len(block.entries) for block in routine(stage).blocks] == [1, 3]
        await press(stage, "shift+down", "b")
        assert [len(block.entries) for block in routine(stage).blocks] == [1, 1, 2]
        await press(stage, "d")
        assert [len(block.entries) for block in routine(stage).blocks] == [1, 1, 1]
        await press(stage, *"uuuuu")
        assert routine(stage) == ROUTINE
        assert "nothing to undo" not in told(stage)
        await press(stage, "u")
        assert told(stage) == "There is nothing to undo."
        await press(stage, "U")
        assert len(routine(stage).blocks[0].entries) == 2


async def test_rows_and_values_can_be_clicked() -> None:
    async with editing() as stage:
        await stage.pilot.click(StepTable, offset=(6, 4))
        await stage.settle()
        screen = editor(stage)
        assert screen.editor and screen.editor.spot.block == 1
        await stage.pilot.click(ValueSheet, offset=(6, 3))
        await stage.settle()
        assert screen.editor.key == "sets"
        await stage.pilot.click(StepTable, offset=(6, 4))
        await stage.settle()
        assert stage.screen.query_one(ValueField).display


def test_every_key_has_its_action_and_no_key_has_two() -> None:
    names = [name for key in EDITOR for name in key.keys.split(",") if name]
    assert len(names) == len(set(names))
    for binding in EditorScreen.BINDINGS:
        assert isinstance(binding, Binding)
        action = binding.action.partition("(")[0]
        assert hasattr(EditorScreen, f"action_{action}"), action


# What is kept.


async def test_a_draft_is_kept_with_every_change_until_it_is_saved() -> None:
    async with editing() as stage:
        bench = stage.office.workbench
        await press(stage, "plus")
        assert bench.drafts == {"core": routine(stage)}
        await press(stage, "u")
        assert bench.drafts == {}
        await press(stage, "plus", "s")
        assert bench.files["core"] == routine(stage)
        assert bench.drafts == {}
        assert told(stage) == "Saved as core."
        assert "● not saved" not in stage.text()


async def test_a_draft_is_gone_on_with_and_can_be_taken_back() -> None:
    bench = FakeWorkbench(ROUTINE)
    changed = replace(ROUTINE, name="Changed")
    bench.drafts["core"] = changed
    async with editing(bench=bench) as stage:
        assert routine(stage) == changed
        assert told(stage).startswith("Here is what you changed and did not save")
        await press(stage, "u")
        assert routine(stage) == ROUTINE


async def test_a_draft_of_another_text_is_not_mixed_with_it() -> None:
    bench = FakeWorkbench(ROUTINE)
    bench.drafts["core"], bench.trouble = replace(ROUTINE, name="Changed"), "It was changed since."
    async with editing(bench=bench) as stage:
        assert told(stage) == "It was changed since."
        await press(stage, "u")
        assert routine(stage).name == "Changed"


async def test_a_shipped_one_asks_for_a_name_of_its_own() -> None:
    async with editing("shipped-core") as stage:
        bench = stage.office.workbench
        await press(stage, "plus", "ctrl+s")
        field = stage.screen.query_one(ValueField)
        assert field.value == "My core"
        await press(stage, "enter")
        assert bench.files["my-core"].blocks == routine(stage).blocks
        assert bench.files["shipped-core"].blocks == ROUTINE.blocks
        await press(stage, "plus", "s")
        assert bench.files["my-core"].blocks == routine(stage).blocks, "now it is one's own"


async def test_a_copy_is_one_key_away() -> None:
    async with editing("shipped-core", copy=True) as stage:
        await press(stage, "enter")
        assert "my-core" in stage.office.workbench.files


async def test_a_name_that_is_taken_can_be_mended() -> None:
    async with editing("core") as stage:
        await press(stage, "S", "backspace", "enter")
        assert told(stage) == "Give it a name; esc leaves it as it was."
        await press(stage, *"shipped core", "enter")
        assert "is there already; take another name" in told(stage)
        await press(stage, *" 2", "ctrl+s")
        assert "shipped-core-2" in stage.office.workbench.files


async def test_what_can_not_be_written_is_told_and_nothing_is_lost() -> None:
    async with editing() as stage:
        trouble = Unusable(FileFault("core.toml", 0, 0, "can't be written: no space left"))
        stage.office.workbench.refusal = trouble
        await press(stage, "plus", "s")
        assert told(stage) == "core.toml: can't be written: no space left"
        assert stage.office.workbench.drafts["core"] == routine(stage)


# Leaving.


async def test_unchanged_it_is_left_at_once() -> None:
    async with editing() as stage:
        await press(stage, "q")
        assert isinstance(stage.screen, HomeScreen)


@pytest.mark.parametrize(
    ("answer", "saved", "drafts"),
    [("enter", True, False), ("k", False, True), ("d", False, False)],
)
async def test_what_is_not_saved_asks(answer: str, saved: bool, drafts: bool) -> None:
    async with editing() as stage:
        bench = stage.office.workbench
        await press(stage, "plus", "escape")
        assert isinstance(stage.screen, Question)
        await press(stage, answer)
        await stage.until(lambda: isinstance(stage.screen, HomeScreen))
        assert (bench.files["core"] != ROUTINE, "core" in bench.drafts) == (saved, drafts)


async def test_a_stray_key_goes_on() -> None:
    async with editing() as stage:
        await press(stage, "plus", "q", "q")
        assert isinstance(stage.screen, EditorScreen)
        await press(stage, "escape", "escape")
        assert isinstance(stage.screen, EditorScreen)


async def test_saving_while_leaving_may_ask_for_a_name_first() -> None:
    async with editing("shipped-core") as stage:
        await press(stage, "plus", "q", "enter", "escape")
        assert isinstance(stage.screen, EditorScreen), "no name, no leaving"
        await press(stage, "q", "enter", "enter")
        await stage.until(lambda: isinstance(stage.screen, HomeScreen))
        assert "my-core" in stage.office.workbench.files


async def test_ctrl_c_leaves_the_draft_behind() -> None:
    async with editing() as stage:
        await stage.press("plus", "plus", "ctrl+c")
        await stage.pilot.pause()
        changed = routine(stage)
    assert stage.office.workbench.drafts == {"core": changed}


# New ones, and those that can't be opened.


async def test_a_new_one_begins_empty_and_is_saved_once_it_holds_something() -> None:
    async with editing("") as stage:
        bench = stage.office.workbench
        await press(stage, "s")
        assert told(stage) == "There is no exercise in it yet: a adds one."
        await press(stage, "a", *"plank", "enter", "s", *"Tuesday", "enter")
        assert bench.files["tuesday"].blocks[0].entries == (Entry("plank"),)


async def test_one_that_can_not_be_read_says_why() -> None:
    async with editing("broken") as stage:
        assert isinstance(stage.screen, Reading)
        await press(stage, "escape")
        assert isinstance(stage.screen, HomeScreen)


async def test_home_opens_the_editor() -> None:
    office = Office()
    office.workbench = FakeWorkbench(replace(ROUTINE, id="runner-strength"))
    async with opened(office) as stage:
        await press(stage, "e")
        assert routine(stage).id == "runner-strength"
        await press(stage, "q", "n")
        assert routine(stage).blocks == ()
        await press(stage, "q", "c")
        assert stage.screen.query_one(ValueField).display


@pytest.mark.parametrize("size", SIZES)
async def test_no_key_is_without_help(size: tuple[int, int]) -> None:
    async with editing(size=size) as stage:
        await press(stage, "question_mark")
        assert isinstance(stage.screen, Reading)
