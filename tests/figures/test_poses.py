"""Every shipped figure is sound, fits its exercise, and there is one for every exercise."""

import pytest

from runstrong_tui import assets
from runstrong_tui.core.exercise import Measure
from runstrong_tui.figures import lint
from runstrong_tui.figures.motion import Moment, pose_at
from runstrong_tui.figures.picture import frame
from runstrong_tui.figures.raster import Ink
from tests.figures.drawn import exercises, figure, words

EXERCISES = tuple(exercises())
OWN = tuple(
    file.name.removesuffix(".toml")
    for file in assets.figures().iterdir()
    if file.name.endswith(".toml")
)
MAIN = (
    *("plank-forearm", "plank-up-down", "side-plank", "mountain-climber", "donkey-kick", "squat"),
    *("sumo-squat", "goblet-squat", "single-leg-box-squat", "ball-curl", "jump-rope"),
    *("calf-raise", "single-leg-calf-raise"),
)
"""The exercises that most routines are made of."""

each_exercise = pytest.mark.parametrize("id_", EXERCISES)


def test_every_figure_belongs_to_an_exercise() -> None:
    assert set(OWN) <= set(EXERCISES)


@each_exercise
def test_a_figure_is_sound(id_: str) -> None:
    assert lint.find_faults(figure(id_)) == ()


@each_exercise
def test_a_rep_ends_where_the_next_one_begins(id_: str) -> None:
    assert lint.seam(figure(id_), words(id_)) <= lint.SEAM


@each_exercise
def test_it_moves_in_the_phases_its_exercise_has(id_: str) -> None:
    moved = {move.phase for move in figure(id_).moves}
    if words(id_):
        assert moved <= set(words(id_))
        assert set(words(id_)) - moved <= {"hold", "set"}
    assert bool(moved) == (exercises()[id_].measure is not Measure.HOLD)


@each_exercise
def test_something_is_seen_to_happen_in_every_rep(id_: str) -> None:
    shown = figure(id_)
    rep = words(id_)
    if shown.moves:
        moments = [Moment(rep, index, 1) for index in range(len(rep))] or [Moment(done=0.5)]
        frames = {frame(shown, pose_at(shown, moment), 40, 16) for moment in moments}
        assert frames - {frame(shown, shown.poses[shown.start], 40, 16)}


@each_exercise
def test_the_working_muscle_is_seen(id_: str) -> None:
    shown = figure(id_)
    inks = {
        run.ink
        for pose in shown.poses.values()
        for line in frame(shown, pose, 40, 16)
        for run in line
    }
    assert (Ink.MUSCLE in inks) == bool(shown.muscles)
    assert shown.muscles or not exercises()[id_].muscles.primary


@each_exercise
def test_a_shown_fault_is_one_the_exercise_names(id_: str) -> None:
    named = {(fault.fault, fault.fix.lower()) for fault in exercises()[id_].faults}
    assert {(fault.name, fault.fix.lower()) for fault in figure(id_).faults} <= named


@pytest.mark.parametrize("id_", MAIN)
def test_the_main_exercises_show_their_main_fault(id_: str) -> None:
    assert id_ in OWN
    assert figure(id_).faults
