"""What an editor shows of each place of a routine: every value, and what holds where it is open."""

from collections.abc import Iterator
from dataclasses import dataclass

from runstrong_tui.core import fields
from runstrong_tui.core.editing import Catalogue, Draft, thing_at
from runstrong_tui.core.exercise import Dose, Exercise, Level, Measure
from runstrong_tui.core.fields import Choice, Field, written
from runstrong_tui.core.keyed import values_of
from runstrong_tui.core.layout import kind_of
from runstrong_tui.core.limits import REPS, SECONDS
from runstrong_tui.core.pace import Tempo
from runstrong_tui.core.quantity import Range
from runstrong_tui.core.routine import GET_READY, SWITCH, Block, BlockKind, Entry, Routine

TARGET = "target"
"""Reps or seconds: one cell, two keys of the file."""


@dataclass(frozen=True, slots=True)
class Cell:
    """One value of one place."""

    key: str
    """Of the file, or `TARGET`."""
    label: str
    text: str
    """The value as it is shown and typed; empty where there is none."""
    usual: str
    """What holds while it is open."""
    means: str
    """What it is, in a sentence."""
    takes: str
    """What it may be."""
    words: tuple[str, ...] = ()
    """All it may be, where that is a few words."""

    @property
    def is_open(self) -> bool:
        return not self.text

    @property
    def shown(self) -> str:
        """What holds."""
        return self.text or self.usual


def cells(draft: Draft, exercises: Catalogue) -> tuple[Cell, ...]:
    """All cells of the place one is at, in their order."""
    thing = thing_at(draft)
    match thing:
        case Routine():
            return tuple(_of_routine(thing))
        case Block():
            return tuple(_of_block(thing, draft.routine))
        case Entry():
            return tuple(_of_entry(thing, draft, exercises))


def _of_routine(routine: Routine) -> Iterator[Cell]:
    usual = {"level": "any", "get_ready": f"{GET_READY:g} s", "switch": f"{SWITCH:g} s"}
    yield from (_cell(field, routine, usual.get(field.key, "")) for field in fields.ROUTINE)


def _of_block(block: Block, routine: Routine) -> Iterator[Cell]:
    own = routine.get_ready
    usual = {"rounds": "1", "rest_between_rounds": "none", "get_ready": f"{own:g} s"}
    yield from (_cell(field, block, usual.get(field.key, "")) for field in fields.BLOCK)


def _of_entry(entry: Entry, draft: Draft, exercises: Catalogue) -> Iterator[Cell]:
    exercise = exercises[entry.exercise]
    dose = exercise.dose(draft.routine.level or Level.BEGINNER)
    block = draft.routine.blocks[draft.spot.block]
    yield Cell(
        "exercise",
        "exercise",
        exercise.name,
        "",
        "Which exercise.",
        "enter opens the library to choose another one",
    )
    yield _target(entry, dose)
    yield _sets(entry, dose, block)
    main = block.kind is BlockKind.MAIN
    yield _cell(fields.AFTER, entry, f"{dose.rest:g} s" if main and dose.rest else "none")
    yield _cell(fields.TEMPO, entry, _usual_tempo(exercise))
    yield _cell(fields.PACE, entry, "" if exercise.measure is Measure.HOLD else "led")
    yield _cell(fields.LOAD, entry, "none")
    yield _cell(fields.REMARK, entry, "")


def _cell(field: Field, thing: Routine | Block | Entry, usual: str) -> Cell:
    value = values_of(thing).get(field.key)
    text = "" if value is None else f"{written(value)}{_unit(field)}"
    words = field.takes.words if isinstance(field.takes, Choice) else ()
    return Cell(field.key, field.label, text, usual, field.help, str(field.takes), words)


def _unit(field: Field) -> str:
    if field.key == "weight":
        return " kg"
    return " s" if field.key in ("rest", "rest_between_rounds", "get_ready", "switch") else ""


def _target(entry: Entry, dose: Dose) -> Cell:
    return Cell(
        TARGET,
        TARGET,
        _amount(entry.reps, entry.seconds),
        _amount(dose.reps, dose.seconds),
        "Reps, or seconds with an s behind, of each side where there are sides. "
        "A range starts low, and the log raises it.",
        f"{REPS.low}-{REPS.high} reps, {SECONDS.low}-{SECONDS.high} s, or a range: 8-12, 30-45 s",
    )


def _amount(reps: Range | None, seconds: Range | None) -> str:
    if seconds is not None:
        return f"{written(seconds)} s"
    return "" if reps is None else f"{written(reps)} reps"


def _sets(entry: Entry, dose: Dose, block: Block) -> Cell:
    if block.rounds > 1:
        means = f"A round is one set: the block has {block.rounds} rounds."
        return Cell("sets", "sets", "", str(block.rounds), means, "the rounds of the block")
    return _cell(fields.SET_COUNT, entry, str(written(dose.sets)))


def _usual_tempo(exercise: Exercise) -> str:
    if isinstance(exercise.pace, Tempo):
        return exercise.pace.notation
    return "" if exercise.measure is Measure.HOLD else str(kind_of(exercise.pace))
