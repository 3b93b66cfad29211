"""Figures as files write them: what is inherited, what is faulty and where."""

from pathlib import Path

import pytest

from runstrong_tui.core.fault import Unusable
from runstrong_tui.figures.pose import Ease, Floor, Free, Placed, Planted, PropKind, Side, View
from runstrong_tui.files.figure_file import read_figure
from tests.files.books import write

SQUAT = """\
floor = "line"
camera = [-62, -5, 78, 178]
muscles = ["quadriceps"]

[pose.stand]
hip = [0, 92]
shoulder = [3, 142]
nod = 10
near_arm = [-84, -74]
near_ankle = [0, 8]
near_toe = [17, 3]
far_ankle = [5, 9]

[pose.bottom]
hip = [-33, 47]
torso = 60
near_arm = [4, 6]

[pose.deep]
base = "bottom"
near_hand = [40, 60]

[[move]]
phase = "down"
to = "bottom"
ease = "out"

[[move]]
phase = "up"
to = "stand"
share = 0.5

[[prop]]
kind = "chair"
left = -60
right = -20
top = 45
back = "right"

[[fault]]
name = "Heels lift"
pose = "deep"
instead_of = "bottom"
fix = "Sit back"
"""

SUMO = """\
view = "front"
works = "left"
behind = "left"

[pose.stand]
hip = [10, 86]
right_hand = [-7, 113]
right_elbow = [-23, 111]
right_palm = 80
right_ankle = [-34, 9]
right_leg_bend = 1

[pose.deep]
right_elbow = [-30, 111]

[pose.one]
left_leg = [-80, -90]
"""


def read(tmp_path: Path, text: str, name: str = "one") -> list[str]:
    """What is wrong with a figure, without the file's name."""
    write(tmp_path, **{name: text})
    try:
        read_figure(tmp_path / f"{name}.toml")
    except Unusable as unusable:
        return [f"{fault.line}:{fault.column} {fault.text}" for fault in unusable.faults]
    return []


def test_a_figure_as_a_value(tmp_path: Path) -> None:
    figure = read_figure(write(tmp_path, squat=SQUAT) / "squat.toml")
    assert (figure.view, figure.floor, figure.works) == (View.SIDE, Floor.LINE, Side.RIGHT)
    assert (figure.start, figure.muscles) == ("stand", ("quadriceps",))
    assert figure.camera == (-62, -5, 78, 178)
    assert [(m.phase, m.to, m.ease, m.share) for m in figure.moves] == [
        ("down", "bottom", Ease.OUT, 1),
        ("up", "stand", Ease.IN_OUT, 0.5),
    ]
    (chair,) = figure.props
    assert (chair.kind, chair.top, chair.back) == (PropKind.CHAIR, 45, Side.RIGHT)
    (fault,) = figure.faults
    assert (fault.pose, fault.instead_of) == ("deep", "bottom")


def test_a_pose_inherits_what_it_does_not_say(tmp_path: Path) -> None:
    poses = read_figure(write(tmp_path, squat=SQUAT) / "squat.toml").poses
    stand, bottom, deep = poses["stand"], poses["bottom"], poses["deep"]
    assert bottom.legs == stand.legs == (Planted((0, 8)), Planted((5, 9)))
    assert bottom.feet == ((17, 3), (17, 3))
    assert bottom.shoulder == pytest.approx((-8, 90.3), abs=0.01)
    assert deep.hip == bottom.hip
    assert deep.shoulder == bottom.shoulder


def test_the_far_limb_is_as_the_near_one_until_it_is_said(tmp_path: Path) -> None:
    poses = read_figure(write(tmp_path, squat=SQUAT) / "squat.toml").poses
    assert poses["bottom"].arms == (Free(4, 6), Free(4, 6))


def test_a_new_end_replaces_inherited_angles(tmp_path: Path) -> None:
    poses = read_figure(write(tmp_path, squat=SQUAT) / "squat.toml").poses
    assert poses["deep"].arms == (Planted((40, 60)), Planted((40, 60)))


