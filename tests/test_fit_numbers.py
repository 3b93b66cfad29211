"""The numbers of Garmin's FIT profile in the catalogue name the exercise they should.

The profile comes with fit-tool, which only this test needs.
"""

from collections.abc import Mapping

import pytest
from fit_tool.profile import profile_type

from tests.shipped import EXERCISES

NAMES = {
    "ankle-rocks": "warm_up/ankle_lunges",
    "assisted-single-leg-squat": "squat/partial_single_leg_squat",
    "ball-bridge": "hip_raise/hip_raise_with_feet_on_swiss_ball",
    "ball-curl-single": "hip_raise/single_leg_swiss_ball_hip_raise_and_leg_curl",
    "ball-curl-two-one": "leg_curl/swiss_ball_hip_raise_and_leg_curl",
    "ball-curl": "leg_curl/swiss_ball_hip_raise_and_leg_curl",
    "bent-knee-calf-raise": "calf_raise/single_leg_bent_knee_calf_raise",
    "bird-dog": "core/arm_and_leg_extension_on_knees",
    "bridge-march": "hip_raise/marching_hip_raise",
    "bridge-walkout": "hip_raise/marching_hip_raise",
    "bulgarian-split-squat": "squat/elevated_single_leg_squat",
    "calf-raise": "calf_raise/standing_calf_raise",
    "cat-camel": "warm_up/cat_camel",
    "chair-squat": "squat/squat",
    "childs-pose": "warm_up/stretch_childs_pose",
    "clamshell": "hip_raise/clams",
    "dead-bug": "hip_stability/dead_bug",
    "donkey-kick-loaded": "hip_stability/weighted_quadruped_hip_extension",
    "donkey-kick-small": "hip_stability/quadruped_hip_extension",
    "donkey-kick-straight": "hip_stability/quadruped_with_leg_lift",
    "donkey-kick": "hip_stability/quadruped_hip_extension",
    "easy-breathing": "warm_up",
    "fire-hydrant": "hip_stability/fire_hydrant_kicks",
    "glute-bridge": "hip_raise/hip_raise",
    "goblet-squat": "squat/goblet_squat",
    "high-knees-easy": "warm_up/walking_high_knees",
    "hip-circles": "warm_up/hip_circles",
    "inchworm": "core/inchworm",
    "jump-rope-alternate": "cardio/jump_rope_jog",
    "jump-rope": "cardio/jump_rope",
    "jumping-jacks": "cardio/jumping_jacks",
    "leg-swing-front": "warm_up/forward_and_backward_leg_swings",
    "leg-swing-side": "warm_up/side_to_side_leg_swings",
    "lunge-elbow": "warm_up/elbow_to_foot_lunge",
    "march-in-place": "warm_up/marching_in_place",
    "mountain-climber-cross": "plank/cross_body_mountain_climber",
    "mountain-climber-slow": "plank/mountain_climber",
    "mountain-climber": "plank/mountain_climber",
    "pistol-squat": "squat/pistol_squat",
    "plank-forearm": "plank/plank",
    "plank-high": "plank/straight_arm_plank",
    "plank-knee": "plank/kneeling_plank",
    "plank-leg-lift": "plank/plank_with_leg_lift",
    "plank-up-down": "plank/elevator_abs",
    "reverse-lunge": "lunge/lunge",
    "rope-free-bounce": "cardio/jump_rope",
    "side-lying-leg-raise": "hip_stability/side_lying_leg_raise",
    "side-plank-dip": "plank/side_plank_lift",
    "side-plank-knee": "plank/side_plank",
    "side-plank-leg-lift": "plank/side_plank_with_leg_lift",
    "side-plank": "plank/side_plank",
    "single-leg-box-squat": "squat/single_leg_bench_squat",
    "single-leg-bridge": "hip_raise/single_leg_hip_raise",
    "single-leg-calf-raise-step": "calf_raise/single_leg_standing_calf_raise",
    "single-leg-calf-raise": "calf_raise/single_leg_standing_calf_raise",
    "split-squat": "squat/staggered_squat",
    "squat": "squat/air_squat",
    "step-up": "squat/step_up",
    "stretch-adductor": "warm_up/stretch_butterfly",
    "stretch-calf": "warm_up/stretch_calf",
    "stretch-figure-four": "warm_up/stretch_lying_piriformis",
    "stretch-hamstring": "warm_up/stretch_hamstring",
    "stretch-hip-flexor": "warm_up/stretch_lunging_hip_flexor",
    "stretch-quad": "warm_up/stretch_quad",
    "stretch-soleus": "warm_up/stretch_calf",
    "sumo-goblet": "squat/wide_stance_goblet_squat",
    "sumo-squat": "squat/sumo_squat",
    "towel-curl": "leg_curl/sliding_leg_curl",
    "wall-sit": "squat/body_weight_wall_squat",
}
"""Category and name of each exercise as the profile spells them: a mistyped number shows."""


def spelled(category: int, name: int | None) -> str:
    """What numbers mean in the profile. Raises ValueError for one it does not have."""
    word: str = profile_type.ExerciseCategory(category).name.lower()
    if name is None:
        return word
    names = getattr(profile_type, f"{word.title().replace('_', '')}ExerciseName")
    return f"{word}/{names(name).name.lower()}"


def test_every_exercise_is_looked_up() -> None:
    assert set(NAMES) == set(EXERCISES)


@pytest.mark.parametrize("name", EXERCISES)
def test_the_numbers_of_an_exercise_mean_it_in_the_fit_profile(name: str) -> None:
    fit: Mapping[str, int] = EXERCISES[name]["fit"]
    assert spelled(fit["category"], fit.get("name")) == NAMES[name]


@pytest.mark.parametrize("name", EXERCISES)
def test_what_older_readers_get_is_in_the_same_category(name: str) -> None:
    fit = EXERCISES[name]["fit"]
    if "fallback_name" in fit:
        assert spelled(fit["category"], fit["fallback_name"])
    assert fit["match"] in ("exact", "close", "likely", "none")
    assert (fit["match"] == "none") == ("name" not in fit)
