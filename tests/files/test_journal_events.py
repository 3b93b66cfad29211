"""A journal read back is the session that was written, whatever happened."""

import zlib
from collections.abc import Sequence
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from runstrong_tui.core import commands as say
from runstrong_tui.core.commands import Command
from runstrong_tui.core.engine import answer
from runstrong_tui.core.flow import settle, start
from runstrong_tui.core.happenings import (
    Corrected,
    Finished,
    GapFound,
    Happening,
    LengthChanged,
    Mark,
    NothingToDo,
    Paused,
    PlanChanged,
    Resumed,
    SetDone,
    StepBegan,
    WentBack,
)
from runstrong_tui.core.plan import Plan, Side
from runstrong_tui.core.session import Session, SetResult, Status
from runstrong_tui.core.turn import Turn, mark
from runstrong_tui.files.journal_events import clock_event, event_of, session_from
from runstrong_tui.files.journal_format import event_block, header_block, read
from runstrong_tui.files.live_folder import header_of
from runstrong_tui.files.plan_table import Table
from runstrong_tui.files.row import BadValueError, Row
from tests.examples import examples
from tests.files.sample import ID, KICK, PLAN, PLANK, STARTED, new_session

MARK = Mark(at=12_345, step=3, left=29_000, spent=1_000, paused=2_345)
RESULT = SetResult(
    step=1,
    exercise="plank-forearm",
    set=1,
    ms=30_000,
    side=Side.LEFT,
    target_reps=8,
    reps=7,
    target_ms=30_000,
    rest_ms=20_000,
    weight=2.5,
    skipped=True,
)
SECOND = SetResult(step=3, exercise="plank-forearm", set=2, ms=10)


def read_back(events: Sequence[Table], session: Session | None = None) -> Session:
    """The session that a journal with these events says, by way of its bytes."""
    data = header_block(header_of(session or new_session(), STARTED))
    for event in events:
        data += event_block(event, zlib.crc32(data))
    reading = read(data)
    assert reading.good == len(data)
    assert reading.header is not None
    return session_from(Row(reading.header), map(Row, reading.events))


def after(*happenings: Happening, plan: Plan = PLAN) -> Session:
    """The session that these happenings leave."""
    return read_back([e for e in (event_of(h, plan) for h in happenings) if e is not None])


def where(session: Session) -> Mark:
    return mark(session)


def test_a_journal_without_events_is_a_session_at_its_start() -> None:
    assert read_back([]) == replace(new_session(), status=Status.PAUSED)


@pytest.mark.parametrize(
    "happening",
    [
        StepBegan(MARK),
        StepBegan(MARK, rest=5_000),
        SetDone(MARK, RESULT),
        Paused(MARK),
        Resumed(MARK),
        GapFound(MARK, 60_000),
        WentBack(MARK, 0),
        LengthChanged(MARK),
        PlanChanged(MARK, PLAN),
        Finished(MARK, stopped=False),
        Finished(MARK, stopped=True),
    ],
)
def test_every_happening_says_where_to_go_on(happening: Happening) -> None:
    session = after(happening)
    assert where(session) == MARK
    assert session.length == 30_000


def test_nothing_to_do_is_not_kept() -> None:
    assert event_of(NothingToDo(MARK), PLAN) is None


def test_a_result_is_kept_whole() -> None:
    assert after(SetDone(MARK, RESULT)).results == (RESULT,)
    assert after(SetDone(MARK, SECOND), StepBegan(replace(MARK, step=4))).results == (SECOND,)


def test_a_rest_belongs_to_the_last_result() -> None:
    session = after(SetDone(MARK, replace(RESULT, rest_ms=None)), StepBegan(MARK, rest=20_000))
    assert session.results == (RESULT,)


def test_going_back_withdraws_results() -> None:
    assert after(SetDone(MARK, RESULT), SetDone(MARK, SECOND), WentBack(MARK, 1)).results == (
        RESULT,
    )


def test_a_correction_replaces_the_result_of_its_step() -> None:
    corrected = replace(RESULT, reps=9)
    session = after(SetDone(MARK, RESULT), Corrected(MARK, corrected))
    assert session.results == (corrected,)


def test_the_end_is_an_end() -> None:
    assert after(Finished(MARK, stopped=True)).stopped
    done = after(Finished(MARK, stopped=False))
    assert done.over
    assert not done.stopped


def test_an_open_ended_step_may_be_over_its_estimate() -> None:
    assert after(LengthChanged(replace(MARK, left=-7_000))).left == -7_000


