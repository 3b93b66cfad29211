"""What a screen is told."""

import pytest

from runstrong_tui.core.ahead import strip
from runstrong_tui.core.commands import (
    Back,
    Correct,
    Drop,
    Pause,
    PauseOrGoOn,
    Redo,
    Skip,
    SkipExercise,
)
from runstrong_tui.core.cue import Sound
from runstrong_tui.core.gauges import to_next_second
from runstrong_tui.core.plan import Side
from runstrong_tui.core.session import Status
from runstrong_tui.core.view import Mood
from tests.fakes import HandLead
from tests.samples import CLIMB_20, DONKEY_8, OWN_SQUAT, PLANK_30, SQUAT_8, plan

PLANK_SQUAT = plan(PLANK_30, SQUAT_8)


def test_a_hold_counts_down_rounded_up() -> None:
    lead = HandLead(PLANK_SQUAT)
    lead.forward(10)
    assert lead.view().digits == "30"
    lead.forward(0.001)
    assert lead.view().digits == "30"
    lead.forward(0.999)
    assert lead.view().digits == "29"


def test_the_last_second_shows_until_the_step_is_over() -> None:
    lead = HandLead(PLANK_SQUAT)
    lead.forward(39.9)
    lead.clock.forward(0.099)
    assert lead.view().digits == "1"
    lead.clock.forward(0.5)
    assert lead.view().digits == "1", "the end is the coach's to announce"


def test_a_minute_and_more_is_shown_in_seconds_until_a_hundred() -> None:
    lead = HandLead(PLANK_SQUAT)
    lead.forward(10 + 30 + 30 + 30 + 30 + 40)
    assert lead.view().digits == "60"


def test_reps_show_how_many_are_finished_and_the_phase() -> None:
    lead = HandLead(plan(DONKEY_8))
    lead.forward(10 + 9.5)
    view = lead.view()
    assert view.digits == "2"
    assert view.reps is not None
    assert (view.reps.done, view.reps.target, view.reps.phase) == (2, 8, 1)
    assert [phase.word for phase in view.reps.phases] == ["up", "hold", "down"]
    assert view.reps.phase_done == 0.5


def test_own_pace_shows_the_target() -> None:
    lead = HandLead(plan(OWN_SQUAT))
    lead.forward(12)
    view = lead.view()
    assert (view.digits, view.left[0]) == ("5", "~")


def test_each_mood_has_its_time() -> None:
    lead = HandLead(plan(DONKEY_8))
    moods = [lead.view().mood]
    for seconds in (10, 32, 5, 32):
        lead.forward(seconds)
        moods.append(lead.view().mood)
    assert moods == [Mood.READY, Mood.WORK, Mood.SWITCH, Mood.WORK, Mood.REST]


def test_a_ready_after_a_set_looks_like_rest_until_it_is_time_to_get_ready() -> None:
    lead = HandLead(PLANK_SQUAT)
    lead.forward(10 + 30 + 30 + 30 + 19.9)
    assert lead.view().mood is Mood.REST
    lead.forward(0.2)
    assert lead.view().mood is Mood.READY


def test_waiting_describes_the_work_to_come() -> None:
    lead = HandLead(plan(DONKEY_8))
    lead.forward(10 + 33)
    view = lead.view()
    assert (view.name, view.side, view.goal) == ("Donkey kick", Side.RIGHT, "8 reps")
    assert (view.set, view.sets) == (1, 2)


def test_what_comes_next_is_told_in_words() -> None:
    lead = HandLead(plan(DONKEY_8, PLANK_30))
    lead.forward(10)
    assert lead.view().next == "Switch to right"
    lead.forward(32 + 5)
    assert lead.view().next == "Rest 45 s, then Donkey kick, left"
    lead.forward(32 + 45 + 32 + 5)
    assert lead.view().next == "Rest 45 s, then Forearm plank"
    lead.forward(32)
    assert lead.view().next == "Forearm plank, 30 s"


