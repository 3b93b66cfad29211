"""A session under any mix of time and commands, and all that must hold of it whatever comes.

`flow` and `engine` are asked by their names each time, so that a mistake can be planted in them.
"""

from dataclasses import dataclass
from itertools import pairwise

from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule

from runstrong_tui.core import engine, flow
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
from runstrong_tui.core.happenings import (
    Finished,
    Happening,
    NothingToDo,
    PlanChanged,
    SetDone,
    StepBegan,
    WentBack,
)
from runstrong_tui.core.plan import Plan, StepKind
from runstrong_tui.core.quantity import exactly
from runstrong_tui.core.routine import Entry
from runstrong_tui.core.rungs import with_rungs
from runstrong_tui.core.session import COUNT_IN, Session, SetResult, Status
from runstrong_tui.core.turn import Turn
from tests.samples import DONKEY_8, LADDERS, OWN_SQUAT, PLANK_30, SQUAT_8, plan

PLANS: tuple[Plan, ...] = (
    plan(PLANK_30, DONKEY_8, SQUAT_8),
    plan(DONKEY_8, PLANK_30),
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


@dataclass(frozen=True)
class Watch:
    """Where the time has gone, measured from outside since the program was started."""

    at: int = 0
    """The session's clock when it was started."""
    in_steps: int = 0
    paused: int = 0


class SessionMachine(RuleBasedStateMachine):
    """What is told of a session is noted beside it, and both must agree."""

    def __init__(self) -> None:
        super().__init__()
        self.session = flow.start(PLANS[0], "probe").session
        self.watch = Watch()
        self.paused_before = 0
        """Paused time of earlier runs of the program."""
        self.before_undoable = Watch()
        self.endings = 0
        self.corrected: set[int] = set()
        """Steps whose results were ever corrected: they are what the athlete says, and undoing may
        bring back one that was withdrawn.
        """
        self.results_told: list[int] = []
        self.plan_told: Plan = PLANS[0]
        self.told_at = 0
        self.told_step = 0

    @initialize(which=st.sampled_from(PLANS), haste=st.sampled_from((1, 1, 20)))
    def begin(self, which: Plan, haste: int) -> None:
        self.plan_told = which
        self.begin_with(flow.start(which, "probe", haste))

    def begin_with(self, turn: Turn) -> None:
        self.session = turn.session
        self.follow(turn)

    # What may come.

    @rule(ms=MOMENTS)
    def let_time_pass(self, ms: int) -> None:
        self.pass_time(self.session.at + ms)
        back = self.session.at - ms
        assert flow.settle(self.session, back) == Turn(self.session), "time never goes back"

    @precondition(lambda self: flow.deadline(self.session) is not None)
    @rule(off=st.integers(-1, 1))
    def let_time_pass_to_the_edge(self, off: int) -> None:
        until = flow.deadline(self.session)
        assert until is not None
        self.pass_time(max(self.session.at, until + off))

    @rule(steps=st.integers(1, 6))
    def train_on(self, steps: int) -> None:
        """As most athletes do most of the time."""
        for _ in range(steps):
            if self.session.status is Status.PAUSED:
                self.obey(GoOn())
            until = flow.deadline(self.session)
            if until is None:
                self.obey(Next())
            else:
                self.pass_time(until)

    @rule(command=st.sampled_from(COMMANDS))
    def obey(self, command: Command) -> None:
        before = self.session
        turn = engine.answer(before, command)
        assert turn.session.at == before.at, "a command takes no time"
        if before.over or any(isinstance(one, NothingToDo) for one in turn.happenings):
            assert turn.session == before
        self.note_command(command, before, turn.session)
        self.follow(turn)

    @rule(ms=st.integers(2_001, 10_000_000))
    def go_unwatched(self, ms: int) -> None:
        before = self.session
        if not before.over:
            self.watch = Watch(self.watch.at, self.watch.in_steps, self.watch.paused + ms)
        self.follow(engine.answer(before, Gap(ms)))
        if not before.over:
            assert self.session.status is Status.PAUSED
            assert (self.session.step, self.session.spent) == (before.step, before.spent)
            assert self.session.results == before.results

    @precondition(lambda self: self.session.at > 300_000)
    @rule()
    def stop(self) -> None:
        self.follow(engine.answer(self.session, Stop()))
        assert engine.answer(self.session, Stop()) == Turn(self.session), "it stops once"

    # How it is watched.

    def pass_time(self, to: int) -> None:
        before = self.session
        whole = flow.settle(before, to)
        halfway = flow.settle(before, before.at + (to - before.at) // 2)
        assert whole == halfway.then(lambda session: flow.settle(session, to))
        assert whole.session.over or whole.session.at == to
        if before.status is not Status.RUNNING and not whole.happenings:
            assert whole.session.spent == before.spent, "only time in a step is spent"
        self.measure(before, to)
        self.follow(whole)

    def measure(self, session: Session, to: int) -> None:
        """Piece by piece, each in one step and one status."""
        while session.at < to and not session.over:
            edge = flow.deadline(session)
            until = to if edge is None else min(to, edge)
            ms, at = until - session.at, self.watch.at
            running = session.status is Status.RUNNING
            in_steps, paused = (ms, 0) if running else (0, ms)
            self.watch = Watch(at, self.watch.in_steps + in_steps, self.watch.paused + paused)
            session = flow.settle(session, until).session

    def note_command(self, command: Command, before: Session, after: Session) -> None:
        if isinstance(command, Skip | Drop) and before.working and not before.over:
            done = next(result for result in after.results if result.step == before.step)
            assert done.skipped == isinstance(command, Skip)
        match command:
            case Undo() if after != before:
                was = self.before_undoable
                since = after.at - was.at - was.in_steps - was.paused
                self.watch = Watch(was.at, was.in_steps, was.paused + since)
            case Correct() if after != before:
                self.corrected.add(after.results[-1].step)
                assert after.results[:-1] == before.results[:-1]
            case Lengthen():
                assert after.left >= min(before.left, COUNT_IN)
            case GoOn() | PauseOrGoOn() | Next() if goes_on(before, after):
                assert after.count_in == COUNT_IN
                assert_no_rep_is_broken(after)
            case _ if after.undo is not None and after.undo is not before.undo:
                self.before_undoable = self.watch

    def follow(self, turn: Turn) -> None:
        before, self.session = self.session, turn.session
        assert self.session.at >= before.at
        for one in turn.happenings:
            assert self.told_at <= one.mark.at <= self.session.at, "told in the order of time"
            self.told_at = one.mark.at
            self.note(one)

    def note(self, one: Happening) -> None:
        match one:
            case Finished(_, stopped):
                self.endings += 1
                assert stopped == self.session.stopped
            case StepBegan(mark, rest):
                assert mark.step >= self.told_step
                self.told_step = mark.step
                under_way = mark.step == self.session.step and not self.session.over
                if rest is not None and under_way:
                    assert self.session.results[-1].rest_ms == rest > 0
            case SetDone(mark, result):
                assert result.step <= mark.step == self.told_step
                self.results_told.append(result.step)
                if result.step not in self.corrected:
                    assert_booked_right(self.session.plan, result)
            case WentBack(mark, kept):
                self.told_step = mark.step
                del self.results_told[kept:]
            case PlanChanged(_, changed):
                self.plan_told = changed

    # What must hold.

    @invariant()
    def time_is_accounted_for(self) -> None:
        session, watch = self.session, self.watch
        assert session.at - watch.at == watch.in_steps + watch.paused
        assert session.paused_ms - self.paused_before == watch.paused
        assert 0 <= session.paused_ms <= session.at
        assert session.spent >= 0
        assert session.rested_ms >= 0
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
    def what_is_completed_has_a_result_for_all_its_work(self) -> None:
        if self.session.over and not self.session.stopped:
            work = [i for i, s in enumerate(self.session.plan.steps) if s.kind is StepKind.WORK]
            assert [result.step for result in self.session.results] == work

    @invariant()
    def results_say_what_the_plan_says(self) -> None:
        for result in self.session.results:
            assert result.ms >= 0
            assert result.rest_ms is None or result.rest_ms > 0
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
        for waiting, after in pairwise(self.session.plan.steps):
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


def goes_on(before: Session, after: Session) -> bool:
    return (before.status, after.status) == (Status.PAUSED, Status.COUNT_IN)


def assert_booked_right(plan: Plan, result: SetResult) -> None:
    """No more than was asked, and no more than was done."""
    step = plan.steps[result.step]
    assert (result.target_reps, result.target_ms) == (step.reps, step.target_ms)
    if not step.open_ended:
        assert result.ms <= step.ms
        assert result.skipped or result.ms or result.target_reps or result.target_ms
    if step.reps is not None:
        assert result.reps is not None
        assert 0 <= result.reps <= step.reps
        if not step.open_ended:
            assert step.rhythm.end_of(result.reps) <= result.ms


def assert_no_rep_is_broken(session: Session) -> None:
    """A rep that was broken off is not gone on with."""
    step = session.now
    if session.working and step.reps is not None and step.rhythm.moves and not step.open_ended:
        assert session.spent == step.rhythm.end_of(step.rhythm.finished(session.spent))
