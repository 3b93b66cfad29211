"""An easier exercise takes the place of a harder one, with the same time or reps."""

from collections.abc import Iterable
from dataclasses import replace

import pytest

from runstrong_tui.core.commands import (
    AddSet,
    Back,
    Easier,
    GoOn,
    Next,
    Pause,
    Skip,
    SkipExercise,
    Undo,
)
from runstrong_tui.core.cue_sheet import step_cues
from runstrong_tui.core.deed import last_deed
from runstrong_tui.core.engine import answer
from runstrong_tui.core.exercise import Exercise, Measure
from runstrong_tui.core.happenings import NothingToDo, PlanChanged, SetDone, StepBegan
from runstrong_tui.core.layout import lay_out
from runstrong_tui.core.looking import Moment, look
from runstrong_tui.core.plan import PaceKind, Plan, Step, StepKind
from runstrong_tui.core.quantity import exactly
from runstrong_tui.core.routine import Entry
from runstrong_tui.core.rungs import with_rungs
from runstrong_tui.core.session import Session, Status
from runstrong_tui.core.settings import SoundSettings
from tests.core.test_commands import play
from tests.samples import DONKEY, DONKEY_8, LADDERS, PLANK_30, SQUAT_8, block, plan, routine


def on_ladder(*entries: Entry, rounds: int = 1) -> Plan:
    return with_rungs(plan(*entries, rounds=rounds), LADDERS)


PLANK_SQUAT = on_ladder(PLANK_30, SQUAT_8)
"""ready 10, plank 30, rest 30, plank 30, ready 30, squat 40, rest 60, squat 40."""

KICKS = on_ladder(DONKEY_8)
"""ready 10, left 32, switch 5, right 32, rest 45, left 32, switch 5, right 32."""


SMALL_KICK = replace(DONKEY, id="small-kick", name="Small kick", spoken="", easier=())


def below(harder: str, easier: Exercise) -> dict[str, Exercise]:
    """The catalogue, with this exercise right below that one."""
    linked = replace(LADDERS[harder], easier=(easier.id,))
    return LADDERS | {linked.id: linked, easier.id: easier}


def brief(steps: Iterable[Step]) -> list[tuple[str, str, float, str]]:
    """Kind, exercise, reps or seconds, side."""
    return [
        (
            step.kind.value,
            step.exercise,
            step.ms / 1000 if step.reps is None or step.kind is not StepKind.WORK else step.reps,
            step.side.value if step.side else "",
        )
        for step in steps
    ]


def ahead(session: Session) -> list[tuple[str, str, float, str]]:
    return brief(session.plan.steps[session.step :])


# The way down.


def test_a_plan_knows_the_way_down_from_each_of_its_exercises() -> None:
    easier = {above: rung.guide.id for above, rung in PLANK_SQUAT.easier.items()}
    assert easier == {
        "plank": "plank-knee",
        "squat": "donkey-kick",
        "donkey-kick": "bridge-march",
        "bridge-march": "glute-bridge",
    }


def test_a_ladder_that_goes_round_in_circles_ends() -> None:
    circle = below("plank", replace(LADDERS["plank-knee"], easier=("plank", "plank-knee")))
    easier = with_rungs(plan(PLANK_30), circle).easier
    assert {above: rung.guide.id for above, rung in easier.items()} == {
        "plank": "plank-knee",
        "plank-knee": "plank",
    }


def test_a_rung_is_done_at_its_own_pace_for_the_level() -> None:
    rungs = with_rungs(plan(SQUAT_8), below("squat", LADDERS["mountain-climber"])).easier
    assert rungs["squat"].rhythm.per_minute == 60
    assert rungs["squat"].pace is PaceKind.CADENCE


# Now.


def test_before_it_begins_an_exercise_is_made_easier_in_all_its_sets() -> None:
    session = play(PLANK_SQUAT, 4, Easier())
    assert ahead(session)[:5] == [
        ("ready", "plank-knee", 8, ""),
        ("work", "plank-knee", 30, ""),
        ("rest", "plank-knee", 30, ""),
        ("work", "plank-knee", 30, ""),
        ("ready", "squat", 30, ""),
    ]
    assert (session.results, session.left) == ((), 8_000)


