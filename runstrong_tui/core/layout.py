"""Lay a routine out flat: from what an author wrote to the steps of one day."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from runstrong_tui.core.dosage import Dosage, dosage
from runstrong_tui.core.exercise import Dose, Exercise, Level, Measure, Sides, by_nearness
from runstrong_tui.core.pace import Beats, Cadence, Pace, Still, Tempo
from runstrong_tui.core.plan import Guide, PaceKind, Plan, Rhythm, Side, Step, StepKind
from runstrong_tui.core.progression import Aim
from runstrong_tui.core.quantity import milliseconds
from runstrong_tui.core.routine import Block, BlockKind, Entry, Routine

GUESSED_REP_MS = 3_000
"""Length of a rep at own pace where the catalogue knows none (our choice)."""

NO_AIMS: Mapping[int, Aim] = {}
"""Without a log every range starts at its low end."""


def lay_out(
    routine: Routine,
    exercises: Mapping[str, Exercise],
    level: Level | None = None,
    from_block: int = 1,
    aims: Mapping[int, Aim] = NO_AIMS,
) -> Plan:
    """Every step in order, from block `from_block` on. The routine must have no `misfits`.

    `aims`: today's targets by number of the line; a range without one starts at its low end.
    """
    level = level or routine.level or Level.BEGINNER
    steps: list[Step] = []
    owed = 0
    for station in stations(routine, exercises, level, aims):
        if station.block >= from_block:
            steps += _steps(station, owed, milliseconds(routine.switch))
            owed = station.rest
    used = {step.exercise: exercises[step.exercise] for step in steps}
    return Plan(
        routine=routine.id,
        name=routine.name,
        steps=tuple(steps),
        guides={id_: guide(exercise) for id_, exercise in used.items()},
        blocks=tuple(block.title for block in routine.blocks),
        level=level,
        switch=milliseconds(routine.switch),
    )


def guide(exercise: Exercise) -> Guide:
    """What a plan keeps of an exercise."""
    return Guide(
        id=exercise.id,
        name=exercise.name,
        short=exercise.short or exercise.name[:12],
        spoken=exercise.spoken or exercise.name,
        limb=exercise.limb,
        setup=exercise.setup,
        cues=exercise.cues,
        fault_cue=exercise.fault_cue,
        stop_signs=exercise.stop_signs,
        muscles=exercise.muscles.primary,
        figure=exercise.figure or exercise.id,
        sides=exercise.sides,
    )


@dataclass(frozen=True, slots=True)
class Station:
    """One set of one exercise, both sides of it."""

    work: Step
    sides: Sides
    first: bool
    """Nothing of this exercise came just before."""
    rest: int
    """Owed after it."""
    get_ready: int

    @property
    def block(self) -> int:
        return self.work.block


def stations(
    routine: Routine,
    exercises: Mapping[str, Exercise],
    level: Level,
    aims: Mapping[int, Aim] = NO_AIMS,
) -> Iterator[Station]:
    """Every set of a routine in the order it is done, without the steps around it."""
    first_entry = 0
    for number, block in enumerate(routine.blocks, 1):
        own = routine.get_ready if block.get_ready is None else block.get_ready
        asked = [
            _Asked(one, aims.get(place) or Aim(int(one.sets.low), one.amount.low))
            for place, one in enumerate(_dosages(block, exercises, level), first_entry)
        ]
        for entry, set_, sets, first in _order(block, [one.aim.sets for one in asked]):
            exercise = exercises[block.entries[entry].exercise]
            work = _work(block.entries[entry], exercise, block, level, asked[entry])
            yield Station(
                work=replace(
                    work,
                    entry=first_entry + entry,
                    block=number,
                    set=set_,
                    sets=sets,
                    round=set_ if block.rounds > 1 else 1,
                ),
                sides=exercise.sides,
                first=first,
                rest=_rest_owed(block, entry, set_, work.rest),
                get_ready=milliseconds(own),
            )
        first_entry += len(block.entries)


@dataclass(frozen=True, slots=True)
class _Asked:
    """What a line asks for, and what of it today."""

    dosage: Dosage
    aim: Aim


def _dosages(block: Block, exercises: Mapping[str, Exercise], level: Level) -> Iterator[Dosage]:
    for entry in block.entries:
        yield dosage(entry, exercises[entry.exercise], level, block)


def _order(block: Block, sets_of: list[int]) -> Iterator[tuple[int, int, int, bool]]:
    """Index of the entry, number of the set, sets in all, whether the exercise is new."""
    if block.rounds > 1:
        for round_ in range(1, block.rounds + 1):
            for index in range(len(block.entries)):
                yield index, round_, block.rounds, True
        return
    for index, sets in enumerate(sets_of):
        for set_ in range(1, sets + 1):
            yield index, set_, sets, set_ == 1


def _rest_owed(block: Block, entry: int, round_: int, own: int) -> int:
    between_rounds = block.rounds > 1 and entry == len(block.entries) - 1 and round_ < block.rounds
    if between_rounds and block.rest_between_rounds:
        return milliseconds(block.rest_between_rounds)
    return own


def in_turn(sides: Sides) -> tuple[Side | None, ...]:
    """The sides of one set in the order they are done."""
    return (Side.LEFT, Side.RIGHT) if sides is Sides.EACH else (None,)


def _steps(station: Station, owed: int, switch: int) -> Iterator[Step]:
    opening, *others = whole_set(station.work, station.sides, switch)
    if station.first:
        length = max(station.get_ready, owed)
        yield replace(opening, kind=StepKind.READY, ms=length, get_ready=station.get_ready)
    elif owed:
        yield replace(opening, kind=StepKind.REST, ms=owed)
    yield from (opening, *others)


def whole_set(work: Step, sides: Sides, switch: int) -> Iterator[Step]:
    """The work of a set, side after side, with `switch` milliseconds to turn over."""
    first, *others = in_turn(sides)
    yield replace(work, side=first)
    for side in others:
        yield replace(work, kind=StepKind.SWITCH, ms=switch, side=side)
        yield replace(work, side=side)


def _work(entry: Entry, exercise: Exercise, block: Block, level: Level, asked: _Asked) -> Step:
    """The work step of one set, its place in the plan still open."""
    pace = _pace(entry, exercise)
    rhythm = rhythm_of(pace, level)
    reps, ms = _target(asked, rhythm)
    by_reps = reps is not None
    held = exercise.measure is Measure.HOLD
    return Step(
        kind=StepKind.WORK,
        ms=ms,
        work_ms=ms,
        exercise=exercise.id,
        entry=0,
        block=0,
        side=None,
        set=1,
        sets=1,
        round=1,
        measure=Measure.REPS if by_reps else Measure.HOLD if held else Measure.TIME,
        pace=PaceKind.OWN if entry.own_pace else kind_of(pace),
        rhythm=rhythm,
        reps=reps,
        tempo=pace.notation if isinstance(pace, Tempo) else "",
        weight=entry.weight,
        rest=_own_rest(entry, exercise.dose(level), block),
        note=entry.note,
        why=asked.aim.why,
    )


def ms_of_reps(rhythm: Rhythm, reps: int) -> int:
    """How long a number of reps takes."""
    return rhythm.end_of(reps) if rhythm.moves else reps * GUESSED_REP_MS


def _target(asked: _Asked, rhythm: Rhythm) -> tuple[int | None, int]:
    """Reps, or None where seconds lead; and how many milliseconds they take."""
    if not asked.dosage.by_reps:
        return None, milliseconds(asked.aim.amount)
    reps = int(asked.aim.amount)
    return reps, ms_of_reps(rhythm, reps)


def _own_rest(entry: Entry, dose: Dose, block: Block) -> int:
    if entry.rest is not None:
        return milliseconds(entry.rest)
    return milliseconds(dose.rest) if block.kind is BlockKind.MAIN else 0


def _pace(entry: Entry, exercise: Exercise) -> Pace:
    if entry.tempo is None:
        return exercise.pace
    if isinstance(exercise.pace, Tempo):
        return replace(entry.tempo, starts_with=exercise.pace.starts_with)
    return entry.tempo


def rhythm_of(pace: Pace, level: Level) -> Rhythm:
    """How a set at a pace moves; a cadence depends on the level."""
    match pace:
        case Tempo() | Beats():
            return Rhythm(phases=pace.phases)
        case Cadence():
            return Rhythm(per_minute=_at_level(pace, level), unit=pace.unit)
        case Still():
            return Rhythm()


def _at_level(cadence: Cadence, level: Level) -> int:
    """The level's movements a minute; the nearest lower level's, else the nearest higher's."""
    nearest = (one for one in by_nearness(level) if one in cadence.per_minute)
    return cadence.per_minute[next(nearest)]


def kind_of(pace: Pace) -> PaceKind:
    """The one word for a pace."""
    match pace:
        case Tempo():
            return PaceKind.TEMPO
        case Beats():
            return PaceKind.BEATS
        case Cadence():
            return PaceKind.CADENCE
        case Still():
            return PaceKind.HOLD
