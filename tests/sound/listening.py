"""Find in a recording what was played, as an ear would that knows every tone and every sentence.

Each clip is looked for everywhere in the recording by its shape. What is found is taken away
before shorter clips are looked for, so that no tone is taken for a part of another one.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

import numpy as np

from runstrong_tui.audio.clip import RATE
from tests.sound.recording import Samples

ALIKE = 0.75
"""How much of a stretch must have the shape of a clip, 0-1: words may go on behind a tone, and
the voice steps back for a tone. Two clips that are not the same are far less alike."""
FAINT = 0.3
"""What is so much fainter than it should be was not heard."""
KNOWN_BY = RATE
"""Frames of its beginning by which a clip is known. A machine that is too busy may hold sound up
for a moment; what comes after it is late, and still the same."""


@dataclass(frozen=True, slots=True)
class Found:
    """A clip that was heard."""

    name: str
    at: int
    """The frame with which it begins."""
    gain: float
    """How loud it was; 1: as loud as it is."""


def found_in(recording: Samples, clips: Mapping[str, Samples]) -> list[Found]:
    """All of the clips that are in a recording, in order. The first named are looked for first."""
    rest = recording.copy()
    found = []
    for name, clip in clips.items():
        for at, gain in _places(rest, clip[:KNOWN_BY]):
            found.append(Found(name, at, gain))
            rest[at : at + len(clip)] -= gain * clip[: len(rest) - at]
    return sorted(found, key=lambda one: one.at)


def _places(recording: Samples, clip: Samples) -> Iterator[tuple[int, float]]:
    """Where a clip is, and how loud; the best first."""
    power = float(clip @ clip)
    gains = _correlated(recording, clip) / power
    energy = np.concatenate(([0.0], np.cumsum(recording**2)))
    around = np.maximum(energy[len(clip) :] - energy[: -len(clip)], 1.0)
    alike = np.where(gains > FAINT, gains * np.sqrt(power / around[: len(gains)]), 0.0)
    while alike[best := int(np.argmax(alike))] >= ALIKE:
        yield best, float(gains[best])
        alike[max(0, best - len(clip)) : best + len(clip)] = 0.0


def _correlated(recording: Samples, clip: Samples) -> Samples:
    """For every place in the recording: how much of the clip is there."""
    size = -(-len(recording) // RATE) * RATE
    spectrum = np.fft.rfft(recording, size) * np.conj(np.fft.rfft(clip, size))
    return np.fft.irfft(spectrum, size)[: len(recording) - len(clip) + 1]
