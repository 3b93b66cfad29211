"""A routine laid out flat, as steps for one athlete on one day."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from itertools import accumulate

from runstrong_tui.core.exercise import Level, Measure, Sides
from runstrong_tui.core.pace import Phase
from runstrong_tui.core.quantity import milliseconds
from runstrong_tui.core.routine import SWITCH

# Handed on: the log has sides, and needs no plan.
from runstrong_tui.core.side import Side as Side


class StepKind(StrEnum):
    """What the athlete does during a step."""

    READY = "ready"
    WORK = "work"
    SWITCH = "switch"
    REST = "rest"


class PaceKind(StrEnum):
    """What leads a set."""

    TEMPO = "tempo"
    BEATS = "beats"
    CADENCE = "cadence"
    HOLD = "hold"
    OWN = "own"


@dataclass(frozen=True, slots=True)
class Rhythm:
    """How a set moves: the parts of one rep, or movements a minute. All empty: it is held."""

    phases: tuple[Phase, ...] = ()
    """One rep's parts, for tempo and beats."""
    per_minute: int = 0
    """Movements a minute, for a cadence."""
    unit: str = ""
    """What a cadence counts: skips, steps."""

    @property
    def moves(self) -> bool:
        """Whether there are reps to count."""
        return bool(self.phases or self.per_minute)

    def end_of(self, rep: int) -> int:
        """Milliseconds from the start of a set to the end of its rep number `rep` (from 1)."""
        if self.per_minute:
            return rep * 60_000 // self.per_minute
        return rep * sum(phase.ms for phase in self.phases)

    def finished(self, ms: int) -> int:
        """Reps finished within the first `ms` milliseconds."""
        if not self.moves:
            return 0
        if not self.per_minute:
            return ms // self.end_of(1)
        reps = ms * self.per_minute // 60_000
        return reps + (self.end_of(reps + 1) <= ms)


@dataclass(frozen=True, slots=True)
class Guide:
    """What a plan keeps of an exercise, so that a session needs no catalogue to go on."""

    id: str
    name: str
    short: str
    spoken: str
    limb: str = "side"
    """What is left or right of it, as it is said."""
    setup: str = ""
    cues: tuple[str, ...] = ()
    fault_cue: str = ""
    stop_signs: tuple[str, ...] = ()
    muscles: tuple[str, ...] = ()
    figure: str = ""
    sides: Sides = Sides.NONE


@dataclass(frozen=True, slots=True)
class Rung:
    """An easier exercise, with all it takes to do it in place of a harder one."""

    guide: Guide
    measure: Measure
    pace: PaceKind
    rhythm: Rhythm
    tempo: str = ""
    """As written, where the pace is one."""

    @property
    def counts(self) -> bool:
        """Whether a set of it can be a number of reps."""
        return self.measure is Measure.REPS


@dataclass(frozen=True, slots=True)
class Step:
    """One stretch of the workout. A step that is not work describes the work after it."""

    kind: StepKind
    ms: int
    """Planned length; for own pace what the catalogue's pace would take."""
    work_ms: int
    """Planned length of the work this step is or leads to."""
    exercise: str
    """Its id; the plan has the guide to it."""
    entry: int
    """Which line of the routine it comes from, counted over all blocks from 0."""
    block: int
    """Number of the block, from 1."""
    side: Side | None
    set: int
    sets: int
    round: int
    measure: Measure
    """What the set is counted in on this day: reps led by seconds are `time`."""
    pace: PaceKind
    rhythm: Rhythm
    reps: int | None = None
    """Target of the set; None where seconds lead."""
    tempo: str = ""
    """The tempo as written, where the pace is one."""
    weight: float | None = None
    """Kilograms."""
    rest: int = 0
    """Milliseconds of rest owed after the set, as the routine says."""
    get_ready: int = 0
    """Of a ready step: milliseconds for getting into position; what comes before them is rest."""
    note: str = ""
    why: str = ""
    """Why the target is what it is today, where the routine leaves it open."""
    whole: int = 0
    """Of work that ends a set begun with a harder exercise: what a whole set asks for, in reps or,
    where seconds lead, in milliseconds."""

    @property
    def open_ended(self) -> bool:
        """Whether only the athlete ends it."""
        return self.kind is StepKind.WORK and self.pace is PaceKind.OWN

    @property
    def target_ms(self) -> int | None:
        """Of work led by seconds: how long."""
        return self.ms if self.kind is StepKind.WORK and self.reps is None else None


@dataclass(frozen=True, slots=True)
class Plan:
    """Every step of a workout, in order; begins with ready, ends with work."""

    routine: str
    """Id of the routine it was laid out from."""
    name: str
    steps: tuple[Step, ...]
    guides: Mapping[str, Guide]
    blocks: tuple[str, ...] = ()
    """The blocks' titles."""
    level: Level = field(default=Level.BEGINNER)
    easier: Mapping[str, Rung] = field(default_factory=dict)
    """The next rung down of the ladder, by the exercise it is easier than."""
    switch: int = milliseconds(SWITCH)
    """Milliseconds to turn over between sides."""

    @property
    def ms(self) -> int:
        """Planned length, own pace estimated."""
        return sum(step.ms for step in self.steps)

    @property
    def starts(self) -> tuple[int, ...]:
        """Milliseconds from the plan's start to each step's start."""
        return tuple(accumulate((step.ms for step in self.steps[:-1]), initial=0))

    @property
    def estimated(self) -> bool:
        """Whether the length is partly a guess: some step ends only when the athlete says so."""
        return any(step.open_ended for step in self.steps)

    def guide(self, step: Step) -> Guide:
        return self.guide_of(step.exercise)

    def guide_of(self, exercise: str) -> Guide:
        """The guide of one of its exercises, or of an easier one that may take its place."""
        if exercise in self.guides:
            return self.guides[exercise]
        return next(one.guide for one in self.easier.values() if one.guide.id == exercise)
