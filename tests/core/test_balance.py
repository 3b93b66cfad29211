"""Which muscles get how much, and how even they are."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from runstrong_tui.core.balance import about_hamstrings, about_sides, balance, shares
from runstrong_tui.core.exercise import Muscles
from runstrong_tui.core.exercise_story import Story, ladder_of
from runstrong_tui.core.plan import Side
from runstrong_tui.core.records import Feat, bests
from runstrong_tui.core.review import ExerciseWeek, exercise_weeks
from tests.core.logs import kick, plank, session, squat
from tests.samples import DONKEY, PLANK, SQUAT

MONDAY = date(2026, 11, 16)
WEEKS = (MONDAY - timedelta(weeks=1), MONDAY)
CATALOGUE = {
    "squat": replace(SQUAT, muscles=Muscles(("quadriceps", "gluteus maximus"), ("hamstrings",))),
    "donkey-kick": replace(DONKEY, muscles=Muscles(("gluteus maximus", "hamstrings"))),
    "plank": replace(PLANK, muscles=Muscles(("rectus abdominis", "obliques"))),
}


def week(exercise: str, sets: int, left: int = 0, right: int = 0) -> ExerciseWeek:
    return ExerciseWeek(exercise, MONDAY, sets, 0, 0, 0, 0, 0, 0, left, right)


def replace_week(done: ExerciseWeek, monday: date) -> ExerciseWeek:
    return done._replace(monday=monday)


def test_a_set_counts_whole_for_what_it_trains_and_half_for_what_helps() -> None:
    assert dict(shares(CATALOGUE["squat"])) == {"quads": 1, "glutes": 1, "hamstrings": 0.5}
    assert dict(shares(CATALOGUE["plank"])) == {"core": 1}, "once, however many of its muscles"


def test_stretches_and_what_is_unknown_count_for_nothing() -> None:
    assert dict(shares(replace(CATALOGUE["squat"], role="cooldown"))) == {}
    assert dict(shares(None)) == {}


def test_sets_are_added_up_by_week_and_averaged_from_the_first_week_on() -> None:
    weighed = balance(exercise_weeks([session(squat(8), squat(8))]), CATALOGUE, WEEKS)
    assert weighed.sets["quads"] == (0, 2)
    assert weighed.a_week("quads") == 2
    assert weighed.a_week("hamstrings") == 1
    assert weighed.hamstrings_to_quads == 0.5


def test_left_against_right_over_all_exercises_with_sides() -> None:
    log = [session(kick(Side.LEFT, 6), kick(Side.RIGHT, 8))]
    weighed = balance(exercise_weeks(log), CATALOGUE, WEEKS)
    assert weighed.lead == pytest.approx(0.25)
    (sides,) = weighed.sides
    assert (sides.exercise, sides.left, sides.right) == ("donkey-kick", 6, 8)


def test_how_even_it_is_is_followed_over_four_weeks_each() -> None:
    mondays = tuple(MONDAY + timedelta(weeks=n) for n in range(6))
    done = [
        replace_week(week("donkey-kick", 2, 60, 80), mondays[0]),
        replace_week(week("squat", 4), mondays[0]),
        replace_week(week("donkey-kick", 2, 80, 80), mondays[1]),
    ]
    weighed = balance(done, CATALOGUE, mondays)
    assert weighed.hamstrings_over_weeks == tuple(zip(mondays, (10, 15, 15, 15), strict=False))
    legs = dict(weighed.legs)
    assert list(legs) == list(mondays[:5]), "after four weeks without, nothing is known"
    assert legs[mondays[0]] == pytest.approx(75)
    assert legs[mondays[1]] == pytest.approx(87.5)
    assert legs[mondays[4]] == pytest.approx(100)


def test_a_left_leg_that_does_more_is_above_a_hundred() -> None:
    weighed = balance([week("donkey-kick", 2, 80, 60)], CATALOGUE, WEEKS)
    assert dict(weighed.legs)[MONDAY] == pytest.approx(133.3, abs=0.1)


@pytest.mark.parametrize(
    ("done", "sentence"),
    [
        ((), "Neither hamstrings nor quads were trained in these weeks."),
        ((week("squat", 4),), "few for the hamstrings"),
        ((week("donkey-kick", 4),), "few for the quads."),
        (
            (week("squat", 4), week("donkey-kick", 2)),
            "about even, though sets tell of work and not of strength.",
        ),
        ((week("squat", 4), week("donkey-kick", 1)), "more for the quads, though"),
        ((week("squat", 4), week("donkey-kick", 4)), "more for the hamstrings, though"),
    ],
)
def test_one_sentence_on_hamstrings_and_quads(
    done: tuple[ExerciseWeek, ...], sentence: str
) -> None:
    assert sentence in about_hamstrings(balance(done, CATALOGUE, WEEKS))


@pytest.mark.parametrize(
    ("left", "right", "sentence"),
    [
        (0, 0, "Nothing with a left and a right side was done in these weeks."),
        (100, 98, "Left and right did as much as each other."),
        (80, 100, "The left did 20 % less than the right, most of all in the donkey kick."),
        (100, 80, "The right did 20 % less than the left, most of all in the donkey kick."),
    ],
)
def test_one_sentence_on_left_and_right(left: int, right: int, sentence: str) -> None:
    weighed = balance([week("donkey-kick", 2, left, right)], CATALOGUE, WEEKS)
    assert about_sides(weighed, {"donkey-kick": "Donkey kick"}) == sentence


def test_an_exercise_stands_on_its_ladder_easiest_first() -> None:
    ladder = {
        "c": replace(SQUAT, id="c", ladder="l", easier=("b",)),
        "b": replace(SQUAT, id="b", ladder="l", easier=("a", "elsewhere")),
        "a": replace(SQUAT, id="a", ladder="l"),
        "x": SQUAT,
    }
    assert ladder_of("b", ladder) == ("a", "b", "c")
    assert ladder_of("x", ladder) == ladder_of("unknown", ladder) == ()
    knotted = {
        "a": replace(SQUAT, id="a", ladder="l", easier=("b",)),
        "b": replace(SQUAT, id="b", ladder="l", easier=("a",)),
    }
    assert ladder_of("a", knotted) == ("a", "b")


@pytest.mark.parametrize(
    ("done", "feat"),
    [
        (squat(8), Feat.REPS),
        (squat(5, target=8), Feat.REPS),
        (squat(8, weight=5), Feat.LOAD),
        (plank(30), Feat.LONGEST),
    ],
)
def test_an_exercise_is_measured_by_what_it_is_done_in(done: object, feat: Feat) -> None:
    log = [session(done)]  # type: ignore[arg-type]
    assert Story(bests(log)[0], exercise_weeks(log)).feat is feat
