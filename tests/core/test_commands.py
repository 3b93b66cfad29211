"""What each command does to a session."""

from collections.abc import Sequence

import pytest

from runstrong_tui.core.commands import (
    AddSet,
    Back,
    Command,
    Correct,
    Drop,
    Gap,
    GoOn,
    Lengthen,
    Next,
    Pause,
    PauseOrGoOn,
    Redo,
    Skip,
    SkipExercise,
    Stop,
    ToggleSound,
    Undo,
)
from runstrong_tui.core.engine import answer
from runstrong_tui.core.flow import settle, start
from runstrong_tui.core.happenings import GapFound, NothingToDo, SetDone, StepBegan
from runstrong_tui.core.plan import Plan, StepKind
from runstrong_tui.core.quantity import exactly
from runstrong_tui.core.routine import Entry
from runstrong_tui.core.session import Session, Status
from tests.samples import DONKEY_8, OWN_SQUAT, PLANK_30, SQUAT_8, plan

PLANK_SQUAT = plan(PLANK_30, SQUAT_8)
"""ready 10, plank 30, rest 30, plank 30, ready 30, squat 40, rest 60, squat 40."""

DONKEY = plan(DONKEY_8)
"""ready 10, left 32, switch 5, right 32, rest 45, left 32, switch 5, right 32."""

In = int | Command


def play(of: Plan, *what: In, haste: int = 1) -> Session:
    """Let seconds pass and give commands."""
    session = start(of, "probe", haste).session
    for one in what:
        if isinstance(one, int):
            session = settle(session, session.at + one * 1000).session
        else:
            session = answer(session, one).session
    return session


def place(session: Session) -> tuple[int, float, Status]:
    return session.step, session.spent / 1000, session.status


RUNNING, PAUSED, COUNT_IN, DONE = Status.RUNNING, Status.PAUSED, Status.COUNT_IN, Status.DONE


def refused(session: Session, command: Command) -> bool:
    turn = answer(session, command)
    return [type(one) for one in turn.happenings] == [NothingToDo] and turn.session == session


# Pausing.


def test_a_pause_stops_the_step_and_is_counted() -> None:
    session = play(PLANK_SQUAT, 15, PauseOrGoOn(), 100)
    assert place(session) == (1, 5, PAUSED)
    assert session.paused_ms == 100_000


def test_going_on_counts_in_and_gives_back_what_was_left_of_a_hold() -> None:
    session = play(PLANK_SQUAT, 15, PauseOrGoOn(), 100, PauseOrGoOn(), 2)
    assert place(session) == (1, 5, COUNT_IN)
    session = play(PLANK_SQUAT, 15, PauseOrGoOn(), 100, PauseOrGoOn(), 3 + 1)
    assert place(session) == (1, 6, RUNNING)
    assert session.paused_ms == 103_000


def test_a_broken_rep_starts_anew_and_its_lost_part_is_in_no_set() -> None:
    session = play(DONKEY, 10 + 6, PauseOrGoOn(), PauseOrGoOn())
    assert session.spent == 4_000
    session = settle(session, 10_000_000).session
    assert session.results[0].ms == 32_000
    assert session.at == DONKEY.ms + 3_000 + 2_000
    assert session.paused_ms == 3_000


def test_a_pause_within_the_count_in_stops_that() -> None:
    assert place(play(PLANK_SQUAT, 15, Pause(), GoOn(), 1, Pause(), 5)) == (1, 5, PAUSED)


def test_a_gap_pauses_and_books_nothing() -> None:
    session = play(PLANK_SQUAT, 15)
    turn = answer(session, Gap(600_000))
    assert place(turn.session) == (1, 5, PAUSED)
    assert turn.session.paused_ms == 600_000
    assert isinstance(turn.happenings[0], GapFound)


# Going forward.


def test_enter_cuts_waiting_to_a_count_but_never_makes_it_longer() -> None:
    assert play(PLANK_SQUAT, 2, Next()).left == 3_000
    assert play(PLANK_SQUAT, 8, Next()).left == 2_000


