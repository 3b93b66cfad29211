"""How a routine becomes steps."""

from dataclasses import replace

import pytest

from runstrong_tui.core.exercise import Level, Measure
from runstrong_tui.core.layout import lay_out
from runstrong_tui.core.misfits import misfits
from runstrong_tui.core.pace import Direction, Tempo
from runstrong_tui.core.plan import PaceKind, Plan, Rhythm, Side, StepKind
from runstrong_tui.core.quantity import Range, exactly
from runstrong_tui.core.routine import BlockKind, Entry
from tests.samples import (
    DONKEY_8,
    EXERCISES,
    OWN_SQUAT,
    PLANK_30,
    SQUAT_8,
    UP_FIRST,
    block,
    plan,
    routine,
)

R, W, S, P = StepKind.READY, StepKind.WORK, StepKind.SWITCH, StepKind.REST


def shape(of: Plan) -> list[tuple[StepKind, int]]:
    return [(step.kind, step.ms // 1000) for step in of.steps]


def test_straight_sets_have_a_ready_before_the_first_and_rests_between() -> None:
    assert shape(plan(PLANK_30)) == [(R, 10), (W, 30), (P, 30), (W, 30)]


def test_sides_are_done_left_then_right_with_a_switch_and_the_rest_after_the_right() -> None:
    laid = plan(Entry("donkey-kick", sets=exactly(2), reps=exactly(8), rest=45))
    assert shape(laid) == [
        *((R, 10), (W, 32), (S, 5), (W, 32)),
        *((P, 45), (W, 32), (S, 5), (W, 32)),
    ]
    assert [step.side for step in laid.steps[:5]] == [
        Side.LEFT,
        Side.LEFT,
        Side.RIGHT,
        Side.RIGHT,
        Side.LEFT,
    ]
    assert [step.set for step in laid.steps] == [1, 1, 1, 1, 2, 2, 2, 2]


def test_rest_owed_to_the_last_set_makes_the_next_ready_longer() -> None:
    laid = plan(PLANK_30, SQUAT_8)
    assert shape(laid)[3:6] == [(W, 30), (R, 30), (W, 40)]
    assert laid.steps[4].get_ready == 10_000


def test_a_ready_is_never_shorter_than_it_takes_to_get_ready() -> None:
    short = Entry("plank", sets=exactly(1), seconds=exactly(30), rest=5)
    assert shape(plan(short, SQUAT_8))[2] == (R, 10)


def test_without_rest_the_next_set_follows_at_once() -> None:
    laid = plan(Entry("plank", sets=exactly(2), seconds=exactly(20), rest=0))
    assert shape(laid) == [(R, 10), (W, 20), (W, 20)]


def test_a_circuit_does_one_set_of_each_exercise_a_round() -> None:
    laid = plan(
        Entry("plank", seconds=exactly(20), rest=15),
        Entry("squat", reps=exactly(8), rest=20),
        rounds=2,
        rest_between_rounds=60,
    )
    assert shape(laid) == [
        *((R, 10), (W, 20), (R, 15), (W, 40)),
        *((R, 60), (W, 20), (R, 15), (W, 40)),
    ]
    assert [(step.set, step.sets, step.round) for step in laid.steps if step.kind is W] == [
        *((1, 2, 1), (1, 2, 1)),
        *((2, 2, 2), (2, 2, 2)),
    ]


def test_between_rounds_the_last_station_rests_where_no_other_rest_is_given() -> None:
    laid = plan(Entry("plank", seconds=exactly(20), rest=25), rounds=2)
    assert shape(laid) == [(R, 10), (W, 20), (R, 25), (W, 20)]


def test_a_block_may_have_its_own_time_to_get_ready() -> None:
    blocks = (block(PLANK_30), block(SQUAT_8, get_ready=20))
    laid = lay_out(routine(*blocks, get_ready=12), EXERCISES)
    assert [step.ms for step in laid.steps if step.kind is R] == [12_000, 30_000]
    assert [step.get_ready for step in laid.steps if step.kind is R] == [12_000, 20_000]


def test_what_the_routine_leaves_open_comes_from_the_dose() -> None:
    laid = plan(Entry("plank"))
    assert shape(laid) == [(R, 10), (W, 20), (P, 45), (W, 20), (P, 45), (W, 20)]


def test_rest_from_the_dose_is_for_main_blocks_only() -> None:
    warmup = routine(block(Entry("plank"), kind=BlockKind.WARMUP))
    assert shape(lay_out(warmup, EXERCISES)) == [(R, 10), (W, 20), (W, 20), (W, 20)]


def test_a_range_starts_at_its_low_end() -> None:
    laid = plan(Entry("donkey-kick", sets=Range(2, 3), reps=Range(8, 12), rest=0))
    work = [step for step in laid.steps if step.kind is W]
    assert len(work) == 4
    assert {step.reps for step in work} == {8}


@pytest.mark.parametrize(
    ("level", "seconds"),
    [(Level.BEGINNER, 20), (Level.INTERMEDIATE, 20), (Level.ADVANCED, 60)],
)
def test_a_level_without_a_dose_uses_the_nearest_lower(level: Level, seconds: int) -> None:
    laid = lay_out(routine(block(Entry("plank"))), EXERCISES, level)
    assert shape(laid)[1] == (W, seconds)


def test_a_level_with_only_higher_doses_uses_the_nearest_higher() -> None:
    only = {"plank": EXERCISES["plank"]}
    doses = {Level.ADVANCED: only["plank"].doses[Level.ADVANCED]}
    hard = {"plank": replace(only["plank"], doses=doses)}
    assert shape(lay_out(routine(block(Entry("plank"))), hard))[1] == (W, 60)


def test_the_level_chooses_the_cadence() -> None:
    entry = Entry("mountain-climber", seconds=exactly(20))
    easy = lay_out(routine(block(entry)), EXERCISES).steps[1]
    hard = lay_out(routine(block(entry)), EXERCISES, Level.ADVANCED).steps[1]
    assert (easy.rhythm.per_minute, hard.rhythm.per_minute) == (60, 130)


def test_reps_last_as_long_as_their_pace_takes() -> None:
    laid = plan(
        Entry("plank-up-down", sets=exactly(1), reps=exactly(6), rest=0),
        Entry("mountain-climber", sets=exactly(1), reps=exactly(30), rest=0),
    )
    assert [step.ms for step in laid.steps if step.kind is W] == [24_000, 30_000]


def test_seconds_on_an_exercise_of_reps_make_it_timed_work_at_its_pace() -> None:
    (work,) = [
        step
        for step in plan(Entry("squat", sets=exactly(1), seconds=exactly(40), rest=0)).steps
        if step.kind is W
    ]
    assert (work.measure, work.ms, work.reps) == (Measure.TIME, 40_000, None)
    assert work.rhythm.finished(work.ms) == 8


def test_own_pace_is_open_ended_and_estimated_by_the_catalogue() -> None:
    laid = plan(OWN_SQUAT)
    work = laid.steps[1]
    assert (work.pace, work.open_ended, work.ms) == (PaceKind.OWN, True, 25_000)
    assert laid.estimated


def test_a_tempo_of_the_routine_keeps_the_direction_of_the_exercise() -> None:
    laid = plan(Entry("donkey-kick", sets=exactly(1), reps=exactly(4), tempo=Tempo(3, 0, 2, 0)))
    assert [phase.word for phase in laid.steps[1].rhythm.phases] == ["up", "down"]
    assert laid.steps[1].tempo == "3-0-2-0"


def test_from_a_later_block_the_plan_begins_with_its_ready() -> None:
    whole = routine(block(PLANK_30), block(SQUAT_8))
    laid = lay_out(whole, EXERCISES, from_block=2)
    assert shape(laid) == [(R, 10), (W, 40), (P, 60), (W, 40)]
    assert {step.block for step in laid.steps} == {2}


def test_the_phases_of_a_tempo_are_in_the_order_they_are_done() -> None:
    assert [(p.word, p.ms) for p in UP_FIRST.phases] == [
        ("up", 1000),
        ("hold", 1000),
        ("down", 2000),
    ]
    explosive = Tempo(2, 1, 1, 0, Direction.ECCENTRIC, explosive=True)
    assert explosive.notation == "2-1-X-0"
    assert [p.word for p in explosive.phases] == ["down", "hold", "up"]


def test_reps_at_a_cadence_are_finished_when_their_time_is_over() -> None:
    rhythm = Rhythm(per_minute=130)
    for rep in range(1, 200):
        assert rhythm.finished(rhythm.end_of(rep)) == rep
        assert rhythm.finished(rhythm.end_of(rep) - 1) == rep - 1


@pytest.mark.parametrize(
    ("entry", "path", "words"),
    [
        (Entry("plnk"), "exercise", 'did you mean "plank"?'),
        (Entry("plank", reps=exactly(8)), "reps", "give seconds"),
        (Entry("plank", seconds=exactly(30), tempo=UP_FIRST), "tempo", "leave it out"),
        (Entry("plank", own_pace=True), "pace", "counts reps"),
        (Entry("squat", seconds=exactly(30), own_pace=True), "pace", "counts reps"),
    ],
)
def test_what_does_not_fit_the_catalogue_is_named(entry: Entry, path: str, words: str) -> None:
    (found,) = misfits(routine(block(entry)), EXERCISES)
    assert found.path == ("block", 0, "exercise", 0, path)
    assert words in found.text


def test_reps_need_a_pace() -> None:
    still = {"plank": replace(EXERCISES["plank"], measure=Measure.TIME)}
    (found,) = misfits(routine(block(Entry("plank", reps=exactly(8)))), still)
    assert "add tempo" in found.text
    own = Entry("plank", sets=exactly(1), reps=exactly(8), own_pace=True)
    assert misfits(routine(block(own)), still) == ()


def test_a_circuit_with_sets_is_named() -> None:
    entry = Entry("plank", sets=exactly(3), seconds=exactly(20))
    (found,) = misfits(routine(block(entry, rounds=2)), EXERCISES)
    assert found.path[-1] == "sets"


def test_too_many_sets_and_too_many_hours_are_named() -> None:
    many = routine(block(Entry("donkey-kick", sets=exactly(101), reps=exactly(2))))
    long = routine(block(Entry("plank", sets=exactly(5), seconds=exactly(3600), rest=3)))
    assert "200" in misfits(many, EXERCISES)[0].text
    assert "hours" in misfits(long, EXERCISES)[0].text


def test_an_unknown_exercise_hides_no_other_fault_of_its_line() -> None:
    entry = Entry("plnk", sets=exactly(3), seconds=exactly(20))
    found = misfits(routine(block(entry, rounds=2)), EXERCISES)
    assert [one.path[-1] for one in found] == ["sets", "exercise"]


def test_all_misfits_are_named_at_once() -> None:
    bad = routine(block(Entry("plnk"), DONKEY_8, Entry("plank", reps=exactly(8))))
    assert [found.path[3] for found in misfits(bad, EXERCISES)] == [0, 2]
