"""The workout screen: what is seen, and what keys say."""

import asyncio
from dataclasses import replace

from textual.widgets import Button

from runstrong_tui.core import commands
from runstrong_tui.core.cue import Sound
from runstrong_tui.tui.screens.overlay import Reading
from runstrong_tui.tui.screens.pause import Pause
from runstrong_tui.tui.screens.question import Question
from runstrong_tui.tui.screens.summary import SummaryScreen
from runstrong_tui.tui.screens.workout import WorkoutScreen
from runstrong_tui.tui.widgets.dial import Dial
from runstrong_tui.tui.widgets.key_row import KeyRow
from tests.tui import moments
from tests.tui.fake_desk import Office
from tests.tui.stage import Stage, opened, training


def dial_of(stage: Stage) -> Dial:
    """The one dial that is seen."""
    (dial,) = (one for one in stage.screen.query(Dial) if one.size)
    return dial


SAYS = [
    ("space", commands.PauseOrGoOn()),
    ("escape", commands.Pause()),
    ("enter", commands.Next()),
    ("right", commands.Skip()),
    ("pagedown", commands.Skip()),
    ("left", commands.Back()),
    ("pageup", commands.Back()),
    ("r", commands.Redo()),
    ("u", commands.Undo()),
    ("d", commands.Drop()),
    ("up", commands.Correct(1)),
    ("down", commands.Correct(-1)),
    ("plus", commands.Lengthen(15_000)),
    ("equals_sign", commands.Lengthen(15_000)),
    ("minus", commands.Lengthen(-15_000)),
    ("x", commands.SkipExercise()),
    ("a", commands.AddSet()),
    ("m", commands.ToggleSound()),
    ("v", commands.ToggleVoice()),
]


async def test_every_key_says_its_command_once_with_its_own_moment() -> None:
    async with training(moments.PAUSED) as stage:
        for key, _ in SAYS:
            stage.office.lead.shown = moments.PAUSED
            await stage.press(key)
        assert stage.office.lead.commands == [command for _, command in SAYS]
        assert [stamp for _, stamp in stage.office.lead.told] == stage.pressed


async def test_keys_work_without_the_pause_on_top_too() -> None:
    async with training(moments.REST) as stage:
        keys = ("enter", "right", "up")
        await stage.press(*keys)
        assert stage.office.lead.commands == [dict(SAYS)[key] for key in keys]
        assert [stamp for _, stamp in stage.office.lead.told] == stage.pressed


async def test_every_moment_is_shown_at_every_size() -> None:
    async with training() as stage:
        screen = stage.screen
        assert isinstance(screen, WorkoutScreen)
        for size in ((120, 36), (60, 20), (40, 12), (20, 5), (5, 2), (200, 60)):
            for view in (moments.REPS, moments.REST, moments.READY, moments.LONG):
                screen.shown = view
            await stage.resize(*size)
            assert dial_of(stage).size.width > 0


async def test_cue_set_tempo_and_time_left_can_be_read() -> None:
    async with training(moments.REPS) as stage:
        for size in ((60, 20), (40, 12), (80, 24)):
            await stage.resize(*size)
            text = stage.text()
            assert "Squeeze the glute." in text
            assert "2/3" in text
            assert "12:40 left" in text
            assert "DOWN" in text, "the tempo bar names its parts"
        await stage.resize(40, 12)
        await stage.show(moments.REST)
        assert "REST DONKEY KICK" in stage.text()
        assert "RIGHT ▶" in stage.text()


async def test_tiny_terminals_show_digits_only() -> None:
    async with training(moments.REPS, (20, 5)) as stage:
        assert dial_of(stage).size == (20, 5)


async def test_hostile_text_is_shown_as_it_is() -> None:
    hostile = replace(
        moments.HOLD,
        name="[/]",
        short="[/]",
        routine="[@click=app.quit]x[/]",
        cue="[b]bold[/b] [/]",
        note="[red]",
        next="[/b]",
    )
    async with training(hostile) as stage:
        assert "[b]bold[/b] [/]" in stage.text()
        assert "[@click=app.quit]x[/]" in stage.text()
        await stage.press("space")
        assert "[/]. Set 1 of 3." in stage.text()


def _watch(widget: object, painted: list[object]) -> None:
    refresh = widget.refresh  # type: ignore[attr-defined]

    def noted(*regions: object, **options: object) -> object:
        painted.append(widget)
        return refresh(*regions, **options)

    widget.refresh = noted  # type: ignore[attr-defined]


async def test_only_what_changed_is_painted_and_an_equal_view_paints_nothing() -> None:
    async with training(moments.HOLD) as stage:
        painted: list[object] = []
        for widget in stage.screen.walk_children():
            _watch(widget, painted)
        await stage.show(replace(moments.HOLD))
        assert painted == []
        await stage.show(replace(moments.HOLD, digits="27"))
        assert {type(widget) for widget in painted} == {Dial}


