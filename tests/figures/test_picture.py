"""From poses to cells: what fits, what is mirrored, which two inks a cell gets."""

import pytest

from runstrong_tui.figures.motion import demonstration
from runstrong_tui.figures.picture import Rows, aspect, cell, encode, frame
from runstrong_tui.figures.pose import Side
from runstrong_tui.figures.quadrants import Run
from runstrong_tui.figures.raster import Ink, Raster
from tests.figures.drawn import SQUATTER, STAND, figure

SIZES = [(40, 16), (60, 24), (17, 40), (100, 9), (3, 2)]


def picture(id_: str, side: Side | None = None) -> Rows:
    shown = figure(id_)
    return frame(shown, shown.poses[shown.start], 40, 16, side)


def inks(rows: Rows) -> list[list[int]]:
    """The ink that fills most of each cell, roughly."""
    return [
        [run.paper if char == " " else run.ink for run in line for char in run.text]
        for line in rows
    ]


@pytest.mark.parametrize(("columns", "rows"), SIZES)
def test_a_frame_fills_exactly_its_box(columns: int, rows: int) -> None:
    drawn = frame(SQUATTER, STAND, columns, rows)
    assert len(drawn) == rows
    assert {sum(len(run.text) for run in line) for line in drawn} == {columns}


def test_full_cells_are_spaces_with_a_background() -> None:
    runs = [run for line in frame(SQUATTER, STAND, 40, 16) for run in line]
    assert not any("█" in run.text for run in runs)


def test_the_side_a_figure_shows_is_not_mirrored() -> None:
    assert picture("donkey-kick", Side.RIGHT) == picture("donkey-kick")
    assert picture("side-plank", Side.LEFT) == picture("side-plank")


@pytest.mark.parametrize("id_", ["donkey-kick", "squat", "sumo-squat", "ball-curl", "stretch-calf"])
def test_the_other_side_is_the_mirror_image(id_: str) -> None:
    shown = figure(id_)
    other = Side.LEFT if shown.works is Side.RIGHT else Side.RIGHT
    plain, turned = inks(picture(id_)), inks(picture(id_, other))
    cells = sum(len(line) for line in plain)
    same = sum(
        a == b
        for line, mirror in zip(plain, turned, strict=True)
        for a, b in zip(line, reversed(mirror), strict=True)
    )
    assert same > cells * 0.95
    assert plain != turned or id_ == "sumo-squat"


def test_the_floor_is_one_unbroken_line_at_the_bottom() -> None:
    last = picture("squat")[-1]
    assert {run.paper for run in last} | {run.ink for run in last} >= {Ink.FLOOR}
    assert all(Ink.FLOOR in (run.ink, run.paper) for run in last)


def test_a_guide_line_is_drawn_in_its_ink() -> None:
    plank = figure("plank-forearm")
    rows = frame(plank, plank.poses["sag"], 40, 16, guide=Ink.BAD)
    assert any(Ink.BAD in run for line in rows for run in line)
    assert not any(Ink.BAD in run for line in picture("plank-forearm") for run in line)


def test_props_are_in_the_picture() -> None:
    for id_ in ("ball-curl", "jump-rope", "goblet-squat", "stretch-calf", "single-leg-box-squat"):
        seen = {ink for line in picture(id_) for run in line for ink in (run.ink, run.paper)}
        assert seen & {Ink.PROP, Ink.PROP_SHADE}, id_


def test_wide_figures_ask_for_wide_boxes() -> None:
    assert aspect(figure("plank-forearm")) > 4 > 2 > aspect(figure("squat"))


def test_a_cell_keeps_its_two_inks() -> None:
    assert cell((Ink.SKIN, 0, 0, Ink.SKIN)) == Run("▚", Ink.SKIN, 0)


def test_a_third_ink_joins_the_one_it_is_most_like() -> None:
    run = cell((Ink.SKIN, Ink.SHOE, 0, 0))
    assert (run.text, run.paper) == ("▀", 0)
    run = cell((Ink.MUSCLE, Ink.SKIN, Ink.SHIRT, Ink.SHIRT))
    assert Ink.MUSCLE in (run.ink, run.paper)


def test_encoding_joins_neighbours_of_the_same_inks() -> None:
    raster = Raster(8, 4)
    raster.bar(2, 0, 6, 2, Ink.SKIN)
    first, second = encode(raster)
    paper = Ink.PAPER
    assert first == (
        Run(" ", paper, paper),
        Run("  ", Ink.SKIN, Ink.SKIN),
        Run(" ", paper, paper),
    )
    assert second == (Run("    ", paper, paper),)


def test_a_convex_shape_fills_the_pixels_whose_middle_it_holds() -> None:
    raster = Raster(6, 4)
    raster.fill([(1, 1), (5, 1), (5, 3), (1, 3)], Ink.SKIN)
    assert raster.pixels == bytes(6) + bytes((0, 1, 1, 1, 1, 0)) * 2 + bytes(6)


def test_what_lies_outside_is_cut_off() -> None:
    raster = Raster(4, 4)
    raster.fill([(-9, -9), (2, -9), (2, 9), (-9, 9)], Ink.SKIN)
    raster.fill([(50, 50), (60, 50), (60, 60)], Ink.BAD)
    raster.bar(3, -5, 99, 99, Ink.FLOOR)
    assert raster.pixels == bytes((1, 1, 0, Ink.FLOOR)) * 4


def test_the_same_moment_is_drawn_once() -> None:
    pose = demonstration(SQUATTER, 0.4)
    assert frame(SQUATTER, pose, 40, 16) is frame(SQUATTER, pose, 40, 16)