def test_the_left_limb_is_the_right_one_s_mirror_image_until_it_is_said(tmp_path: Path) -> None:
    figure = read_figure(write(tmp_path, sumo=SUMO) / "sumo.toml")
    stand, deep, one = figure.poses.values()
    assert stand.shoulder == pytest.approx((10, 136))
    assert stand.arms == (Placed((-23, 111), (-7, 113)), Placed((43, 111), (27, 113)))
    assert stand.hands == (80, 100)
    assert stand.legs == (Planted((-34, 9), 1), Planted((54, 9), -1))
    assert deep.arms[0] == Placed((-30, 111), (-7, 113)), "an own elbow keeps the hand"
    assert one.legs == (Planted((-34, 9), 1), Free(-80, -90))
    assert (figure.works, figure.behind) == (Side.LEFT, Side.LEFT)


FAULTY = [
    ("", ['1:1 missing key "pose"']),
    ("pose = 3", ["1:8 pose is 3; expected a table"]),
    ("[pose]", ["1:1 expected 1 to 40 poses"]),
    ("[pose.a]\nnod = 3", ['1:1 missing key "hip"']),
    ("[pose.a]\nhip = [1]", ["2:7 hip is a list; expected 2 numbers like [10, 10]"]),
    (
        '[pose.a]\nhip = [1, "2"]',
        ["2:7 hip is a list; each of its numbers: expected a number from -500 to 500 cm"],
    ),
    ("[pose.a]\nhip = [1, inf]", None),
    ("[pose.a]\nhip = [1, nan]", None),
    ("[pose.a]\nhip = [0, 9]\nnear_hend = [1, 2]", None),
    (
        "[pose.a]\nhip = [0, 9]\nshoulder = [0, 50]\ntorso = 80",
        ["4:9 torso is 80; give either shoulder or torso"],
    ),
    (
        '[pose.a]\nbase = "b"\nhip = [0, 9]\n[pose.b]',
        ['2:8 base is "b"; only a pose above it can be its base'],
    ),
    ('start = "z"\n[pose.a]\nhip = [0, 9]', ['1:9 start is "z"; expected "a"']),
    ("camera = [9, 9, 9, 9]\n[pose.a]\nhip = [0, 9]", None),
    (
        'muscles = ["quads"]\n[pose.a]\nhip = [0, 9]',
        None,
    ),
    ('[pose.a]\nhip = [0, 9]\n[[move]]\nphase = "up"\nto = "b"', ['5:6 to is "b"; expected "a"']),
    (
        '[pose.a]\nhip = [0, 9]\n[[move]]\nto = "a"\nshare = 3',
        ['3:1 missing key "phase"', "5:9 share is 3; expected a number from 0.01 to 1"],
    ),
    ('[pose.a]\nhip = [0, 9]\n[[prop]]\nkind = "bal"', None),
    ('[pose.a]\nhip = [0, 9]\n[[fault]]\npose = "a"', None),
    ("[pose.a]\nhip = [0, 9]\n" + '[[prop]]\nkind = "ball"\n' * 9, None),
    ("blok = 1\n[pose.a]\nhip = [0, 9]", None),
    ("[pose]\na = 3", None),
    ("".join(f"[pose.p{n}]\nhip = [0, 9]\n" for n in range(41)), ["1:1 expected 1 to 40 poses"]),
]


@pytest.mark.parametrize(("text", "faults"), FAULTY)
def test_a_faulty_figure_is_told_with_its_place(
    tmp_path: Path, text: str, faults: list[str] | None
) -> None:
    found = read(tmp_path, text)
    assert found if faults is None else found == faults


def test_a_wrong_word_is_met_with_the_right_one(tmp_path: Path) -> None:
    text = '[pose.a]\nhip = [0, 9]\nnear_hend = [1, 2]\n[[prop]]\nkind = "bal"'
    first, second = read(tmp_path, text)
    assert first == '3:1 unknown key "near_hend"; did you mean "near_hand"?'
    assert second == '5:8 kind is "bal"; did you mean "ball"?'


def test_a_file_that_is_no_toml_is_told(tmp_path: Path) -> None:
    assert read(tmp_path, "[pose.a\n")[0].startswith("1:8 not valid TOML")