def test_the_time_left_is_that_of_the_whole_plan() -> None:
    lead = HandLead(PLANK_SQUAT)
    assert lead.view().left == "4:30"
    lead.forward(60)
    assert lead.view().left == "3:30"


def test_the_cue_on_the_screen_is_the_one_said_last() -> None:
    lead = HandLead(PLANK_SQUAT)
    lead.forward(10.5)
    first = lead.view().cue
    assert first == "Squeeze glutes", "before the first is said it is already shown"
    lead.forward(17)
    assert lead.view().cue == "Push the floor away"


def test_every_tone_is_seen_for_a_moment() -> None:
    lead = HandLead(PLANK_SQUAT)
    lead.forward(10)
    assert lead.view().flash is Sound.GO
    lead.forward(0.3)
    assert lead.view().flash is None


def test_equal_moments_are_equal_views() -> None:
    lead = HandLead(PLANK_SQUAT)
    lead.forward(15)
    lead.do(Pause())
    lead.forward(1)
    before = lead.view()
    lead.forward(30)
    assert lead.view() == before


def test_counting_in_shows_three_two_one() -> None:
    lead = HandLead(PLANK_SQUAT)
    lead.forward(15)
    lead.do(Pause())
    lead.forward(1)
    lead.do(PauseOrGoOn())
    view = lead.view()
    assert (view.digits, view.mood, view.status) == ("3", Mood.READY, Status.COUNT_IN)


def test_what_can_be_undone_is_told_while_it_can() -> None:
    lead = HandLead(PLANK_SQUAT)
    lead.forward(15)
    lead.do(Skip())
    assert lead.view().can_undo
    lead.forward(10.5)
    assert not lead.view().can_undo


def test_the_last_set_is_told_and_follows_its_correction() -> None:
    lead = HandLead(PLANK_SQUAT)
    assert lead.view().last_set == ""
    lead.forward(10 + 31)
    assert lead.view().last_set == "Forearm plank, set 1: 30 of 30 s"
    lead.do(Correct(-1))
    assert lead.view().last_set == "Forearm plank, set 1: 29 of 30 s"


def test_the_end_shows_what_was_done() -> None:
    lead = HandLead(PLANK_SQUAT)
    lead.forward(15)
    lead.do(Skip())
    lead.forward(400)
    summary = lead.view().summary
    assert summary is not None
    assert (summary.completed, summary.sets, summary.reps) == (True, 3, 16)
    assert summary.held_ms == 35_000
    assert summary.active_ms == 35_000 + 80_000
    assert lead.view().mood is Mood.DONE


def test_a_call_is_read_for_three_seconds() -> None:
    lead = HandLead(plan(DONKEY_8))
    lead.forward(10 + 20.5)
    assert lead.view().call == "Three more."
    lead.forward(2.4)
    assert lead.view().call == "Three more."
    lead.forward(0.2)
    assert lead.view().call == "", "that another rep was counted since does not matter"


def test_a_call_goes_with_its_step_and_never_shows_a_number_of_the_dial() -> None:
    lead = HandLead(plan(DONKEY_8))
    lead.forward(10 + 4.5)
    assert [one.cue.say for one in lead.view().heard if one.cue.say][-1] == "One."
    assert lead.view().call == ""
    lead.forward(24)
    assert lead.view().call == "Last one."
    lead.do(Skip())
    assert lead.view().call == ""


def test_a_hold_shows_its_calls_too() -> None:
    lead = HandLead(PLANK_SQUAT)
    lead.forward(10 + 16)
    assert lead.view().call == "Half-way."


def test_a_pause_tells_what_it_leads_back_to() -> None:
    lead = HandLead(PLANK_SQUAT)
    lead.forward(10 + 30 + 5)
    lead.do(Pause())
    assert (lead.view().mood, lead.view().coming) == (Mood.PAUSED, Mood.REST)
    lead.do(PauseOrGoOn())
    assert (lead.view().mood, lead.view().coming) == (Mood.READY, Mood.REST)


