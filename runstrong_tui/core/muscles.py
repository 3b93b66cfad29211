"""What each muscle does for a runner.

Source of the actions: Novacheck, The biomechanics of running, Gait & Posture 7 (1998) 77-95.
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
    "Keeps you upright: a still trunk lets the legs do the work.",
)
GLUTE_MAX = MuscleGroup(
    "gluteus maximus",
    ("gluteus maximus", "glutes"),
    "Drives the hip back: the power of every stride.",
)
GLUTE_MED = MuscleGroup(
    "gluteus medius and minimus",
    ("gluteus medius", "gluteus minimus"),
    "Hold the pelvis level while you stand on one leg, which in running is always.",
)
QUADS = MuscleGroup(
    "quads", ("quadriceps",), "Extend the knee, and brake each landing, most of all downhill."
)
HAMSTRINGS = MuscleGroup(
    "hamstrings",
    ("hamstrings",),
    "Flex the knee and help the glutes drive; often weaker than the quads.",
)
CALVES = MuscleGroup(
    "calves", ("calves", "gastrocnemius", "soleus"), "Push off, and take the load at each step."
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
    "Carries the arm swing that balances the legs.",
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
