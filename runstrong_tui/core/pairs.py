"""The sets of a session as they are read: left beside right."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from runstrong_tui.core.logbook import SetRecord
from runstrong_tui.core.side import Side


@dataclass(frozen=True, slots=True)
class Pair:
    """One set of an exercise: both sides of it, or the one it has."""

    both: SetRecord | None = None
    """Where the exercise has no sides."""
    left: SetRecord | None = None
    right: SetRecord | None = None

    @property
    def records(self) -> tuple[SetRecord, ...]:
        return tuple(one for one in (self.both, self.left, self.right) if one)

    @property
    def last(self) -> SetRecord:
        """The one with the rest that followed."""
        return self.records[-1]


def pairs(sets: Sequence[SetRecord]) -> Iterator[Pair]:
    """Left and right of the same set together, in the order in which they were done."""
    at = 0
    while at < len(sets):
        done = sets[at]
        other = sets[at + 1] if at + 1 < len(sets) else None
        if done.side is Side.LEFT and other is not None and _is_other_side(done, other):
            yield Pair(left=done, right=other)
            at += 2
            continue
        yield _alone(done)
        at += 1


def _alone(done: SetRecord) -> Pair:
    if done.side is Side.LEFT:
        return Pair(left=done)
    return Pair(right=done) if done.side is Side.RIGHT else Pair(both=done)


def _is_other_side(left: SetRecord, other: SetRecord) -> bool:
    same = (other.exercise, other.set) == (left.exercise, left.set)
    return same and other.side is Side.RIGHT
