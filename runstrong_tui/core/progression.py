"""What comes next: today's target inside each range, worked out from the log.

Double progression: first climb the range, then add a set and begin at its low end again; a step is
confirmed by two sessions running before a set is added. Source: the 2-for-2 rule (Baechle & Earle,
Essentials of Strength Training and Conditioning); novices add a little once they do more than was
asked (ACSM 2009). Nothing of it is stored: the log holds what was asked for and what was done, so
the same log always gives the same targets, also after its past was corrected.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from itertools import islice

from runstrong_tui.core.dosage import Dosage, dosage
from runstrong_tui.core.exercise import Exercise, Level, Sides
from runstrong_tui.core.logbook import SLACK, SessionRecord, SetRecord
from runstrong_tui.core.plan import Side
from runstrong_tui.core.quantity import Range
from runstrong_tui.core.routine import Routine

REP_STEP = 1
"""Reps more after a clean session; of alternating exercises one of each side (our choice)."""

SECONDS_STEP = 5
"""Seconds more after a clean session (our choice)."""

RUNNING = 2
"""Sessions that must be clean at the top before a set is added."""

LOOK_BACK = 12
"""Sessions among which the last of the same routine are looked for (our choice)."""

History = Callable[[Dosage], Iterable[SessionRecord]]
"""The sessions that may have asked for a dosage, newest first; others among them do no harm."""


def no_history() -> History:
    """A log without a session."""
    return lambda _: ()


@dataclass(frozen=True, slots=True)
class Aim:
    """What today asks of one line of a routine."""

    sets: int
    amount: float
    """Reps, or seconds where they lead."""
    why: str = ""
    """The reason, to follow the number and a colon; empty where the line leaves nothing open."""


@dataclass(frozen=True, slots=True)
class _Bout:
    """What one session asked for inside the range, and whether it got it."""

    target: float
    sets: int
    clean: bool
    own: bool
    """It was the same routine; only then its number of sets says anything."""


def aims(
    routine: Routine, exercises: Mapping[str, Exercise], level: Level, history: History
) -> dict[int, Aim]:
    """Today's targets by number of the line, counted over all blocks from 0.

    Only of lines that leave something open.
    """
    lines = ((block, entry) for block in routine.blocks for entry in block.entries)
    asked = (
        dosage(entry, exercises[entry.exercise], level, block, routine.id) for block, entry in lines
    )
    return {
        number: aim(one, history(one) if one.is_open else ())
        for number, one in enumerate(asked)
        if one.is_open
    }


def aim(asked: Dosage, sessions: Iterable[SessionRecord]) -> Aim:
    """Today's target inside a range, from the sessions of the log, newest first.

    Only sets that asked for something inside the range, with the same weight, say anything. The
    last session decides, whatever the routine; how many sets there are, only the same routine.
    """
    bouts = list(islice(_bouts(asked, sessions), LOOK_BACK))
    if not bouts:
        return Aim(int(asked.sets.low), asked.amount.low, f"first time at {_said(asked)}")
    last = bouts[0]
    own = [bout for bout in bouts if bout.own][:RUNNING]
    sets = int(_within(asked.sets, max((bout.sets for bout in own), default=0)))
    at = _amount(asked, last.target)
    if last.own and last.sets < sets:
        return Aim(sets, last.target, f"only {last.sets} of {sets} sets at {at}")
    if not last.clean:
        return Aim(sets, last.target, f"a set fell short of {at}")
    higher = _higher(asked, last.target)
    if higher is not None:
        return Aim(sets, higher, f"{'all sets ' * (sets > 1)}clean at {at}")
    return _at_the_top(asked, own, Aim(sets, last.target), at)


def _at_the_top(asked: Dosage, own: list[_Bout], today: Aim, at: str) -> Aim:
    """There is no more to ask of a set: one set more, if the range of sets allows it."""
    if today.sets >= asked.sets.high:
        return replace(today, why=f"clean at {at}, the top")
    twice = len(own) == RUNNING and all(
        bout.clean and bout.target == today.amount and bout.sets >= today.sets for bout in own
    )
    if twice:
        return Aim(today.sets + 1, asked.amount.low, f"a set more, twice clean at {at}")
    return replace(today, why=f"clean at {at}; once more adds a set")


def _bouts(asked: Dosage, sessions: Iterable[SessionRecord]) -> Iterator[_Bout]:
    """Of the sessions that asked for something inside the range."""
    for session in sessions:
        sets = [done for done in session.sets if _is_asked(asked, done)]
        if sets:
            target = max(_target(done) for done in sets)
            clean = all(_did(asked, done) >= target and not done.skipped for done in sets)
            own = session.routine == asked.routine
            yield _Bout(target, _whole_sets(asked, sets), clean, own)


def _is_asked(asked: Dosage, done: SetRecord) -> bool:
    by_reps = done.target_reps is not None
    return (
        done.exercise == asked.exercise
        and by_reps == asked.by_reps
        and asked.amount.low <= _target(done) <= asked.amount.high
        and (done.weight or 0) == (asked.weight or 0)
    )


def _target(done: SetRecord) -> float:
    target = done.target_seconds if done.target_reps is None else done.target_reps
    return -1 if target is None else target


def _did(asked: Dosage, done: SetRecord) -> float:
    return done.reps or 0 if asked.by_reps else done.seconds + SLACK


def _whole_sets(asked: Dosage, sets: list[SetRecord]) -> int:
    """Where an exercise has sides both make a set: the weaker side sets the target."""
    if asked.sides is not Sides.EACH:
        return len(sets)
    return min(sum(done.side is side for done in sets) for side in Side)


def _higher(asked: Dosage, target: float) -> float | None:
    """The next target inside the range; None at its top."""
    if target >= asked.amount.high:
        return None
    if not asked.by_reps:
        return min(asked.amount.high, target + SECONDS_STEP)
    both = asked.sides is Sides.ALTERNATE
    higher = target + REP_STEP * (2 if both else 1)
    return higher if higher <= asked.amount.high else None


def _within(range_: Range, number: float) -> float:
    return min(range_.high, max(range_.low, number))


def _said(asked: Dosage) -> str:
    return f"{asked.amount}{'' if asked.by_reps else ' s'}"


def _amount(asked: Dosage, amount: float) -> str:
    return f"{amount:g}{'' if asked.by_reps else ' s'}"
