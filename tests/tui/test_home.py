"""Home: start a routine, go on with an unfinished one."""

from dataclasses import replace

import pytest
from textual import events
from textual.color import Color
from textual.css.stylesheet import Stylesheet

from runstrong_tui.core.exercise import Level
from runstrong_tui.core.fault import FileFault, Unusable
from runstrong_tui.core.plan import Plan
from runstrong_tui.core.week import Week
from runstrong_tui.tui.screens.home import HomeScreen
from runstrong_tui.tui.screens.log import LogScreen
from runstrong_tui.tui.screens.overlay import Reading
from runstrong_tui.tui.screens.question import Question
from runstrong_tui.tui.screens.safety import Safety
from runstrong_tui.tui.screens.workout import WorkoutScreen
from runstrong_tui.tui.theme import PALETTES
from runstrong_tui.tui.widgets.banner import Banner
from runstrong_tui.tui.widgets.demo import Demo
from runstrong_tui.tui.widgets.routine_list import RoutineList
from runstrong_tui.tui.widgets.week_strip import WeekStrip
from tests.tui import moments
from tests.tui.fake_desk import BROKEN, CARDS, TODAY, UNFINISHED, Office, block
from tests.tui.stage import opened, training


def unfinished() -> Office:
    office = Office()
    office.unfinished.cards = (UNFINISHED,)
    return office


async def test_enter_starts_the_highlighted_routine() -> None:
    async with opened() as stage:
        await stage.press("down", "enter")
        await stage.settle()
        assert stage.office.shelf.asked == [("pre-run", 1)]
        assert [type(plan) for plan in stage.office.led] == [Plan]
        assert isinstance(stage.screen, WorkoutScreen)


async def test_any_block_can_be_the_first() -> None:
    async with opened() as stage:
        screen = stage.screen
        assert isinstance(screen, HomeScreen)
        await stage.press("3", "9")
        assert screen.block == 3
        await stage.press("down")
        assert screen.block == 1, "another routine begins at its first block"
        await stage.press("up", "right", "right", "left", "enter")
        await stage.settle()
        assert stage.office.shelf.asked == [("runner-strength", 2)]


async def test_the_preview_follows_the_list_and_names_are_shown_as_they_are() -> None:
    async with opened(size=(120, 36)) as stage:
        assert "Donkey kick  2 x 8 each side" in stage.text()
        await stage.press("down", "down")
        text = stage.text()
        assert "[/] [@click=app.quit]x[/]" in text
        assert "[b]not bold[/b]" in text
        assert "[@click=app.quit]y[/]  3 x 10" in text


async def test_home_is_readable_at_every_size_and_names_what_is_wrong() -> None:
    office = unfinished()
    office.shelf.faults = (BROKEN, BROKEN)
    async with opened(office) as stage:
        for size in ((120, 36), (60, 20), (40, 12), (20, 5)):
            await stage.resize(*size)
            if size[1] >= 12:
                assert "Runner strength" in stage.text()
                assert "21 min" in stage.text()
                assert "! 2 faults" in stage.text()
            if size[0] >= 60:
                assert "Help" in stage.text()
                assert "Quit" in stage.text()
        await stage.press("exclamation_mark")
        assert isinstance(stage.screen, Reading)


async def test_what_cannot_be_used_or_led_says_why() -> None:
    async with opened() as stage:
        await stage.press("end", "up", "enter")
        await stage.settle()
        assert "a number was expected" in stage.text()
        stage.office.refusal = Unusable(FileFault("live", 0, 0, "another session is running."))
        await stage.press("escape", "home", "enter")
        await stage.settle()
        assert "another session is running." in stage.text()
        assert stage.office.led == []


async def test_r_resumes_the_newest_unfinished_session() -> None:
    async with opened(unfinished()) as stage:
        assert "Donkey kick, left, set 2 of 3" in stage.text(stage.screen.query_one(Banner))
        await stage.press("r")
        await stage.settle()
        assert stage.office.led == [UNFINISHED.id]
        assert isinstance(stage.screen, WorkoutScreen)


