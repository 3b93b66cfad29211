"""What is heard, and when."""

from dataclasses import replace
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import settings as given_settings
from hypothesis import strategies as st

from runstrong_tui.core.cue import Cue, Priority, Sound
from runstrong_tui.core.cue_sheet import closing_cues, sheet, step_cues
from runstrong_tui.core.layout import lay_out
from runstrong_tui.core.phrases import PAUSE, overlap, phrase_ms
from runstrong_tui.core.plan import Plan, StepKind
from runstrong_tui.core.quantity import exactly
from runstrong_tui.core.routine import Entry
from runstrong_tui.core.settings import SoundSettings
from tests.core.sheet_rules import check_rules
from tests.examples import examples
from tests.samples import (
    DONKEY_8,
    EXERCISES,
    OWN_SQUAT,
    PLANK,
    PLANK_30,
    SQUAT_8,
    block,
    plan,
    routine,
)

QUIET = SoundSettings(form_cues=False, tempo="off", count="off")
USUAL = SoundSettings()


def hold(seconds: float) -> Plan:
    return plan(Entry("plank", sets=exactly(1), seconds=exactly(seconds), rest=0))


def reps(count: int, exercise: str = "squat") -> Plan:
    return plan(Entry(exercise, sets=exactly(1), reps=exactly(count), rest=0))


def planks_apart(seconds: float) -> Plan:
    return plan(Entry("plank", sets=exactly(2), seconds=exactly(10), rest=seconds))


SETUP = "Elbows under your shoulders."


def getting_ready(
    seconds: float, settings: SoundSettings = USUAL, index: int = 0
) -> tuple[Cue, ...]:
    """The cues of a plank's ready step, or of another step, with so much time for it."""
    exercises = {**EXERCISES, "plank": replace(PLANK, setup=SETUP)}
    entry = Entry("plank", sets=exactly(2), seconds=exactly(20), rest=20)
    laid = lay_out(routine(block(entry), get_ready=seconds), exercises)
    return step_cues(laid, index, laid.steps[index].ms, settings)


def work(of: Plan, settings: SoundSettings = USUAL, index: int = 1) -> tuple[Cue, ...]:
    return step_cues(of, index, of.steps[index].ms, settings)


def said(cues: tuple[Cue, ...]) -> list[tuple[float, str]]:
    return [(cue.at / 1000, cue.say) for cue in cues if cue.say]


def at(cues: tuple[Cue, ...], sound: Sound) -> list[float]:
    return [cue.at / 1000 for cue in cues if cue.sound is sound]


# Tones at the edges.


def test_work_begins_with_go_and_ends_with_its_own_tone() -> None:
    tones = [
        (start / 1000, cue.sound)
        for start, cue in sheet(plan(PLANK_30, DONKEY_8), QUIET)
        if cue.sound and cue.priority is Priority.EDGE
    ]
    assert tones == [
        *((10, Sound.GO), (40, Sound.REST), (70, Sound.GO), (100, Sound.SET)),
        *((130, Sound.GO), (162, Sound.SWITCH), (167, Sound.GO), (199, Sound.REST)),
        *((244, Sound.GO), (276, Sound.SWITCH), (281, Sound.GO), (313, Sound.FINISH)),
    ]


def test_work_that_follows_work_at_once_begins_with_go_alone() -> None:
    laid = plan(Entry("plank", sets=exactly(2), seconds=exactly(10), rest=0))
    tones = [start for start, cue in sheet(laid, QUIET) if cue.priority is Priority.EDGE]
    assert [tone for tone in tones if tone == 20_000] == [20_000]


def test_the_count_ends_waiting_holds_and_timed_work_but_no_set_of_reps() -> None:
    laid = plan(PLANK_30, DONKEY_8)
    for index, step in enumerate(laid.steps):
        counts = at(step_cues(laid, index, step.ms, USUAL), Sound.COUNT)
        end = step.ms / 1000
        counted = step.kind is not StepKind.WORK or step.reps is None
        assert counts == ([end - 3, end - 2, end - 1] if counted else [])


