"""How much a line of a routine asks for, its ranges still open."""

from dataclasses import dataclass

from runstrong_tui.core.exercise import Dose, Exercise, Level, Sides
from runstrong_tui.core.quantity import Range, exactly
from runstrong_tui.core.routine import Block, Entry


@dataclass(frozen=True, slots=True)
class Dosage:
    """Sets, and reps or seconds of each, of one exercise."""

    exercise: str
    sets: Range
    amount: Range
    """Reps or seconds of a set; of one side, where sides are done one after the other."""
    by_reps: bool
    """Else seconds lead."""
    sides: Sides = Sides.NONE
    weight: float | None = None
    """Kilograms."""
    routine: str = ""
    """Id of the routine that asks for it."""

    @property
    def is_open(self) -> bool:
        """Whether it leaves anything for the log to decide."""
        return self.sets.low < self.sets.high or self.amount.low < self.amount.high


def dosage(
    entry: Entry, exercise: Exercise, level: Level, block: Block, routine: str = ""
) -> Dosage:
    """What a line asks for; what it leaves out comes from the level's dose."""
    dose = exercise.dose(level)
    by_reps, amount = _amount(entry, dose)
    return Dosage(
        exercise=exercise.id,
        sets=exactly(block.rounds) if block.rounds > 1 else entry.sets or dose.sets,
        amount=amount,
        by_reps=by_reps,
        sides=exercise.sides,
        weight=entry.weight,
        routine=routine,
    )


def _amount(entry: Entry, dose: Dose) -> tuple[bool, Range]:
    """Whether it is counted in reps, and how many or how long."""
    reps, seconds = entry.reps, entry.seconds
    if reps is None and seconds is None:
        reps, seconds = dose.reps, dose.seconds
    if seconds is not None:
        return False, seconds
    assert reps is not None, "a dose has reps or seconds"
    return True, reps
