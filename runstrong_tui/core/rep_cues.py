"""Cues of a set of paced reps: numbers, tempo, form."""

from collections.abc import Iterator

from runstrong_tui.core.beat_cues import clicks, rep_ends, words
from runstrong_tui.core.cue import Cue, Priority
from runstrong_tui.core.phrases import Stage, without_collisions
from runstrong_tui.core.rep_forms import outside_form_reps, rep_forms
from runstrong_tui.core.wording import LAST_ONE, THREE_MORE, count

CHEER_FROM = 5
"""Sets of at least so many reps hear "three more" and "last one"."""

QUICK = 1_000
"""Reps shorter than this many milliseconds are numbered only by tens."""


def rep_cues(stage: Stage) -> list[Cue]:
    """All cues of a set of reps but for its start."""
    cheers = without_collisions(_cheers(stage), stage.length)
    forms = list(rep_forms(stage, stage.step.reps or 0, stage.length, cheers))
    numbers = without_collisions(_numbers(stage), stage.length, [*cheers, *forms])
    spoken = [*cheers, *forms, *numbers]
    named = without_collisions(outside_form_reps(stage, words(stage), forms), stage.length, spoken)
    tones = [*clicks(stage, stage.length, named), *rep_ends(stage, stage.length)]
    return [*spoken, *named, *tones]


def _cheers(stage: Stage) -> Iterator[Cue]:
    reps = stage.step.reps or 0
    if reps < CHEER_FROM:
        return
    end_of = stage.step.rhythm.end_of
    yield stage.say(end_of(reps - 1), LAST_ONE, Priority.CALL)
    yield stage.say(end_of(reps - 3), THREE_MORE, Priority.CALL)


def _numbers(stage: Stage) -> Iterator[Cue]:
    rhythm = stage.step.rhythm
    for rep in range(1, stage.step.reps or 0):
        if rhythm.end_of(1) >= QUICK or rep % 10 == 0:
            yield stage.say(rhythm.end_of(rep), count(rep), Priority.CALL)