@pytest.mark.parametrize(
    "steps",
    [
        PLAN.steps[:4],
        (*PLAN.steps, PLAN.steps[8], PLAN.steps[9]),
        (*PLAN.steps[:4], *PLAN.steps[8:]),
        (*PLAN.steps[:5], replace(PLAN.steps[5], sets=2), *PLAN.steps[6:]),
    ],
)
def test_a_changed_plan_is_restored_exactly(steps: tuple) -> None:  # type: ignore[type-arg]
    changed = replace(PLAN, steps=steps)
    assert after(PlanChanged(MARK, changed)).plan == changed


def test_a_changed_plan_brings_the_guides_it_needs() -> None:
    easier = replace(KICK, id="bird-dog", name="Bird dog")
    step = replace(PLAN.steps[-1], exercise="bird-dog")
    changed = replace(
        PLAN, steps=(*PLAN.steps[:-1], step), guides={**PLAN.guides, "bird-dog": easier}
    )
    assert after(PlanChanged(MARK, changed)).plan == changed


def test_a_set_whose_next_step_was_lost_is_not_done_twice() -> None:
    ended = Mark(at=40_000, step=1, left=0, spent=30_000, paused=0)
    session = after(SetDone(ended, RESULT))
    assert (session.step, session.spent, session.length) == (2, 0, 20_000)


def test_a_last_set_whose_end_was_lost_completes_the_session() -> None:
    last = len(PLAN.steps) - 1
    ended = Mark(at=240_000, step=last, left=0, spent=60_000, paused=0)
    session = after(SetDone(ended, replace(RESULT, step=last)))
    assert session.over
    assert not session.stopped


def test_a_broken_off_rest_counts_as_far_as_it_came() -> None:
    resting = Mark(at=45_000, step=2, left=15_000, spent=5_000, paused=0, rested=5_000)
    assert after(Paused(resting)).rested_ms == 5_000


@pytest.mark.parametrize(
    "event",
    [
        {},
        {"kind": "clock"},
        {"kind": "clock", "at": 1, "step": 99, "left": 1, "spent": 1, "paused": 0},
        {"kind": "clock", "at": "1", "step": 0, "left": 1, "spent": 1, "paused": 0},
        {"kind": "set", "at": 1, "step": 0, "left": 1, "spent": 1, "paused": 0},
        {"kind": "plan", "from": 0, "at": 1, "step": 0, "left": 1, "spent": 1, "paused": 0},
    ],
)
def test_an_event_that_makes_no_sense_is_refused(event: Table) -> None:
    with pytest.raises(BadValueError):
        read_back([event])


def test_kinds_of_a_later_version_still_say_where_to_go_on() -> None:
    event = {**clock_event(replace(new_session(), at=7, spent=7)), "kind": "heartbeat"}
    assert read_back([event]).spent == 7


def test_no_text_of_a_journal_can_reach_the_terminal_as_an_escape() -> None:
    hostile = replace(PLANK, name="\x1b[31mPlank\x07")
    plan = replace(PLAN, name="A\x1b]0;title\x07", guides={**PLAN.guides, PLANK.id: hostile})
    restored = read_back([], Session(ID, plan)).plan
    assert "\x1b" not in restored.name + restored.guides[PLANK.id].name


COMMANDS: list[Command] = [
    say.PauseOrGoOn(),
    say.Next(),
    say.Skip(),
    say.Back(),
    say.Redo(),
    say.Undo(),
    say.Drop(),
    say.Correct(1),
    say.Correct(-1),
    say.Lengthen(15_000),
    say.Lengthen(-15_000),
    say.SkipExercise(),
    say.AddSet(),
    say.Easier(),
    say.Gap(5_000),
    say.Stop(),
]
DEEDS = st.one_of(st.integers(0, 40_000), st.sampled_from(COMMANDS))


def keep(turn: Turn, plan: Plan, events: list[Table]) -> None:
    """Write down what happened, as the journal's thread does."""
    for happening in turn.happenings:
        event = event_of(happening, plan)
        if event is not None:
            events.append(event)
        if isinstance(happening, PlanChanged):
            plan = happening.plan


@given(st.lists(DEEDS, max_size=25))
@settings(max_examples=examples(100), deadline=None)
def test_any_workout_is_restored(deeds: list[int | Command]) -> None:
    events: list[Table] = []
    turn = start(PLAN, ID)
    keep(turn, PLAN, events)
    for deed in deeds:
        session = turn.session
        if isinstance(deed, int):
            turn = settle(session, session.at + deed)
        else:
            turn = answer(session, deed)
        keep(turn, session.plan, events)
    session = turn.session
    if not session.over:
        events.append(clock_event(session))
    restored = read_back(events)
    assert where(restored) == where(session)
    assert restored.plan == session.plan
    assert restored.results == session.results
    assert (restored.over, restored.stopped) == (session.over, session.stopped)
