"""What the log says of a set."""

from runstrong_tui.core.booking import corrected as corrected_result
from runstrong_tui.core.logbook import SetRecord, corrected
from runstrong_tui.core.session import SetResult


def test_a_correction_is_a_rep_where_reps_lead_and_else_a_second() -> None:
    reps = SetRecord("squat", 1, 40.0, target_reps=8, reps=8)
    timed = SetRecord("squat", 1, 20.0, target_seconds=20, reps=4)
    assert corrected(reps, 1).reps == 9
    assert (corrected(timed, 1).seconds, corrected(timed, 1).reps) == (21.0, 4)
    assert corrected(SetRecord("plank", 1, 0.5, target_seconds=20), -1).seconds == 0


def test_the_same_rule_holds_within_the_session() -> None:
    timed = SetResult(1, "squat", 1, 20_000, target_ms=20_000, reps=4)
    assert (corrected_result(timed, 1).ms, corrected_result(timed, 1).reps) == (21_000, 4)
