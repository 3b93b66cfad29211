"""The coach between a session and the outside."""

from runstrong_tui.core.commands import (
    Drop,
    Easier,
    GoOn,
    Lengthen,
    Next,
    Pause,
    PauseOrGoOn,
    Skip,
    Stop,
    ToggleSound,
    ToggleVoice,
)
from runstrong_tui.core.cue import Sound
from runstrong_tui.core.cue_sheet import sheet
from runstrong_tui.core.happenings import Finished, SetDone, StepBegan
from runstrong_tui.core.rungs import with_rungs
from runstrong_tui.core.session import Status
from runstrong_tui.core.settings import SoundSettings
from tests.fakes import HandLead
from tests.samples import DONKEY_8, LADDERS, OWN_SQUAT, PLANK_30, SQUAT_8, plan

PLANK = plan(PLANK_30)
"""ready 10, plank 30, rest 30, plank 30."""


def status(lead: HandLead) -> Status:
    return lead.session.status


def test_a_key_counts_from_the_moment_it_was_pressed() -> None:
    lead = HandLead(PLANK)
    lead.forward(15)
    pressed = lead.clock.now()
    lead.forward(0.4)
    lead.send(PauseOrGoOn(), pressed)
    assert lead.session.spent == 5_400, "time that is settled does not go back"
    assert status(lead) is Status.PAUSED


def test_a_stamp_between_two_looks_is_taken_at_its_word() -> None:
    lead = HandLead(PLANK)
    lead.forward(15)
    lead.clock.forward(0.4)
    lead.send(PauseOrGoOn(), lead.clock.now() - 150)
    assert lead.session.spent == 5_250


def test_every_cue_of_the_sheet_is_handed_over_once_and_for_its_moment() -> None:
    laid = plan(PLANK_30, DONKEY_8, SQUAT_8)
    lead = HandLead(laid)
    began = lead.clock.now()
    lead.forward(laid.ms / 1000 + 1)
    handed = [(timed.due - began, timed.cue) for timed in lead.ear.cues]
    assert sorted(handed, key=repr) == sorted(sheet(laid, SoundSettings()), key=repr)
    assert len({timed.number for timed in lead.ear.cues}) == len(handed)


def test_cues_are_handed_over_ahead_of_time() -> None:
    lead = HandLead(PLANK)
    while not lead.session.over:
        known = len(lead.ear.cues)
        lead.forward(0.1)
        for timed in lead.ear.cues[known:]:
            assert timed.due >= lead.clock.now() - 100


def test_the_cues_heard_are_the_same_however_rarely_the_coach_looks() -> None:
    often, seldom = HandLead(PLANK), HandLead(PLANK)
    for _ in range(300):
        often.clock.forward(0.1)
        often.coach.settle(often.clock.now())
    for _ in range(16):
        seldom.clock.forward(1.9)
        seldom.coach.settle(seldom.clock.now())
    count = min(often.view().heard[-1].number, seldom.view().heard[-1].number)
    assert count > 5
    assert [h for h in often.view().heard if h.number <= count] == [
        h for h in seldom.view().heard if h.number <= count
    ]


def test_a_pause_silences_what_was_to_come() -> None:
    lead = HandLead(PLANK)
    lead.forward(8.5)
    lead.do(Pause())
    assert lead.ear.played() == []


def test_going_on_counts_in_and_says_go() -> None:
    lead = HandLead(PLANK)
    lead.forward(15)
    lead.do(Pause())
    lead.forward(60)
    resumed = lead.clock.now()
    lead.do(GoOn())
    lead.forward(2.9)
    tones = [(t.due - resumed, t.cue.sound) for t in lead.ear.played() if t.cue.sound]
    assert tones[:4] == [
        (0, Sound.COUNT),
        (1_000, Sound.COUNT),
        (2_000, Sound.COUNT),
        (3_000, Sound.GO),
    ]


def test_a_longer_rest_moves_its_count() -> None:
    lead = HandLead(PLANK)
    lead.forward(10 + 30 + 5)
    lead.do(Lengthen(15_000))
    pressed = lead.clock.now()
    lead.forward(39)
    counts = [t.due - pressed for t in lead.ear.played() if t.cue.sound is Sound.COUNT]
    assert counts == [37_000, 38_000, 39_000]


