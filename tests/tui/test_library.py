"""The library: search, filters, the figure and the sheet, the ladder."""

from dataclasses import replace

from runstrong_tui.core.exercise import Muscles
from runstrong_tui.core.muscles import QUADS
from runstrong_tui.tui.demonstration import Act
from runstrong_tui.tui.finding import ANY, KIT, MUSCLES, Wish, found
from runstrong_tui.tui.screens.exercise import ExerciseScreen
from runstrong_tui.tui.screens.home import HomeScreen
from runstrong_tui.tui.screens.library import LibraryScreen
from runstrong_tui.tui.screens.overlay import Reading
from runstrong_tui.tui.widgets.caption import Caption
from runstrong_tui.tui.widgets.chips import Chips
from runstrong_tui.tui.widgets.demo import Demo
from runstrong_tui.tui.widgets.exercise_list import ExerciseList
from runstrong_tui.tui.widgets.exercise_picker import ExercisePicker
from runstrong_tui.tui.widgets.search_line import SearchLine
from tests.tui.fake_desk import BROKEN, EXERCISES, Office
from tests.tui.stage import Stage, opened


async def library(stage: Stage) -> LibraryScreen:
    await stage.press("x")
    await stage.settle()
    assert isinstance(stage.screen, LibraryScreen)
    return stage.screen


def listed(stage: Stage) -> list[str]:
    items = stage.screen.query_one(ExerciseList).items
    return [item if isinstance(item, str) else item.id for item in items]


# What is found, without a screen.


def ids(wish: Wish) -> list[str]:
    return [one.id for one in found(EXERCISES, wish)]


def test_exercises_come_section_by_section() -> None:
    assert ids(Wish()) == ["plank", "donkey-kick", "squat", "ball-curl"]


def test_every_word_has_to_be_found_somewhere() -> None:
    assert ids(Wish("KICK")) == ["donkey-kick"]
    assert ids(Wish("glutes kick")) == ["donkey-kick"], "the section counts too"
    assert ids(Wish("ball curl")) == ["ball-curl"]
    assert ids(Wish("kick ball")) == []


def test_filters_go_by_what_works_hardest_and_by_what_is_needed() -> None:
    assert ids(Wish(muscle="glutes")) == ["donkey-kick", "squat"]
    assert ids(Wish(muscle="hamstrings")) == ["ball-curl"]
    assert ids(Wish(kit="ball")) == ["ball-curl"]
    assert ids(Wish(kit="none")) == ["plank", "donkey-kick", "squat"], "a mat is nothing"
    assert ids(Wish("squat", muscle="quads", kit="none")) == ["squat"]


def test_what_belongs_to_no_section_comes_last() -> None:
    strange = replace(EXERCISES[0], id="strange", group="", muscles=Muscles())
    assert found([strange, *EXERCISES], Wish())[-1] is strange
    assert found([strange], Wish(muscle="core")) == ()
    assert ANY in MUSCLES
    assert ANY in KIT


# On the screen.


async def test_letters_search_and_escape_forgets_before_it_leaves() -> None:
    async with opened(size=(120, 36)) as stage:
        await library(stage)
        assert listed(stage)[:2] == ["Core", "plank"]
        await stage.press("k", "i", "c", "backspace", "c", "k")
        assert listed(stage) == ["Glutes", "donkey-kick"]
        assert "1 of 4" in stage.text(stage.screen.query_one(SearchLine))
        await stage.press("z")
        assert listed(stage) == []
        await stage.press("enter", "down", "escape")
        assert len(listed(stage)) == 8
        await stage.press("escape")
        assert isinstance(stage.screen, HomeScreen)


async def test_arrows_choose_what_is_trained_and_tab_what_is_needed() -> None:
    async with opened(size=(120, 36)) as stage:
        await library(stage)
        await stage.press("right", "right")
        assert stage.screen.query_one("#muscle", Chips).chosen == "glutes"
        assert listed(stage) == ["Glutes", "donkey-kick", "Legs", "squat"]
        await stage.press("left", "left", "left")
        assert stage.screen.query_one("#muscle", Chips).chosen == "hips", "round and round"
        await stage.press("escape", "shift+tab")
        assert stage.screen.query_one("#kit", Chips).chosen == "weight"
        await stage.press("tab", "tab")
        assert stage.screen.query_one("#kit", Chips).chosen == "none"


async def test_headings_are_passed_over_both_ways() -> None:
    async with opened(size=(120, 36)) as stage:
        screen = await library(stage)
        await stage.press("up", "down", "down", "up", "up", "up")
        assert screen.picker.exercise is EXERCISES[0]
        await stage.press("end")
        assert screen.picker.exercise is EXERCISES[3]
        await stage.press("home", "pagedown", "pageup")
        assert screen.picker.exercise is EXERCISES[0]


