"""The log in numbers: by set, by day, by week, by exercise."""

from dataclasses import replace
from datetime import date, timedelta

from runstrong_tui.core.logbook import SetRecord
from runstrong_tui.core.performance import MOST, Performance, performances
from runstrong_tui.core.plan import Side
from runstrong_tui.core.review import (
    DayTotal,
    WeekTotal,
    daily,
    exercise_weeks,
    line_of,
    monday_of,
    newest_first,
    took,
    weekly,
    without_gaps,
)
from tests.core.logs import SUNDAY, kick, plank, session, squat


def test_left_and_right_of_a_set_are_one_set_and_both_add_up() -> None:
    done = session(kick(Side.LEFT, 8), kick(Side.RIGHT, 7), kick(Side.LEFT, 8, 2))
    (kicks,) = performances(done)
    assert kicks == Performance(
        "donkey-kick", sets=2, reps=23, best_reps=8, clean_reps=8, left=16, right=7
    )


def test_only_clean_sets_make_clean_reps_but_any_hold_is_a_hold() -> None:
    squats, planks = performances(session(squat(7), squat(6), plank(29), plank(12)))
    assert (squats.best_reps, squats.clean_reps) == (7, 0)
    assert (planks.best_ms, planks.ms) == (29_000, 41_000)


def test_a_load_is_reps_times_weight() -> None:
    (squats,) = performances(session(squat(8, weight=10), squat(7, weight=12.5)))
    assert (squats.load, squats.best_load, squats.clean_load) == (167_500, 87_500, 80_000)


def test_what_was_skipped_adds_up_but_is_no_set() -> None:
    (squats,) = performances(session(replace(squat(8), skipped=True)))
    assert (squats.sets, squats.reps, squats.best_reps) == (0, 8, 0)


def test_timed_movements_count_as_time() -> None:
    climbs = SetRecord("climber", 1, 20.0, target_seconds=20, reps=30)
    (done,) = performances(session(climbs))
    assert (done.ms, done.reps) == (20_000, 0)


def test_numbers_that_are_absurd_stay_within_bounds() -> None:
    (squats,) = performances(session(squat(10**12, weight=10.0**12)))
    assert squats.load == MOST
    assert took(replace(session(), elapsed_seconds=10.0**12)) == MOST


def test_a_session_by_hand_lasts_as_long_as_it_tells() -> None:
    told = replace(session(plank(30)), elapsed_seconds=0)
    assert took(told) == 20 * 60_000
    assert took(replace(told, finished=told.started)) == 30_000
    assert took(replace(told, finished=told.started - timedelta(hours=1))) == 30_000


def test_the_day_and_the_week_are_those_where_the_athlete_was() -> None:
    late = replace(session(), started=SUNDAY.replace(hour=23))
    assert daily([late]) == (DayTotal(date(2026, 11, 22), 1, 1_200_000),)
    assert weekly([late, session(back=6), session(back=7)]) == (
        WeekTotal(date(2026, 11, 9), 1, 1_200_000, 0),
        WeekTotal(date(2026, 11, 16), 2, 2_400_000, 0),
    )
    assert monday_of(date.min) == date.min


def test_weeks_without_a_session_are_filled_in() -> None:
    (week,) = weekly([session(back=14)])
    filled = without_gaps([week], SUNDAY.date(), 3)
    assert [one.sessions for one in filled] == [1, 0, 0]
    assert filled[-1].monday == date(2026, 11, 16)


def test_an_exercise_is_added_up_by_weeks() -> None:
    log = [session(squat(8), squat(9)), session(squat(7), back=1), session(squat(5), back=8)]
    older, newer = exercise_weeks(log)
    assert (older.monday, older.reps, older.sets) == (date(2026, 11, 9), 5, 1)
    assert (newer.reps, newer.sets, newer.best_reps) == (24, 3, 9)


def test_the_newest_comes_first_and_twins_are_always_in_the_same_order() -> None:
    twins = [session(id="a"), session(id="b"), session(back=1)]
    assert [one.id for one in newest_first(twins)] == ["b", "a", "s1"]
    assert newest_first(reversed(twins)) == newest_first(twins)


def test_a_line_of_a_list_says_what_its_session_says() -> None:
    line = line_of(session(squat(8), replace(squat(8), skipped=True), note="hot"))
    assert (line.started, line.ms, line.sets, line.note) == (
        "2026-11-22T07:30:00+02:00",
        1_200_000,
        1,
        "hot",
    )