async def test_nothing_in_a_workout_takes_the_focus() -> None:
    async with training(moments.REPS) as stage:
        await stage.press("tab")
        assert stage.screen.focused is None
        await stage.press("space", "tab")
        assert isinstance(stage.screen, Pause)
        assert stage.screen.focused is None
        assert not any(isinstance(widget, Button) for widget in stage.screen.walk_children())


async def test_the_palette_is_off() -> None:
    async with training() as stage:
        await stage.press("ctrl+p")
        assert isinstance(stage.screen, WorkoutScreen)


async def test_a_moving_session_is_looked_at_and_a_paused_one_only_when_it_wakes_us() -> None:
    async with training() as stage:
        stage.office.lead.shown = replace(moments.HOLD, left="0:01")
        await stage.until(lambda: "0:01 left" in stage.text())
        await stage.show(moments.PAUSED)
        looks = stage.office.lead.looks
        await stage.pilot.pause(0.3)
        assert stage.office.lead.looks == looks
        await stage.show(moments.HOLD)
        assert isinstance(stage.screen, WorkoutScreen)


async def test_the_pause_lies_on_top_while_the_session_is_paused() -> None:
    async with training() as stage:
        await stage.press("space")
        assert isinstance(stage.screen, Pause)
        assert "Go on" in stage.text()
        await stage.press("space")
        assert isinstance(stage.screen, WorkoutScreen)


async def test_a_gap_pauses_and_a_click_goes_on() -> None:
    async with training() as stage:
        await stage.show(replace(moments.PAUSED, notices=("Paused: the computer slept.",)))
        assert "Paused: the computer slept." in stage.text()
        await stage.pilot.click("Tile")
        assert isinstance(stage.screen, WorkoutScreen)
        await stage.pilot.click(KeyRow, offset=(2, 0))
        assert stage.office.lead.commands == [commands.PauseOrGoOn(), commands.PauseOrGoOn()]


async def test_help_and_stop_signs_pause() -> None:
    async with training(size=(120, 60)) as stage:
        await stage.press("question_mark")
        assert stage.office.lead.commands == [commands.Pause()]
        assert isinstance(stage.screen, Reading)
        assert "Take back the last skip" in stage.text()
        await stage.press("escape")
        assert isinstance(stage.screen, Pause)
        await stage.press("exclamation_mark")
        assert "Low-back pain or pinching" in stage.text()


async def test_quitting_pauses_and_asks() -> None:
    async with training() as stage:
        for key in ("q", "ctrl+q", "ctrl+c"):
            stage.office.lead.told.clear()
            await stage.press(key)
            assert isinstance(stage.screen, Question)
            assert stage.office.lead.commands == [commands.Pause()]
            await stage.press("escape")
            assert stage.office.lead.commands == [commands.Pause(), commands.GoOn()]
            assert isinstance(stage.screen, WorkoutScreen)


async def test_ctrl_c_twice_stops_now() -> None:
    async with training() as stage:
        await stage.press("ctrl+c", "ctrl+c")
        await stage.settle()
        assert stage.office.lead.closed == 1
        assert stage.app.return_code == 0


async def test_stop_now_closes_the_lead_and_leaves_the_program() -> None:
    async with training() as stage:
        await stage.press("q", "enter")
        await stage.settle()
        assert stage.office.lead.closed == 1
        assert not stage.office.lead.watched
        assert stage.app.return_code == 0


async def test_stop_now_goes_back_home_if_it_began_there() -> None:
    async with opened() as stage:
        await stage.press("enter")
        await stage.settle()
        await stage.press("q", "enter")
        await stage.settle()
        assert stage.office.lead.closed == 1
        assert stage.app.is_running
        assert "Before the run" in stage.text()


async def test_finish_here_stops_the_session_and_shows_the_summary() -> None:
    async with training() as stage:
        await stage.press("q", "f")
        await stage.settle()
        assert stage.office.lead.commands[-1] == commands.Stop()
        assert isinstance(stage.screen, SummaryScreen)


async def test_the_summary_comes_by_itself_even_over_a_pause() -> None:
    async with training(moments.PAUSED) as stage:
        await stage.show(moments.DONE)
        await stage.settle()
        assert isinstance(stage.screen, SummaryScreen)


async def test_a_session_that_failed_ends_the_program_with_its_sentence() -> None:
    async with training() as stage:
        await stage.show(moments.FAILED)
        assert stage.app.return_code == 1
        assert stage.app.last_words == moments.FAILED.failed


async def test_marks_notices_hints_and_tones_are_seen() -> None:
    view = replace(moments.HOLD, rehearsal=True, muted=True, notices=("Not saved.",))
    async with training(view) as stage:
        for words in ("REHEARSAL", "MUTED", "Not saved."):
            assert words in stage.text()
        await stage.show(replace(moments.HOLD, no_sound="no player was found."))
        assert "NO SOUND" in stage.text()
        await stage.show(replace(moments.HOLD, hint=True))
        assert "That key does nothing here." in stage.text()
        refusal = "There is no easier variant of Side plank."
        await stage.show(replace(moments.HOLD, hint=True, refusal=refusal))
        assert refusal in stage.text()
        await stage.show(replace(moments.HOLD, can_undo=True, undoes="Skipped March in place."))
        assert "Skipped March in place. u undoes it." in stage.text()
        assert "NEXT  Rest 30 s" in stage.text(), "what comes next stays"
        assert "Undo" in stage.text(stage.screen.query_one(KeyRow))
        dial = dial_of(stage)
        calm = dial.render_line(0)
        await stage.show(replace(moments.HOLD, flash=Sound.GO))
        assert dial.render_line(0) != calm


