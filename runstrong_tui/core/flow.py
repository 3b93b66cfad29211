"""How a session goes on by itself as time goes by.

Time comes in as a moment of the session's clock, and only differences count: settling to a, then
to b, equals settling to b, and there is no limit to a step taken at once.
"""

from dataclasses import replace

from runstrong_tui.core import booking
from runstrong_tui.core.happenings import Finished, Resumed, SetDone, StepBegan
from runstrong_tui.core.plan import Plan, StepKind
from runstrong_tui.core.session import COUNT_IN, Session, Status
from runstrong_tui.core.turn import Turn, mark


def start(plan: Plan, session_id: str, haste: int = 1) -> Turn:
    """Begin a plan."""
    session = Session(session_id, plan, length=plan.steps[0].ms, haste=haste)
    return Turn(session, (StepBegan(mark(session)),))


def deadline(session: Session) -> int | None:
    """The moment of the session's clock at which time alone changes something; None: never."""
    match session.status:
        case Status.COUNT_IN:
            return session.at + session.count_in
        case Status.RUNNING if not session.now.open_ended:
            return session.at + session.left
    return None


def settle(session: Session, to: int) -> Turn:
    """Let time go by until the session's clock shows `to`, over as many steps as that takes."""
    turn = Turn(session)
    while turn.session.at < to and not turn.session.over:
        turn = turn.then(lambda session: _pass_time(session, to))
    return turn


def _pass_time(session: Session, to: int) -> Turn:
    """Let time go by until `to` or the next moment at which something changes."""
    until = deadline(session)
    ms = to - session.at if until is None else min(to, until) - session.at
    match session.status:
        case Status.PAUSED:
            return Turn(wait(session, ms))
        case Status.COUNT_IN:
            return _count_in(wait(session, ms), ms)
    moved = replace(session, at=session.at + ms, spent=session.spent + ms)
    if session.now.kind in (StepKind.READY, StepKind.REST):
        moved = replace(moved, rested_ms=session.rested_ms + ms)
    return _end_step(moved) if not moved.now.open_ended and moved.left <= 0 else Turn(moved)


def wait(session: Session, ms: int) -> Session:
    """Let paused time go by."""
    return replace(session, at=session.at + ms, paused_ms=session.paused_ms + ms)


def _count_in(session: Session, ms: int) -> Turn:
    left = session.count_in - ms
    if left:
        return Turn(replace(session, count_in=left))
    running = replace(session, count_in=0, status=Status.RUNNING)
    return Turn(running, (Resumed(mark(running)),))


def _end_step(session: Session) -> Turn:
    return end_set(session, done=True) if session.working else advance(session)


def end_set(session: Session, *, done: bool, skipped: bool = False) -> Turn:
    """Book the work under way and go on. `done`: it ended as planned."""
    result = booking.result_of(session, done=done, skipped=skipped)
    booked = booking.book(session, result)
    return Turn(booked, (SetDone(mark(booked), result),)).then(advance)


def advance(session: Session) -> Turn:
    """To the next step, or to the end."""
    if session.step + 1 < len(session.plan.steps):
        return begin(session, session.step + 1)
    over = replace(session, status=Status.DONE, count_in=0, undo=None)
    return Turn(over, (Finished(mark(over), over.stopped),))


def begin(session: Session, step: int, length: int | None = None) -> Turn:
    """Start a step from its beginning; it lasts `length`, else as planned.

    Work that follows a pause is counted in: everything else ends with a count of its own.
    """
    work = session.plan.steps[step].kind is StepKind.WORK
    counted = work and session.status is Status.PAUSED
    begun = replace(
        session,
        step=step,
        spent=0,
        length=session.plan.steps[step].ms if length is None else length,
        status=Status.COUNT_IN if counted else Status.RUNNING,
        count_in=COUNT_IN if counted else 0,
    )
    rest = None
    if begun.working:
        begun, rest = booking.book_rest(begun)
    return Turn(begun, (StepBegan(mark(begun), rest),))
