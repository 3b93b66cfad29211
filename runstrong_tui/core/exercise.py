"""What is done: an exercise as the catalogue describes it."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

# Handed on: levels are asked for where nothing of exercises is.
from runstrong_tui.core.level import LEVELS as LEVELS
from runstrong_tui.core.level import Level as Level
from runstrong_tui.core.level import by_nearness as by_nearness
from runstrong_tui.core.pace import Pace
from runstrong_tui.core.quantity import Range
from runstrong_tui.core.role import strengthens


class Measure(StrEnum):
    """What a set of an exercise is counted in."""

    HOLD = "hold"
    """Seconds held still."""
    REPS = "reps"
    """Movements counted."""
    TIME = "time"
    """Seconds in motion."""


class Sides(StrEnum):
    """How an exercise treats left and right."""

    NONE = "none"
    EACH = "each"
    """Left first, then right; numbers count one side."""
    ALTERNATE = "alternate"
    """The side changes with every movement; numbers count both."""


@dataclass(frozen=True, slots=True)
class Dose:
    """How much of an exercise one level does."""

    sets: Range
    reps: Range | None = None
    seconds: Range | None = None
    rest: float = 0
    """Seconds after each set."""


@dataclass(frozen=True, slots=True)
class Fault:
    """A common mistake and its correction."""

    fault: str
    fix: str


@dataclass(frozen=True, slots=True)
class Muscles:
    """What an exercise trains, most important first."""

    primary: tuple[str, ...] = ()
    secondary: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Energy:
    """Metabolic equivalent. Source: 2024 Adult Compendium of Physical Activities."""

    value: float
    code: str = ""
    """Row of the Compendium, or "lab" for a measured value."""
    edition: str = ""
    label: str = ""
    match: str = ""
    """named | class | measured | guess: how surely the row means this exercise."""
    kcal_per_rep: float | None = None
    """Net kilocalories of one rep, where a study measured it."""


@dataclass(frozen=True, slots=True)
class FitNumbers:
    """The exercise in Garmin's FIT profile 21.218."""

    category: int
    name: int | None = None
    fallback_name: int | None = None
    """For readers that don't know `name` yet."""
    match: str = ""


@dataclass(frozen=True, slots=True)
class Exercise:
    """An exercise as the catalogue describes it. Only the first six fields are required."""

    id: str
    name: str
    measure: Measure
    sides: Sides
    pace: Pace
    doses: Mapping[Level, Dose]
    short: str = ""
    """At most 12 letters, for big type; the name's first 12 where the catalogue has none."""
    spoken: str = ""
    """The name as it is said; the name where the catalogue has none."""
    group: str = ""
    role: str = ""
    limb: str = "side"
    """What is left or right of it, as it is said: left leg, right side."""
    setup: str = ""
    cues: tuple[str, ...] = ()
    """What a coach says during a set; short, imperative."""
    faults: tuple[Fault, ...] = ()
    fault_cue: str = ""
    """One speakable sentence, at most 60 letters."""
    stop_signs: tuple[str, ...] = ()
    safety: str = ""
    easier: tuple[str, ...] = ()
    harder: tuple[str, ...] = ()
    similar: tuple[str, ...] = ()
    ladder: str = ""
    muscles: Muscles = field(default_factory=Muscles)
    equipment: tuple[str, ...] = ()
    energy: Energy | None = None
    fit: FitNumbers | None = None
    figure: str = ""
    """The exercise whose figure this one borrows; empty: its own, if it has one."""
    sources: tuple[str, ...] = ()

    @property
    def strengthens(self) -> bool:
        """Whether it makes stronger; warm-ups and stretches prepare or loosen."""
        return strengthens(self.role)

    def dose(self, level: Level) -> Dose:
        """A level's dose; where there is none the nearest lower's, else the nearest higher's."""
        for candidate in by_nearness(level):
            if candidate in self.doses:
                return self.doses[candidate]
        raise ValueError(f"{self.id} has no dose")