async def test_told_to_end_from_another_thread_it_ends_in_order() -> None:
    async with training() as stage:
        await asyncio.to_thread(stage.app.end, 143)
        await asyncio.to_thread(stage.app.end, 129)
        await stage.pilot.pause()
        assert (stage.app.return_code, stage.app.ended_with) == (143, 143)
    assert not stage.office.lead.watched


async def test_a_question_is_answered_once_however_many_keys_come() -> None:
    async with training() as stage:
        await stage.press("q")
        question = stage.screen
        assert isinstance(question, Question)
        question.dismiss("go on")
        question.dismiss("stop")
        await stage.settle()
        assert isinstance(stage.screen, WorkoutScreen)
        assert stage.office.lead.closed == 0


async def test_a_key_that_comes_too_late_for_its_screen_does_nothing() -> None:
    async with training() as stage:
        await stage.press("question_mark")
        page = stage.screen
        assert isinstance(page, Reading)
        page.dismiss()
        await page.run_action("scroll(1)")
        await stage.settle()
        assert isinstance(stage.screen, Pause)


async def test_what_a_closed_screen_fails_of_is_noted_and_ends_nothing() -> None:
    async with training() as stage:
        await stage.press("question_mark")
        page = stage.screen
        assert isinstance(page, Reading)
        page.dismiss()
        page.call_later(fail)
        await stage.settle()
        assert [str(error) for error in stage.app.noted] == ["too late"]
        assert stage.app.crash is None
        await stage.press("space")
        assert stage.app.is_running


def fail() -> None:
    raise LookupError("too late")


async def test_nobody_is_woken_after_the_screen_is_gone() -> None:
    office = Office()
    async with training(office=office) as stage:
        assert office.lead.watched
        stage.app.exit()
    assert not office.lead.watched


async def test_between_sets_the_last_one_can_be_read_at_every_size() -> None:
    async with training(moments.REST) as stage:
        for size in ((80, 24), (120, 36), (60, 20), (40, 12)):
            await stage.resize(*size)
            assert "7 of 8 reps" in stage.text()
        await stage.show(replace(moments.REST, last_set="Donkey kick, right, set 2: 8 of 8 reps"))
        assert "8 of 8 reps" in stage.text()
        await stage.show(replace(moments.HOLD, last_set=moments.REST.last_set))
        assert "7 of 8 reps" not in stage.text(), "during work it can't be corrected"


async def test_the_note_is_read_whole_during_work() -> None:
    note = "small range if the lower back works"
    async with training(replace(moments.REPS, note=note)) as stage:
        for size in ((80, 24), (120, 36), (60, 20)):
            await stage.resize(*size)
            assert note in stage.text()
        await stage.press("space")
        assert note in stage.text()


async def test_the_pause_says_why_nothing_is_heard() -> None:
    async with training(replace(moments.PAUSED, no_sound="no player was found.")) as stage:
        assert "no player was found." in stage.text()
        assert "Sound off" in stage.text()
        await stage.show(replace(moments.PAUSED, muted=True))
        assert "Sound is off" in stage.text()
        assert "Sound on" in stage.text()


async def test_what_stopping_means_is_read_at_every_size() -> None:
    async with training(moments.REPS) as stage:
        await stage.press("q")
        for size in ((80, 24), (120, 36), (60, 20), (40, 12)):
            await stage.resize(*size)
            for words in ("Stop, resume later", "Finish here", "Go on"):
                assert words in stage.text()


async def test_a_rehearsal_is_not_said_to_be_kept() -> None:
    async with training(replace(moments.REPS, rehearsal=True)) as stage:
        await stage.press("q")
        assert "nothing is kept" in stage.text()
        assert "resume" not in stage.text()


async def test_the_pause_says_that_there_is_nothing_easier() -> None:
    refusal = "There is no easier variant of Side plank."
    async with training(replace(moments.PAUSED, hint=True, refusal=refusal)) as stage:
        assert refusal in stage.text()


async def test_a_call_is_read_where_there_is_hardly_room() -> None:
    async with training(replace(moments.REPS, call="Last one."), (40, 12)) as stage:
        assert "“Last one.”" in stage.text()


async def test_resuming_in_a_rest_says_so() -> None:
    async with training(moments.BACK_TO_REST) as stage:
        for size in ((80, 24), (120, 36), (40, 12)):
            await stage.resize(*size)
            assert "BACK TO REST" in stage.text()
            assert "GET READY" not in stage.text()
