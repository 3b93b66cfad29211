"""The poses of a figure's file. Each inherits what it does not say from the first, or its base."""

from collections.abc import Mapping
from dataclasses import dataclass

from runstrong_tui.core.notation import Bounds, read_number
from runstrong_tui.figures.mixing import mirrored_limb, mirrored_tip
from runstrong_tui.figures.pose import (
    Free,
    Limb,
    Placed,
    Planted,
    Point,
    Pose,
    Tip,
    View,
)
from runstrong_tui.figures.skeleton import NECK, TORSO, angle, distance, polar
from runstrong_tui.files.figure_limits import ANGLE, MOST_POSES, PLACE, TURNS
from runstrong_tui.files.reading import Table

HANGING = Free(-90, -90)
BENDS = Bounds(-1, 1, whole=True)
SIDES = {View.SIDE: ("near", "far"), View.FRONT: ("right", "left")}
BROAD = (17.0, 10.0)

Said = dict[str, float | tuple[float, ...]]
"""What a pose says or inherits, by key."""


@dataclass(frozen=True, slots=True)
class Part:
    """The keys of a limb, without its side."""

    end: str
    free: str
    middle: str
    tip: str
    """An angle."""
    tip_at: str

    @property
    def bend(self) -> str:
        return f"{self.free}_bend"


ARM = Part("hand", "arm", "elbow", "palm", "fingers")
LEG = Part("ankle", "leg", "knee", "foot", "toe")


def read_poses(table: Table, view: View) -> dict[str, Pose]:
    """All poses by name, in the order of the file."""
    names = table.keys()
    if not 1 <= len(names) <= MOST_POSES:
        table.wrong_itself(f"expected 1 to {MOST_POSES} poses")
    said: dict[str, Said] = {}
    poses: dict[str, Pose] = {}
    for name in names[:MOST_POSES]:
        given = table.table(name)
        if given is not None:
            base = _base(given, poses)
            own = _said(given, view)
            _check(given, own, first=not poses)
            said[name] = _inherited(said.get(base, {}), own, view)
            poses[name] = _pose(said[name], own, poses.get(base), view)
    return poses


def _base(table: Table, earlier: Mapping[str, Pose]) -> str:
    if earlier:
        return table.choice("base", tuple(earlier)) or next(iter(earlier))
    if table.get("base") is not None:
        table.wrong("base", "only a pose above it can be its base")
    return ""


def _said(table: Table, view: View) -> Said:
    found: Said = {}
    points = [*("hip", "shoulder", "head", "broad")]
    angles = ["torso", "nod"]
    pairs, bends = [], []
    for side in SIDES[view]:
        for part in (ARM, LEG):
            points += [f"{side}_{key}" for key in (part.end, part.middle, part.tip_at)]
            angles.append(f"{side}_{part.tip}")
            pairs.append(f"{side}_{part.free}")
            bends.append(f"{side}_{part.bend}")
    for key in points:
        _keep(found, key, numbers(table, key, 2, PLACE))
    for key in pairs:
        _keep(found, key, numbers(table, key, 2, ANGLE))
    for key, bounds in (
        *((key, ANGLE) for key in angles),
        *((key, BENDS) for key in bends),
        *(("bow", PLACE), ("ball", PLACE), ("rope", TURNS)),
    ):
        _keep(found, key, table.number(key, bounds))
    table.done()
    return found


def _keep(found: Said, key: str, value: float | tuple[float, ...] | None) -> None:
    if value is not None:
        found[key] = value


def numbers(table: Table, key: str, count: int, bounds: Bounds) -> tuple[float, ...] | None:
    """A list of exactly `count` numbers."""
    value = table.get(key)
    if value is None:
        return None
    if not isinstance(value, list) or len(value) != count:
        table.wrong(key, f"expected {count} numbers like [{', '.join(['10'] * count)}]")
        return None
    try:
        return tuple(read_number(item, bounds) for item in value)
    except ValueError as problem:
        table.wrong(key, f"each of its numbers: {problem}")
        return None


def _check(table: Table, own: Said, first: bool) -> None:
    if first and "hip" not in own:
        table.get("hip", needed=True)
    if "shoulder" in own and "torso" in own:
        table.wrong("torso", "give either shoulder or torso")


