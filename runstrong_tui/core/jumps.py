"""Going back in a plan, and taking back what was just done."""

from dataclasses import replace

from runstrong_tui.core.happenings import Happening, PlanChanged, SetDone, WentBack
from runstrong_tui.core.plan import StepKind
from runstrong_tui.core.session import COUNT_IN, Session, SetResult, Status
from runstrong_tui.core.turn import Turn, mark, nothing

SHORTLY = 3_000
"""How long after a step's start Back means the work before it, real milliseconds."""

UNDO_WITHIN = 10_000
"""How long a command can be undone, real milliseconds."""


def back(session: Session) -> Turn:
    """To this step's start; shortly after it, to the work before."""
    work = _work_before(session)
    if session.spent <= SHORTLY * session.haste and work is not None:
        return _jump(session, work)
    return _jump(session, session.step)


def redo(session: Session) -> Turn:
    """To the start of the last work begun."""
    work = session.step if session.working else _work_before(session)
    return nothing(session) if work is None else _jump(session, work)


def _work_before(session: Session) -> int | None:
    before = range(session.step - 1, -1, -1)
    return next((i for i in before if session.plan.steps[i].kind is StepKind.WORK), None)


def _jump(session: Session, step: int) -> Turn:
    """To a step's start; what was done from there on no longer counts.

    Work is counted in, and so is whatever goes on from a pause.
    """
    target = session.plan.steps[step]
    kept = tuple(result for result in session.results if result.step < step)
    work = target.kind is StepKind.WORK
    counted = work or session.status is Status.PAUSED
    there = replace(
        session,
        step=step,
        spent=0,
        length=target.ms,
        results=kept,
        status=Status.COUNT_IN if counted else Status.RUNNING,
        count_in=COUNT_IN if counted else 0,
        rested_ms=0 if work else session.rested_ms,
    )
    return Turn(there, (WentBack(mark(there), len(kept)),))


def undoable(before: Session, turn: Turn) -> Turn:
    """Remember how it was, if anything changed and the session goes on."""
    if turn.session == before or turn.session.over:
        return turn
    kept = replace(before, undo=None, undo_until=0)
    until = before.at + UNDO_WITHIN * before.haste
    return Turn(replace(turn.session, undo=kept, undo_until=until), turn.happenings)


def undo(session: Session) -> Turn:
    """As it was; the time since counts as pause, and work is counted in again."""
    before = session.undo
    if before is None or session.at > session.undo_until:
        return nothing(session)
    paused = before.status is Status.PAUSED
    counting = before.working and not paused
    restored = replace(
        before,
        at=session.at,
        paused_ms=before.paused_ms + session.at - before.at,
        status=Status.PAUSED if paused else Status.COUNT_IN if counting else Status.RUNNING,
        count_in=COUNT_IN if counting else 0,
    )
    return Turn(restored, _restoring(session, restored))


def _restoring(session: Session, restored: Session) -> tuple[Happening, ...]:
    """What tells a journal how to get from one session to the other."""
    here = mark(restored)
    kept = _common(session.results, restored.results)
    plan = (PlanChanged(here, restored.plan),) if restored.plan != session.plan else ()
    again = tuple(SetDone(here, result) for result in restored.results[kept:])
    return (*plan, WentBack(here, kept), *again)


def _common(some: tuple[SetResult, ...], others: tuple[SetResult, ...]) -> int:
    """How many results are the same from the start."""
    pairs = enumerate(zip(some, others, strict=False))
    return next((i for i, (one, other) in pairs if one != other), min(len(some), len(others)))
