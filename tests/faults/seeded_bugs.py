"""Mistakes that one could make in the engine or the journal, to be planted and found."""

from collections.abc import Callable
from dataclasses import replace
from typing import Any

from runstrong_tui.core import booking, changes, engine, flow, jumps
from runstrong_tui.core.commands import GoOn
from runstrong_tui.core.happenings import Corrected, SetDone, StepBegan, WentBack
from runstrong_tui.core.plan import Plan
from runstrong_tui.core.session import Session, SetResult, Status
from runstrong_tui.core.turn import Turn
from runstrong_tui.files import journal_events, journal_format
from runstrong_tui.files.plan_table import Table

Plant = Callable[[Any, str, Any], None]
"""monkeypatch.setattr."""


def books_more_than_was_held(plant: Plant) -> None:
    def result_of(session: Session, **how: Any) -> SetResult:
        right = whole(session, **how)
        return replace(right, ms=right.ms + 1)

    whole = booking.result_of
    plant(booking, "result_of", result_of)


def counts_a_rep_that_was_broken_off(plant: Plant) -> None:
    def result_of(session: Session, **how: Any) -> SetResult:
        right = whole(session, **how)
        return right if right.reps is None else replace(right, reps=right.reps + 1)

    whole = booking.result_of
    plant(booking, "result_of", result_of)


def goes_beyond_the_end_of_a_step(plant: Plant) -> None:
    """As a loop does that was blocked, and looks only where it is now."""

    def pass_time(session: Session, to: int) -> Turn:
        if session.status is Status.RUNNING and to - session.at > session.left:
            late = replace(session, at=to, spent=session.spent + to - session.at)
            return flow._end_step(late)
        return whole(session, to)

    whole = flow._pass_time
    plant(flow, "_pass_time", pass_time)


def trains_while_nobody_watches(plant: Plant) -> None:
    def gap(session: Session, ms: int) -> Turn:
        turn = whole(session, ms)
        return replace(turn, session=replace(turn.session, spent=session.spent + ms))

    whole = engine._gap
    plant(engine, "_gap", gap)


def forgets_that_a_pause_is_no_work(plant: Plant) -> None:
    def wait(session: Session, ms: int) -> Session:
        return replace(session, at=session.at + ms)

    plant(flow, "wait", wait)


def goes_on_in_the_middle_of_a_rep(plant: Plant) -> None:
    def go_on(session: Session) -> Turn:
        turn = whole(session)
        return replace(turn, session=replace(turn.session, spent=session.spent))

    whole = engine._go_on
    plant(engine, "_go_on", go_on)


def keeps_results_that_were_gone_back_over(plant: Plant) -> None:
    def jump(session: Session, step: int) -> Turn:
        turn = whole(session, step)
        return replace(turn, session=replace(turn.session, results=session.results))

    whole = jumps._jump
    plant(jumps, "_jump", jump)


def loses_the_time_since_what_is_undone(plant: Plant) -> None:
    def undo(session: Session) -> Turn:
        turn = whole(session)
        if session.undo is None or turn.session == session:
            return turn
        return replace(turn, session=replace(turn.session, at=session.undo.at))

    whole = jumps.undo
    plant(engine, "undo", undo)


def stops_twice(plant: Plant) -> None:
    def answer(session: Session, command: object) -> Turn:
        going_on = replace(session, status=Status.PAUSED) if session.over else session
        return whole(going_on, command)

    whole: Callable[[Session, object], Turn] = engine.answer  # type: ignore[assignment]
    plant(engine, "answer", answer)


def leaves_a_set_out(plant: Plant) -> None:
    def end_set(session: Session, **how: bool) -> Turn:
        return flow.advance(session) if how.get("skipped") else whole(session, **how)

    whole = flow.end_set
    plant(engine, "end_set", end_set)


def runs_backwards_with_the_clock(plant: Plant) -> None:
    def settle(session: Session, to: int) -> Turn:
        if to < session.at and not session.over:
            return Turn(replace(session, at=to, spent=session.spent + to - session.at))
        return whole(session, to)

    whole = flow.settle
    plant(flow, "settle", settle)


def shortens_a_rest_to_nothing(plant: Plant) -> None:
    plant(changes, "COUNT_IN", 0)


