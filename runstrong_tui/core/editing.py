"""Change a routine, part by part: values in, values out. What can't be done is refused with a word.

A routine that fits its catalogue still fits after every change; only a new one may be empty.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from typing import Any

from runstrong_tui.core.exercise import Exercise, Measure
from runstrong_tui.core.keyed import with_value
from runstrong_tui.core.misfits import misfits
from runstrong_tui.core.pace import Still
from runstrong_tui.core.routine import Block, Entry, Routine

Catalogue = Mapping[str, Exercise]


class Refused(Exception):  # noqa: N818 - it reads as what it says
    """A change that can't be made; its text is a sentence on why."""


@dataclass(frozen=True, slots=True)
class Spot:
    """A place in a routine, from 0: an exercise of a block, a block, or the routine itself."""

    block: int = -1
    """-1: the routine itself."""
    entry: int = -1
    """-1: the block itself."""


@dataclass(frozen=True, slots=True)
class Draft:
    """A routine being made, and the place one is at."""

    routine: Routine
    spot: Spot = Spot()


Change = Callable[[Draft], Draft]


def spots(routine: Routine) -> tuple[Spot, ...]:
    """Every place of a routine, from top to bottom."""
    inside = (
        Spot(number, entry)
        for number, block in enumerate(routine.blocks)
        for entry in range(-1, len(block.entries))
    )
    return (Spot(), *inside)


def thing_at(draft: Draft) -> Routine | Block | Entry:
    """What stands at the place one is at."""
    spot = draft.spot
    if spot.block < 0:
        return draft.routine
    block = draft.routine.blocks[spot.block]
    return block if spot.entry < 0 else block.entries[spot.entry]


def changed(draft: Draft, change: Change, exercises: Catalogue) -> Draft:
    """The draft after a change, if it still fits. Raises `Refused`."""
    after = change(draft)
    for misfit in misfits(after.routine, exercises):
        raise Refused(f"{misfit.text[:1].upper()}{misfit.text[1:]}.")
    return after


# Values.


def put(key: str, value: Any) -> Change:
    """Another value for one key; None leaves it open."""

    def change(draft: Draft) -> Draft:
        thing = thing_at(draft)
        match thing:
            case Routine():
                return replace(draft, routine=with_value(thing, key, value))
            case Block():
                return with_block(draft, _put_in_block(thing, key, value))
            case Entry():
                return with_entry(draft, _put_in_entry(draft, thing, key, value))

    return change


def _put_in_block(block: Block, key: str, value: Any) -> Block:
    """A circuit has one set of each exercise a round."""
    after = with_value(block, key, value)
    if key == "rounds" and after.rounds > 1:
        return replace(after, entries=tuple(replace(one, sets=None) for one in after.entries))
    return after


def _put_in_entry(draft: Draft, entry: Entry, key: str, value: Any) -> Entry:
    """What can't be together gives way to what was said last."""
    rounds = draft.routine.blocks[draft.spot.block].rounds
    if key == "sets" and value is not None and rounds > 1:
        raise Refused(f"A round is one set: change the {rounds} rounds of the block instead.")
    after = with_value(entry, key, value)
    if value is None:
        return after
    match key:
        case "reps":
            return replace(after, seconds=None)
        case "seconds":
            return replace(after, reps=None, own_pace=False)
        case "pace":
            return replace(after, seconds=None)
    return after


# Exercises.


def change_exercise(exercise: Exercise) -> Change:
    """Another exercise in this place; what doesn't fit it is left open."""

    def change(draft: Draft) -> Draft:
        entry = thing_at(draft)
        if not isinstance(entry, Entry):
            raise Refused("Go to an exercise first.")
        return with_entry(draft, _fitting(replace(entry, exercise=exercise.id), exercise))

    return change


def _fitting(entry: Entry, exercise: Exercise) -> Entry:
    """Without what can't be said of this exercise."""
    if exercise.measure is Measure.HOLD:
        return replace(entry, reps=None, tempo=None, own_pace=False)
    paceless = isinstance(exercise.pace, Still) and entry.tempo is None
    if exercise.measure is Measure.TIME or (paceless and not entry.own_pace):
        return replace(entry, reps=None, own_pace=False)
    return entry


def with_block(draft: Draft, block: Block) -> Draft:
    """Another block in the place one is at."""
    blocks = list(draft.routine.blocks)
    blocks[draft.spot.block] = block
    return replace(draft, routine=replace(draft.routine, blocks=tuple(blocks)))


def with_entry(draft: Draft, entry: Entry) -> Draft:
    """Another exercise in the place one is at."""
    block = draft.routine.blocks[draft.spot.block]
    entries = list(block.entries)
    entries[draft.spot.entry] = entry
    return with_block(draft, replace(block, entries=tuple(entries)))
