"""Find in a recording what was played, as an ear would that knows every tone and every sentence.

Each clip is looked for everywhere in the recording by its shape. What is found is taken away
before the next clip is looked for, so that no tone is taken for a part of a longer one.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

import numpy as np

from tests.sound.recording import RATE, Samples

ALIKE = 0.65
"""How much of a stretch must have the shape of a clip, 0-1: words may go on behind a tone, the
voice steps back for a tone, and a busy machine tears holes. Two clips have at most 0.56."""
FAINT = 0.3
"""What is so much fainter than it should be was not heard."""
KNOWN_BY = RATE
"""Frames of its beginning by which a clip is known. Where a busy machine holds sound up for a
moment, the rest of a clip comes late."""

STRETCH = RATE // 200
"""Frames that are looked at together: 5 ms."""
LOUD = 1_500
SILENT = 2
"""In the numbers of 16 bits: a stretch that is surely heard, and one that surely is not."""


@dataclass(frozen=True, slots=True)
class Found:
    """A clip that was heard."""

    name: str
    at: int
    """The frame with which it begins."""
    gain: float
    """How loud it was; 1: as loud as it is by itself."""

    @property
    def ms(self) -> float:
        """When it begins, in ms of the recording."""
        return self.at * 1000 / RATE


def found_in(recording: Samples, clips: Mapping[str, Samples]) -> list[Found]:
    """All of the clips that are in a recording, in order. The first named are looked for first."""
    rest = recording.copy()
    found = []
    for name, clip in clips.items():
        for at, gain in _places(rest, clip[:KNOWN_BY]):
            found.append(Found(name, at, gain))
            rest[at : at + len(clip)] -= gain * clip[: len(rest) - at]
    return sorted(found, key=lambda one: one.at)


def torn(recording: Samples, clip: Samples, at: int) -> float:
    """How much of a clip that begins with the frame `at` is dead silence that should be heard."""
    loud = _peaks(clip) > LOUD
    silent = _peaks(recording[at : at + len(clip)]) < SILENT
    return float(np.mean(silent[loud[: len(silent)]]))


def loudness(recording: Samples, clip: Samples, at: int, begin: float, end: float) -> float:
    """How loud a clip that begins with the frame `at` is between two of its seconds; 1: in full."""
    part = clip[round(begin * RATE) : round(end * RATE)]
    heard = recording[at + round(begin * RATE) :][: len(part)]
    return float(heard @ part) / float(part @ part)


def _peaks(samples: Samples) -> Samples:
    """The loudest sample of each stretch."""
    whole = len(samples) // STRETCH * STRETCH
    peaks: Samples = np.abs(samples[:whole]).reshape(-1, STRETCH).max(axis=1)
    return peaks


def _places(recording: Samples, clip: Samples) -> Iterator[tuple[int, float]]:
    """Where a clip is, and how loud; the best first."""
    power = float(clip @ clip)
    gains = _correlated(recording, clip) / power
    energy = np.concatenate(([0.0], np.cumsum(recording**2, dtype=np.float64)))
    around = np.maximum(energy[len(clip) :] - energy[: -len(clip)], 1.0)
    alike = np.where(gains > FAINT, gains * np.sqrt(power / around), 0.0)
    while alike[best := int(np.argmax(alike))] >= ALIKE:
        yield best, float(gains[best])
        alike[max(0, best - len(clip)) : best + len(clip)] = 0.0


def _correlated(recording: Samples, clip: Samples) -> Samples:
    """For every place in the recording: how much of the clip is there."""
    size = -(-len(recording) // RATE) * RATE
    spectrum = np.fft.rfft(recording, size) * np.conj(np.fft.rfft(clip, size))
    places = len(recording) - len(clip) + 1
    return np.fft.irfft(spectrum, size)[:places].astype(np.float32)