def test_the_count_can_be_spoken_or_left_out() -> None:
    spoken = work(hold(10), SoundSettings(count="voice", form_cues=False))
    assert said(spoken) == [(7.0, "Three."), (8.0, "Two."), (9.0, "One.")]
    assert at(work(hold(10), QUIET), Sound.COUNT) == []


def test_the_end_is_told_with_the_minutes() -> None:
    _, words = closing_cues(hold(10), 1, 10_000, 19 * 60_000 + 40_000)
    assert words.say == "Done. Twenty minutes."


# Waiting.


def test_getting_ready_says_what_comes() -> None:
    assert said(work(plan(DONKEY_8), index=0))[0][1] == (
        "Get ready. Donkey kicks, left leg. Eight reps."
    )


def test_a_rest_says_what_is_next_and_which_set() -> None:
    words = said(work(plan(PLANK_30), index=2))
    assert words[0][1] == "Rest. Next: plank. Set two of two."


@pytest.mark.parametrize(("seconds", "called"), [(24, []), (25, [15.0]), (90, [80.0])])
def test_a_long_rest_calls_back_ten_seconds_before_work(
    seconds: float, called: list[float]
) -> None:
    cues = said(work(planks_apart(seconds), index=2))
    assert [when for when, text in cues if text == "Get ready."] == called


def test_a_rest_under_eight_seconds_says_only_the_next_name() -> None:
    short = plan(Entry("plank", sets=exactly(2), seconds=exactly(10), rest=7))
    assert [text for _, text in said(work(short, index=2))] == ["Plank."]


def test_a_ready_after_a_set_is_rest_until_it_is_time_to_get_ready() -> None:
    first, second = said(work(plan(PLANK_30, SQUAT_8), index=4))
    assert first[1].startswith("Rest. Next: squats.")
    assert second == (20.0, "Get ready. Squats. Eight reps.")


def test_rest_of_a_moment_is_not_told_apart_from_getting_ready() -> None:
    laid = plan(Entry("plank", sets=exactly(1), seconds=exactly(10), rest=12), SQUAT_8)
    assert [text for _, text in said(work(laid, index=2))] == ["Get ready. Squats. Eight reps."]


def test_a_switch_says_the_side() -> None:
    assert [text for _, text in said(work(plan(DONKEY_8), index=2))] == ["Right leg."]


def test_waiting_too_short_for_words_is_counted_only() -> None:
    laid = plan(PLANK_30)
    cues = step_cues(laid, 2, 3_000, USUAL)
    assert said(cues) == []
    assert len(at(cues, Sound.COUNT)) == 3


@pytest.mark.parametrize(("get_ready", "told"), [(20, True), (10, False)])
def test_who_has_time_to_get_ready_hears_how(get_ready: float, told: bool) -> None:
    cues = getting_ready(get_ready)
    words = [text for _, text in said(cues)]
    assert words == ["Get ready. Plank. Twenty seconds.", *([SETUP] * told)]
    assert all(cue.end <= 15_500 for cue in cues if cue.say == SETUP), "before the count"


def test_the_position_is_told_once_and_never_to_who_wants_no_form_cues() -> None:
    assert [text for _, text in said(getting_ready(20, USUAL, index=2))][1:] == []
    assert SETUP not in [text for _, text in said(getting_ready(20, QUIET))]


# Holds.


def test_form_cues_of_a_hold_begin_early_and_leave_its_end_quiet() -> None:
    cues = [cue for cue in work(hold(60)) if cue.priority is Priority.FORM]
    assert cues[0].at == 2_500
    assert all(one.at + 10_000 <= other.at for one, other in pairwise(cues))
    assert all(one.at + 13_000 >= other.at for one, other in pairwise(cues))
    assert cues[-1].end <= 54_000


@pytest.mark.parametrize(
    ("seconds", "half", "ten"),
    [(19, [], []), (20, [10.0], []), (25, [12.5], []), (39, [19.5], []), (40, [20.0], [30.0])],
)
def test_half_way_and_ten_seconds(seconds: float, half: list[float], ten: list[float]) -> None:
    cues = work(hold(seconds))
    assert at(cues, Sound.HALF) == half
    assert at(cues, Sound.TEN) == ten


