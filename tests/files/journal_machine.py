"""The same machine with a journal beside it: broken off anywhere, damaged anywhere, and logged."""

import tomllib
import zlib
from dataclasses import replace

from hypothesis import strategies as st
from hypothesis.stateful import initialize, precondition, rule

from runstrong_tui.cli.session_json import session_json
from runstrong_tui.core import flow
from runstrong_tui.core.happenings import NothingToDo
from runstrong_tui.core.looking import Moment, look
from runstrong_tui.core.plan import Plan
from runstrong_tui.core.session import Session, Status
from runstrong_tui.core.turn import Turn
from runstrong_tui.files import journal_events, journal_format, log_table
from runstrong_tui.files.live_folder import header_of
from runstrong_tui.files.plan_table import Table
from runstrong_tui.files.row import Row
from tests.core.session_machine import PLANS, SessionMachine, Watch
from tests.files.sample import FINISHED, ID, STARTED

WITHDRAWS = ("back", "correct")
"""Kinds of events after which less may be done than before."""


PREFIXES = 8
"""So many beginnings of each journal are looked at."""


class JournalMachine(SessionMachine):
    """Whatever is told is written; what is read must be what there was."""

    def __init__(self) -> None:
        super().__init__()
        self.blocks: list[bytes] = []
        self.kept = self.session
        """The session as of the last event."""
        self.plan_kept: Plan = PLANS[0]

    @initialize(which=st.sampled_from(PLANS))
    def begin(self, which: Plan, haste: int = 1) -> None:
        turn = flow.start(which, ID, haste)
        self.plan_told = self.plan_kept = which
        self.blocks = [journal_format.header_block(header_of(turn.session, STARTED))]
        self.write(journal_events.start_event(turn.session))
        self.begin_with(turn)

    def pass_time(self, to: int) -> None:
        """Step by step, as the coach does: what happens, happens at the end of a piece."""
        while not self.session.over and self.session.at < to:
            until = flow.deadline(self.session)
            super().pass_time(to if until is None else min(to, until))

    def follow(self, turn: Turn) -> None:
        super().follow(turn)
        for one in turn.happenings:
            event = self.event_of(one)
            if event is not None:
                self.write(event)
            if not isinstance(one, NothingToDo):
                self.kept = self.session

    def event_of(self, one: object) -> Table | None:
        event = journal_events.event_of(one, self.plan_kept)  # type: ignore[arg-type]
        if event is not None and event["kind"] == "plan":
            self.plan_kept = self.plan_told
        return event

    def write(self, event: Table) -> None:
        self.blocks.append(journal_format.event_block(event, zlib.crc32(self.data)))

    @property
    def data(self) -> bytes:
        return b"".join(self.blocks)

    # What may come besides.

    @precondition(lambda self: not self.session.over)
    @rule()
    def keep_the_clock(self) -> None:
        self.write(journal_events.clock_event(self.session))
        self.kept = self.session

    @rule()
    def break_off_and_resume(self) -> None:
        """Everything that was not told is forgotten."""
        resumed = self.read(self.data)
        assert resumed == as_kept(self.kept)
        if not resumed.over:
            self.session = resumed
            self.watch = self.before_undoable = Watch(resumed.at)
            self.paused_before = resumed.paused_ms
            self.told_at, self.told_step = resumed.at, resumed.step

    @rule(offset=st.integers(0, 200_000), bit=st.integers(0, 7))
    def damage(self, offset: int, bit: int) -> None:
        """Exactly what stands before the damage is read."""
        data = bytearray(self.data)
        offset %= len(data)
        data[offset] ^= 1 << bit
        good = 0
        for block in self.blocks:
            if good + len(block) > offset:
                break
            good += len(block)
        assert journal_format.read(bytes(data)) == journal_format.read(self.data[:good])

    # What must hold in the end.

    def teardown(self) -> None:
        if self.blocks:
            assert self.read(self.data) == as_kept(self.kept)
            self.check_prefixes()
            self.check_log()

    def check_prefixes(self) -> None:
        """Every beginning of the events is a session, and none has done more than a later one."""
        reading = journal_format.read(self.data)
        assert reading.header is not None
        assert reading.good == len(self.data)
        assert tomllib.loads(self.data.decode())["event"] == list(reading.events)
        events, checked, before = reading.events, 0, -1
        for count in range(1, len(events) + 1, max(1, len(events) // PREFIXES)):
            session = journal_events.session_from(Row(reading.header), map(Row, events[:count]))
            assert_possible(session)
            done = len(session.results)
            withdrawn = any(event["kind"] in WITHDRAWS for event in events[checked:count])
            assert done >= before or withdrawn
            checked, before = count, done

    def check_log(self) -> None:
        """All that adds up the same seconds comes to the same sum."""
        session = self.session
        record = log_table.to_record(session, STARTED, FINISHED)
        assert log_table.from_row(Row(tomllib.loads(log_table.to_text(record)))) == record
        active = sum(result.ms for result in session.results)
        assert record.active_seconds == active / 1000
        assert session_json(record)["active_seconds"] == active / 1000
        told = session_json(record)
        assert sum(round(done["seconds"] * 1000) for done in told["sets"]) == active
        assert told["elapsed_seconds"] == session.at / 1000
        assert told["paused_seconds"] == session.paused_ms / 1000
        summary = look(Moment(session), session.at).summary
        if session.over:
            assert summary is not None
            assert (summary.active_ms, summary.elapsed_ms) == (active, session.at)

    def read(self, data: bytes) -> Session:
        reading = journal_format.read(data)
        assert reading.header is not None
        return journal_events.session_from(Row(reading.header), map(Row, reading.events))


def assert_possible(session: Session) -> None:
    assert session.spent >= 0
    assert 0 <= session.paused_ms <= session.at
    assert session.over or session.status is Status.PAUSED
    if not session.over:
        assert session.step not in [result.step for result in session.results]


def as_kept(session: Session) -> Session:
    """What a journal knows of a session: where it stood, but not that it was going on."""
    status = Status.DONE if session.over else Status.PAUSED
    return replace(session, status=status, count_in=0, undo=None, undo_until=0, haste=1)