@pytest.mark.parametrize("seconds", [15, 115])
def test_enter_does_nothing_during_paced_work(seconds: int) -> None:
    assert refused(play(PLANK_SQUAT, seconds + 20 * (seconds > 100)), Next())


def test_enter_ends_a_set_at_own_pace_with_all_its_reps() -> None:
    session = play(plan(OWN_SQUAT, SQUAT_8), 10 + 77, Next())
    (result,) = session.results
    assert (result.reps, result.ms, result.skipped) == (5, 77_000, False)
    assert session.now.kind is StepKind.READY


def test_enter_goes_on_from_a_pause() -> None:
    assert play(PLANK_SQUAT, 15, Pause(), Next()).status is COUNT_IN


def test_skipping_work_books_what_was_done_as_skipped() -> None:
    session = play(DONKEY, 10 + 9, Skip())
    (result,) = session.results
    assert (result.reps, result.ms, result.skipped) == (2, 9_000, True)
    assert session.now.kind is StepKind.SWITCH


def test_work_that_follows_at_once_on_a_set_skipped_in_a_pause_is_counted_in() -> None:
    without_rest = plan(Entry("plank", sets=exactly(2), seconds=exactly(30), rest=0))
    assert place(play(without_rest, 15, Skip())) == (2, 0, RUNNING)
    assert place(play(without_rest, 15, Pause(), Skip())) == (2, 0, COUNT_IN)
    assert place(play(PLANK_SQUAT, 15, Pause(), Skip())) == (2, 0, RUNNING), "a rest counts itself"


def test_skipping_outside_work_is_enter() -> None:
    assert play(PLANK_SQUAT, 2, Skip()).left == 3_000


def test_dropping_books_what_was_done_without_calling_it_skipped() -> None:
    hold = play(PLANK_SQUAT, 10 + 12, Drop()).results[0]
    reps = play(DONKEY, 10 + 9, Drop()).results[0]
    assert (hold.ms, hold.target_ms, hold.skipped) == (12_000, 30_000, False)
    assert (reps.reps, reps.skipped) == (2, False)


def test_dropping_outside_work_does_nothing() -> None:
    assert refused(play(PLANK_SQUAT, 5), Drop())


def test_timed_work_books_the_reps_finished() -> None:
    timed = plan(Entry("squat", sets=exactly(1), seconds=exactly(23), rest=0))
    session = play(timed, 60)
    assert session.over
    assert (session.results[0].reps, session.results[0].target_ms) == (4, 23_000)


# Going back.


def test_back_goes_to_the_start_of_the_work_and_counts_in() -> None:
    assert place(play(PLANK_SQUAT, 10 + 12, Back())) == (1, 0, COUNT_IN)


def test_back_shortly_after_the_start_goes_to_the_work_before_and_withdraws_it() -> None:
    session = play(PLANK_SQUAT, 10 + 30 + 2, Back())
    assert place(session) == (1, 0, COUNT_IN)
    assert session.results == ()


def test_back_later_in_a_rest_begins_the_rest_again() -> None:
    session = play(PLANK_SQUAT, 10 + 30 + 8, Back())
    assert place(session) == (2, 0, RUNNING)
    assert len(session.results) == 1


def test_back_twice_goes_further_back() -> None:
    session = play(PLANK_SQUAT, 10 + 30 + 30 + 10, Back(), Back())
    assert place(session) == (1, 0, COUNT_IN)


def test_back_at_the_very_start_begins_it_again() -> None:
    assert place(play(PLANK_SQUAT, 2, Back())) == (0, 0, RUNNING)


def test_back_in_a_paused_rest_is_counted_in_like_any_going_on() -> None:
    session = play(PLANK_SQUAT, 10 + 30 + 8, Pause(), 2, Back())
    assert place(session) == (2, 0, COUNT_IN)


def test_redo_does_the_last_work_once_more() -> None:
    session = play(PLANK_SQUAT, 10 + 30 + 20, Redo())
    assert place(session) == (1, 0, COUNT_IN)
    assert session.results == ()


def test_redo_before_any_work_does_nothing() -> None:
    assert refused(play(PLANK_SQUAT, 5), Redo())


