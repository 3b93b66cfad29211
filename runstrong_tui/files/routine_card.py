"""A routine as a list shows it."""

from collections.abc import Iterator, Mapping

from runstrong_tui.core.exercise import Exercise, Level, Sides
from runstrong_tui.core.layout import NO_AIMS, lay_out
from runstrong_tui.core.logbook import minutes
from runstrong_tui.core.plan import Plan, StepKind
from runstrong_tui.core.progression import Aim
from runstrong_tui.core.quantity import Range, exactly
from runstrong_tui.core.routine import Block, Entry, Routine
from runstrong_tui.ports import BlockCard, EntryCard, RoutineCard


def routine_card(
    routine: Routine,
    exercises: Mapping[str, Exercise],
    source: str,
    level: Level | None = None,
    targets: Mapping[int, Aim] = NO_AIMS,
) -> RoutineCard:
    """The card of a routine that can be laid out, at a level, else at its own.

    `targets`, as `lay_out` takes them, say how long it is today.
    """
    plan = lay_out(routine, exercises, level, aims=targets)
    return RoutineCard(
        id=routine.id,
        name=routine.name,
        summary=routine.summary,
        level=level or routine.level or "any",
        minutes=minutes(plan.ms / 1000),
        source=source,
        blocks=tuple(_blocks(routine, plan, exercises)),
        exercises=len(plan.guides),
        sets=sum(step.kind is StepKind.WORK for step in plan.steps),
        equipment=tuple(dict.fromkeys(e for id_ in plan.guides for e in exercises[id_].equipment)),
    )


def _blocks(routine: Routine, plan: Plan, exercises: Mapping[str, Exercise]) -> Iterator[BlockCard]:
    for number, block in enumerate(routine.blocks, 1):
        ms = sum(step.ms for step in plan.steps if step.block == number)
        entries = (
            _entry(entry, block, exercises[entry.exercise], plan.level) for entry in block.entries
        )
        yield BlockCard(block.title, minutes(ms / 1000), tuple(entries), block.kind.value)


def _entry(entry: Entry, block: Block, exercise: Exercise, level: Level) -> EntryCard:
    sets = exactly(block.rounds) if block.rounds > 1 else entry.sets or exercise.dose(level).sets
    each = " each side" if exercise.sides is Sides.EACH else ""
    weight = f", {entry.weight:g} kg" if entry.weight else ""
    amount = f"{sets} x {_amount(entry, exercise, level)}{each}{weight}"
    return EntryCard(exercise.id, exercise.name, amount)


def _amount(entry: Entry, exercise: Exercise, level: Level) -> str:
    written: Range | None = entry.reps or entry.seconds
    if written is not None:
        return f"{written} s" if entry.seconds else str(written)
    dose = exercise.dose(level)
    return f"{dose.seconds} s" if dose.seconds else str(dose.reps)
