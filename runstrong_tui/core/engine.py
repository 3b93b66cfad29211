"""How a session answers to the athlete."""

from dataclasses import replace

from runstrong_tui.core.changes import (
    add_set,
    correct,
    lengthen,
    make_easier,
    skip_exercise,
    stop,
)
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
    ToggleSound,
    ToggleVoice,
    Undo,
)
from runstrong_tui.core.flow import end_set, wait
from runstrong_tui.core.happenings import GapFound, LengthChanged, Paused
from runstrong_tui.core.jumps import back, redo, undo, undoable
from runstrong_tui.core.session import COUNT_IN, Session, Status
from runstrong_tui.core.turn import Turn, mark, nothing


def answer(session: Session, command: Command) -> Turn:
    """What a command does to a session that is settled to its moment."""
    if session.over:
        return Turn(session)
    match command:
        case PauseOrGoOn():
            return _go_on(session) if session.status is Status.PAUSED else _pause(session)
        case Pause():
            return _pause(session)
        case GoOn():
            return _go_on(session)
        case Next():
            return _next(session)
        case Skip():
            return undoable(session, _skip(session))
        case Back():
            return undoable(session, back(session))
        case Redo():
            return undoable(session, redo(session))
        case Drop():
            return undoable(session, _drop(session))
        case SkipExercise():
            return undoable(session, skip_exercise(session))
        case Easier():
            return undoable(session, make_easier(session))
        case Undo():
            return undo(session)
        case Correct(by):
            return correct(session, by)
        case Lengthen(ms):
            return lengthen(session, ms)
        case AddSet():
            return add_set(session)
        case Stop():
            return stop(session)
        case Gap(ms):
            return _gap(session, ms)
        case ToggleSound() | ToggleVoice():
            return Turn(session)


def _pause(session: Session) -> Turn:
    if session.status is Status.PAUSED:
        return Turn(session)
    paused = replace(session, status=Status.PAUSED, count_in=0)
    return Turn(paused, (Paused(mark(paused)),))


def _go_on(session: Session) -> Turn:
    """Count in; then what was left goes on, but a broken rep starts anew."""
    if session.status is not Status.PAUSED:
        return nothing(session)
    step = session.now
    spent = session.spent
    if session.working and step.reps is not None and step.rhythm.moves and not step.open_ended:
        spent = step.rhythm.end_of(step.rhythm.finished(spent))
    return Turn(replace(session, spent=spent, status=Status.COUNT_IN, count_in=COUNT_IN))


def _gap(session: Session, ms: int) -> Turn:
    waited = replace(wait(session, ms), status=Status.PAUSED, count_in=0)
    return Turn(waited, (GapFound(mark(waited), ms),))


def _next(session: Session) -> Turn:
    if session.status is Status.PAUSED:
        return _go_on(session)
    if session.status is Status.COUNT_IN:
        return nothing(session)
    if session.working:
        return end_set(session, done=True) if session.now.open_ended else nothing(session)
    return _cut(session)


def _cut(session: Session) -> Turn:
    """Leave of waiting only a 3-2-1."""
    if session.left <= COUNT_IN:
        return Turn(session)
    cut = replace(session, length=session.spent + COUNT_IN)
    return Turn(cut, (LengthChanged(mark(cut)),))


def _skip(session: Session) -> Turn:
    return end_set(session, done=False, skipped=True) if session.working else _next(session)


def _drop(session: Session) -> Turn:
    return end_set(session, done=False) if session.working else nothing(session)