def test_a_set_done_again_is_booked_once() -> None:
    session = play(PLANK_SQUAT, 10 + 30 + 20, Redo(), 3 + 30)
    assert [result.step for result in session.results] == [1]
    assert session.paused_ms == 3_000


# Undo.


@pytest.mark.parametrize("command", [Skip(), Back(), Redo(), Drop(), SkipExercise()])
def test_undo_restores_exactly_what_was_left_and_counts_the_time_between_as_pause(
    command: Command,
) -> None:
    before = play(PLANK_SQUAT, 10 + 30 + 30 + 12)
    after = play(PLANK_SQUAT, 10 + 30 + 30 + 12, command, 4, Undo())
    assert place(after) == (3, 12, COUNT_IN)
    assert (after.results, after.plan) == (before.results, before.plan)
    assert after.paused_ms == before.paused_ms + 4_000
    assert after.at == before.at + 4_000


def test_undo_of_a_skipped_rest_gives_the_rest_back() -> None:
    assert place(play(PLANK_SQUAT, 10 + 30 + 10, Skip(), 1, Undo())) == (2, 10, RUNNING)


def test_undo_is_possible_for_ten_seconds_and_only_once() -> None:
    assert refused(play(PLANK_SQUAT, 15, Skip(), 11), Undo())
    assert refused(play(PLANK_SQUAT, 15, Skip(), 3, Undo()), Undo())


def test_limits_of_keys_are_real_time_in_a_rehearsal_too() -> None:
    assert not refused(play(PLANK_SQUAT, 15, Skip(), 11, haste=20), Undo())
    assert place(play(PLANK_SQUAT, 10 + 30 + 20, Back(), haste=20)) == (1, 0, COUNT_IN)


# Changing results and what is ahead.


def test_correcting_changes_the_last_set_by_a_rep_or_a_second() -> None:
    assert play(PLANK_SQUAT, 10 + 30 + 5, Correct(1)).results[0].ms == 31_000
    assert play(DONKEY, 10 + 32 + 1, Correct(-1)).results[0].reps == 7


def test_correcting_never_goes_below_nothing() -> None:
    session = play(DONKEY, 11, Skip(), Correct(-1))
    assert session.results[0].reps == 0


def test_correcting_is_not_possible_during_work_or_before_any_set() -> None:
    assert refused(play(PLANK_SQUAT, 5), Correct(1))
    assert refused(play(PLANK_SQUAT, 10 + 30 + 35), Correct(1))


def test_a_rest_is_made_longer_or_shorter_but_keeps_its_count() -> None:
    assert play(PLANK_SQUAT, 10 + 30 + 10, Lengthen(15_000)).left == 35_000
    assert play(PLANK_SQUAT, 10 + 30 + 10, Lengthen(-15_000)).left == 5_000
    assert play(PLANK_SQUAT, 10 + 30 + 20, Lengthen(-15_000)).left == 3_000


@pytest.mark.parametrize(("of", "seconds"), [(PLANK_SQUAT, 15), (DONKEY, 10 + 32 + 1)])
def test_work_and_switch_keep_their_length(of: Plan, seconds: int) -> None:
    assert refused(play(of, seconds), Lengthen(15_000))


def test_the_real_rest_is_kept_with_the_set_before_it() -> None:
    session = play(PLANK_SQUAT, 10 + 30 + 10, Lengthen(15_000), 35)
    assert session.results[0].rest_ms == 45_000


def test_there_is_no_rest_before_a_switch_and_after_the_last_set() -> None:
    session = play(DONKEY, 10_000)
    assert [result.rest_ms for result in session.results] == [None, 45_000, None, None]


def test_skipping_the_rest_of_an_exercise_goes_to_the_next_one() -> None:
    session = play(PLANK_SQUAT, 15, SkipExercise())
    assert session.now.exercise == "squat"
    assert session.now.kind is StepKind.READY
    assert [(result.set, result.skipped) for result in session.results] == [(1, True)]
    assert all(step.exercise != "plank" for step in session.plan.steps[2:])


def test_skipping_an_exercise_that_has_not_begun_logs_nothing_of_it() -> None:
    session = play(PLANK_SQUAT, 5, SkipExercise())
    assert (session.step, session.now.exercise, session.results) == (0, "squat", ())


