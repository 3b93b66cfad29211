"""Between two poses, and the same pose on the other side."""

from dataclasses import replace
from itertools import pairwise

import pytest

from runstrong_tui.figures.mixing import lifted, mix, swapped
from runstrong_tui.figures.pose import Free, Placed, Planted, View
from runstrong_tui.figures.skeleton import UPPER_ARM, distance, solve
from tests.figures.drawn import LOW, STAND


def test_the_ends_of_a_mix_are_the_poses_themselves() -> None:
    assert mix(STAND, LOW, 0, View.SIDE) is STAND
    assert mix(STAND, LOW, 1, View.SIDE) is LOW


def test_half_way_a_planted_foot_has_not_moved() -> None:
    half = mix(STAND, LOW, 0.5, View.SIDE)
    assert half.hip == (-15, 71)
    assert solve(half, View.SIDE).legs[0].end == pytest.approx((0, 8), abs=0.1)


def test_free_limbs_swing_instead_of_cutting_corners() -> None:
    low, high = replace(STAND, arms=(Free(-90, -90),) * 2), replace(STAND, arms=(Free(90, 90),) * 2)
    arm = solve(mix(low, high, 0.5, View.SIDE), View.SIDE).arms[0]
    assert arm.middle == pytest.approx((STAND.shoulder[0] + UPPER_ARM, STAND.shoulder[1]))


def test_a_planted_hand_can_be_lifted_off_without_a_jump() -> None:
    off = replace(STAND, arms=(Free(20, 40), STAND.arms[1]))
    bodies = [solve(mix(STAND, off, part / 20, View.SIDE), View.SIDE) for part in range(21)]
    steps = [distance(a.arms[0].end, b.arms[0].end) for a, b in pairwise(bodies)]
    assert max(steps) < 5
    assert isinstance(mix(STAND, off, 0.5, View.SIDE).arms[0], Placed)


def test_the_head_goes_with_the_trunk_and_keeps_its_distance() -> None:
    half = mix(STAND, LOW, 0.5, View.SIDE)
    assert distance(half.shoulder, half.head) == pytest.approx(21, abs=0.3)


def test_swapped_from_the_side_exchanges_near_and_far() -> None:
    pose = replace(STAND, arms=(Free(0, 0), Free(10, 10)), feet=(5, None))
    other = swapped(pose, View.SIDE)
    assert other.arms == (Free(10, 10), Free(0, 0))
    assert other.feet == (None, 5)
    assert swapped(other, View.SIDE) == pose


def test_swapped_from_the_front_is_the_mirror_image() -> None:
    pose = replace(STAND, arms=(Planted((-30, 100), 1), Free(-80, -70)), hands=(200, None))
    other = swapped(pose, View.FRONT)
    assert other.arms == (Free(260, 250), Planted((30, 100), -1))
    assert other.hands == (None, -20)
    assert other.hip == (-0, 92)
    assert swapped(other, View.FRONT) == pose


def test_breathing_lifts_the_trunk_and_leaves_the_feet() -> None:
    breath = lifted(STAND, 2)
    assert breath.shoulder == (2, 144)
    assert breath.legs == STAND.legs
