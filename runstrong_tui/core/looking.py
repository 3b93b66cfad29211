"""From a session to what a screen shows of it."""

from dataclasses import dataclass, replace
from functools import lru_cache
from typing import Any

from runstrong_tui.core.ahead import coming_up, easier, time_left
from runstrong_tui.core.cue import Heard, Priority, Sound
from runstrong_tui.core.deed import last_deed
from runstrong_tui.core.flow import deadline
from runstrong_tui.core.form_cues import form_cues
from runstrong_tui.core.gauges import FRAMES, breath, digits, fraction, frames, rep_count
from runstrong_tui.core.pace import Phase
from runstrong_tui.core.plan import StepKind
from runstrong_tui.core.session import Session, Status
from runstrong_tui.core.view import Mood, Segment, Summary, View
from runstrong_tui.core.words import (
    capital,
    done_of_target,
    number,
    shown_target,
)

FLASH = 250
"""How long a tone is seen, real milliseconds."""

CALL = 3_000
"""How long a call is to be read, real milliseconds."""

HINT = 3_000
"""How long the hint to a useless key stays, real milliseconds."""

FINE = 120
"""Into how many parts a step's progress is cut; finer is not seen and would only cost."""


@dataclass(frozen=True, slots=True)
class Moment:
    """Everything that a view depends on, but the time."""

    session: Session
    strip: tuple[Segment, ...] = ()
    """All steps of the plan; kept here since it would cost to make it for each frame."""
    heard: tuple[Heard, ...] = ()
    refused_at: int | None = None
    """When a command last had no meaning, on the session's clock."""
    refusal: str = ""
    """Why, where there is more to say."""
    muted: bool = False
    voice: bool = True
    bell: bool = False
    no_sound: str = ""
    """Why nothing is heard, though it should be."""
    notices: tuple[str, ...] = ()
    failed: str = ""


def look(moment: Moment, at: int, second_at: int = 0) -> View:
    """What to show at moment `at` of the session's clock.

    Time goes on only to just before the next change: that is the coach's to announce.
    Made in one go, since a screen looks many times a second.
    """
    session = _at(moment.session, at)
    step = session.now
    guide = session.plan.guide(step)
    return View(
        session=session.id,
        routine=session.plan.name,
        mood=_mood(session),
        status=session.status,
        digits=digits(session),
        done=fraction(session.spent, session.length, FINE),
        name=guide.name,
        short=guide.short,
        set=step.set,
        sets=step.sets,
        measure=step.measure,
        pace=step.pace,
        goal=shown_target(step),
        side=step.side,
        reps=rep_count(session),
        coming=_mood_of_step(session),
        breath=breath(session),
        spent=frames(session.spent) / FRAMES,
        cue=_cue(session, moment.heard),
        next=coming_up(session.plan, session.step),
        left=time_left(session, moment.strip),
        block=session.plan.blocks[step.block - 1] if session.plan.blocks else "",
        step=session.step,
        exercise=step.exercise,
        stop_signs=guide.stop_signs,
        note=step.note,
        why=step.why,
        easier=easier(session.plan, step),
        can_undo=session.undo is not None and session.at <= session.undo_until,
        undoes=last_deed(session),
        last_set=_last_set(session),
        plan=session.plan,
        results=session.results,
        length=session.length,
        rehearsal=session.haste > 1,
        summary=summary(session) if session.over else None,
        second_at=second_at,
        **_around(session, moment),
    )


def _around(session: Session, moment: Moment) -> dict[str, Any]:
    """What is not the session's own: all that is heard, and what is wrong."""
    heard, hint = moment.heard, _recent(session, moment.refused_at, HINT)
    return {
        "strip": moment.strip,
        "heard": heard,
        "flash": _flash(session, heard),
        "call": _call(session, heard),
        "hint": hint,
        "refusal": moment.refusal if hint else "",
        "notices": moment.notices,
        "failed": moment.failed,
        "muted": moment.muted,
        "voice": moment.voice,
        "bell": moment.bell,
        "no_sound": moment.no_sound,
    }


def summary(session: Session) -> Summary:
    """What was done until now."""
    held = (result.ms for result in session.results if result.target_ms and result.reps is None)
    return Summary(
        completed=not session.stopped,
        sets=sum(not result.skipped for result in session.results),
        reps=sum(result.reps or 0 for result in session.results if result.target_reps),
        active_ms=sum(result.ms for result in session.results),
        held_ms=sum(held),
        elapsed_ms=session.at,
    )


def _at(session: Session, at: int) -> Session:
    """Before the next change nothing but its clocks go on."""
    until = deadline(session)
    ms = (at if until is None else min(at, until - 1)) - session.at
    if ms <= 0 or session.over:
        return session
    match session.status:
        case Status.COUNT_IN:
            return replace(session, at=session.at + ms, count_in=session.count_in - ms)
        case Status.PAUSED:
            return replace(session, at=session.at + ms)
    return replace(session, at=session.at + ms, spent=session.spent + ms)


def _mood(session: Session) -> Mood:
    match session.status:
        case Status.DONE:
            return Mood.DONE
        case Status.PAUSED:
            return Mood.PAUSED
        case Status.COUNT_IN:
            return Mood.READY
    return _mood_of_step(session)


def _mood_of_step(session: Session) -> Mood:
    match session.now.kind:
        case StepKind.WORK:
            return Mood.WORK
        case StepKind.SWITCH:
            return Mood.SWITCH
        case StepKind.REST:
            return Mood.REST
    resting = session.step and session.left > session.now.get_ready
    return Mood.REST if resting else Mood.READY


def _cue(session: Session, heard: tuple[Heard, ...]) -> str:
    guide = session.plan.guide(session.now)
    if not session.working and guide.setup:
        return guide.setup
    said = (
        one.cue.say
        for one in reversed(heard)
        if one.cue.priority is Priority.FORM and one.cue.step == session.step
    )
    return next(said, "") or next(form_cues(session.now, guide), "")


def _call(session: Session, heard: tuple[Heard, ...]) -> str:
    """The last call of this step, while it is fresh."""
    step = session.now
    for one in reversed(heard):
        if not _recent(session, one.at, CALL):
            return ""
        cue = one.cue
        called = cue.priority is Priority.CALL and cue.step == session.step
        if called and cue.say and cue.say not in _on_dial(step.rhythm.phases, step.reps):
            return cue.say
    return ""


@lru_cache(32)
def _on_dial(phases: tuple[Phase, ...], reps: int | None) -> frozenset[str]:
    """Calls that big letters show anyway: the numbers of the reps, and the parts of one."""
    words = {phase.word for phase in phases}
    words |= {number(rep) for rep in range(1, reps or 0)}
    return frozenset(f"{capital(word)}." for word in words)


def _last_set(session: Session) -> str:
    if not session.results:
        return ""
    result = session.results[-1]
    side = f", {result.side}" if result.side else ""
    name = session.plan.guide_of(result.exercise).name
    return f"{name}{side}, set {result.set}: {done_of_target(result)}"


def _flash(session: Session, heard: tuple[Heard, ...]) -> Sound | None:
    tones = (one for one in reversed(heard) if one.cue.sound is not None)
    last = next(tones, None)
    if last is None or session.over or not _recent(session, last.at, FLASH):
        return None
    return last.cue.sound


def _recent(session: Session, at: int | None, within: int) -> bool:
    return at is not None and session.at - at < within * session.haste