def test_an_exercise_left_out_before_it_began_owes_no_rest() -> None:
    at_the_start = play(PLANK_SQUAT, 5, SkipExercise())
    assert (at_the_start.left, at_the_start.plan.steps[0].ms) == (10_000, 10_000)
    later = play(plan(PLANK_30, SQUAT_8, DONKEY_8), 10 + 30 + 30 + 30, SkipExercise())
    assert (later.now.exercise, later.left) == ("donkey-kick", 30_000)


def test_rest_already_had_is_not_asked_for_again() -> None:
    laid = plan(PLANK_30, SQUAT_8, DONKEY_8)
    session = play(laid, 10 + 30 + 30 + 30 + 12, SkipExercise())
    assert (session.now.exercise, session.left) == ("donkey-kick", 18_000)
    session = settle(session, session.at + 18_000).session
    assert session.results[-1].rest_ms == 30_000
    late = play(laid, 10 + 30 + 30 + 30 + 28, SkipExercise())
    assert late.left == 10_000, "getting ready still takes its time"


def test_leaving_out_the_first_station_keeps_the_rest_between_rounds() -> None:
    circuit = plan(
        Entry("plank", seconds=exactly(20), rest=15),
        Entry("squat", reps=exactly(5), rest=20),
        rounds=2,
        rest_between_rounds=60,
    )
    session = play(circuit, 15, SkipExercise())
    ready = [step.ms for step in session.plan.steps[2:] if step.kind is StepKind.READY]
    assert ready == [15_000, 60_000]


def test_skipping_the_last_exercise_ends_the_session_completed() -> None:
    session = play(PLANK_SQUAT, 10 + 30 + 30 + 30 + 5, SkipExercise())
    assert session.over
    assert not session.stopped
    assert len(session.results) == 2


def test_skipping_the_only_exercise_before_it_began_stops() -> None:
    session = play(DONKEY, 5, SkipExercise())
    assert (session.over, session.stopped, session.results) == (True, True, ())


def test_an_exercise_is_skipped_in_all_later_rounds() -> None:
    circuit = plan(
        Entry("plank", seconds=exactly(20), rest=10),
        Entry("squat", reps=exactly(5), rest=10),
        rounds=3,
    )
    session = play(circuit, 15, SkipExercise())
    work = [step for step in session.plan.steps if step.kind is StepKind.WORK]
    assert [step.exercise for step in work] == ["plank", "squat", "squat", "squat"]


def test_one_more_set_comes_right_after_the_last_with_its_rest() -> None:
    session = play(PLANK_SQUAT, 15, AddSet())
    kinds = [(step.kind.value, step.exercise, step.set) for step in session.plan.steps[:7]]
    assert kinds[4:] == [("rest", "plank", 3), ("work", "plank", 3), ("ready", "squat", 1)]
    assert session.now.sets == 3


def test_a_further_set_has_a_number_of_its_own_even_after_going_back() -> None:
    session = play(PLANK_SQUAT, 10 + 30 + 30 + 5, AddSet(), Back(), Back(), AddSet())
    sets = [s.set for s in session.plan.steps if s.exercise == "plank" and s.kind == "work"]
    assert sets == [1, 2, 3, 4]
    assert {s.sets for s in session.plan.steps if s.exercise == "plank"} == {4}


def test_one_more_set_has_both_sides() -> None:
    session = play(DONKEY, 15, AddSet())
    added = session.plan.steps[len(DONKEY.steps) :]
    assert [step.kind.value for step in added] == ["rest", "work", "switch", "work"]
    assert {step.set for step in added} == {3}


def test_one_more_set_of_a_circuit_comes_after_its_last_round() -> None:
    circuit = plan(
        Entry("plank", seconds=exactly(20), rest=10),
        Entry("squat", reps=exactly(5), rest=10),
        rounds=2,
    )
    session = play(circuit, 15, AddSet())
    assert [(s.kind.value, s.exercise, s.set, s.round) for s in session.plan.steps[-2:]] == [
        ("ready", "plank", 3, 3),
        ("work", "plank", 3, 3),
    ]


