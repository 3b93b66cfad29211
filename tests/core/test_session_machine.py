"""Whatever an athlete does and whenever, these things hold of a session."""

from itertools import pairwise

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule

from runstrong_tui.core.commands import (
    AddSet,
    Back,
    Command,
    Correct,
    Drop,
    Easier,
    Gap,
    GoOn,
    Lengthen,
    Next,
    Pause,
    PauseOrGoOn,
    Redo,
    Skip,
    SkipExercise,
    Stop,
    Undo,
)
from runstrong_tui.core.engine import answer
from runstrong_tui.core.flow import deadline, settle, start
from runstrong_tui.core.happenings import (
    Finished,
    Happening,
    NothingToDo,
    PlanChanged,
    SetDone,
    WentBack,
)
from runstrong_tui.core.plan import Plan, StepKind
from runstrong_tui.core.quantity import exactly
from runstrong_tui.core.routine import Entry
from runstrong_tui.core.rungs import with_rungs
from runstrong_tui.core.session import COUNT_IN, Session, Status
from runstrong_tui.core.turn import Turn
from tests.samples import DONKEY_8, LADDERS, OWN_SQUAT, PLANK_30, SQUAT_8, plan

PLANS: tuple[Plan, ...] = (
    plan(PLANK_30, DONKEY_8, SQUAT_8),
    plan(OWN_SQUAT, Entry("side-plank", sets=exactly(1), seconds=exactly(15), rest=0)),
    plan(
        Entry("plank", seconds=exactly(20), rest=10),
        Entry("donkey-kick", reps=exactly(5), rest=10),
        rounds=3,
        rest_between_rounds=30,
    ),
    plan(Entry("mountain-climber", sets=exactly(3), seconds=exactly(20), rest=0)),
    with_rungs(plan(PLANK_30, DONKEY_8, SQUAT_8), LADDERS),
    with_rungs(
        plan(
            Entry("donkey-kick", reps=exactly(6), rest=10),
            Entry("plank-up-down", reps=exactly(5), rest=0),
            rounds=2,
        ),
        LADDERS,
    ),
)

COMMANDS: tuple[Command, ...] = (
    PauseOrGoOn(),
    Pause(),
    GoOn(),
    Next(),
    Skip(),
    Back(),
    Redo(),
    Undo(),
    Drop(),
    Lengthen(15_000),
    Lengthen(-15_000),
    SkipExercise(),
    AddSet(),
    Easier(),
    Correct(1),
    Correct(-1),
)

MOMENTS = st.one_of(st.integers(0, 400), st.integers(0, 70_000))


class SessionMachine(RuleBasedStateMachine):
    """A session under any mix of time and commands, and what a journal would know of it."""

    def __init__(self) -> None:
        super().__init__()
        self.session = start(PLANS[0], "probe").session
        self.endings = 0
        self.corrected = False
        self.results_told: list[object] = []
        self.plan_told: Plan = PLANS[0]

    @initialize(which=st.sampled_from(PLANS), haste=st.sampled_from((1, 1, 20)))
    def begin(self, which: Plan, haste: int) -> None:
        self.session = start(which, "probe", haste).session
        self.plan_told = which

    @rule(ms=MOMENTS)
    def let_time_pass(self, ms: int) -> None:
        to = self.session.at + ms
        whole = settle(self.session, to)
        half = settle(self.session, self.session.at + ms // 2).then(lambda s: settle(s, to))
        assert whole == half, "settling in two goes is settling in one"
        self.follow(whole)

    @precondition(lambda self: deadline(self.session) is not None)
    @rule(off=st.integers(-1, 1))
    def let_time_pass_to_the_edge(self, off: int) -> None:
        until = deadline(self.session)
        assert until is not None
        self.follow(settle(self.session, max(self.session.at, until + off)))

    @rule(command=st.sampled_from(COMMANDS))
    def obey(self, command: Command) -> None:
        before = self.session
        turn = answer(before, command)
        self.corrected = self.corrected or isinstance(command, Correct)
        assert turn.session.at == before.at, "a command takes no time"
        if any(isinstance(one, NothingToDo) for one in turn.happenings):
            assert turn.session == before
        self.follow(turn)

    @rule(ms=st.integers(2_001, 10_000_000))
    def go_unwatched(self, ms: int) -> None:
        before = self.session
        self.follow(answer(before, Gap(ms)))
        if not before.over:
            assert self.session.status is Status.PAUSED
            assert (self.session.step, self.session.spent) == (before.step, before.spent)
            assert self.session.paused_ms == before.paused_ms + ms

    @precondition(lambda self: self.session.at > 300_000)
    @rule()
    def stop(self) -> None:
        self.follow(answer(self.session, Stop()))

    def follow(self, turn: Turn) -> None:
        before, self.session = self.session, turn.session
        assert self.session.at >= before.at
        for one in turn.happenings:
            self.note(one)

    def note(self, one: Happening) -> None:
        match one:
            case Finished():
                self.endings += 1
            case SetDone(_, result):
                self.results_told.append(result.step)
            case WentBack(_, kept):
                del self.results_told[kept:]
            case PlanChanged(_, changed):
                self.plan_told = changed

    @invariant()
    def time_is_accounted_for(self) -> None:
        session = self.session
        assert 0 <= session.paused_ms <= session.at
        assert session.spent >= 0
        if not self.corrected:
            active = sum(result.ms for result in session.results)
            assert active <= session.at - session.paused_ms

    @invariant()
    def a_step_is_never_longer_than_it_is(self) -> None:
        session = self.session
        assert session.now.open_ended or session.spent <= session.length
        assert (session.status is Status.COUNT_IN) == (session.count_in > 0)

    @invariant()
    def results_are_of_work_already_met_and_in_order(self) -> None:
        steps = [result.step for result in self.session.results]
        assert steps == sorted(set(steps))
        assert all(self.session.plan.steps[step].kind is StepKind.WORK for step in steps)
        assert all(step <= self.session.step for step in steps)
        if not self.session.over:
            assert self.session.step not in steps

    @invariant()
    def a_set_books_no_more_than_was_asked(self) -> None:
        for result in self.session.results:
            assert result.ms >= 0
            step = self.session.plan.steps[result.step]
            assert result.exercise == step.exercise
            assert (result.side, result.set) == (step.side, step.set)

    @invariant()
    def the_plan_begins_with_ready_and_ends_with_work(self) -> None:
        steps = self.session.plan.steps
        assert steps[0].kind is StepKind.READY
        assert steps[-1].kind is StepKind.WORK

    @invariant()
    def all_waiting_leads_to_work_and_is_long_enough_to_get_ready(self) -> None:
        steps = self.session.plan.steps
        for waiting, after in pairwise(steps):
            assert StepKind.WORK in (waiting.kind, after.kind)
            if waiting.kind is not StepKind.WORK:
                assert (waiting.entry, waiting.side, waiting.set) == (
                    after.entry,
                    after.side,
                    after.set,
                )
                assert waiting.ms >= max(waiting.get_ready, COUNT_IN)

    @invariant()
    def what_was_told_adds_up_to_the_session(self) -> None:
        assert self.results_told == [result.step for result in self.session.results]
        assert self.plan_told == self.session.plan

    @invariant()
    def it_ends_once(self) -> None:
        assert self.endings == int(self.session.over)


TestSession = SessionMachine.TestCase
TestSession.settings = settings(max_examples=100, stateful_step_count=30, deadline=None)


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
