"""Add, remove, duplicate and move the exercises and blocks of a routine that is being made."""

from dataclasses import replace
from typing import TypeVar

from runstrong_tui.core.editing import Change, Draft, Refused, Spot, thing_at, with_block
from runstrong_tui.core.exercise import Exercise
from runstrong_tui.core.routine import TITLES, Block, BlockKind, Entry, Routine

Item = TypeVar("Item")


def insert(exercise: Exercise) -> Change:
    """An exercise after this one, first in this block, or first of all."""

    def change(draft: Draft) -> Draft:
        entry = Entry(exercise.id)
        if not draft.routine.blocks:
            block = Block(TITLES[BlockKind.MAIN], BlockKind.MAIN, (entry,))
            return Draft(replace(draft.routine, blocks=(block,)), Spot(0, 0))
        spot = Spot(max(0, draft.spot.block), draft.spot.entry + 1)
        return Draft(_inserted(draft.routine, spot, entry), spot)

    return change


def remove(draft: Draft) -> Draft:
    """Without this exercise or block; a block that is empty goes too."""
    routine, spot = draft.routine, draft.spot
    if spot.block < 0:
        raise Refused("Go to an exercise or a block to remove it.")
    block = routine.blocks[spot.block]
    entries = _without(block.entries, spot.entry) if spot.entry >= 0 else ()
    if entries:
        after = with_block(draft, replace(block, entries=entries))
        return replace(after, spot=Spot(spot.block, min(spot.entry, len(entries) - 1)))
    blocks = _without(routine.blocks, spot.block)
    return Draft(replace(routine, blocks=blocks), Spot(min(spot.block, len(blocks) - 1)))


def duplicate(draft: Draft) -> Draft:
    """The same once more, right after it."""
    spot = draft.spot
    thing = thing_at(draft)
    match thing:
        case Entry():
            there = Spot(spot.block, spot.entry + 1)
            again = replace(thing, origin=None)
            return Draft(_inserted(draft.routine, there, again), there)
        case Block():
            entries = tuple(replace(entry, origin=None) for entry in thing.entries)
            again_block = replace(thing, entries=entries, origin=None)
            blocks = _with_inserted(draft.routine.blocks, spot.block + 1, again_block)
            return Draft(replace(draft.routine, blocks=blocks), Spot(spot.block + 1))
    raise Refused("Go to an exercise or a block to duplicate it.")


def move(by: int) -> Change:
    """One place up (-1) or down (1); an exercise goes on into the next block."""

    def change(draft: Draft) -> Draft:
        if draft.spot.block < 0:
            raise Refused("Go to an exercise or a block to move it.")
        return _move_entry(draft, by) if draft.spot.entry >= 0 else _move_block(draft, by)

    return change


def divide(draft: Draft) -> Draft:
    """Begin a block with this exercise; where it is the first of one, join the block above."""
    spot = draft.spot
    if spot.block < 0:
        raise Refused("Go to the exercise with which a block is to begin.")
    return _join(draft) if spot.entry <= 0 else _split(draft)


def _split(draft: Draft) -> Draft:
    block = draft.routine.blocks[draft.spot.block]
    upper = replace(block, entries=block.entries[: draft.spot.entry])
    lower = replace(block, entries=block.entries[draft.spot.entry :], origin=None)
    blocks = draft.routine.blocks
    at = draft.spot.block
    divided = (*blocks[:at], upper, lower, *blocks[at + 1 :])
    return Draft(replace(draft.routine, blocks=divided), Spot(at + 1, 0))


def _join(draft: Draft) -> Draft:
    at = draft.spot.block
    if at == 0:
        raise Refused("There is no block above to join.")
    blocks = draft.routine.blocks
    upper, lower = blocks[at - 1], blocks[at]
    entries = lower.entries
    if upper.rounds > 1:
        entries = tuple(replace(entry, sets=None) for entry in entries)
    joined = replace(upper, entries=(*upper.entries, *entries))
    rest = (*blocks[: at - 1], joined, *blocks[at + 1 :])
    return Draft(replace(draft.routine, blocks=rest), Spot(at - 1, len(upper.entries)))


def _move_block(draft: Draft, by: int) -> Draft:
    at = draft.spot.block
    there = at + by
    blocks = list(draft.routine.blocks)
    if not 0 <= there < len(blocks):
        raise Refused(f"It is the {'first' if by < 0 else 'last'} block already.")
    blocks[at], blocks[there] = blocks[there], blocks[at]
    return Draft(replace(draft.routine, blocks=tuple(blocks)), Spot(there))


def _move_entry(draft: Draft, by: int) -> Draft:
    spot, blocks = draft.spot, draft.routine.blocks
    block = blocks[spot.block]
    there = spot.entry + by
    if 0 <= there < len(block.entries):
        entries = list(block.entries)
        entries[spot.entry], entries[there] = entries[there], entries[spot.entry]
        after = with_block(draft, replace(block, entries=tuple(entries)))
        return replace(after, spot=Spot(spot.block, there))
    return _move_to_block(draft, spot.block + by, at_end=by < 0)


def _move_to_block(draft: Draft, there: int, *, at_end: bool) -> Draft:
    """An exercise into the block before or after; its own may be empty then, and goes."""
    spot, blocks = draft.spot, draft.routine.blocks
    if not 0 <= there < len(blocks):
        raise Refused(f"It is the {'first' if at_end else 'last'} exercise already.")
    entry = blocks[spot.block].entries[spot.entry]
    if blocks[there].rounds > 1:
        entry = replace(entry, sets=None)
    target = Spot(there, len(blocks[there].entries) if at_end else 0)
    moved = remove(Draft(_inserted(draft.routine, target, entry), spot)).routine
    gone = len(moved.blocks) < len(blocks) and not at_end
    return Draft(moved, Spot(target.block - gone, target.entry))


def _inserted(routine: Routine, spot: Spot, entry: Entry) -> Routine:
    block = routine.blocks[spot.block]
    entries = _with_inserted(block.entries, spot.entry, entry)
    return with_block(Draft(routine, spot), replace(block, entries=entries)).routine


def _with_inserted(items: tuple[Item, ...], at: int, item: Item) -> tuple[Item, ...]:
    return (*items[:at], item, *items[at:])


def _without(items: tuple[Item, ...], at: int) -> tuple[Item, ...]:
    return (*items[:at], *items[at + 1 :])