def test_enter_in_a_rest_leaves_just_the_count() -> None:
    lead = HandLead(PLANK)
    lead.forward(10 + 30 + 5)
    pressed = lead.clock.now()
    lead.do(Next())
    lead.forward(3)
    counts = [t.due - pressed for t in lead.ear.played() if t.cue.sound is Sound.COUNT]
    assert counts == [0, 1_000, 2_000]


def test_the_end_at_own_pace_is_heard_when_the_athlete_says_so() -> None:
    lead = HandLead(plan(OWN_SQUAT))
    lead.forward(10 + 8)
    lead.do(Next())
    tones = [timed.cue.sound for timed in lead.ear.played()]
    assert tones[0] is Sound.FINISH
    assert lead.view().heard[-1].cue.say == "Done. One minute."


def test_finishing_early_is_silent() -> None:
    lead = HandLead(PLANK)
    lead.forward(15)
    lead.do(Stop())
    assert lead.ear.played() == []
    assert lead.notebook.finished == [lead.session]


def test_a_key_that_bounces_is_one_press() -> None:
    lead = HandLead(PLANK)
    lead.forward(15)
    for _ in range(10):
        lead.do(PauseOrGoOn())
        lead.clock.forward(0.03)
    assert status(lead) is Status.PAUSED
    lead.forward(1)
    lead.do(PauseOrGoOn())
    assert status(lead) is Status.COUNT_IN


def test_keys_that_may_repeat_do() -> None:
    lead = HandLead(PLANK)
    lead.forward(10 + 30 + 2)
    lead.do(Lengthen(15_000))
    lead.do(Lengthen(15_000))
    assert lead.session.left == 58_000


def test_two_different_keys_at_once_both_count() -> None:
    lead = HandLead(PLANK)
    lead.forward(15)
    lead.do(Skip())
    lead.do(PauseOrGoOn())
    assert (lead.session.step, lead.session.status) == (2, Status.PAUSED)


def test_a_hung_machine_pauses_the_session_and_says_so() -> None:
    lead = HandLead(PLANK)
    lead.forward(15)
    lead.clock.forward(14.5)
    lead.coach.settle(lead.clock.now())
    assert (lead.session.spent, lead.session.status) == (5_000, Status.PAUSED)
    assert "away for 14 s" in lead.view().notices[0]
    lead.do(GoOn())
    lead.forward(0.1)
    assert lead.view().notices == ()


def test_a_machine_that_slept_pauses_though_its_clock_stood_still() -> None:
    lead = HandLead(PLANK)
    lead.forward(15)
    lead.clock.sleep += 3_600_000
    lead.clock.forward(0.2)
    lead.coach.settle(lead.clock.now())
    assert (lead.session.spent, lead.session.status) == (5_000, Status.PAUSED)
    assert lead.session.paused_ms == 3_600_200


def test_sleep_during_a_pause_is_paused_time() -> None:
    lead = HandLead(PLANK)
    lead.forward(15)
    lead.do(Pause())
    lead.clock.sleep += 3_600_000
    lead.clock.forward(1)
    lead.coach.settle(lead.clock.now())
    assert lead.session.paused_ms == 3_601_000


def test_leaving_keeps_the_place_and_the_paused_time_to_the_millisecond() -> None:
    lead = HandLead(PLANK)
    lead.forward(15)
    lead.do(Pause())
    lead.clock.forward(7.3)
    lead.coach.close(lead.clock.now())
    assert lead.notebook.clocks[-1].paused_ms == 7_300
    assert lead.notebook.clocks[-1].spent == 5_000


def test_leaving_what_is_over_keeps_nothing_more() -> None:
    lead = HandLead(PLANK)
    lead.do(Stop())
    kept = lead.notebook.count
    lead.coach.close(lead.clock.now())
    assert lead.notebook.count == kept


def test_a_silent_machine_is_told() -> None:
    lead = HandLead(PLANK)
    lead.ear.silence = "No sound device can be opened."
    lead.forward(1)
    assert lead.view().no_sound == "No sound device can be opened."


def test_a_long_pause_is_no_gap() -> None:
    lead = HandLead(PLANK)
    lead.forward(15)
    lead.do(Pause())
    lead.clock.forward(3_600)
    lead.coach.settle(lead.clock.now())
    assert lead.view().notices == ()
    assert lead.session.paused_ms == 3_600_000


