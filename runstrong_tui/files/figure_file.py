"""A figure, as one file of key poses describes it."""

from collections.abc import Mapping
from importlib.resources.abc import Traversable

from runstrong_tui.core.fault import Unusable
from runstrong_tui.figures.muscles import MUSCLES
from runstrong_tui.figures.picture import JOINTS
from runstrong_tui.figures.pose import (
    Ease,
    FaultPose,
    Figure,
    Floor,
    Move,
    Pose,
    Prop,
    PropKind,
    Side,
    View,
)
from runstrong_tui.files.figure_limits import MOST_MOVES, MOST_PROPS, PHASE, PLACE, SHARE
from runstrong_tui.files.findings import Findings
from runstrong_tui.files.pose_table import numbers, read_poses
from runstrong_tui.files.reading import Table
from runstrong_tui.files.text import read_toml, shown_name

CAMERA = (-100.0, -5.0, 100.0, 190.0)
SMALLEST = 20
"""Centimetres a camera sees at least."""


def read_figure(source: Traversable) -> Figure:
    """The figure a file describes. Raises `Unusable` with all its faults."""
    text, data = read_toml(source)
    findings = Findings()
    figure = _figure(Table(data, findings))
    if figure is None or findings:
        raise Unusable(*findings.faults(shown_name(source), text))
    return figure


def _figure(table: Table) -> Figure | None:
    view = table.choice("view", tuple(View)) or View.SIDE
    drawn = table.table("pose", needed=True)
    poses = read_poses(drawn, view) if drawn else {}
    camera = _camera(table)
    figure = Figure(
        poses=poses,
        start=_pose_name(table, "start", poses) or next(iter(poses), ""),
        view=view,
        works=table.choice("works", tuple(Side)) or Side.RIGHT,
        floor=table.choice("floor", tuple(Floor)) or Floor.MAT,
        mat=_mat(table, camera),
        camera=camera,
        muscles=_known(table, "muscles", tuple(MUSCLES)),
        guide=_known(table, "guide", JOINTS),
        behind=table.choice("behind", tuple(Side)),
        moves=_moves(table, poses),
        seconds=table.number("seconds", PHASE) or 1.2,
        props=_props(table),
        faults=_faults(table, poses),
    )
    table.done()
    return figure if poses else None


def _camera(table: Table) -> tuple[float, float, float, float]:
    seen = numbers(table, "camera", 4, PLACE)
    if seen is None:
        return CAMERA
    left, bottom, right, top = seen
    if right - left < SMALLEST or top - bottom < SMALLEST:
        table.wrong("camera", "expected [left, bottom, right, top] with room between them")
        return CAMERA
    return left, bottom, right, top


def _mat(table: Table, camera: tuple[float, float, float, float]) -> tuple[float, float]:
    mat = numbers(table, "mat", 2, PLACE)
    return (mat[0], mat[1]) if mat else (camera[0] + 4, camera[2] - 4)


def _known(table: Table, key: str, words: tuple[str, ...]) -> tuple[str, ...]:
    given = table.texts(key)
    for word in given:
        if word not in words:
            table.wrong(key, f'"{word}" is not one of {", ".join(words)}')
    return tuple(word for word in given if word in words)


def _pose_name(table: Table, key: str, poses: Mapping[str, Pose], needed: bool = False) -> str:
    if poses:
        return table.choice(key, tuple(poses), needed) or ""
    table.get(key)
    return ""


def _moves(table: Table, poses: Mapping[str, Pose]) -> tuple[Move, ...]:
    moves = []
    for one in _few(table, "move", MOST_MOVES):
        moves.append(
            Move(
                phase=one.text("phase", needed=True),
                to=_pose_name(one, "to", poses, needed=True),
                ease=one.choice("ease", tuple(Ease)) or Ease.IN_OUT,
                share=one.number("share", SHARE) or 1,
            )
        )
        one.done()
    return tuple(moves)


def _props(table: Table) -> tuple[Prop, ...]:
    props = []
    for one in _few(table, "prop", MOST_PROPS):
        props.append(
            Prop(
                kind=one.choice("kind", tuple(PropKind), needed=True) or PropKind.STEP,
                left=one.number("left", PLACE) or 0,
                right=one.number("right", PLACE) or 0,
                top=one.number("top", PLACE) or 0,
                back=one.choice("back", tuple(Side)) or Side.LEFT,
            )
        )
        one.done()
    return tuple(props)


def _faults(table: Table, poses: Mapping[str, Pose]) -> tuple[FaultPose, ...]:
    faults = []
    for one in _few(table, "fault", MOST_PROPS):
        faults.append(
            FaultPose(
                name=one.text("name", needed=True),
                pose=_pose_name(one, "pose", poses, needed=True),
                fix=one.text("fix", needed=True),
                instead_of=_pose_name(one, "instead_of", poses) or next(iter(poses), ""),
            )
        )
        one.done()
    return tuple(faults)


def _few(table: Table, key: str, most: int) -> tuple[Table, ...]:
    tables = table.tables(key)
    if len(tables) > most:
        table.wrong(key, f"expected at most {most} of them")
    return tables[:most]
