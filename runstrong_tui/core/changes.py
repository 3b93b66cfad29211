"""Changing what was booked, or what is ahead."""

from dataclasses import replace

from runstrong_tui.core import booking, replan
from runstrong_tui.core.easing import CHANGE, eased
from runstrong_tui.core.flow import advance, begin, end_set
from runstrong_tui.core.happenings import (
    Corrected,
    Finished,
    LengthChanged,
    PlanChanged,
    SetDone,
)
from runstrong_tui.core.plan import Plan, Rung, StepKind
from runstrong_tui.core.session import COUNT_IN, Session, Status
from runstrong_tui.core.turn import Turn, mark, nothing

LONGEST_WAIT = 3_600_000
"""A rest is not lengthened beyond an hour."""


def correct(session: Session, by: int) -> Turn:
    """One rep or second more or less on the last set; never during work."""
    if session.working or not session.results:
        return nothing(session)
    result = booking.corrected(session.results[-1], by)
    changed = replace(session, results=(*session.results[:-1], result))
    return Turn(changed, (Corrected(mark(changed), result),))


def lengthen(session: Session, ms: int) -> Turn:
    """More or less of a ready or rest, never less than a 3-2-1."""
    if session.now.kind not in (StepKind.READY, StepKind.REST):
        return nothing(session)
    left = min(LONGEST_WAIT, max(session.left + ms, min(session.left, COUNT_IN)))
    if left == session.left:
        return Turn(session)
    changed = replace(session, length=session.spent + left)
    return Turn(changed, (LengthChanged(mark(changed)),))


def skip_exercise(session: Session) -> Turn:
    """Leave out what is left of this exercise."""
    plan = replan.without_exercise(session.plan, session.step)
    if not plan.steps:
        return stop(session)
    if session.working:
        changed = replace(session, plan=plan)
        told = Turn(changed, (PlanChanged(mark(changed), plan),))
        return told.then(lambda session: end_set(session, done=False, skipped=True))
    if session.step < len(plan.steps):
        return _to_what_follows(session, plan)
    return _stop_after_last(session, plan)


def _to_what_follows(session: Session, plan: Plan) -> Turn:
    """The step waited in is gone: the one now in its place begins, less the rest already had."""
    ready = plan.steps[session.step]
    length = max(ready.get_ready, ready.ms - session.rested_ms)
    changed = begin(replace(session, plan=plan), session.step, length)
    return Turn(changed.session, (PlanChanged(mark(changed.session), plan), *changed.happenings))


def _stop_after_last(session: Session, plan: Plan) -> Turn:
    """Nothing is left to do: the plan ends with the work already done."""
    last = len(plan.steps) - 1
    length = plan.steps[last].ms
    over = replace(session, plan=plan, step=last, spent=length, length=length)
    told = (PlanChanged(mark(over), plan),)
    return Turn(over, told).then(advance)


def add_set(session: Session) -> Turn:
    """One more set of this exercise, after its last."""
    plan = replan.with_one_more_set(session.plan, session.step)
    if plan is None:
        return nothing(session)
    changed = replace(session, plan=plan)
    return Turn(changed, (PlanChanged(mark(changed), plan),))


def make_easier(session: Session) -> Turn:
    """Go on with the next easier exercise: with what is left of a set under way, and from then on.

    What was done of that set the harder way is booked.
    """
    rung = session.plan.easier.get(session.now.exercise)
    if rung is None:
        name = session.plan.guide(session.now).name
        return nothing(session, f"There is no easier variant of {name}.")
    done = booking.amount_done(session)
    wait = CHANGE if session.working else max(session.left, CHANGE)
    if done is None:
        return _paused_as(session, _wait_anew(session, rung, wait))
    plan = eased(session.plan, session.step, rung, wait, done)
    return _paused_as(session, _end_set_for(session, plan))


def _end_set_for(session: Session, plan: Plan) -> Turn:
    """Book what was done of the work under way, and go on in another plan."""
    changed = replace(session, plan=plan)
    told = Turn(changed, (PlanChanged(mark(changed), plan),))
    return told.then(lambda session: end_set(session, done=False))


def _wait_anew(session: Session, rung: Rung, wait: int) -> Turn:
    """Work of which nothing was done is gone with the wait that led to it, and another wait begins;
    rest from before it counts on.
    """
    rested = session.rested_ms
    if session.working and session.results:
        rested = session.results[-1].rest_ms or 0
    at = _wait_before(session)
    waited = replace(session, plan=eased(session.plan, at, rung, wait), rested_ms=rested)
    begun = begin(waited, at).session
    return Turn(begun, (PlanChanged(mark(begun), begun.plan),))


def _wait_before(session: Session) -> int:
    """The step under way or, where that is work, the wait that led to it, if there was one."""
    before = session.plan.steps[session.step - 1]
    waited = session.working and before.kind is not StepKind.WORK
    return session.step - 1 if waited else session.step


def _paused_as(before: Session, turn: Turn) -> Turn:
    """A pause goes on until the athlete ends it."""
    if before.status is not Status.PAUSED:
        return turn
    return Turn(replace(turn.session, status=Status.PAUSED), turn.happenings)


def stop(session: Session) -> Turn:
    """Finish here, with what was done."""
    turn = Turn(session)
    if booking.worth_keeping(session):
        result = booking.result_of(session, done=False)
        booked = booking.book(session, result)
        turn = Turn(booked, (SetDone(mark(booked), result),))
    results = booking.without_last_rest(turn.session.results)
    over = replace(
        turn.session, status=Status.DONE, stopped=True, count_in=0, undo=None, results=results
    )
    return Turn(over, (*turn.happenings, Finished(mark(over), stopped=True)))
