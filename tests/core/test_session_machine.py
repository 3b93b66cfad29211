"""Whatever an athlete does and whenever, these things hold of a session."""

from hypothesis import settings

from runstrong_tui.core.commands import Next
from runstrong_tui.core.engine import answer
from runstrong_tui.core.flow import deadline, settle, start
from runstrong_tui.core.plan import Plan, StepKind
from runstrong_tui.core.session import Session
from tests.core.session_machine import PLANS, SessionMachine
from tests.examples import examples

TestSession = SessionMachine.TestCase
TestSession.settings = settings(max_examples=examples(100), stateful_step_count=30, deadline=None)


def left_alone(which: Plan) -> Session:
    session = start(which, "probe").session
    while not session.over:
        until = deadline(session)
        session = (
            answer(session, Next()).session if until is None else settle(session, until).session
        )
    return session


def test_left_alone_a_plan_takes_its_planned_time_and_books_every_set() -> None:
    for which in PLANS:
        if not which.estimated:
            session = left_alone(which)
            assert session.at == which.ms
            assert session.paused_ms == 0
            work = [step for step in which.steps if step.kind is StepKind.WORK]
            assert [result.ms for result in session.results] == [step.ms for step in work]
            assert [result.reps for result in session.results if result.target_reps] == [
                step.reps for step in work if step.reps
            ]