def test_a_hold_under_way_is_booked_and_its_rest_is_held_the_easier_way() -> None:
    session = play(PLANK_SQUAT, 10 + 12, Easier())
    assert [(one.exercise, one.set, one.ms, one.skipped) for one in session.results] == [
        ("plank", 1, 12_000, False)
    ]
    assert ahead(session)[:4] == [
        ("ready", "plank-knee", 8, ""),
        ("work", "plank-knee", 18, ""),
        ("rest", "plank-knee", 30, ""),
        ("work", "plank-knee", 30, ""),
    ]


def test_what_is_left_of_a_hold_is_never_shorter_than_a_hold_can_be() -> None:
    assert ahead(play(PLANK_SQUAT, 10 + 29, Easier()))[1] == ("work", "plank-knee", 4, "")


def test_what_was_done_and_the_easier_rest_of_it_are_logged() -> None:
    session = play(PLANK_SQUAT, 10 + 12, Easier(), 8 + 18 + 30 + 30, 1)
    done = [(one.exercise, one.set, one.ms, one.target_ms, one.rest_ms) for one in session.results]
    assert done == [
        ("plank", 1, 12_000, 30_000, 8_000),
        ("plank-knee", 1, 18_000, 18_000, 30_000),
        ("plank-knee", 2, 30_000, 30_000, None),
    ]


def test_work_that_hardly_began_is_not_booked_and_is_done_whole() -> None:
    session = play(KICKS, 10 + 2, Easier())
    assert session.results == ()
    assert ahead(session)[:2] == [
        ("ready", "bridge-march", 8, ""),
        ("work", "bridge-march", 16, ""),
    ]


def test_rest_before_work_that_hardly_began_still_belongs_to_the_set_before() -> None:
    session = play(PLANK_SQUAT, 10 + 30 + 30, Easier(), 8)
    assert session.results[0].rest_ms == 38_000


def test_a_long_rest_stays_and_a_short_one_leaves_time_to_change() -> None:
    assert play(PLANK_SQUAT, 10 + 30 + 5, Easier()).left == 25_000
    assert play(PLANK_SQUAT, 10 + 30 + 28, Easier()).left == 8_000


def test_the_rest_before_a_change_counts_with_it() -> None:
    session = play(PLANK_SQUAT, 10 + 30 + 5, Easier(), 25)
    assert session.results[0].rest_ms == 30_000


def test_e_twice_goes_two_rungs_down() -> None:
    session = play(on_ladder(SQUAT_8), 4, Easier(), 1, Easier(), 1, Easier())
    assert session.now.exercise == "glute-bridge"


# Other sides, other measures: the share of each leg stays, or the time.


def test_each_leg_s_reps_are_twice_as_many_that_alternate() -> None:
    session = play(KICKS, 4, Easier())
    assert ahead(session) == [
        ("ready", "bridge-march", 8, ""),
        ("work", "bridge-march", 16, ""),
        ("rest", "bridge-march", 45, ""),
        ("work", "bridge-march", 16, ""),
    ]


def test_what_is_left_of_both_legs_alternates() -> None:
    session = play(KICKS, 10 + 12, Easier())
    assert session.results[0].reps == 3
    assert ahead(session)[1] == ("work", "bridge-march", 5 + 8, "")


def test_after_one_leg_is_done_only_the_other_s_share_is_left() -> None:
    session = play(KICKS, 10 + 32 + 2, Easier())
    assert ahead(session)[:2] == [
        ("ready", "bridge-march", 8, ""),
        ("work", "bridge-march", 8, ""),
    ]


def test_with_both_legs_at_once_the_leg_with_more_left_decides() -> None:
    both = with_rungs(plan(DONKEY_8), below("donkey-kick", LADDERS["glute-bridge"]))
    assert ahead(play(both, 10 + 12, Easier()))[1] == ("work", "glute-bridge", 8, "")
    assert ahead(play(both, 10 + 32 + 5 + 12, Easier()))[1] == ("work", "glute-bridge", 5, "")


def test_two_legged_reps_are_as_many_for_each_leg() -> None:
    session = play(PLANK_SQUAT, 10 + 30 + 30 + 30 + 30 + 10, Easier())
    assert session.results[-1].reps == 2
    assert ahead(session)[:4] == [
        ("ready", "donkey-kick", 8, "left"),
        ("work", "donkey-kick", 6, "left"),
        ("switch", "donkey-kick", 5, "right"),
        ("work", "donkey-kick", 6, "right"),
    ]