async def test_starting_over_an_unfinished_session_asks_first() -> None:
    async with opened(unfinished()) as stage:
        await stage.press("enter")
        assert isinstance(stage.screen, Question)
        await stage.press("escape")
        assert stage.office.led == []
        await stage.press("enter", "s")
        await stage.settle()
        assert stage.office.shelf.asked == [("runner-strength", 1)]


async def test_an_unfinished_session_can_be_logged_or_discarded() -> None:
    for key, outcome in (("l", "log"), ("d", "discard")):
        async with opened(unfinished()) as stage:
            await stage.press("u", key)
            await stage.settle()
            assert stage.office.unfinished.settled == [(outcome, UNFINISHED.id)]
            assert "Resume" not in stage.text()


async def test_later_changes_nothing_and_a_session_without_a_set_cannot_be_logged() -> None:
    office = Office()
    office.unfinished.cards = (replace(UNFINISHED, sets_done=0),)
    async with opened(office) as stage:
        await stage.press("u")
        assert "Log what was done" not in stage.text()
        await stage.press("l")
        assert isinstance(stage.screen, Question)
        await stage.press("enter")
        await stage.settle()
        assert office.unfinished.settled == []
        assert isinstance(stage.screen, HomeScreen)


async def test_the_log_and_help_are_one_key_away() -> None:
    async with opened() as stage:
        await stage.press("l")
        assert isinstance(stage.screen, LogScreen)
        await stage.press("escape", "question_mark")
        assert "Start the routine that is highlighted." in stage.text()
        await stage.press("escape", "q")
        assert stage.app.return_code == 0


async def test_a_click_picks_and_a_second_one_starts() -> None:
    async with opened() as stage:
        await stage.pilot.click(RoutineList, offset=(4, 3))
        assert stage.screen.query_one(RoutineList).picked == 1
        await stage.pilot.click(RoutineList, offset=(4, 3))
        await stage.settle()
        assert stage.office.shelf.asked == [("pre-run", 1)]


async def test_the_safety_words_are_read_once() -> None:
    office = Office()
    office.preferences.safety = False
    async with opened(office, (40, 12)) as stage:
        assert isinstance(stage.screen, Safety)
        assert "no medical advice" in stage.text().replace("\n", " ")
        await stage.press("y")
        await stage.settle()
        assert office.preferences.safety
        assert isinstance(stage.screen, HomeScreen)


async def test_a_first_workout_waits_for_the_safety_words() -> None:
    office = Office()
    office.preferences.safety = False
    async with training(moments.READY, office=office) as stage:
        assert isinstance(stage.screen, Safety)
        assert office.lead.shown.status == "paused"
        await stage.press("enter")
        await stage.settle()
        assert isinstance(stage.screen, WorkoutScreen)
        assert office.lead.shown.status == "running"


async def test_the_safety_words_offer_more_only_where_there_is_more() -> None:
    office = Office()
    office.preferences.safety = False
    async with opened(office) as stage:
        assert "exercise." in stage.text()
        assert "More" not in stage.text()
        await stage.resize(60, 20)
        await stage.settle()
        assert "More" in stage.text()


async def test_what_a_routine_holds_is_wrapped_not_cut() -> None:
    async with opened(size=(60, 20)) as stage:
        words = " ".join(stage.text(stage.screen.query_one("#preview")).split())
        assert "Donkey kick 2 x 8 each side" in words
        assert "…" not in words


async def test_the_week_is_told_by_days_sessions_and_weeks_in_a_row() -> None:
    office = Office(goal=3)
    async with opened(office) as stage:
        strip = stage.text(stage.screen.query_one(WeekStrip))
        for words in ("Mon", "━━━", "───", "···", "3 of 3 sessions", "6 weeks in a row"):
            assert words in strip
        assert "71 min this week   best 9 weeks" in strip
        assert "Friday 20 Nov" in stage.text()
        assert "goal reached" in stage.text()