def _inherited(base: Said, own: Said, view: View) -> Said:
    """A limb's own end or angles replace the whole limb; an own middle joint only that."""
    kept = dict(base)
    for side in SIDES[view]:
        for part in (ARM, LEG):
            keys = {key: f"{side}_{key}" for key in (part.end, part.free, part.middle, part.bend)}
            if keys[part.end] in own or keys[part.free] in own:
                for key in keys.values():
                    kept.pop(key, None)
            if f"{side}_{part.tip}" in own or f"{side}_{part.tip_at}" in own:
                kept.pop(f"{side}_{part.tip}", None)
                kept.pop(f"{side}_{part.tip_at}", None)
    return kept | own


def _pose(said: Said, own: Said, base: Pose | None, view: View) -> Pose:
    hip = _point(said, "hip") or (0.0, 92.0)
    shoulder = _shoulder(said, own, hip, base)
    arms = _limbs(said, ARM, view, hip[0])
    legs = _limbs(said, LEG, view, hip[0])
    return Pose(
        hip=hip,
        shoulder=shoulder,
        head=_head(own, hip, shoulder, base),
        arms=arms,
        legs=legs,
        hands=_tips(said, ARM, view, hip[0]),
        feet=_tips(said, LEG, view, hip[0]),
        bow=_number(said, "bow") or 0,
        broad=_point(said, "broad") or BROAD,
        ball=_number(said, "ball") or 0,
        rope=_number(said, "rope") or 0,
    )


def _shoulder(said: Said, own: Said, hip: Point, base: Pose | None) -> Point:
    """Where it is said; else above the hip as its angle says, or as it was above the base's hip."""
    torso = _number(own, "torso")
    if torso is not None:
        return polar(hip, TORSO, torso)
    if "shoulder" in own or base is None:
        return _point(own, "shoulder") or polar(hip, TORSO, 90)
    if "hip" in own and "shoulder" not in said:
        return hip[0] + base.shoulder[0] - base.hip[0], hip[1] + base.shoulder[1] - base.hip[1]
    return base.shoulder


def _head(own: Said, hip: Point, shoulder: Point, base: Pose | None) -> Point:
    """Where it is said; else it goes with the trunk as it did in the base."""
    head, nod = _point(own, "head"), _number(own, "nod")
    if head is not None:
        return head
    trunk = angle(hip, shoulder)
    if nod is not None or base is None:
        return polar(shoulder, NECK, trunk + (nod or 0))
    neck = angle(base.shoulder, base.head) - angle(base.hip, base.shoulder)
    return polar(shoulder, distance(base.shoulder, base.head), trunk + neck)


def _limbs(said: Said, part: Part, view: View, axis: float) -> tuple[Limb, Limb]:
    """The far limb is as the near one, the left one the right one's mirror image, if not said."""
    one, other = SIDES[view]
    first = _limb(said, one, part) or HANGING
    second = _limb(said, other, part)
    if second is None:
        second = first if view is View.SIDE else mirrored_limb(first, axis)
    return first, second


def _limb(said: Said, side: str, part: Part) -> Limb | None:
    end, middle = _point(said, f"{side}_{part.end}"), _point(said, f"{side}_{part.middle}")
    free = _point(said, f"{side}_{part.free}")
    if free is not None:
        return Free(*free)
    if end is None:
        return None
    if middle is not None:
        return Placed(middle, end)
    return Planted(end, int(_number(said, f"{side}_{part.bend}") or 0))


def _tips(said: Said, part: Part, view: View, axis: float) -> tuple[Tip, Tip]:
    one, other = SIDES[view]
    first, second = _tip(said, one, part), _tip(said, other, part)
    if second is None:
        second = first if view is View.SIDE else mirrored_tip(first, axis)
    return first, second


def _tip(said: Said, side: str, part: Part) -> Tip:
    at = _point(said, f"{side}_{part.tip_at}")
    return _number(said, f"{side}_{part.tip}") if at is None else at


def _point(said: Said, key: str) -> Point | None:
    value = said.get(key)
    return (value[0], value[1]) if isinstance(value, tuple) else None


def _number(said: Said, key: str) -> float | None:
    value = said.get(key)
    return value if isinstance(value, int | float) else None