def test_the_second_side_goes_on_as_it_was_when_sides_stay() -> None:
    stay = with_rungs(plan(DONKEY_8), below("donkey-kick", SMALL_KICK))
    session = play(stay, 10 + 32 + 2, Easier())
    assert ahead(session)[:2] == [
        ("switch", "small-kick", 8, "right"),
        ("work", "small-kick", 8, "right"),
    ]
    session = play(stay, 10 + 32 + 5 + 12, Easier())
    assert ahead(session)[:2] == [
        ("ready", "small-kick", 8, "right"),
        ("work", "small-kick", 5, "right"),
    ]
    said = [cue.say for cue in step_cues(session.plan, session.step, 8_000, SoundSettings())]
    assert "Get ready. Small kick. Right leg. Five reps." in said


def test_reps_become_a_hold_of_the_same_time_and_a_hold_becomes_timed_reps() -> None:
    up_down = Entry("plank-up-down", sets=exactly(1), reps=exactly(5), rest=0)
    session = play(on_ladder(up_down), 4, Easier())
    assert ahead(session)[1] == ("work", "plank", 20, "")
    assert session.plan.steps[1].measure is Measure.HOLD
    side = with_rungs(
        plan(Entry("side-plank", sets=exactly(1), seconds=exactly(20), rest=0)),
        below("side-plank", LADDERS["glute-bridge"]),
    )
    work = play(side, 4, Easier()).plan.steps[1]
    assert (work.exercise, work.ms, work.reps) == ("glute-bridge", 20_000, None)
    assert (work.measure, work.pace) == (Measure.TIME, PaceKind.TEMPO)


def test_own_pace_stays_the_athlete_s_own_and_a_weight_is_put_down() -> None:
    heavy = Entry("squat", sets=exactly(1), reps=exactly(6), own_pace=True, weight=8, rest=0)
    work = play(on_ladder(heavy), 4, Easier()).plan.steps[1]
    assert (work.pace, work.weight, work.reps) == (PaceKind.OWN, None, 6)


# Circuits, and the other changes of plan.


def test_all_later_rounds_are_easier_and_other_stations_stay() -> None:
    circuit = on_ladder(
        Entry("plank", seconds=exactly(20), rest=10),
        Entry("squat", reps=exactly(5), rest=10),
        rounds=2,
    )
    session = play(circuit, 4, Easier())
    assert [step.exercise for step in session.plan.steps if step.kind is StepKind.WORK] == [
        *("plank-knee", "squat", "plank-knee", "squat")
    ]


def test_one_more_set_is_a_whole_one_of_the_easier_exercise() -> None:
    session = play(PLANK_SQUAT, 10 + 30 + 30 + 12, Easier(), 1, AddSet())
    assert ahead(session)[1:4] == [
        ("work", "plank-knee", 18, ""),
        ("rest", "plank-knee", 30, ""),
        ("work", "plank-knee", 30, ""),
    ]
    session = play(KICKS, 10 + 32 + 5 + 32 + 45 + 12, Easier(), 1, AddSet())
    assert ahead(session)[-1] == ("work", "bridge-march", 16, "")


def test_one_more_set_after_a_change_on_the_second_side_has_both_sides() -> None:
    stay = with_rungs(
        plan(Entry("donkey-kick", sets=exactly(1), reps=exactly(8), rest=45)),
        below("donkey-kick", SMALL_KICK),
    )
    session = play(stay, 10 + 32 + 5 + 12, Easier(), 1, AddSet())
    assert ahead(session)[2:] == [
        ("rest", "small-kick", 45, "left"),
        ("work", "small-kick", 8, "left"),
        ("switch", "small-kick", 5, "right"),
        ("work", "small-kick", 8, "right"),
    ]


def test_skipping_the_exercise_takes_its_easier_rest_too() -> None:
    session = play(PLANK_SQUAT, 10 + 12, Easier(), 1, SkipExercise())
    assert session.now.exercise == "squat"


def test_going_back_and_down_again_does_not_double_what_is_left() -> None:
    session = play(PLANK_SQUAT, 10 + 12, Easier(), 1, Back(), 3 + 20, Easier())
    assert ahead(session)[:3] == [
        ("ready", "plank-knee", 8, ""),
        ("work", "plank-knee", 10, ""),
        ("rest", "plank-knee", 30, ""),
    ]


# Undo, pauses, refusals.


@pytest.mark.parametrize("seconds", [4, 10 + 12, 10 + 30 + 5])
def test_undo_gives_back_the_harder_exercise_and_what_was_left_of_it(seconds: int) -> None:
    before = play(PLANK_SQUAT, seconds)
    after = play(PLANK_SQUAT, seconds, Easier(), 3, Undo())
    assert (after.plan, after.results) == (before.plan, before.results)
    assert (after.step, after.left) == (before.step, before.left)
    assert last_deed(play(PLANK_SQUAT, seconds, Easier(), 3)) == "Changed to Knee plank."


