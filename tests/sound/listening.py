"""Find in a recording what was played, as an ear would that knows every tone and every sentence.

Each clip is looked for everywhere in the recording by its shape. What is found is taken away
before the next clip is looked for, so that no tone is taken for a part of a longer one.

Where a busy machine does not hand sound over in time there is a hole in a clip, and what comes
after it is late. A torn clip can be looked for piece by piece, and is known less surely by that.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

import numpy as np

from tests.sound.recording import RATE, Samples

FAINT = 0.2
"""What is so much fainter than it should be was not heard. At half the volume, a phrase that has
stepped back for a tone has 0.3."""
KNOWN_BY = RATE
"""Frames of its beginning by which a clip is known."""
PIECES = 4
"""Of a clip that may be torn, at most."""
PIECE = RATE // 10
"""Frames a piece has at least."""
HELD_UP = RATE // 10
"""Frames a hole may have; so much later than the piece before it a piece may come."""
NO_HOLE = 0.1
"""How much more alike a piece must be after a hole than it is without."""


@dataclass(frozen=True, slots=True)
class Listening:
    """How closely one listens."""

    alike: float
    """How much of a stretch must have the shape of a clip, 0-1."""
    torn: bool
    """Whether it may have a hole."""


TONES = Listening(0.65, torn=True)
"""Words may go on behind a tone."""
WORDS = Listening(0.7, torn=False)
"""The voice steps back for a tone. Of two words none has more than 0.56 of the other."""
TORN_WORDS = Listening(0.75, torn=True)
"""When the others have been found and taken away."""


@dataclass(frozen=True, slots=True)
class Found:
    """A clip that was heard."""

    name: str
    at: int
    """The frame with which it begins."""
    gain: float
    """How loud it was; 1: as loud as it is by itself."""
    hole: int
    """Frames of silence in the middle of it."""

    @property
    def ms(self) -> float:
        """When it begins, in ms of the recording."""
        return self.at * 1000 / RATE


@dataclass(frozen=True, slots=True)
class _Piece:
    """A part of a clip in a recording. The places are those of the clip, as if it had no hole."""

    begin: int
    samples: Samples
    gains: Samples
    """How loud it would be at each place."""
    alike: Samples
    """How much of what is at each place it would be."""
    latest: int
    """Frames it may come later."""

    @property
    def power(self) -> float:
        return float(self.samples @ self.samples)


class _Whole:
    """A recording in which pieces are looked for."""

    def __init__(self, recording: Samples, places: int) -> None:
        self._length = len(recording)
        self._places = places
        self._spectrum = np.fft.rfft(recording)
        self._energy = np.concatenate(([0.0], np.cumsum(recording**2, dtype=np.float64)))

    def piece(self, begin: int, part: Samples, latest: int) -> _Piece:
        """A piece of a clip at every place."""
        power = float(part @ part)
        found = np.fft.irfft(self._spectrum * np.conj(np.fft.rfft(part, self._length)))
        gains = (found[begin : begin + self._places] / power).astype(np.float32)
        energy = self._energy[begin : begin + self._places + len(part)]
        around = np.maximum(energy[len(part) :] - energy[: -len(part)], 1.0)
        alike = np.where(gains > FAINT, gains * np.sqrt(power / around), 0.0).astype(np.float32)
        return _Piece(begin, part, gains, alike, latest)


class Ear:
    """Listens to one recording; what it has found it does not find again."""

    def __init__(self, recording: Samples) -> None:
        self._rest = np.zeros((len(recording) // RATE + 2) * RATE, np.float32)
        self._rest[: len(recording)] = recording

    def find(self, clips: Mapping[str, Samples], how: Listening) -> list[Found]:
        """All of the clips that are there, in order; the longest are looked for first."""
        longest_first = sorted(clips.items(), key=lambda one: -len(one[1]))
        found = [one for name, clip in longest_first for one in _taken(self._rest, name, clip, how)]
        return sorted(found, key=lambda one: one.at)


def loudness(recording: Samples, clip: Samples, at: int, begin: float, end: float) -> float:
    """How loud a clip that begins with the frame `at` is between two of its seconds; 1: in full."""
    part = clip[round(begin * RATE) : round(end * RATE)]
    heard = recording[at + round(begin * RATE) :][: len(part)]
    return float(heard @ part) / float(part @ part)


def _taken(rest: Samples, name: str, clip: Samples, how: Listening) -> Iterator[Found]:
    """Every place where a clip is. It is taken away there."""
    pieces = _pieces(rest, clip[:KNOWN_BY], how.torn)
    power = sum(piece.power for piece in pieces)
    alike = np.sum([piece.power / power * _at_last(piece) for piece in pieces], axis=0)
    while alike[at := int(np.argmax(alike))] >= how.alike:
        alike[max(0, at - len(clip)) : at + len(clip)] = 0.0
        late = [_late(piece, at) for piece in pieces]
        gains = [float(piece.gains[at + more]) for piece, more in zip(pieces, late, strict=True)]
        for piece, more, gain in zip(pieces, late, gains, strict=True):
            _take_away(rest, gain * piece.samples, at + more + piece.begin)
        _take_away(rest, gains[-1] * clip[KNOWN_BY:], at + late[-1] + KNOWN_BY)
        if hole := max(late):
            # The scraps of a torn clip are no other clips.
            rest[at : at + len(clip) + hole] = 0.0
        yield Found(name, at, sum(gains) / len(gains), hole)


def _take_away(rest: Samples, samples: Samples, at: int) -> None:
    stretch = rest[at : at + len(samples)]
    stretch -= samples[: len(stretch)]


def _pieces(recording: Samples, clip: Samples, torn: bool) -> list[_Piece]:
    """The pieces of a clip, each looked for everywhere; a whole one is a single piece."""
    parts = np.array_split(clip, min(PIECES, max(1, len(clip) // PIECE)) if torn else 1)
    begins = np.cumsum([0, *map(len, parts[:-1])])
    whole = _Whole(recording, len(recording) - len(clip) + 1)
    return [
        whole.piece(int(begin), part, number * HELD_UP)
        for number, (begin, part) in enumerate(zip(begins, parts, strict=True))
    ]


def _at_last(piece: _Piece) -> Samples:
    """How alike a piece is at every place, if need be after a hole."""
    best, reach = piece.alike.copy(), 1
    while reach <= piece.latest:
        step = min(reach, piece.latest + 1 - reach)
        best[:-step] = np.maximum(best[:-step], best[step:])
        reach += step
    return best


def _late(piece: _Piece, at: int) -> int:
    """How much later than at a place a piece begins; not at all, unless that is far more alike."""
    alike = piece.alike[at : at + piece.latest + 1]
    latest = int(np.argmax(alike))
    return latest if alike[latest] > alike[0] + NO_HOLE else 0
