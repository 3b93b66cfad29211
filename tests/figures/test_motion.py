"""The right pose at the right moment of a rep, a hold and a shown fault."""

import pytest

from runstrong_tui.figures.mixing import swapped
from runstrong_tui.figures.motion import (
    Moment,
    demonstration,
    fault_shown,
    phases,
    pose_at,
)
from runstrong_tui.figures.pose import Ease, Move, View
from tests.figures.drawn import LOW, SQUATTER, STAND, figure, small, words


def at(id_: str, phase: int, done: float) -> object:
    """The name of the pose at a moment, or the pose itself where it is none of the key poses."""
    shown = figure(id_)
    pose = pose_at(shown, Moment(words(id_), phase, done))
    return next((name for name, key in shown.poses.items() if key == pose), pose)


def test_a_squat_begins_with_the_way_down() -> None:
    assert words("squat") == ("down", "hold", "up")
    assert [at("squat", 0, 0), at("squat", 0, 1)] == ["stand", "bottom"]
    assert [at("squat", 1, 0), at("squat", 1, 0.5)] == ["bottom", "bottom"]
    assert [at("squat", 2, 0), at("squat", 2, 1)] == ["bottom", "stand"]


def test_a_calf_raise_begins_with_the_way_up() -> None:
    assert words("calf-raise") == ("up", "hold", "down")
    assert [at("calf-raise", 0, 0), at("calf-raise", 1, 0.5)] == ["flat", "top"]
    assert [at("calf-raise", 2, 0), at("calf-raise", 2, 1)] == ["top", "flat"]


def test_a_hold_stays_in_whichever_pose_it_follows() -> None:
    assert words("single-leg-calf-raise-step") == ("up", "hold", "down", "hold")
    assert at("single-leg-calf-raise-step", 1, 0.5) == "top"
    assert at("single-leg-calf-raise-step", 3, 0.5) == "low"


def test_a_tempo_without_pauses_or_begun_at_the_other_end_still_fits() -> None:
    assert pose_at(SQUATTER, Moment(("down", "up"), 1, 0)) == LOW
    assert pose_at(SQUATTER, Moment(("down", "up", "hold"), 2, 0.5)) == STAND


def test_calls_of_the_same_name_are_different_moves() -> None:
    assert words("plank-up-down") == ("hand", "hand", "elbow", "elbow")
    ends = [at("plank-up-down", phase, 1) for phase in range(4)]
    assert ends == ["one-hand", "high", "one-elbow", "low"]


def test_eight_calls_walk_the_heels_out_and_in() -> None:
    ends = [at("bridge-walkout", phase, 1) for phase in range(8)]
    assert ends == ["one", "two", "three", "four", "three", "two", "one", "bridge"]


def test_every_second_rep_of_an_alternating_exercise_is_the_other_side() -> None:
    shown = figure("bird-dog")
    rep = words("bird-dog")
    first, second, third = (pose_at(shown, Moment(rep, 1, 0.5, reps)) for reps in range(3))
    assert first == third == shown.poses["reach"]
    assert second == swapped(first, shown.view)


def test_the_same_side_works_in_every_rep_of_the_others() -> None:
    assert pose_at(SQUATTER, Moment(("down", "up"), 0, 1, reps=1)) == LOW


def test_a_movement_at_a_cadence_runs_through_all_moves() -> None:
    shown = figure("jump-rope")
    poses = [pose_at(shown, Moment(done=done)) for done in (0, 0.5, 0.75)]
    assert poses[0] == shown.poses["down"]
    assert poses[1] == shown.poses["up"]
    assert poses[2].rope == pytest.approx(1.25)


def test_moves_share_a_phase() -> None:
    shown = small(Move("down", "low", Ease.LINEAR, 0.25), Move("down", "stand", Ease.LINEAR, 0.75))
    assert phases(shown) == ("down",)
    assert pose_at(shown, Moment(("down",), 0, 0.25)) == LOW
    assert pose_at(shown, Moment(("down",), 0, 1)) == STAND


@pytest.mark.parametrize(
    ("ease", "half"),
    [(Ease.LINEAR, 0.5), (Ease.IN, 0.25), (Ease.OUT, 0.75), (Ease.SNAP, 0.875), (Ease.IN_OUT, 0.5)],
)
def test_a_move_gathers_speed_as_its_ease_says(ease: Ease, half: float) -> None:
    pose = pose_at(small(Move("down", "low", ease)), Moment(("down",), 0, 0.5))
    assert pose.hip[0] == pytest.approx(-30 * half)


def test_a_hold_breathes_in_and_out() -> None:
    shown = small()
    heights = [pose_at(shown, Moment(breath=part / 28)).shoulder[1] for part in range(29)]
    assert heights[0] == heights[-1] == STAND.shoulder[1]
    assert max(heights) == heights[12] > STAND.shoulder[1] + 1
    assert pose_at(shown, Moment(breath=0.4)).legs == STAND.legs


def test_a_demonstration_goes_through_the_figure_s_own_phases_again_and_again() -> None:
    assert demonstration(SQUATTER, 0) == STAND
    assert demonstration(SQUATTER, 1.2) == demonstration(SQUATTER, 1.7) == LOW
    assert demonstration(SQUATTER, 2 * 1.8 - 0.1) == STAND
    assert demonstration(SQUATTER, 2 * 1.8 + 1.2) == LOW
    assert demonstration(small(), 3).shoulder[1] > STAND.shoulder[1]


def test_a_fault_comes_and_is_put_right() -> None:
    shown = figure("plank-forearm")
    fault = shown.faults[0]
    good, bad = shown.poses["hold"], shown.poses["sag"]
    assert fault_shown(shown, fault, 0) == (good, False)
    assert fault_shown(shown, fault, 0.5) == (bad, True)
    assert fault_shown(shown, fault, 1) == (good, False)


def test_the_fault_of_a_squat_is_shown_at_its_bottom() -> None:
    shown = figure("squat")
    assert fault_shown(shown, shown.faults[0], 0)[0] == shown.poses["bottom"]


def test_view_words_are_the_files_words() -> None:
    assert figure("squat").view is View.SIDE
    assert figure("sumo-squat").view is View.FRONT
