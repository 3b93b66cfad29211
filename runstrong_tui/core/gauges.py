"""How far a step is, in what it counts: what digits, ring and bar of a view show."""

from runstrong_tui.core.plan import PaceKind, Step, StepKind
from runstrong_tui.core.session import Session, Status
from runstrong_tui.core.view import RepCount
from runstrong_tui.core.words import countdown

BREATH = 7_000
"""Milliseconds of a quiet breath in a hold: in for three seconds, out for four (our choice)."""

FRAMES = 60
"""Into how many parts a second of movement is cut: frames of 5, 10, 15 or 20 a second fall on
them, so that the same moment of each rep gives the same view."""


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
    return RepCount(done, step.reps, phase_done=_part(session.spent - begun, whole))


def _in_phase(step: Step, done: int, into: int) -> RepCount:
    """The count with the part of the rep that is under way, `into` milliseconds of the rep."""
    index = 0
    while into >= step.rhythm.phases[index].ms:
        into -= step.rhythm.phases[index].ms
        index += 1
    part = _part(into, step.rhythm.phases[index].ms)
    return RepCount(done, step.reps, step.rhythm.phases, index, part)


def breath(session: Session) -> float:
    """How far a quiet breath is, 0 to 1; 0 outside a hold."""
    if not session.working or session.now.pace is not PaceKind.HOLD:
        return 0
    return _part(session.spent % BREATH, BREATH)


def fraction(part: int, whole: int, steps: int) -> float:
    """A part of a whole, 0 to 1, rounded down to so many steps: finer only costs."""
    return min(steps, max(0, part) * steps // max(1, whole)) / steps


def frames(ms: int) -> int:
    """How many frames of movement were begun in so many milliseconds."""
    return max(0, ms) * FRAMES // 1000


def to_next_second(session: Session) -> int:
    """Milliseconds of the session's clock until the seconds that are shown change."""
    if session.status is Status.COUNT_IN:
        return session.count_in % 1000
    counted = session.now.kind is StepKind.WORK and session.now.reps is not None
    return -session.spent % 1000 if counted else session.left % 1000


def _part(into: int, whole: int) -> float:
    """How much of a movement is over, 0 to 1, at the frame that was begun last."""
    return min(1.0, frames(into) * 1000 / FRAMES / max(1, whole))
