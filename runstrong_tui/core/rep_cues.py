"""Cues of a set of paced reps: numbers, tempo, form."""

from collections.abc import Iterator

from runstrong_tui.core.beat_cues import clicks, rep_ends, words
from runstrong_tui.core.cue import Cue, Priority
from runstrong_tui.core.form_cues import form_cues
from runstrong_tui.core.phrases import Stage, without_collisions
from runstrong_tui.core.wording import LAST_ONE, THREE_MORE, count

CHEER_FROM = 5
"""Sets of at least so many reps hear "three more" and "last one"."""

FORM_FROM_REP = 3
FORM_APART = 10_000
"""Milliseconds from the start of one form cue to the next."""

QUICK = 1_000
"""Reps shorter than this many milliseconds are numbered only by tens."""


def rep_cues(stage: Stage) -> list[Cue]:
    """All cues of a set of reps but for its start."""
    cheers = without_collisions(_cheers(stage), stage.length)
    forms = list(_forms(stage, cheers))
    numbers = without_collisions(_numbers(stage), stage.length, [*cheers, *forms])
    spoken = [*cheers, *forms, *numbers]
    hushed = [word for word in words(stage) if not _in_form_rep(stage, word, forms)]
    named = without_collisions(hushed, stage.length, spoken)
    tones = [*clicks(stage, stage.length), *rep_ends(stage, stage.length)]
    return [*spoken, *named, *tones]


def _cheers(stage: Stage) -> Iterator[Cue]:
    reps = stage.step.reps or 0
    if reps < CHEER_FROM:
        return
    end_of = stage.step.rhythm.end_of
    yield stage.say(end_of(reps - 1), LAST_ONE, Priority.CALL)
    yield stage.say(end_of(reps - 3), THREE_MORE, Priority.CALL)


def _forms(stage: Stage, cheers: list[Cue]) -> Iterator[Cue]:
    """Each begins with a rep, the first one in which it doesn't talk into a cheer."""
    texts = form_cues(stage.step, stage.guide)
    text = next(texts, "") if stage.settings.form_cues else ""
    earliest = 0
    for rep in range(FORM_FROM_REP, (stage.step.reps or 0) + 1):
        cue = stage.say(stage.step.rhythm.end_of(rep - 1), text, Priority.FORM)
        if text and cue.at >= earliest and without_collisions([cue], stage.length, cheers):
            yield cue
            earliest, text = cue.at + FORM_APART, next(texts, "")


def _numbers(stage: Stage) -> Iterator[Cue]:
    rhythm = stage.step.rhythm
    for rep in range(1, stage.step.reps or 0):
        if rhythm.end_of(1) >= QUICK or rep % 10 == 0:
            yield stage.say(rhythm.end_of(rep), count(rep), Priority.CALL)


def _in_form_rep(stage: Stage, word: Cue, forms: list[Cue]) -> bool:
    """Whether a form cue is said in the rep of this word."""
    rhythm = stage.step.rhythm
    start = rhythm.end_of(rhythm.finished(word.at))
    return any(start <= form.at < start + rhythm.end_of(1) for form in forms)