async def test_what_is_highlighted_moves_and_is_told_beside() -> None:
    async with opened(size=(120, 36)) as stage:
        await library(stage)
        await stage.press("s", "q", "u")
        await stage.settle()
        demo = stage.screen.query_one(Demo)
        await stage.until(lambda: demo.figure is stage.office.shelf.drawn["squat"])
        assert "DOWN 3 s" in stage.text(demo.query_one(Caption))
        before = demo.seconds
        await stage.until(lambda: demo.seconds > before)
        text = " ".join(stage.text(stage.screen.query_one("#sheet")).split())
        for words in ("Stand tall.", "Knees over toes.", QUADS.does, "2 x 8-12 reps"):
            assert words in text


async def test_without_motion_the_figure_stands_still() -> None:
    async with opened(Office(motion=False), size=(120, 36)) as stage:
        await library(stage)
        demo = stage.screen.query_one(Demo)
        await stage.until(lambda: demo.figure is not None)
        assert (demo.moving, demo.seconds) == (False, 0)


async def test_a_figure_costs_nothing_while_something_lies_on_top() -> None:
    async with opened(size=(120, 36)) as stage:
        await library(stage)
        demo = stage.screen.query_one(Demo)
        assert demo.moving
        await stage.press("question_mark")
        assert isinstance(stage.screen, Reading)
        assert not demo.moving
        await stage.press("escape")
        assert demo.moving


async def test_enter_opens_an_exercise_and_the_ladder_is_climbed() -> None:
    async with opened(size=(120, 36)) as stage:
        await library(stage)
        await stage.press("p", "l", "a", "enter")
        await stage.settle()
        screen = stage.screen
        assert isinstance(screen, ExerciseScreen)
        plank, demo = stage.office.shelf.drawn["plank"], screen.query_one(Demo)
        await stage.until(lambda: demo.figure is plank)
        text = stage.text()
        for words in ("Low-back pain.", "Hips sag.", "Keeps you upright", "Donkey kick", "Harder"):
            assert words in text
        assert "Easier" not in text
        await stage.press("left", "right")
        await stage.settle()
        assert screen.exercise is EXERCISES[1]
        await stage.press("right")
        await stage.settle()
        assert screen.exercise is EXERCISES[1], "what is not in the catalogue can't be climbed to"
        await stage.press("exclamation_mark")
        assert isinstance(stage.screen, Reading)
        await stage.press("escape", "down", "pagedown", "escape")
        assert isinstance(stage.screen, LibraryScreen)


async def test_what_works_is_told_once_at_every_size() -> None:
    async with opened(size=(120, 36)) as stage:
        await library(stage)
        await stage.press("enter")
        await stage.settle()
        for size in ((120, 36), (200, 50), (60, 60)):
            await stage.resize(*size)
            await stage.settle()
            assert stage.text().count("Keeps you upright") == 1, size


async def test_a_click_filters_picks_and_opens() -> None:
    async with opened(size=(120, 36)) as stage:
        screen = await library(stage)
        chips = screen.query_one("#muscle", Chips)
        await stage.pilot.click(chips, offset=(stage.text(chips).index("quads"), 0))
        assert screen.picker.wish.muscle == "quads"
        await stage.pilot.click(chips, offset=(stage.text(chips).index(" any"), 0))
        await stage.pilot.click(ExerciseList, offset=(4, 3))
        assert screen.picker.exercise is EXERCISES[1]
        await stage.pilot.click(ExerciseList, offset=(4, 3))
        await stage.settle()
        assert isinstance(stage.screen, ExerciseScreen)


async def test_the_library_reads_at_every_size_and_names_what_is_wrong() -> None:
    office = Office()
    office.shelf.exercise_troubles = (BROKEN,)
    async with opened(office) as stage:
        await library(stage)
        for size in ((200, 50), (80, 24), (60, 20), (40, 12), (20, 5)):
            await stage.resize(*size)
            await stage.pilot.pause()
            assert "Forearm p" in stage.text(), size
        await stage.resize(80, 24)
        assert "! 1 fault" in stage.text()
        await stage.press("exclamation_mark")
        assert isinstance(stage.screen, Reading)


async def test_what_cannot_be_drawn_leaves_its_place_empty() -> None:
    async with opened(size=(120, 36)) as stage:
        screen = await library(stage)
        await stage.press("b", "a", "l", "l")
        await stage.settle()
        assert screen.query_one(Demo).figure is None
        await stage.press("z", "z")
        await stage.settle()
        assert screen.query_one(Demo).act == Act()
        assert screen.query_one(ExercisePicker).exercise is None
