"""How far a step is, in what it counts: what digits, ring and bar of a view show."""

from runstrong_tui.core.plan import PaceKind, Step, StepKind
from runstrong_tui.core.session import Session, Status
from runstrong_tui.core.view import RepCount
from runstrong_tui.core.words import countdown

BREATH = 7_000
"""Milliseconds of a quiet breath in a hold: in for three seconds, out for four (our choice)."""


def digits(session: Session) -> str:
    """The seconds that are left, or the reps that are done."""
    if session.status is Status.COUNT_IN:
        return countdown(session.count_in)
    step = session.now
    if step.kind is not StepKind.WORK or step.reps is None:
        return countdown(session.left)
    if step.pace is PaceKind.OWN:
        return str(step.reps)
    return str(step.rhythm.finished(session.spent))


def rep_count(session: Session) -> RepCount | None:
    """Reps done, and how far the next one is; None where nothing moves."""
    step = session.now
    if step.kind is not StepKind.WORK:
        return None
    if step.pace is PaceKind.OWN:
        return RepCount(0, step.reps)
    if not step.rhythm.moves:
        return None
    done = step.rhythm.finished(session.spent)
    begun = step.rhythm.end_of(done)
    if step.rhythm.phases:
        return _in_phase(step, done, session.spent - begun)
    whole = step.rhythm.end_of(done + 1) - begun
    return RepCount(done, step.reps, phase_done=fraction(session.spent - begun, whole, 20))


def _in_phase(step: Step, done: int, into: int) -> RepCount:
    """The count with the part of the rep that is under way, `into` milliseconds of the rep."""
    index = 0
    while into >= step.rhythm.phases[index].ms:
        into -= step.rhythm.phases[index].ms
        index += 1
    part = fraction(into, step.rhythm.phases[index].ms, 20)
    return RepCount(done, step.reps, step.rhythm.phases, index, part)


def breath(session: Session) -> float:
    """How far a quiet breath is, 0 to 1; 0 outside a hold."""
    if not session.working or session.now.pace is not PaceKind.HOLD:
        return 0
    return fraction(session.spent % BREATH, BREATH, 28)


def fraction(part: int, whole: int, steps: int) -> float:
    """A part of a whole, 0 to 1, rounded down to so many steps: finer only costs."""
    return min(steps, max(0, part) * steps // max(1, whole)) / steps