def test_a_running_step_is_kept_once_a_second() -> None:
    lead = HandLead(PLANK)
    lead.forward(9.5)
    assert [session.at for session in lead.notebook.clocks] == [
        1_000 * second for second in range(1, 10)
    ]


def test_a_paused_session_keeps_nothing() -> None:
    lead = HandLead(PLANK)
    lead.forward(2.5)
    lead.do(Pause())
    kept = lead.notebook.count
    lead.forward(30)
    assert lead.notebook.count == kept


def test_what_happens_is_kept_and_the_end_is_told_once() -> None:
    lead = HandLead(PLANK)
    lead.forward(200)
    kinds = [type(one) for one in lead.notebook.happenings]
    assert kinds.count(StepBegan) == 4
    assert kinds.count(SetDone) == 2
    assert kinds[-1] is Finished
    assert lead.notebook.finished == [lead.session]


def test_what_is_not_safe_after_three_seconds_is_told() -> None:
    lead = HandLead(PLANK)
    lead.notebook.stuck = True
    lead.forward(3)
    assert lead.view().notices == ()
    lead.forward(2)
    assert "Not saved" in lead.view().notices[0]
    lead.notebook.stuck = False
    lead.forward(2)
    assert lead.view().notices == ()


def test_trouble_of_the_journal_is_told_at_once() -> None:
    lead = HandLead(PLANK)
    lead.notebook.trouble = "The disk is full."
    lead.forward(1)
    assert lead.view().notices == ("The disk is full.",)


def test_the_sound_goes_off_and_on_without_touching_the_session() -> None:
    lead = HandLead(PLANK)
    lead.forward(5)
    lead.do(ToggleSound())
    assert lead.ear.muted
    assert lead.view().muted
    assert status(lead) is Status.RUNNING
    lead.do(ToggleSound())
    assert not lead.ear.muted


def test_the_voice_goes_off_and_leaves_the_tones_and_what_is_shown() -> None:
    lead = HandLead(PLANK)
    lead.do(ToggleVoice())
    lead.forward(45)
    assert not lead.view().voice
    assert not any(timed.cue.say for timed in lead.ear.played())
    assert any(one.cue.say for one in lead.view().heard)
    lead.do(ToggleVoice())
    lead.forward(0.1)
    assert lead.view().voice


def test_a_key_without_meaning_gives_a_hint_for_a_moment() -> None:
    lead = HandLead(PLANK)
    lead.forward(15)
    lead.do(Next())
    assert lead.view().hint
    lead.forward(3.5)
    assert not lead.view().hint


def test_an_easier_variant_is_announced_in_place_of_what_was_to_be_heard() -> None:
    lead = HandLead(with_rungs(PLANK, LADDERS))
    lead.forward(22)
    lead.do(Easier())
    assert lead.view().name == "Knee plank"
    lead.forward(30)
    played = [timed.cue for timed in lead.ear.played()]
    assert any(cue.say == "Get ready. Knee plank. Eighteen seconds." for cue in played)
    assert Sound.GO in [cue.sound for cue in played]


def test_where_there_is_nothing_easier_it_says_so_for_a_moment() -> None:
    lead = HandLead(PLANK)
    lead.forward(15)
    lead.do(Easier())
    assert lead.view().refusal == "There is no easier variant of Forearm plank."
    lead.forward(3.5)
    assert (lead.view().hint, lead.view().refusal) == (False, "")


def test_a_rehearsal_runs_faster_but_its_gap_is_real_time() -> None:
    lead = HandLead(PLANK, haste=20)
    lead.forward(1)
    assert lead.session.at == 20_000
    lead.clock.forward(1.9)
    lead.coach.settle(lead.clock.now())
    assert status(lead) is Status.RUNNING
    lead.clock.forward(2.1)
    lead.coach.settle(lead.clock.now())
    assert status(lead) is Status.PAUSED


def test_the_coach_asks_to_be_woken_in_time() -> None:
    lead = HandLead(PLANK)
    while not lead.session.over:
        wait = lead.coach.wake_at() - lead.clock.now()
        assert 0 < wait <= 1_000
        lead.clock.time += wait
        lead.coach.settle(lead.clock.now())


def test_dropping_is_heard_as_the_end_of_work() -> None:
    lead = HandLead(PLANK)
    lead.forward(20)
    lead.do(Drop())
    assert lead.ear.played()[0].cue.sound is Sound.REST
