"""Phrases in time: how long each takes, and which stay when several want the same moment."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from runstrong_tui.core.cue import Cue, Priority, Sound
from runstrong_tui.core.plan import Guide, Plan, Step
from runstrong_tui.core.settings import SoundSettings
from runstrong_tui.core.tones import tone

Lengths = Mapping[str, int]
"""Milliseconds of each sentence that has a clip."""

_SENTENCE_END = re.compile(r"(?<=[.?!]) +")

PER_CHARACTER = 75
"""Milliseconds a character takes where there is no clip (our choice: an unhurried voice)."""

PER_PHRASE = 300
"""Milliseconds a phrase without a clip takes besides its characters."""


PAUSE = 120
"""Milliseconds between two sentences that each have a clip."""


def sentences(text: str) -> tuple[str, ...]:
    """The sentences of a phrase. Each is one clip, so that few clips make many phrases."""
    return tuple(_SENTENCE_END.split(text))


def phrase_ms(text: str, lengths: Lengths) -> int:
    """How long a phrase takes: its sentences' clips; estimated unless all of them have one."""
    parts = [lengths.get(sentence) for sentence in sentences(text)]
    known = [part for part in parts if part is not None]
    if len(known) < len(parts):
        return PER_PHRASE + PER_CHARACTER * len(text)
    return sum(known) + PAUSE * (len(known) - 1)


@dataclass(frozen=True, slots=True)
class Stage:
    """The step whose cues are being resolved, and all that they depend on."""

    plan: Plan
    index: int
    length: int
    """Milliseconds the step has just now."""
    settings: SoundSettings
    lengths: Lengths

    @property
    def step(self) -> Step:
        return self.plan.steps[self.index]

    @property
    def guide(self) -> Guide:
        return self.plan.guide(self.step)

    def tone(self, at: int, sound: Sound) -> Cue:
        return tone(self.index, at, sound)

    def say(self, at: int, text: str, priority: Priority) -> Cue:
        return Cue(self.index, at, phrase_ms(text, self.lengths), priority, say=text)

    def longest(self, at: int, until: int, texts: Iterable[str]) -> list[Cue]:
        """The first of `texts` that is over by `until`; none if even the last is not."""
        wordings = (self.say(at, text, Priority.ANNOUNCEMENT) for text in texts)
        return [cue for cue in wordings if cue.end <= until][:1]


def overlap(one: Cue, other: Cue) -> bool:
    """Whether two cues sound at the same time."""
    return one.at < other.end and other.at < one.end


def without_collisions(phrases: Iterable[Cue], until: int, taken: Iterable[Cue] = ()) -> list[Cue]:
    """The phrases that may stay: over by `until`, and clear of `taken` and of each other.

    The higher priority wins; of equals the one that was named first.
    """
    kept = list(taken)
    first = len(kept)
    for phrase in sorted(phrases, key=lambda cue: -cue.priority):
        if phrase.end <= until and not any(overlap(phrase, other) for other in kept):
            kept.append(phrase)
    return kept[first:]