def test_what_an_undo_takes_back_is_named() -> None:
    for command, deed in (
        (Skip(), "Skipped Donkey kick."),
        (Drop(), "Ended Donkey kick early."),
        (SkipExercise(), "Left out Donkey kick."),
        (Back(), "Went back to Donkey kick."),
        (Redo(), "Went back to Donkey kick."),
    ):
        lead = HandLead(plan(DONKEY_8, SQUAT_8))
        lead.forward(10 + 9)
        lead.do(command)
        assert lead.view().undoes == deed
        lead.forward(9)
        assert lead.view().undoes == deed, "whatever has begun since"
        lead.forward(2)
        assert lead.view().undoes == ""


def test_a_wait_cut_short_is_named_too() -> None:
    lead = HandLead(PLANK_SQUAT)
    lead.do(Skip())
    assert lead.view().undoes == "Cut the wait short."
    lead.forward(5)
    assert lead.view().undoes == "Cut the wait short."


def test_a_cadence_shows_how_far_the_movement_is() -> None:
    lead = HandLead(plan(CLIMB_20))
    lead.forward(10 + 3.25)
    view = lead.view()
    assert view.reps is not None
    assert (view.reps.done, view.reps.phases, view.reps.phase_done) == (3, (), 0.25)


def test_a_hold_breathes_in_for_three_seconds_and_out_for_four() -> None:
    lead = HandLead(PLANK_SQUAT)
    assert lead.view().breath == 0, "not before it begins"
    lead.forward(10 + 3)
    assert lead.view().breath == 12 / 28
    lead.forward(4)
    assert lead.view().breath == 0


def test_reps_do_not_breathe() -> None:
    lead = HandLead(plan(DONKEY_8))
    lead.forward(10 + 9.5)
    assert lead.view().breath == 0


def test_movement_goes_on_in_frames_that_every_rate_falls_on() -> None:
    lead = HandLead(plan(DONKEY_8))
    lead.forward(10)
    seen = set()
    for _ in range(200):
        lead.forward(0.005)
        view = lead.view()
        assert view.reps is not None
        seen.add((view.reps.phase, view.reps.phase_done))
        assert view.spent * 60 == pytest.approx(round(view.spent * 60))
    assert len(seen) == 61


@pytest.mark.parametrize("per_second", [5, 10, 15, 20])
def test_the_same_moment_of_each_rep_looks_the_same(per_second: int) -> None:
    lead = HandLead(plan(DONKEY_8))
    lead.forward(10)
    reps: list[list[tuple[int, float]]] = [[], [], []]
    for rep in reps:
        begun = lead.clock.time
        for frame in range(4 * per_second):
            lead.forward((begun + frame * 1000 / per_second - lead.clock.time) / 1000)
            view = lead.view()
            assert view.reps is not None
            rep.append((view.reps.phase, view.reps.phase_done))
        lead.forward((begun + 4000 - lead.clock.time) / 1000)
    assert reps[0] == reps[1] == reps[2]
    assert len(set(reps[0])) == 4 * per_second


def test_the_time_left_of_every_step_is_known_ahead() -> None:
    routine = plan(DONKEY_8, OWN_SQUAT, PLANK_30)
    segments = strip(routine)
    for index, segment in enumerate(segments):
        assert segment.after == sum(step.ms for step in routine.steps[index + 1 :])
        assert segment.guessed == any(step.open_ended for step in routine.steps[index:])


def test_the_next_second_is_that_of_what_is_counted() -> None:
    lead = HandLead(plan(DONKEY_8))
    assert to_next_second(lead.session) == 0
    lead.forward(0.3)
    assert to_next_second(lead.session) == 700
    lead.forward(9.7 + 1.2)
    assert to_next_second(lead.session) == 800
    lead.do(Pause())
    lead.forward(0.35)
    lead.do(PauseOrGoOn())
    lead.forward(0.1)
    assert to_next_second(lead.session) == 900
