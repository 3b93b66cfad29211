"""Finding an exercise: by words, by what it trains, by what it needs."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from runstrong_tui.core.exercise import Exercise
from runstrong_tui.core.muscles import (
    CALVES,
    CORE,
    FEET,
    GLUTE_MAX,
    GLUTE_MED,
    HAMSTRINGS,
    HIPS,
    QUADS,
    MuscleGroup,
    groups_of,
)

ANY = "any"
"""A filter that lets everything through."""

MUSCLES: Mapping[str, tuple[MuscleGroup, ...]] = {
    ANY: (),
    "core": (CORE,),
    "glutes": (GLUTE_MAX, GLUTE_MED),
    "quads": (QUADS,),
    "hamstrings": (HAMSTRINGS,),
    "calves": (CALVES, FEET),
    "hips": (HIPS,),
}
"""What to choose from; it matches the muscles that work hardest."""

KIT: Mapping[str, tuple[str, ...]] = {
    ANY: (),
    "none": (),
    "wall": ("wall", "door"),
    "chair": ("chair",),
    "step": ("step",),
    "ball": ("ball",),
    "rope": ("rope",),
    "weight": ("dumbbell", "kettlebell", "weight", "band"),
}
"""What to choose from, and the words in the catalogue that mean it."""
_NO_KIT = {"mat"}
"""What counts as nothing."""

SECTIONS = {
    "core": "Core",
    "glutes": "Glutes",
    "legs": "Legs",
    "hamstrings": "Hamstrings",
    "calves": "Calves",
    "warmup": "Warm-up",
    "cooldown": "Cool-down",
}
"""Groups of the catalogue, in the order of the list, and what they are called."""


@dataclass(frozen=True, slots=True)
class Wish:
    """What is looked for."""

    words: str = ""
    """As typed; each word has to be found somewhere."""
    muscle: str = ANY
    kit: str = ANY


def found(exercises: Iterable[Exercise], wish: Wish) -> tuple[Exercise, ...]:
    """Those that fit, section by section, by name."""
    fitting = (one for one in exercises if fits(one, wish))
    return tuple(sorted(fitting, key=_order))


def fits(exercise: Exercise, wish: Wish) -> bool:
    """Whether an exercise is looked for."""
    text = _text(exercise)
    return (
        all(word in text for word in wish.words.casefold().split())
        and _trains(exercise, wish.muscle)
        and _needs(exercise, wish.kit)
    )


def section_of(exercise: Exercise) -> str:
    """The heading it stands under."""
    return SECTIONS.get(exercise.group) or exercise.group.capitalize() or "Others"


def _order(exercise: Exercise) -> tuple[int, str, str]:
    known = list(SECTIONS)
    place = known.index(exercise.group) if exercise.group in known else len(known)
    return place, section_of(exercise), exercise.name.casefold()


def _text(exercise: Exercise) -> str:
    muscles = exercise.muscles
    words = (
        *(exercise.name, exercise.id, exercise.short, section_of(exercise), exercise.ladder),
        *(*muscles.primary, *muscles.secondary, *exercise.equipment),
        *(group.name for group in groups_of(muscles.primary)),
    )
    return " ".join(words).casefold()


def _trains(exercise: Exercise, muscle: str) -> bool:
    wanted = MUSCLES[muscle]
    return not wanted or any(group in wanted for group in groups_of(exercise.muscles.primary))


def _needs(exercise: Exercise, kit: str) -> bool:
    if kit == ANY:
        return True
    if kit == "none":
        return set(exercise.equipment) <= _NO_KIT
    return any(word in thing for thing in exercise.equipment for word in KIT[kit])
