"""What keeps a routine from being laid out, though its file reads well."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import islice

from runstrong_tui.core.exercise import Exercise, Level, Measure, Sides
from runstrong_tui.core.layout import lay_out, stations
from runstrong_tui.core.nearest import nearest
from runstrong_tui.core.pace import Still
from runstrong_tui.core.routine import Block, Entry, Routine

MOST_WORK = 200
"""Work steps a plan may have: nobody trains longer, and a slip of the pen does."""

LONGEST_MS = 4 * 60 * 60 * 1000
"""How long a plan may take."""

Path = tuple[str | int, ...]


@dataclass(frozen=True, slots=True)
class Misfit:
    """A fault that shows only when a routine meets the catalogue."""

    path: Path
    """Where in the TOML; what is missing is named by its table."""
    text: str
    key: bool = False
    """The place is the key, not the value."""


def misfits(
    routine: Routine, exercises: Mapping[str, Exercise], level: Level | None = None
) -> tuple[Misfit, ...]:
    """Everything that keeps a routine from being laid out; empty if nothing does."""
    level = level or routine.level or Level.BEGINNER
    found = tuple(
        misfit
        for number, block in enumerate(routine.blocks)
        for place, entry in enumerate(block.entries)
        for misfit in _of_entry(
            ("block", number, "exercise", place), block, entry, exercises, level
        )
    )
    return found or tuple(_of_size(routine, exercises, level))


def _of_entry(
    path: Path, block: Block, entry: Entry, exercises: Mapping[str, Exercise], level: Level
) -> Iterator[Misfit]:
    if block.rounds > 1 and entry.sets is not None and entry.sets.high != 1:
        yield Misfit(
            (*path, "sets"),
            f"sets is {entry.sets} in a circuit of {block.rounds} rounds; "
            "a round is one set, leave it out",
        )
    if entry.exercise in exercises:
        yield from _of_measure(path, entry, exercises[entry.exercise], level)
    else:
        yield Misfit((*path, "exercise"), _unknown(entry.exercise, exercises))


def _of_measure(path: Path, entry: Entry, exercise: Exercise, level: Level) -> Iterator[Misfit]:
    name = exercise.name
    held = exercise.measure is Measure.HOLD
    by_seconds = entry.reps is None and (
        entry.seconds is not None or exercise.dose(level).reps is None
    )
    paceless = isinstance(exercise.pace, Still) and entry.tempo is None and not entry.own_pace
    if held and entry.reps is not None:
        yield Misfit((*path, "reps"), f"{name} is held, not counted; give seconds", key=True)
    elif paceless and not by_seconds:
        at = (*path, "reps") if entry.reps is not None else path
        yield Misfit(at, f'{name} has no pace; add tempo or pace = "own"', key=True)
    if held and entry.tempo is not None:
        yield Misfit((*path, "tempo"), f"{name} is held and has no tempo; leave it out", key=True)
    if entry.own_pace and by_seconds:
        yield Misfit(
            (*path, "pace"), 'pace = "own" counts reps, but seconds lead this set; leave it out'
        )


def _unknown(name: str, exercises: Mapping[str, Exercise]) -> str:
    near = nearest(name, exercises)
    advice = f'did you mean "{near}"?' if near else "`runstrong exercises` lists them"
    return f'unknown exercise "{name}"; {advice}'


def _of_size(routine: Routine, exercises: Mapping[str, Exercise], level: Level) -> Iterator[Misfit]:
    sets = islice(stations(routine, exercises, level), MOST_WORK + 1)
    if sum(2 if one.sides is Sides.EACH else 1 for one in sets) > MOST_WORK:
        yield Misfit((), f"more than {MOST_WORK} sets in all; split it into several routines")
        return
    ms = lay_out(routine, exercises, level).ms
    if ms > LONGEST_MS:
        yield Misfit((), f"{ms / 3_600_000:.1f} hours in all; a plan may take 4")
