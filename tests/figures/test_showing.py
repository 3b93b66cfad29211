"""A figure that shows its exercise: reps in time, faults between them, no jumps."""

from itertools import pairwise

import pytest

from runstrong_tui.core.exercise import Level
from runstrong_tui.core.layout import rhythm_of
from runstrong_tui.figures.lint import JUMP
from runstrong_tui.figures.pose import Figure, Pose
from runstrong_tui.figures.showing import FAULT, Part, showing
from runstrong_tui.figures.skeleton import distance, solve
from tests.figures.drawn import LOW, SQUATTER, STAND, exercises, figure

SQUAT: tuple[Part, ...] = (("down", 3.0), ("hold", 1.0), ("up", 1.0))
FRAME = 0.05


def parts_of(id_: str) -> tuple[Part, ...]:
    rhythm = rhythm_of(exercises()[id_].pace, Level.BEGINNER)
    return tuple((phase.word, phase.ms / 1000) for phase in rhythm.phases)


def farthest(shown: Figure, one: Pose, other: Pose) -> float:
    bodies = (solve(one, shown.view), solve(other, shown.view))
    joints = [(body.hip, body.shoulder, body.head) for body in bodies]
    return max(distance(a, b) for a, b in zip(*joints, strict=True))


def test_a_rep_takes_the_time_of_the_exercise() -> None:
    assert showing(SQUATTER, SQUAT, 0).pose == STAND
    assert (showing(SQUATTER, SQUAT, 1.5).part, showing(SQUATTER, SQUAT, 1.5).done) == (0, 0.5)
    assert showing(SQUATTER, SQUAT, 3.5).pose == LOW
    assert showing(SQUATTER, SQUAT, 5.0).pose == STAND


def test_a_fault_follows_good_reps_and_comes_again_after_all_others() -> None:
    shown, parts = figure("donkey-kick"), parts_of("donkey-kick")
    assert showing(shown, parts, 7.9).fault is None
    begins = 2 * 4 + 1.0
    assert showing(shown, parts, begins + 0.1).fault is shown.faults[0]
    assert not showing(shown, parts, begins + 0.1).wrong
    assert showing(shown, parts, begins + FAULT / 2).wrong
    assert showing(shown, parts, begins + FAULT + 0.01).fault is None
    assert showing(shown, parts, begins + FAULT / 2, faults=False).fault is None


def test_a_hold_breathes_and_shows_its_faults_in_turn() -> None:
    plank = figure("plank-forearm")
    turn = 7 + FAULT
    assert showing(plank, (), 3).part is None
    names = [showing(plank, (), turn * n + 7 + FAULT / 2).fault for n in range(3)]
    assert names == [plank.faults[0], plank.faults[1], plank.faults[0]]


@pytest.mark.parametrize("id_", sorted(exercises()))
def test_no_exercise_jumps_while_it_is_shown(id_: str) -> None:
    shown, parts = figure(id_), parts_of(id_)
    frames = [showing(shown, parts, frame * FRAME).pose for frame in range(600)]
    assert max(farthest(shown, *pair) for pair in pairwise(frames)) < JUMP
