"""An exercise in a few words."""

from runstrong_tui.core.describing import dose_words, pace_words, sides_words
from runstrong_tui.core.exercise import Level
from runstrong_tui.core.pace import Beats, Cadence, Still
from tests.samples import DONKEY, PLANK, SQUAT, UP_FIRST


def test_a_dose_tells_sets_amount_sides_and_rest() -> None:
    assert dose_words(DONKEY.dose(Level.BEGINNER), DONKEY.sides) == (
        "2-3 x 8-12 reps each side, rest 45 s"
    )
    assert dose_words(PLANK.dose(Level.BEGINNER)) == "3 x 20-30 s, rest 45 s"


def test_a_pace_is_told_in_the_order_in_which_it_is_done() -> None:
    assert pace_words(UP_FIRST) == "up 1 s, hold 1 s, down 2 s (2-0-1-1)"
    assert pace_words(SQUAT.pace) == "down 3 s, hold 1 s, up 1 s (3-1-1-0)"
    assert pace_words(Beats(("hand", "elbow"))) == "one call a second: hand, elbow"
    assert pace_words(Still()) == "held still"


def test_a_cadence_tells_its_range_over_all_levels() -> None:
    assert pace_words(Cadence("skips", {"beginner": 90, "advanced": 130})) == (
        "90-130 skips a minute"
    )
    assert pace_words(Cadence("steps", {"beginner": 60})) == "60 steps a minute"


def test_sides_are_told_only_where_there_are_any() -> None:
    assert sides_words(DONKEY) == "left, then right"
    assert sides_words(PLANK) == ""
