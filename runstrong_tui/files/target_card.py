"""Today's targets as a list shows them."""

from collections.abc import Iterator, Mapping

from runstrong_tui.core.dosage import Dosage, dosage
from runstrong_tui.core.exercise import Exercise, Level, Sides
from runstrong_tui.core.progression import Aim
from runstrong_tui.core.routine import Routine
from runstrong_tui.ports import TargetCard


def target_cards(
    routine: Routine,
    exercises: Mapping[str, Exercise],
    level: Level,
    aims: Mapping[int, Aim],
) -> Iterator[TargetCard]:
    """A card for each line that has an aim, in the order of the routine."""
    lines = ((block, entry) for block in routine.blocks for entry in block.entries)
    for number, (block, entry) in enumerate(lines):
        if number in aims:
            exercise = exercises[entry.exercise]
            yield _card(dosage(entry, exercise, level, block), exercise, aims[number])


def _card(asked: Dosage, exercise: Exercise, aim: Aim) -> TargetCard:
    return TargetCard(
        exercise=exercise.id,
        name=exercise.name,
        sets=aim.sets,
        amount=aim.amount,
        by_reps=asked.by_reps,
        goal=f"{aim.sets} x {aim.amount:g}{_unit(asked)}",
        open=f"{asked.sets} x {asked.amount}{_unit(asked)}",
        why=aim.why,
    )


def _unit(asked: Dosage) -> str:
    seconds = "" if asked.by_reps else " s"
    return f"{seconds}{' each side' if asked.sides is Sides.EACH else ''}"
