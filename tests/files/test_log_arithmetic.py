"""The seconds of the log add up, however often a session was paused, broken off and resumed."""

from collections.abc import Iterable
from dataclasses import dataclass, field

from hypothesis import given, settings
from hypothesis import strategies as st

from runstrong_tui.core import commands as say
from runstrong_tui.core.commands import Command
from runstrong_tui.core.engine import answer
from runstrong_tui.core.flow import deadline, settle, start
from runstrong_tui.core.happenings import Happening
from runstrong_tui.core.plan import Plan, StepKind
from runstrong_tui.core.quantity import exactly
from runstrong_tui.core.routine import Entry
from runstrong_tui.core.session import Session, Status
from runstrong_tui.files.journal_events import clock_event, event_of, session_from
from runstrong_tui.files.live_folder import header_of
from runstrong_tui.files.log_table import to_record
from runstrong_tui.files.plan_table import Table
from runstrong_tui.files.row import Row
from tests.examples import examples
from tests.files.sample import ID, STARTED
from tests.samples import DONKEY_8, OWN_SQUAT, PLANK_30, SQUAT_8, plan

PLANS = (
    plan(PLANK_30, DONKEY_8, SQUAT_8),
    plan(OWN_SQUAT, PLANK_30),
    plan(
        Entry("plank", seconds=exactly(20), rest=15),
        Entry("squat", reps=exactly(5), rest=20),
        rounds=2,
        rest_between_rounds=40,
    ),
    plan(Entry("mountain-climber", sets=exactly(3), seconds=exactly(20), rest=0)),
)


class Break:
    """The program ends here, and the session is resumed from its journal some other day."""


Deed = int | Command | Break

WAITING = (StepKind.READY, StepKind.REST)


@dataclass
class Stopwatches:
    """Counts a session's seconds from outside: what passes, and in which step."""

    session: Session
    events: list[Table] = field(default_factory=list)
    steps: int = 0
    paused: int = 0
    active: dict[int, int] = field(default_factory=dict)
    """By work step."""
    rests: dict[int, int] = field(default_factory=dict)
    """By the work step before them."""

    def do(self, deed: Deed) -> None:
        match deed:
            case int():
                self.let_pass(deed)
            case Break():
                self.break_off()
            case say.Gap(ms):
                self.paused += 0 if self.session.over else ms
                self.obey(deed)
            case _:
                self.obey(deed)

    def let_pass(self, ms: int) -> None:
        """In pieces, each of which lies in one step and one state."""
        until = self.session.at + ms
        while self.session.at < until and not self.session.over:
            edge = deadline(self.session)
            to = until if edge is None else min(until, edge)
            self.count(to - self.session.at)
            turn = settle(self.session, to)
            self.follow(turn.session, turn.happenings)

    def count(self, ms: int) -> None:
        step = self.session.step
        if self.session.status is not Status.RUNNING:
            self.paused += ms
            return
        self.steps += ms
        if self.session.working:
            self.active[step] = self.active.get(step, 0) + ms
        elif self.session.now.kind in WAITING and step:
            self.rests[step - 1] = self.rests.get(step - 1, 0) + ms

    def obey(self, command: Command) -> None:
        step, spent = self.session.step, self.session.spent
        turn = answer(self.session, command)
        if isinstance(command, say.GoOn | say.Next) and turn.session.step == step:
            lost = spent - turn.session.spent
            assert lost >= 0
            self.active[step] = self.active.get(step, 0) - lost
        self.follow(turn.session, turn.happenings)

    def break_off(self) -> None:
        """What the journal says is where it stood; the time until it is resumed is in nothing."""
        if self.session.over:
            return
        self.events.append(clock_event(self.session))
        header = Row(header_of(self.session, STARTED))
        resumed = session_from(header, map(Row, self.events))
        assert (resumed.at, resumed.step, resumed.spent) == (
            self.session.at,
            self.session.step,
            self.session.spent,
        )
        self.session = resumed
        self.obey(say.GoOn())

    def follow(self, session: Session, happenings: Iterable[Happening]) -> None:
        events = (event_of(one, self.session.plan) for one in happenings)
        self.events += [event for event in events if event is not None]
        self.session = session


DEEDS = st.lists(
    st.one_of(
        st.integers(1, 45_000),
        st.integers(1, 4_000),
        st.builds(Break),
        st.builds(say.Gap, st.integers(2_001, 100_000)),
        st.sampled_from(
            (
                *(say.Pause(), say.GoOn(), say.GoOn(), say.Next(), say.Skip(), say.Drop()),
                *(say.Lengthen(15_000), say.Lengthen(-15_000)),
            )
        ),
    ),
    max_size=40,
)


@settings(max_examples=examples(200), deadline=None)
@given(which=st.sampled_from(PLANS), deeds=DEEDS)
def test_every_second_is_in_the_log_once(which: Plan, deeds: list[Deed]) -> None:
    begun = start(which, ID)
    watched = Stopwatches(begun.session)
    for deed in deeds:
        watched.do(deed)
    watched.do(say.Stop())
    record = to_record(watched.session, STARTED, STARTED)
    booked = [result.step for result in watched.session.results]
    worked = [watched.active.get(step, 0) for step in booked]
    assert [done.seconds for done in record.sets] == [ms / 1000 for ms in worked]
    assert record.active_seconds == sum(worked) / 1000
    assert record.paused_seconds == watched.paused / 1000
    assert record.elapsed_seconds == (watched.steps + watched.paused) / 1000
    rests = [done.rest for done in record.sets[:-1]]
    assert rests == [
        watched.rests[step] / 1000 if step in watched.rests else None for step in booked[:-1]
    ]
    assert not record.sets or record.sets[-1].rest is None
