"""The lint finds what it is there for."""

from dataclasses import replace

import pytest

from runstrong_tui.figures.lint import find_faults, seam
from runstrong_tui.figures.pose import Ease, Figure, Free, Move, Placed, Planted, Pose
from tests.figures.drawn import LOW, SQUATTER, STAND

BAD_POSES = [
    (replace(STAND, shoulder=(2, 170), head=(2, 190)), "the trunk is 78 cm long, not 50"),
    (replace(STAND, head=(3, 200)), "the head is 58 cm from the shoulders"),
    (
        replace(STAND, arms=(Planted((90, 100)), STAND.arms[1])),
        "the near arm can't reach its place by 42 cm",
    ),
    (
        replace(STAND, legs=(Placed((0, 30), (0, 8)), STAND.legs[1])),
        "a bone of the near leg is 62 cm long, not 43",
    ),
    (replace(STAND, legs=(Free(-90, -90), Free(-100, -95)), hip=(0, 70)), "below the floor"),
    (replace(STAND, arms=(Free(180, 180), Free(0, 0)), hip=(-60, 92)), "beside the picture"),
]


@pytest.mark.parametrize(("pose", "sentence"), BAD_POSES)
def test_a_bad_pose_is_told(pose: Pose, sentence: str) -> None:
    found = find_faults(Figure({"bad": pose}, "bad", camera=(-50, -5, 60, 190)))
    assert any(sentence in fault and fault.startswith("bad: ") for fault in found), found


def test_a_sound_figure_has_no_faults() -> None:
    assert find_faults(SQUATTER) == ()


def test_a_stiff_jump_is_told() -> None:
    far = replace(STAND, hip=(-80, 92), shoulder=(-78, 142), head=(-77, 163))
    moved = Figure(
        {"a": STAND, "b": far}, "a", moves=(Move("go", "b", Ease.IN, 0.1), Move("go", "a"))
    )
    assert any('in phase 1, "go", a joint jumps' in fault for fault in find_faults(moved))


def test_a_rep_that_ends_elsewhere_has_a_seam() -> None:
    assert seam(SQUATTER, ("down", "up")) == 0
    assert seam(SQUATTER, ("down",)) > 40
    assert LOW.hip != STAND.hip
