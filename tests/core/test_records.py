"""Records: what is one, what it beats, and how it is said."""

from dataclasses import replace
from datetime import date

from runstrong_tui.core.exercise import Exercise
from runstrong_tui.core.record_words import shown_gain, shown_mark, shown_value
from runstrong_tui.core.records import (
    Feat,
    Mark,
    Rung,
    Top,
    best_week,
    bests,
    marks_of,
    rungs,
    telling,
)
from runstrong_tui.core.review import WeekTotal
from tests.core.logs import plank, session, squat
from tests.samples import PLANK, SQUAT


def test_a_record_beats_something_that_was_done_before() -> None:
    log = [session(plank(30), back=2), session(plank(28), back=1), session(plank(35))]
    assert marks_of(log[0], log) == ()
    assert marks_of(log[1], log) == ()
    assert marks_of(log[2], log) == (Mark("plank", Feat.LONGEST, 35_000, 30_000),)


def test_reps_that_fell_short_are_no_record() -> None:
    log = [session(squat(8), back=1), session(squat(11, target=12))]
    assert marks_of(log[1], log) == ()


def test_with_a_weight_the_load_is_the_record_and_not_the_reps() -> None:
    log = [session(squat(8, weight=10), back=1), session(squat(9, weight=10))]
    assert marks_of(log[1], log) == (Mark("squat", Feat.LOAD, 90_000, 80_000),)


def test_the_best_stands_where_it_was_reached_first() -> None:
    log = [session(plank(35), back=3), session(plank(40), back=2), session(plank(40))]
    (best,) = bests(log)
    assert (best.sessions, best.first, best.last) == (3, date(2026, 11, 19), date(2026, 11, 22))
    assert best.tops == ((Feat.LONGEST, Top(40_000, date(2026, 11, 20), "s2")),)


def test_the_best_week_has_the_most_sessions_and_of_equals_the_longest() -> None:
    weeks = [
        WeekTotal(date(2026, 11, 2), 2, 900, 0),
        WeekTotal(date(2026, 11, 9), 3, 500, 0),
        WeekTotal(date(2026, 11, 16), 3, 600, 0),
    ]
    assert best_week(weeks) == weeks[2]
    assert best_week([]) is None


def test_the_first_time_at_each_rung_of_a_ladder() -> None:
    on_ladder = replace(PLANK, ladder="plank")
    log = [session(plank(30), squat(8), back=9), session(plank(30))]
    exercises: dict[str, Exercise] = {"plank": on_ladder, "squat": SQUAT}
    assert rungs(bests(log), exercises) == (Rung("plank", "plank", date(2026, 11, 13)),)


def test_nobody_stretches_for_records() -> None:
    stretch = replace(PLANK, role="cooldown")
    assert not telling("plank", {"plank": stretch})
    assert telling("plank", {"plank": PLANK})
    assert telling("of-my-own", {})


def test_records_in_words() -> None:
    assert shown_value(Feat.LONGEST, 34_400) == "34.4 s"
    assert shown_value(Feat.REPS, 1) == "1 rep"
    assert shown_value(Feat.LOAD, 120_000) == "120 kg"
    mark = Mark("plank", Feat.LONGEST, 45_000, 40_000)
    assert shown_gain(mark) == "+5 s"
    assert shown_mark(mark, {"plank": "Forearm plank"}) == "Forearm plank 45 s, 40 s before"
