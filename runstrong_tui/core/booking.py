"""What a work step comes to when it ends."""

from dataclasses import replace

from runstrong_tui.core.session import Session, SetResult

WORTH_KEEPING = 1_000
"""A set stopped before its first rep counts only after this many milliseconds."""


def result_of(session: Session, *, done: bool, skipped: bool = False) -> SetResult:
    """The result of the work under way. `done`: it ended as planned, or the athlete says so."""
    step = session.now
    finished = step.rhythm.finished(session.spent) if step.rhythm.moves else None
    if step.reps is not None:
        finished = step.reps if done else min(finished or 0, step.reps)
    return SetResult(
        step=session.step,
        exercise=step.exercise,
        set=step.set,
        ms=session.spent,
        side=step.side,
        target_reps=step.reps,
        reps=finished,
        target_ms=step.target_ms,
        weight=step.weight,
        skipped=skipped,
    )


def worth_keeping(session: Session) -> bool:
    """Whether enough of the work under way was done to count as a set."""
    if not session.working:
        return False
    result = result_of(session, done=False)
    if session.now.reps is not None and session.now.rhythm.moves:
        return bool(result.reps)
    return result.ms >= WORTH_KEEPING


def amount_done(session: Session) -> int | None:
    """Reps or, where seconds lead, milliseconds of the work under way; None if nothing counts."""
    if not worth_keeping(session):
        return None
    result = result_of(session, done=False)
    return result.ms if result.target_reps is None else result.reps


def book(session: Session, result: SetResult) -> Session:
    """The session with one more result."""
    return replace(session, results=(*session.results, result), rested_ms=0)


def book_rest(session: Session) -> tuple[Session, int | None]:
    """Give the rest that ends now to the last set; also its length, None if there is none."""
    if not session.results or not session.rested_ms:
        return session, None
    last = replace(session.results[-1], rest_ms=session.rested_ms)
    results = (*session.results[:-1], last)
    return replace(session, results=results, rested_ms=0), session.rested_ms


def without_last_rest(results: tuple[SetResult, ...]) -> tuple[SetResult, ...]:
    """The results, no rest after the last one: no work followed it."""
    return (*results[:-1], *(replace(last, rest_ms=None) for last in results[-1:]))


def corrected(result: SetResult, by: int) -> SetResult:
    """One set with `by` reps, or seconds where they lead, more; never below 0."""
    if result.target_reps is not None:
        return replace(result, reps=max(0, (result.reps or 0) + by))
    return replace(result, ms=max(0, result.ms + by * 1_000))