async def test_without_a_goal_nothing_is_left_to_reach() -> None:
    async with opened() as stage:
        assert "3 sessions   6 weeks" in stage.text(stage.screen.query_one(WeekStrip))
        assert "goal" not in stage.text()


async def test_what_is_missing_to_the_goal_is_told() -> None:
    office = Office(goal=4)
    office.archive.shown_week = Week(TODAY, (0,) * 7, 1)
    async with opened(office) as stage:
        assert "3 to go" in stage.text()
        assert "1 of 4 sessions" in stage.text()
        assert "in a row" not in stage.text()


async def test_the_styles_are_parsed_once(monkeypatch: pytest.MonkeyPatch) -> None:
    parsed: list[str] = []
    monkeypatch.setattr(Stylesheet, "reparse", lambda _: parsed.append("anew"))
    async with opened(Office()) as stage:
        await stage.pilot.pause()
        wanted = stage.app.get_css_variables()["background"]
        assert stage.app.theme in PALETTES, "the theme is another than Textual's"
        assert stage.screen.styles.background == Color.parse(wanted)
        assert not parsed
        stage.app.theme = "runstrong-light"
        await stage.pilot.pause()
        assert len(parsed) == 1, "else the test shows nothing"


async def test_the_exercises_of_a_routine_are_shown_one_after_the_other() -> None:
    office = Office()
    main = block("Main", 9, ("Plank", "3 x 30 s"), ("Squat", "3 x 10"))
    warm = block("Warm-up", 3, ("Donkey kick", "1 x 8"))
    office.shelf.cards = (replace(CARDS[0], blocks=(warm, main)),)
    async with opened(office, size=(120, 36)) as stage:
        demo, shown = stage.screen.query_one(Demo), office.shelf.drawn
        await stage.until(lambda: demo.figure is not None)
        assert demo.figure is shown["plank"], "what matters most comes first"
        assert "▸ Plank" in stage.text()
        for name in ("squat", "donkey-kick", "plank"):
            demo.post_message(Demo.Over())
            await stage.pilot.pause()
            assert demo.figure is shown[name]
        await stage.press("right")
        demo.post_message(Demo.Over())
        await stage.pilot.pause()
        assert demo.figure is shown["squat"]
        demo.post_message(Demo.Over())
        await stage.pilot.pause()
        assert demo.figure is shown["plank"], "the warm-up would not be done"


async def test_the_level_is_chosen_shown_and_trained() -> None:
    async with opened(size=(120, 36)) as stage:
        await stage.press("plus")
        await stage.settle()
        assert "intermediate" in stage.text()
        assert "22 min" in stage.text(), "and so are its minutes"
        await stage.press("2", "plus", "plus", "plus", "minus", "enter")
        await stage.settle()
        assert stage.office.shelf.levels == [Level.INTERMEDIATE]
        assert stage.office.shelf.asked == [("runner-strength", 2)], "the block stays chosen"


async def test_a_level_is_one_routine_s_own() -> None:
    async with opened() as stage:
        await stage.press("plus")
        await stage.settle()
        await stage.press("down", "enter")
        await stage.settle()
        assert stage.office.shelf.levels == [None]


async def test_the_keys_of_a_workout_can_be_read_at_home() -> None:
    async with opened(size=(120, 80)) as stage:
        await stage.press("question_mark")
        assert "In a workout" in stage.text()
        assert "The set ends here; what you did counts." in stage.text()


async def test_the_week_is_told_anew_when_the_terminal_is_looked_at_again() -> None:
    async with opened() as stage:
        stage.app.post_message(events.AppBlur())
        stage.office.archive.shown_week = Week(TODAY, (0,) * 7, 1)
        await stage.settle()
        assert "71 min" in stage.text()
        stage.app.post_message(events.AppFocus())
        await stage.until(lambda: "0 min this week" in stage.text())
