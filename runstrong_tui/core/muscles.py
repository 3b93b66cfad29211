"""What each muscle does for a runner.

Sources, named as in docs/training.md: what drives and what brakes HAMNER2010, the gluteus maximus
LIEBERMAN2006, the other actions NOVACHECK1998.
"""

from collections.abc import Iterable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class MuscleGroup:
    """Muscles that do one thing for a runner."""

    name: str
    """As a runner calls it."""
    muscles: tuple[str, ...]
    """As the catalogue names them."""
    does: str
    """One sentence."""


CORE = MuscleGroup(
    "core",
    (
        *("rectus abdominis", "transverse abdominis", "obliques", "spinal erectors"),
        *("quadratus lumborum", "core"),
    ),
    "Keeps you upright: a still trunk gives the legs something to push against.",
)
GLUTE_MAX = MuscleGroup(
    "gluteus maximus",
    ("gluteus maximus", "glutes"),
    "Holds your trunk up at every landing and drives the hip back.",
)
GLUTE_MED = MuscleGroup(
    "gluteus medius and minimus",
    ("gluteus medius", "gluteus minimus"),
    "Hold the pelvis level on one leg, and every running step lands on one.",
)
QUADS = MuscleGroup(
    "quads", ("quadriceps",), "Straighten the knee, and carry you while you brake at each landing."
)
HAMSTRINGS = MuscleGroup(
    "hamstrings",
    ("hamstrings",),
    "Bend the knee, slow the leg before it lands, help the glutes; often weaker than the quads.",
)
CALVES = MuscleGroup(
    "calves",
    ("calves", "gastrocnemius", "soleus"),
    "Push you off and hold you up in the second half of each step.",
)
FEET = MuscleGroup(
    "feet", ("tibialis posterior", "foot muscles"), "Hold the arch and steady the ankle."
)
HIPS = MuscleGroup(
    "hips",
    ("hip flexors", "hip rotators", "adductors"),
    "Swing the leg forward and keep the knee in line.",
)
UPPER_BODY = MuscleGroup(
    "upper body",
    (
        *("shoulders", "upper back", "chest", "latissimus"),
        *("triceps", "biceps", "forearms"),
    ),
    "Swings the arms, which balance the turn of the legs.",
)

GROUPS = (
    *(CORE, GLUTE_MAX, GLUTE_MED, QUADS, HAMSTRINGS, CALVES),
    *(FEET, HIPS, UPPER_BODY),
)
"""In the order in which a runner reads them."""

_OF = {muscle: group for group in GROUPS for muscle in group.muscles}


def group_of(muscle: str) -> MuscleGroup | None:
    """What a muscle belongs to; None for names we don't know, such as "whole body"."""
    return _OF.get(muscle)


def groups_of(muscles: Iterable[str]) -> tuple[MuscleGroup, ...]:
    """Each group once, in the order of the muscles."""
    found = (group_of(muscle) for muscle in muscles)
    return tuple(dict.fromkeys(group for group in found if group))