def corrects_the_first_set(plant: Plant) -> None:
    def correct(session: Session, by: int) -> Turn:
        turn = whole(session, by)
        if turn.session == session:
            return turn
        first, *rest = session.results
        results = (booking.corrected(first, by), *rest)
        return replace(turn, session=replace(turn.session, results=results))

    whole = changes.correct
    plant(engine, "correct", correct)


def gives_a_rest_to_nobody(plant: Plant) -> None:
    def book_rest(session: Session) -> tuple[Session, int | None]:
        booked, rest = whole(session)
        return replace(booked, results=session.results), rest

    whole = booking.book_rest
    plant(booking, "book_rest", book_rest)


def tells_a_set_before_it_was(plant: Plant) -> None:
    def end_set(session: Session, **how: bool) -> Turn:
        turn = whole(session, **how)
        return replace(turn, happenings=tuple(reversed(turn.happenings)))

    whole = flow.end_set
    plant(flow, "end_set", end_set)


# In the journal.


def _events(plant: Plant, change: Callable[[object, Table], Table | None]) -> None:
    """Write other events than those that happened."""

    def event_of(happening: object, plan: Plan) -> Table | None:
        event = whole(happening, plan)
        return None if event is None else change(happening, event)

    whole: Any = journal_events.event_of
    plant(journal_events, "event_of", event_of)


def forgets_to_write_a_correction(plant: Plant) -> None:
    _events(plant, lambda one, event: None if isinstance(one, Corrected) else event)


def forgets_what_was_withdrawn(plant: Plant) -> None:
    _events(plant, lambda one, event: None if isinstance(one, WentBack) else event)


def forgets_a_rest(plant: Plant) -> None:
    def change(one: object, event: Table) -> Table:
        return {k: v for k, v in event.items() if not (isinstance(one, StepBegan) and k == "rest")}

    _events(plant, change)


def loses_the_side(plant: Plant) -> None:
    def change(one: object, event: Table) -> Table:
        return {k: v for k, v in event.items() if not (isinstance(one, SetDone) and k == "side")}

    _events(plant, change)


def does_a_set_twice_after_a_crash(plant: Plant) -> None:
    plant(journal_events, "_past_booked_work", lambda session: session)


class Anything(bytes):
    """Differs from nothing."""

    def __ne__(self, other: object) -> bool:
        return False

    __hash__ = bytes.__hash__


def trusts_a_block_with_a_wrong_sum(plant: Plant) -> None:
    whole = journal_format._crc_line
    plant(journal_format, "_crc_line", lambda crc: Anything(whole(crc)))


def counts_the_sum_of_each_block_alone(plant: Plant) -> None:
    def sealed(text: bytes, crc: int) -> bytes:
        return whole(text, 0)

    whole = journal_format._sealed
    plant(journal_format, "_sealed", sealed)


def resumes_at_the_start_of_the_step(plant: Plant) -> None:
    def session_from(*told: Any) -> Session:
        session: Session = whole(*told)
        return replace(session, spent=0, length=session.length)

    whole: Any = journal_events.session_from
    plant(journal_events, "session_from", session_from)


def goes_on_by_itself_after_a_crash(plant: Plant) -> None:
    def session_from(*told: Any) -> Session:
        session: Session = whole(*told)
        return engine.answer(session, GoOn()).session

    whole: Any = journal_events.session_from
    plant(journal_events, "session_from", session_from)


IN_THE_ENGINE: tuple[Callable[[Plant], None], ...] = (
    books_more_than_was_held,
    counts_a_rep_that_was_broken_off,
    goes_beyond_the_end_of_a_step,
    trains_while_nobody_watches,
    forgets_that_a_pause_is_no_work,
    goes_on_in_the_middle_of_a_rep,
    keeps_results_that_were_gone_back_over,
    loses_the_time_since_what_is_undone,
    stops_twice,
    leaves_a_set_out,
    runs_backwards_with_the_clock,
    shortens_a_rest_to_nothing,
    corrects_the_first_set,
    gives_a_rest_to_nobody,
    tells_a_set_before_it_was,
)
IN_THE_JOURNAL: tuple[Callable[[Plant], None], ...] = (
    forgets_to_write_a_correction,
    forgets_what_was_withdrawn,
    forgets_a_rest,
    loses_the_side,
    does_a_set_twice_after_a_crash,
    trusts_a_block_with_a_wrong_sum,
    counts_the_sum_of_each_block_alone,
    resumes_at_the_start_of_the_step,
    goes_on_by_itself_after_a_crash,
)
