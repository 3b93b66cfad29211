"""Bones keep their length, planted ends stay, joints bend the right way."""

from dataclasses import replace

import pytest

from runstrong_tui.figures.pose import Free, Placed, Planted, View
from runstrong_tui.figures.skeleton import (
    FOREARM,
    SHANK,
    THIGH,
    UPPER_ARM,
    along,
    bend,
    distance,
    polar,
    solve,
)
from tests.figures.drawn import LOW, STAND


@pytest.mark.parametrize("end", [(60, 5), (10, -40), (-30, 30), (0.5, 0.5)])
def test_two_bones_reach_a_place_and_keep_their_length(end: tuple[float, float]) -> None:
    middle, reached = bend((0, 0), end, 43, 42, 1)
    assert distance(reached, end) < 0.6
    assert distance((0, 0), middle) == pytest.approx(43)
    assert distance(middle, reached) == pytest.approx(42)


def test_what_is_out_of_reach_is_pointed_at() -> None:
    middle, reached = bend((0, 0), (200, 0), 43, 42, 1)
    assert reached == pytest.approx((84.96, 0), abs=0.01)
    assert middle[0] == pytest.approx(43, abs=0.1)


def test_a_limb_bends_to_the_side_it_is_told() -> None:
    left, _ = bend((0, 0), (60, 0), 43, 42, 1)
    right, _ = bend((0, 0), (60, 0), 43, 42, -1)
    assert left[1] == pytest.approx(-right[1])
    assert left[1] > 0


def test_knees_bend_forward_and_elbows_back() -> None:
    body = solve(LOW, View.SIDE)
    near = body.legs[0]
    assert near.middle[0] > max(near.root[0], near.end[0])
    arm = body.arms[0]
    line = (along(arm.root, arm.end, 0.5)[0], along(arm.root, arm.end, 0.5)[1])
    assert arm.middle[1] < line[1]


def test_planted_feet_stay_while_the_hip_goes_down() -> None:
    stand, low = solve(STAND, View.SIDE), solve(LOW, View.SIDE)
    for one, other in zip(stand.legs, low.legs, strict=True):
        assert distance(one.end, other.end) < 0.1
        assert distance(other.root, other.middle) == pytest.approx(THIGH)
        assert distance(other.middle, other.end) == pytest.approx(SHANK)


def test_free_limbs_follow_their_angles() -> None:
    body = solve(replace(STAND, arms=(Free(0, 90), Free(-90, -90))), View.SIDE)
    arm = body.arms[0]
    assert arm.middle == pytest.approx((2 + UPPER_ARM, 142))
    assert arm.end == pytest.approx((2 + UPPER_ARM, 142 + FOREARM))


def test_a_placed_limb_is_where_it_is_placed() -> None:
    body = solve(replace(STAND, legs=(Placed((5, 50), (3, 9)), STAND.legs[1])), View.SIDE)
    assert (body.legs[0].middle, body.legs[0].end) == ((5, 50), (3, 9))


def test_an_elbow_never_goes_through_the_floor() -> None:
    lying = replace(
        STAND, hip=(66, 12), shoulder=(18, 11), arms=(Planted((60, 3)), Planted((60, 3)))
    )
    assert all(arm.middle[1] >= 0 for arm in solve(lying, View.SIDE).arms)


def test_seen_from_the_front_limbs_begin_right_and_left() -> None:
    body = solve(STAND, View.FRONT)
    (right, left), (right_hip, left_hip) = (
        [limb.root[0] for limb in limbs] for limbs in (body.arms, body.legs)
    )
    assert right < right_hip < left_hip < left


def test_the_back_is_pushed_out_by_its_bow() -> None:
    bowed = solve(replace(STAND, bow=10), View.SIDE)
    straight = along(STAND.hip, STAND.shoulder, 0.5)
    assert distance(bowed.back, straight) == pytest.approx(10)


def test_polar_turns_anticlockwise_from_the_right() -> None:
    assert polar((1, 2), 3, 90) == pytest.approx((1, 5))
