"""The sentences that can be said."""

from array import array
from collections import OrderedDict
from collections.abc import Callable, Sequence

from runstrong_tui.audio.clip import RATE, joined
from runstrong_tui.audio.decoding import speech

STAY_DECODED = 60 * RATE
"""Frames of speech that stay decoded, 5 MB: numbers are said over and over."""


class Clips:
    """Keeps sentences as small as they came; those said last stay decoded."""

    def __init__(self, decode: Callable[[bytes], "array[int]"] = speech) -> None:
        self._decode = decode
        self._files: dict[str, bytes] = {}
        self._decoded: OrderedDict[str, array[int]] = OrderedDict()
        self._frames = 0

    def keep(self, sentence: str, file: bytes) -> None:
        """Keep the sound file of a sentence."""
        self._files[sentence] = file
        self._forget(sentence)

    def knows(self, sentence: str) -> bool:
        """Whether a sentence can be said."""
        return sentence in self._files

    def phrase(self, sentences: Sequence[str], pause: int) -> "array[int]":
        """Sentences in a row with `pause` ms between. Raises ValueError with one sentence."""
        return joined([self._samples(sentence) for sentence in sentences], pause)

    def _samples(self, sentence: str) -> "array[int]":
        if sentence in self._decoded:
            self._decoded.move_to_end(sentence)
            return self._decoded[sentence]
        if sentence not in self._files:
            raise ValueError(f"there is no clip for {sentence!r}")
        spoken = self._decode(self._files[sentence])
        self._decoded[sentence] = spoken
        self._frames += len(spoken)
        while self._frames > STAY_DECODED and len(self._decoded) > 1:
            self._forget(next(iter(self._decoded)))
        return spoken

    def _forget(self, sentence: str) -> None:
        self._frames -= len(self._decoded.pop(sentence, ()))
