"""Today's targets where a routine is shown."""

from collections.abc import Iterable
from dataclasses import replace

from runstrong_tui.ports import BlockCard, EntryCard, RoutineCard, TargetCard

FIRST_TIME = "first time"


def with_targets(card: RoutineCard, targets: Iterable[TargetCard]) -> RoutineCard:
    """A routine that shows what it asks for today instead of its ranges."""
    ahead = list(targets)
    return replace(card, blocks=tuple(_of_block(block, ahead) for block in card.blocks))


def _of_block(block: BlockCard, ahead: list[TargetCard]) -> BlockCard:
    return replace(block, entries=tuple(_of_entry(entry, ahead) for entry in block.entries))


def _of_entry(entry: EntryCard, ahead: list[TargetCard]) -> EntryCard:
    """Both are in the order of the routine, so the next target is either this line's or later."""
    if not ahead or (ahead[0].exercise, ahead[0].open) != (entry.exercise, entry.amount):
        return entry
    target = ahead.pop(0)
    why = "" if target.why.startswith(FIRST_TIME) else target.why
    return replace(entry, amount=target.goal, why=why)