def test_each_set_begins_with_another_form_cue() -> None:
    laid = plan(PLANK_30)
    first, second = (said(work(laid, index=index))[0][1] for index in (1, 3))
    assert first != second


# Reps.


def test_number_k_begins_the_instant_rep_k_ends_and_the_last_has_the_end_tone_only() -> None:
    cues = work(reps(4), SoundSettings(form_cues=False, tempo="clicks"))
    assert said(cues) == [(5.0, "One."), (10.0, "Two."), (15.0, "Three.")]
    assert at(cues, Sound.REP) == [5.0, 10.0, 15.0]


def test_the_first_word_waits_for_the_tone_that_says_go_or_is_left_to_it() -> None:
    first, *_ = said(work(reps(4, "donkey-kick"), SoundSettings(form_cues=False)))
    assert first == (0.35, "Up.")
    first, *_ = said(work(reps(4, "plank-up-down"), SoundSettings(form_cues=False)))
    assert first == (1.0, "Hand."), "the first hand takes a second, and so would its name"


def test_long_sets_hear_three_more_and_last_one() -> None:
    spoken = dict(said(work(reps(6), SoundSettings(form_cues=False, tempo="off"))))
    assert (spoken[15.0], spoken[25.0]) == ("Three more.", "Last one.")


def test_the_first_two_reps_are_led_by_words_then_by_clicks() -> None:
    cues = work(reps(4), SoundSettings(form_cues=False))
    words = [text for when, text in said(cues) if when < 5]
    assert words == ["Down.", "Hold.", "Up."]
    assert at(cues, Sound.TICK) == [13.0, 14.0, 18.0, 19.0]


@pytest.mark.parametrize(
    ("tempo", "words", "ticks"),
    [("words", True, False), ("clicks", False, True), ("off", False, False)],
)
def test_the_tempo_is_heard_as_the_athlete_wants(tempo: str, words: bool, ticks: bool) -> None:
    settings = SoundSettings(form_cues=False, tempo=tempo)  # type: ignore[arg-type]
    cues = work(reps(4), settings)
    assert any(text == "Down." for _, text in said(cues)) is words
    assert bool(at(cues, Sound.TICK)) is ticks


def test_a_form_cue_begins_with_a_rep_from_the_third_on_and_silences_its_number() -> None:
    laid = reps(12, "donkey-kick")
    cues = work(laid)
    forms = [cue for cue in cues if cue.priority is Priority.FORM]
    assert forms[0].at == 2 * 4_000
    assert all(cue.at % 4_000 == 0 for cue in forms)
    assert all(one.at + 10_000 <= other.at for one, other in pairwise(forms))
    for form in forms:
        others = [cue for cue in cues if cue.say and cue is not form]
        assert not any(form.at <= cue.at < form.at + 4_000 for cue in others)


def test_the_common_fault_is_named_once() -> None:
    laid = plan(Entry("donkey-kick", sets=exactly(3), reps=exactly(12), rest=45))
    words = [cue.say for _, cue in sheet(laid, USUAL)]
    assert words.count("Feel it in your lower back? Make it smaller.") == 1


def test_quick_reps_are_numbered_by_tens() -> None:
    laid = plan(Entry("mountain-climber", sets=exactly(1), reps=exactly(40), rest=0))
    quick = replace(laid.steps[1].rhythm, per_minute=120)
    fast = replace(laid, steps=(laid.steps[0], replace(laid.steps[1], rhythm=quick, ms=20_000)))
    words = [text for _, text in said(work(fast, SoundSettings(form_cues=False)))]
    assert words == ["Ten.", "Twenty.", "Thirty.", "Three more."], "the last no longer fits"


def test_a_phase_that_is_not_named_in_the_first_reps_has_a_click() -> None:
    lengths = {"Down.": 400, "Hold.": 1_500, "Up.": 400}
    laid = reps(3)
    cues = step_cues(laid, 1, laid.steps[1].ms, SoundSettings(form_cues=False), lengths)
    assert [when for when, text in said(cues) if text in lengths] == [0.35, 3.0, 8.0]
    assert at(cues, Sound.TICK) == [4.0, 9.0, 13.0, 14.0], "the word before is still being said"


