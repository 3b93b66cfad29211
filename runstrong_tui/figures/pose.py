"""A figure's key poses, moves and props, as plain values.

Lengths are centimetres of a person 178 cm tall, x to the right, y up from the floor. Angles are
degrees, anticlockwise from the right. A side view faces right, as a picture that isn't mirrored.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

Point = tuple[float, float]


class View(StrEnum):
    """From where a figure is seen."""

    SIDE = "side"
    """Limbs are near and far."""
    FRONT = "front"
    """Limbs are right and left; the right ones are at the picture's left."""


class Floor(StrEnum):
    """What a figure stands or lies on."""

    MAT = "mat"
    LINE = "line"
    NONE = "none"


class Ease(StrEnum):
    """How a move gathers and loses speed."""

    LINEAR = "linear"
    IN = "in"
    OUT = "out"
    IN_OUT = "in_out"
    SNAP = "snap"


class PropKind(StrEnum):
    """Things a figure uses."""

    BALL = "ball"
    ROPE = "rope"
    STEP = "step"
    WALL = "wall"
    DUMBBELL = "dumbbell"
    CHAIR = "chair"


class Side(StrEnum):
    """A side of the body."""

    RIGHT = "right"
    LEFT = "left"


@dataclass(frozen=True, slots=True)
class Planted:
    """A limb whose end stays at a place; the joint between follows."""

    end: Point
    bend: int = 0
    """1: the middle joint lies anticlockwise of the line to the end, -1: clockwise, 0: natural."""


@dataclass(frozen=True, slots=True)
class Free:
    """A limb by the angles of its two bones."""

    first: float
    second: float


@dataclass(frozen=True, slots=True)
class Placed:
    """A limb by its joints, foreshortened if need be."""

    middle: Point
    end: Point


Limb = Planted | Free | Placed
Tip = Point | float | None
"""Where a foot's toe or a hand's fingers are, or the angle to them; None: as it is natural."""


@dataclass(frozen=True, slots=True)
class Pose:
    """One position of the body. Pairs are (near, far), from the front (right, left)."""

    hip: Point
    shoulder: Point
    head: Point
    arms: tuple[Limb, Limb]
    legs: tuple[Limb, Limb]
    hands: tuple[Tip, Tip] = (None, None)
    feet: tuple[Tip, Tip] = (None, None)
    bow: float = 0
    """How far the middle of the back is pushed out of its line; negative: hollow."""
    broad: Point = (17, 10)
    """Half the breadth of shoulders and hips from the front."""
    ball: float = 0
    """Where the middle of the ball is."""
    rope: float = 0
    """Turns of the rope; 0: under the feet, 0.5: overhead."""


@dataclass(frozen=True, slots=True)
class Move:
    """The way from the pose before to another."""

    phase: str
    """The phase or call of a rep during which it is done."""
    to: str
    ease: Ease = Ease.IN_OUT
    share: float = 1
    """How much of the phase it takes; moves of one phase follow each other until it is used up."""


@dataclass(frozen=True, slots=True)
class Prop:
    """A thing that is used, and where it stands. A ball follows its pose, the rest the hands."""

    kind: PropKind
    left: float = 0
    right: float = 0
    top: float = 0
    back: Side = Side.LEFT
    """Where the back of a chair is."""


@dataclass(frozen=True, slots=True)
class FaultPose:
    """A common mistake as it looks."""

    name: str
    pose: str
    fix: str
    instead_of: str
    """The pose done well."""


@dataclass(frozen=True, slots=True, eq=False)
class Figure:
    """An exercise as it looks. Two are the same only if they are one object."""

    poses: Mapping[str, Pose]
    start: str
    """The pose in which a rep begins and ends."""
    view: View = View.SIDE
    works: Side = Side.RIGHT
    """The side the picture shows at work; for the other it is mirrored."""
    alternates: bool = False
    """The other side works in every second rep."""
    floor: Floor = Floor.MAT
    mat: Point = (0, 0)
    """Where the mat begins and ends."""
    camera: tuple[float, float, float, float] = (-100, -5, 100, 190)
    """What is in the picture: left, bottom, right, top."""
    muscles: tuple[str, ...] = ()
    guide: tuple[str, ...] = ()
    """Joints that should lie on one line."""
    behind: Side | None = None
    """From the front: the side that is drawn as the far one."""
    moves: tuple[Move, ...] = ()
    seconds: float = 1.2
    """How long a phase takes where nothing paces it."""
    props: tuple[Prop, ...] = ()
    faults: tuple[FaultPose, ...] = ()
