"""What a journal says: happenings as plain tables, and the session that tables add up to.

No rule of the engine is replayed: the last event alone says where to go on.
"""

from collections.abc import Iterable
from dataclasses import replace

from runstrong_tui.core.booking import without_last_rest
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
from runstrong_tui.core.turn import mark
from runstrong_tui.files.plan_table import Table, compact, plan_from_row, tail_to_table, with_tail
from runstrong_tui.files.row import LARGEST, Row


def event_of(happening: Happening, plan: Plan) -> Table | None:
    """A happening as an event; `plan` is the plan before it. None: nothing worth keeping."""
    match happening:
        case StepBegan(at, rest):
            return _event("step", at, {} if rest is None else {"rest": rest})
        case SetDone(at, result):
            return _event("set", at, _result_to_table(result))
        case Corrected(at, result):
            return _event("correct", at, _result_to_table(result))
        case Paused(at):
            return _event("pause", at)
        case Resumed(at):
            return _event("resume", at)
        case LengthChanged(at):
            return _event("clock", at)
        case GapFound(at, ms):
            return _event("gap", at, {"gap": ms})
        case WentBack(at, kept):
            return _event("back", at, {"kept": kept})
        case PlanChanged(at, changed):
            return _event("plan", at, _changes(plan, changed))
        case Finished(at, stopped):
            return _event("stop" if stopped else "done", at)
        case NothingToDo():
            return None


def start_event(session: Session) -> Table:
    """The session began."""
    return _event("start", mark(session))


def clock_event(session: Session) -> Table:
    """How far the session has come."""
    return _event("clock", mark(session))


def end_event(session: Session) -> Table:
    """The session is over."""
    return _event("stop" if session.stopped else "done", mark(session))


def session_from(header: Row, events: Iterable[Row]) -> Session:
    """The session as its last event left it, paused unless it is over. Raises `BadValueError`."""
    plan = plan_from_row(header)
    session = Session(header.text("id"), plan, length=plan.steps[0].ms, status=Status.PAUSED)
    for event in events:
        session = _stand(_take_in(session, event), event)
    return _past_booked_work(session)


def _event(kind: str, mark: Mark, more: Table | None = None) -> Table:
    return {"kind": kind, **compact(mark), **(more or {})}


def _changes(before: Plan, after: Plan) -> Table:
    pairs = enumerate(zip(before.steps, after.steps, strict=False))
    same = next((i for i, (one, other) in pairs if one != other), None)
    start = min(len(before.steps), len(after.steps)) if same is None else same
    return {"from": start, "tail": tail_to_table(after, start, before.guides)}


def _take_in(session: Session, event: Row) -> Session:
    """What an event changes besides the place. Kinds not known here change nothing else."""
    results = session.results
    match event.text("kind"):
        case "set":
            return replace(session, results=(*results, _result_from_row(event)))
        case "correct":
            return replace(session, results=_corrected(results, _result_from_row(event)))
        case "back":
            return replace(session, results=results[: event.whole("kept")])
        case "step" if results and "rest" in event:
            last = replace(results[-1], rest_ms=event.whole("rest"))
            return replace(session, results=(*results[:-1], last))
        case "plan":
            start = event.whole("from", high=len(session.plan.steps))
            return replace(session, plan=with_tail(session.plan, event.row("tail"), start))
        case "done":
            return replace(session, status=Status.DONE)
        case "stop":
            kept = without_last_rest(results)
            return replace(session, status=Status.DONE, stopped=True, results=kept)
    return session


def _stand(session: Session, event: Row) -> Session:
    """The session at the place the event names."""
    spent = event.whole("spent")
    stood = replace(
        session,
        at=event.whole("at"),
        step=event.whole("step", high=len(session.plan.steps) - 1),
        spent=spent,
        length=spent + event.whole("left", low=-LARGEST),
        paused_ms=event.whole("paused"),
    )
    return replace(stood, rested_ms=event.whole("rested", 0))


def _past_booked_work(session: Session) -> Session:
    """A journal may end between a set and the step after it; the set is not done twice."""
    booked = session.results and session.results[-1].step == session.step
    if session.over or not booked:
        return session
    if session.step + 1 == len(session.plan.steps):
        return replace(session, status=Status.DONE)
    following = session.plan.steps[session.step + 1]
    return replace(session, step=session.step + 1, spent=0, length=following.ms, rested_ms=0)


def _corrected(results: tuple[SetResult, ...], new: SetResult) -> tuple[SetResult, ...]:
    return tuple(new if result.step == new.step else result for result in results)


def _result_to_table(result: SetResult) -> Table:
    """`step` is the place of the event; the set's own step is `of`."""
    table = compact(result)
    return {"of": table.pop("step"), **table}


def _result_from_row(row: Row) -> SetResult:
    return SetResult(
        step=row.whole("of"),
        exercise=row.text("exercise"),
        set=row.whole("set"),
        ms=row.whole("ms"),
        side=row.maybe(lambda key: row.choice(key, Side), "side"),
        target_reps=row.maybe(row.whole, "target_reps"),
        reps=row.maybe(row.whole, "reps"),
        target_ms=row.maybe(row.whole, "target_ms"),
        rest_ms=row.maybe(row.whole, "rest_ms"),
        weight=row.maybe(row.number, "weight"),
        skipped=row.flag("skipped"),
    )