def test_a_further_round_waits_for_the_rest_owed() -> None:
    circuit = plan(
        Entry("plank", seconds=exactly(20), rest=10),
        Entry("squat", reps=exactly(5), rest=40),
        rounds=2,
    )
    assert play(circuit, 15, AddSet()).plan.steps[-2].ms == 40_000


def test_a_further_round_begins_after_the_rest_between_rounds_and_goes_on_as_the_others() -> None:
    circuit = plan(
        Entry("plank", seconds=exactly(20), rest=15),
        Entry("squat", reps=exactly(5), rest=20),
        rounds=2,
        rest_between_rounds=60,
    )
    longer = play(circuit, 15, AddSet(), 20, AddSet()).plan.steps[-4:]
    assert [(step.kind.value, step.exercise, step.ms) for step in longer] == [
        *(("ready", "plank", 60_000), ("work", "plank", 20_000)),
        *(("ready", "squat", 15_000), ("work", "squat", 25_000)),
    ]


def test_a_plan_has_no_more_sets_than_fit() -> None:
    long = plan(Entry("plank", sets=exactly(200), seconds=exactly(4), rest=0))
    assert refused(play(long, 5), AddSet())
    sides = Entry("side-plank", sets=exactly(1), seconds=exactly(4), rest=0)
    odd = plan(sides, Entry("plank", sets=exactly(197), seconds=exactly(4), rest=0))
    assert refused(play(odd, 5), AddSet()), "both sides would make 201"


def test_the_sound_is_not_the_sessions_business() -> None:
    session = play(DONKEY, 15)
    assert answer(session, ToggleSound()).session == session


# The end.


def test_finishing_here_keeps_the_set_under_way_if_something_was_done() -> None:
    session = play(DONKEY, 10 + 9, Stop())
    assert (session.over, session.stopped) == (True, True)
    assert [(result.reps, result.skipped) for result in session.results] == [(2, False)]


def test_the_last_set_has_no_rest_when_nothing_followed_it() -> None:
    session = play(PLANK_SQUAT, 10 + 30 + 30, Stop())
    assert [result.rest_ms for result in session.results] == [None]


def test_finishing_before_the_first_rep_books_no_set() -> None:
    assert play(DONKEY, 10 + 2, Stop()).results == ()


def test_after_the_end_nothing_changes_any_more() -> None:
    session = play(PLANK_SQUAT, 10_000)
    assert session.over
    for command in (Undo(), Back(), Redo(), Correct(1), AddSet(), PauseOrGoOn(), Stop()):
        assert answer(session, command).session == session
    assert settle(session, session.at + 5_000).session == session


def kinds(happenings: Sequence[object]) -> list[str]:
    return [type(one).__name__ for one in happenings]


def test_what_happens_on_the_way_is_told_in_order() -> None:
    turn = settle(start(PLANK_SQUAT, "probe").session, 75_000)
    assert kinds(turn.happenings) == ["StepBegan", "SetDone", "StepBegan", "StepBegan"]
    done = next(one for one in turn.happenings if isinstance(one, SetDone))
    assert (done.mark.at, done.mark.step, done.mark.left) == (40_000, 1, 0)
    assert [one.rest for one in turn.happenings if isinstance(one, StepBegan)] == [
        None,
        None,
        30_000,
    ]


def test_skipping_an_exercise_at_work_asks_for_no_more_rest_than_was_planned() -> None:
    laid = plan(Entry("plank", sets=exactly(2), seconds=exactly(30), rest=90), SQUAT_8)
    planned = next(step.ms for step in laid.steps if step.exercise == "squat")
    long_rest = play(laid, 15, SkipExercise())
    assert (long_rest.now.exercise, long_rest.left) == ("squat", planned)


def test_a_station_that_is_added_gets_ready_as_long_as_the_others() -> None:
    circuit = plan(
        Entry("plank", seconds=exactly(20), rest=15),
        Entry("squat", reps=exactly(5), rest=20),
        rounds=2,
    )
    session = play(circuit, 15, AddSet())
    ready = [s.get_ready for s in session.plan.steps if s.kind is StepKind.READY and s.entry == 0]
    assert len(ready) == 3
    assert len(set(ready)) == 1
