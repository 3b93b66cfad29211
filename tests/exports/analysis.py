"""Find in a mixed workout what its cue sheet promises."""

import math
import wave
from array import array
from collections.abc import Iterable, Iterator
from pathlib import Path

from runstrong_tui.audio.clip import frames_in
from runstrong_tui.core.cue import Cue, Sound

Timed = tuple[int, Cue]
OFFSETS = (0, -40, -20, -9, -4, -2, -1, 1, 2, 4, 9, 20, 40)
BEGINNING = 1_323
"""The first 30 ms of a tone are enough to know it and its place by."""
BLUR = 4
"""Frames by which a voice can make a short tone seem early or late."""
ROUNDING = 2
"""Milliseconds: each sentence of a phrase is counted in whole ones."""


def frames_of(path: Path) -> "array[int]":
    """The samples of a WAV file of one channel and 16 bits."""
    with wave.open(str(path)) as wav:
        assert (wav.getframerate(), wav.getnchannels(), wav.getsampwidth()) == (44_100, 1, 2)
        return array("h", wav.readframes(wav.getnframes()))


def misplaced_tones(
    heard: "array[int]", sheet: Iterable[Timed], tones: dict[Sound, "array[int]"]
) -> list[Timed]:
    """Tones that are not found at their very frame; under a voice, within a tenth of a ms of it."""
    cues = list(sheet)
    return [
        (at, cue)
        for at, cue in cues
        if cue.sound
        and not _is_at(heard, frames_in(at), tones[cue.sound], BLUR if _spoken(at, cues) else 0)
    ]


def _spoken(moment: int, cues: Iterable[Timed]) -> bool:
    """Whether something is being said as a tone begins."""
    return any(cue.say and at - 30 < moment < at + cue.ms for at, cue in cues)


def _is_at(heard: "array[int]", frame: int, tone: "array[int]", blur: int) -> bool:
    """Whether a tone fits best where it should be, and is there as loud as it is."""
    mark = tone[:BEGINNING]
    power = sum(sample * sample for sample in mark)
    fits = {
        offset: _alike(heard[frame + offset : frame + offset + len(mark)], mark) / power
        for offset in OFFSETS
    }
    best = max(OFFSETS, key=lambda offset: fits[offset])
    return abs(best) <= blur and abs(fits[best] - 1) < 0.25


def _alike(one: "array[int]", other: "array[int]") -> float:
    return sum(a * b for a, b in zip(one, other, strict=False))


def silent_phrases(heard: "array[int]", sheet: Iterable[Timed]) -> list[Timed]:
    """Phrases where little is heard throughout."""
    return [(at, cue) for at, cue in sheet if cue.say and _loudness(heard, at, cue.ms) < 1_000]


def _loudness(heard: "array[int]", at: int, ms: int) -> float:
    stretch = heard[frames_in(at) : frames_in(at + ms)]
    return math.sqrt(sum(sample * sample for sample in stretch) / len(stretch))


def gaps(sheet: Iterable[Timed], end: int) -> Iterator[tuple[int, int]]:
    """The stretches in which nothing is to be heard, in frames."""
    quiet_from = 0
    for at, cue in sheet:
        if frames_in(at) > quiet_from:
            yield quiet_from, frames_in(at)
        quiet_from = max(quiet_from, frames_in(at + cue.ms + ROUNDING))
    yield quiet_from, end
