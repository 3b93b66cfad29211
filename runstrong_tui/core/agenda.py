"""What will be heard from here, if nobody touches anything."""

from collections.abc import Iterator
from dataclasses import dataclass

from runstrong_tui.core.cue import Cue, Sound
from runstrong_tui.core.cue_sheet import NO_CLIPS, closing_cues, counted_in, step_cues
from runstrong_tui.core.phrases import Lengths
from runstrong_tui.core.session import Session, Status
from runstrong_tui.core.settings import SoundSettings
from runstrong_tui.core.tones import tone


@dataclass(frozen=True, slots=True)
class Due:
    """A cue and its moment on the session's clock."""

    at: int
    cue: Cue


def agenda(
    session: Session, settings: SoundSettings, lengths: Lengths = NO_CLIPS
) -> tuple[Due, ...]:
    """Cues of this step that are still to come, and of the step after it, in order.

    Two steps are enough: a step is never so short that a third matters before it begins.
    """
    if session.status in (Status.PAUSED, Status.DONE):
        return ()
    dues = (*_counting_in(session, settings), *_this_step(session, settings, lengths))
    following = _following(session, settings, lengths)
    return tuple(sorted((*dues, *following), key=lambda due: due.at))


def _step_start(session: Session) -> int:
    """The moment at which this step began, had nothing interrupted it."""
    return session.at + session.count_in - session.spent


def _counting_in(session: Session, settings: SoundSettings) -> Iterator[Due]:
    if session.status is not Status.COUNT_IN:
        return
    end = session.at + session.count_in
    yield from (Due(end + cue.at, cue) for cue in counted_in(session.step, settings, 0))
    if _gone_on_with(session):
        yield Due(end, tone(session.step, session.spent, Sound.GO))


def _gone_on_with(session: Session) -> bool:
    """Whether work that was begun before is being counted in."""
    counted = session.status is Status.COUNT_IN
    return counted and session.working and session.spent > 0


def _this_step(session: Session, settings: SoundSettings, lengths: Lengths) -> Iterator[Due]:
    start = _step_start(session)
    cues = step_cues(session.plan, session.step, session.length, settings, lengths)
    # What began with the rep that was broken off was heard; now it begins with the tone alone.
    begun = session.spent if _gone_on_with(session) else session.spent - 1
    yield from (Due(start + cue.at, cue) for cue in cues if cue.at > begun)


def _following(session: Session, settings: SoundSettings, lengths: Lengths) -> Iterator[Due]:
    if session.now.open_ended:
        return
    end = _step_start(session) + session.length
    following = session.step + 1
    if following < len(session.plan.steps):
        length = session.plan.steps[following].ms
        cues = step_cues(session.plan, following, length, settings, lengths)
        yield from (Due(end + cue.at, cue) for cue in cues)
    else:
        yield from closing(session, end, lengths)


def closing(session: Session, end: int, lengths: Lengths = NO_CLIPS) -> Iterator[Due]:
    """What is heard when the session is over at `end`."""
    for cue in closing_cues(session.plan, session.step, session.length, end, lengths):
        yield Due(end + cue.at - session.length, cue)
