"""The beat of moving work: a click or word where each phase begins, a tone where a rep ends."""

from collections.abc import Collection, Iterator

from runstrong_tui.core.cue import Cue, Priority, Sound
from runstrong_tui.core.pace import Phase
from runstrong_tui.core.phrases import Stage
from runstrong_tui.core.tones import TONE_MS
from runstrong_tui.core.wording import call

SPOKEN_REPS = 2
"""In the first reps the phases are named; then clicks are enough."""


def clicks(stage: Stage, until: int, named: Collection[Cue] = ()) -> Iterator[Cue]:
    """A tick where a phase begins, or at a cadence each movement, before `until`.

    Where a word of `named` says it, and where a rep begins, there is none: that has its own tone.
    """
    if stage.settings.tempo in ("off", "words"):
        return
    said = {word.at for word in named}
    for rep, at, _ in _phases(stage, until):
        starts_rep = at == stage.step.rhythm.end_of(rep - 1)
        if not starts_rep and at not in said:
            yield stage.tone(at, Sound.TICK)
    if stage.step.rhythm.per_minute and stage.step.reps is None:
        yield from (stage.tone(at, Sound.TICK) for at in _rep_ends(stage, until))


def rep_ends(stage: Stage, until: int) -> Iterator[Cue]:
    """A tone where a rep ends, before `until`. Timed work at a cadence has its ticks for that."""
    if stage.step.rhythm.per_minute and stage.step.reps is None:
        return
    if stage.settings.tempo != "off":
        yield from (stage.tone(at, Sound.REP) for at in _rep_ends(stage, until))


def words(stage: Stage) -> Iterator[Cue]:
    """The names of the phases in the first reps.

    The very first comes after the tone that says go; where its phase is too short for both, the
    tone has to be enough.
    """
    if stage.settings.tempo not in ("words", "both"):
        return
    for rep, at, phase in _phases(stage, stage.length):
        if rep > SPOKEN_REPS:
            return
        cue = stage.say(at or TONE_MS[Sound.GO], call(phase.word), Priority.CALL)
        if at or cue.end <= phase.ms:
            yield cue


def _phases(stage: Stage, until: int) -> Iterator[tuple[int, int, Phase]]:
    """Number of the rep, when the phase begins, the phase."""
    rhythm = stage.step.rhythm
    if not rhythm.phases:
        return
    rep, at = 1, 0
    while at < until:
        for phase in rhythm.phases:
            if at < until:
                yield rep, at, phase
            at += phase.ms
        rep += 1


def _rep_ends(stage: Stage, until: int) -> Iterator[int]:
    rhythm = stage.step.rhythm
    if not rhythm.moves:
        return
    rep = 1
    while (at := rhythm.end_of(rep)) < until:
        yield at
        rep += 1