def test_a_pause_goes_on_until_the_athlete_ends_it() -> None:
    session = play(PLANK_SQUAT, 10 + 12, Pause(), 60, Easier(), 60)
    assert (session.status, session.now.exercise, session.left) == (
        Status.PAUSED,
        "plank-knee",
        8_000,
    )
    assert answer(session, GoOn()).session.status is Status.COUNT_IN


def test_the_wait_can_be_cut_short() -> None:
    assert play(PLANK_SQUAT, 10 + 12, Easier(), 1, Next()).left == 3_000
    assert play(PLANK_SQUAT, 10 + 12, Easier(), 1, Skip()).left == 3_000


def test_on_the_lowest_rung_it_says_so_and_changes_nothing() -> None:
    session = play(PLANK_SQUAT, 4, Easier())
    turn = answer(session, Easier())
    (nothing,) = turn.happenings
    assert turn.session == session
    assert isinstance(nothing, NothingToDo)
    assert nothing.why == "There is no easier variant of Knee plank."


def test_what_happens_is_told_in_order() -> None:
    turn = answer(play(PLANK_SQUAT, 10 + 12), Easier())
    assert [type(one) for one in turn.happenings] == [PlanChanged, SetDone, StepBegan]


# What is seen and heard.


def test_the_view_shows_what_could_take_its_place_and_then_does() -> None:
    before = play(PLANK_SQUAT, 10 + 12)
    assert look(Moment(before), before.at).easier == "Knee plank"
    after = answer(before, Easier()).session
    view = look(Moment(after), after.at)
    assert (view.name, view.exercise, view.easier) == ("Knee plank", "plank-knee", "")


def test_the_easier_exercise_is_announced_before_it_begins() -> None:
    session = play(PLANK_SQUAT, 10 + 12, Easier())
    said = [cue.say for cue in step_cues(session.plan, session.step, 8_000, SoundSettings())]
    assert "Get ready. Knee plank. Eighteen seconds." in said


def test_the_reason_of_a_target_is_not_that_of_the_easier_one() -> None:
    steps = tuple(replace(step, why="clean at 25 s") for step in PLANK_SQUAT.steps)
    session = play(replace(PLANK_SQUAT, steps=steps), 15, Easier())
    easier = [step for step in session.plan.steps if step.exercise == "plank-knee"]
    assert easier
    assert not any(step.why for step in easier)
    assert session.plan.steps[-1].why == "clean at 25 s"


def test_at_the_very_first_moment_of_work_the_wait_is_gone_with_it() -> None:
    session = play(PLANK_SQUAT, 10, Easier())
    assert brief(session.plan.steps)[:3] == [
        ("ready", "plank-knee", 8, ""),
        ("work", "plank-knee", 30, ""),
        ("rest", "plank-knee", 30, ""),
    ]
    assert (session.step, session.results) == (0, ())


def test_work_without_a_wait_before_it_gets_one_and_what_came_before_stays() -> None:
    no_rest = on_ladder(Entry("plank", sets=exactly(2), seconds=exactly(30), rest=0))
    session = play(no_rest, 10 + 30, Easier())
    assert brief(session.plan.steps) == [
        ("ready", "plank", 10, ""),
        ("work", "plank", 30, ""),
        ("ready", "plank-knee", 8, ""),
        ("work", "plank-knee", 30, ""),
    ]
    assert (session.step, len(session.results)) == (2, 1)


def test_a_set_that_is_added_later_is_whole() -> None:
    session = play(KICKS, 4, Easier(), AddSet())
    first, *_, added = (step for step in session.plan.steps if step.kind is StepKind.WORK)
    assert (added.reps, added.whole) == (first.reps, 0)


def test_reps_that_alternate_are_shared_between_the_legs() -> None:
    marches = Entry("bridge-march", sets=exactly(1), reps=exactly(7), rest=0)
    each = replace(SMALL_KICK, sides=DONKEY.sides)
    steps = with_rungs(lay_out(routine(block(marches)), LADDERS), below("bridge-march", each))
    session = play(steps, 4, Easier())
    assert [(kind, amount, side) for kind, _, amount, side in ahead(session) if kind == "work"] == [
        ("work", 4, "left"),
        ("work", 4, "right"),
    ]
