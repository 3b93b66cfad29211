"""Form cues in the beat: each begins with a rep."""

from collections.abc import Collection, Iterable, Iterator

from runstrong_tui.core.cue import Cue, Priority
from runstrong_tui.core.form_cues import form_cues
from runstrong_tui.core.phrases import Stage, without_collisions

FORM_FROM_REP = 3
"""The reps before it have their tempo to learn."""
FORM_APART = 10_000
"""Milliseconds from the start of one form cue to the next."""


def rep_forms(stage: Stage, reps: int, until: int, calls: Collection[Cue]) -> Iterator[Cue]:
    """Each at the first rep in which it talks into no call, and is over by `until`."""
    texts = form_cues(stage.step, stage.guide)
    text = next(texts, "") if stage.settings.form_cues else ""
    earliest = 0
    for rep in range(FORM_FROM_REP, reps + 1):
        cue = stage.say(stage.step.rhythm.end_of(rep - 1), text, Priority.FORM)
        if text and cue.at >= earliest and without_collisions([cue], until, calls):
            yield cue
            earliest, text = cue.at + FORM_APART, next(texts, "")


def outside_form_reps(stage: Stage, words: Iterable[Cue], forms: Collection[Cue]) -> Iterator[Cue]:
    """The words of the reps in which no form cue is said."""
    rhythm = stage.step.rhythm
    for word in words:
        start = rhythm.end_of(rhythm.finished(word.at))
        if not any(start <= form.at < start + rhythm.end_of(1) for form in forms):
            yield word