def test_timed_work_with_a_tempo_is_led_through_its_first_reps_as_reps_are() -> None:
    laid = plan(Entry("squat", sets=exactly(1), seconds=exactly(40), rest=0))
    words = [(when, text) for when, text in said(work(laid)) if when < 11]
    assert words == [
        *((0.35, "Down."), (3.0, "Hold."), (4.0, "Up.")),
        *((5.0, "Down."), (8.0, "Hold."), (9.0, "Up.")),
        (10.0, "Knees over toes"),
    ]


def test_timed_work_at_a_cadence_ticks_with_each_movement() -> None:
    laid = plan(Entry("mountain-climber", sets=exactly(1), seconds=exactly(5), rest=0))
    assert at(work(laid), Sound.TICK) == [1.0], "the count has the last three to itself"


def test_own_pace_has_form_cues_and_neither_numbers_nor_count() -> None:
    cues = work(plan(OWN_SQUAT))
    assert {cue.priority for cue in cues} == {Priority.EDGE, Priority.FORM}


# All together.


def test_the_rules_hold_for_the_sample_plans() -> None:
    for laid in (plan(PLANK_30, DONKEY_8, SQUAT_8, OWN_SQUAT), hold(4), reps(1), reps(60)):
        check_rules(laid)


ENTRIES = st.one_of(
    st.builds(
        lambda seconds, sets, rest: Entry(
            "plank", sets=exactly(sets), seconds=exactly(seconds), rest=rest
        ),
        st.integers(4, 120),
        st.integers(1, 3),
        st.sampled_from((0, 3, 5, 8, 30)),
    ),
    st.builds(
        lambda name, reps, rest: Entry(name, sets=exactly(2), reps=exactly(reps), rest=rest),
        st.sampled_from(("squat", "donkey-kick", "plank-up-down", "mountain-climber")),
        st.integers(1, 30),
        st.sampled_from((0, 3, 12, 45)),
    ),
    st.builds(
        lambda name, seconds: Entry(name, sets=exactly(1), seconds=exactly(seconds)),
        st.sampled_from(("squat", "donkey-kick", "side-plank", "mountain-climber")),
        st.integers(4, 70),
    ),
)


TASTES = st.builds(
    SoundSettings,
    count=st.sampled_from(("beeps", "voice", "off")),
    tempo=st.sampled_from(("clicks", "words", "both", "off")),
    form_cues=st.booleans(),
)

GUIDED = {id_: replace(one, setup=SETUP) for id_, one in EXERCISES.items()}


@given(st.lists(ENTRIES, min_size=1, max_size=4), st.integers(1, 2), st.integers(3, 60), TASTES)
@given_settings(max_examples=examples(100), deadline=None)
def test_the_rules_hold_for_any_plan(
    entries: list[Entry], rounds: int, get_ready: int, taste: SoundSettings
) -> None:
    if rounds == 2:
        entries = [Entry(e.exercise, None, e.reps, e.seconds, e.rest) for e in entries]
    laid = lay_out(routine(block(*entries, rounds=rounds), get_ready=get_ready), GUIDED)
    check_rules(laid, taste)


@given(st.integers(3_000, 100_000))
def test_a_step_of_any_length_keeps_its_count_clear(length: int) -> None:
    laid = plan(PLANK_30)
    cues = step_cues(laid, 2, length, USUAL)
    counts = [cue for cue in cues if cue.sound is Sound.COUNT]
    assert [length - cue.at for cue in counts] == [3_000, 2_000, 1_000]
    assert not any(overlap(cue, count) for cue in cues if cue.say for count in counts)


def test_a_phrase_without_a_clip_takes_75_ms_a_character_and_300_more() -> None:
    assert phrase_ms("Rest.", {}) == 675
    assert phrase_ms("Rest.", {"Rest.": 512}) == 512


def test_a_phrase_takes_the_clips_of_its_sentences_with_pauses_between() -> None:
    clips = {"Rest.": 500, "Next: Plank, left side.": 1_200}
    assert phrase_ms("Rest. Next: Plank, left side.", clips) == 500 + PAUSE + 1_200
    assert phrase_ms("Rest. Next: Squats.", clips) == 300 + 75 * len("Rest. Next: Squats.")
