"""Make of any spoken WAV file a clip like the shipped ones."""

import io
import math
import sys
import wave
from array import array
from operator import mul

SPEECH_RATE = 22_050
"""Frames a second of a clip. One channel, 16 bits."""
LOUDNESS = 4_125
"""The mean level of speech, -18 dBFS."""
LOUDEST = 23_197
"""The highest peak of speech, -3 dBFS."""
QUIET = 50
"""What is so many times weaker than the loudest sample is silence at the ends."""
LEAD = 0.010
TAIL = 0.050
"""Seconds of silence that stay at the ends: late speech would miss the beat."""
LONGEST = 15
"""Seconds. No sentence takes longer; what does has gone wrong."""


def as_clip(wav: bytes) -> bytes:
    """A WAV file of 16 bits, trimmed, levelled and at `SPEECH_RATE`.

    Raises ValueError with one sentence.
    """
    rate, samples = _read(wav)
    samples = _trimmed(samples, rate)
    if len(samples) > LONGEST * rate:
        raise ValueError(f"it speaks for more than {LONGEST} s")
    return _wav(_resampled(_levelled(samples), rate))


def clip_ms(wav: bytes) -> int:
    """How long a clip lasts, rounded up. Raises ValueError with one sentence."""
    rate, samples = _read(wav)
    return -(-len(samples) * 1000 // rate)


def _read(wav: bytes) -> tuple[int, "array[int]"]:
    try:
        with wave.open(io.BytesIO(wav)) as file:
            rate, channels, width = file.getframerate(), file.getnchannels(), file.getsampwidth()
            # Some programs that write to a pipe claim more frames than there are.
            frames = file.readframes(file.getnframes())
    except (wave.Error, EOFError) as error:
        raise ValueError(f"this is no WAV file: {error}") from error
    if width != 2 or channels < 1 or rate < 1:
        raise ValueError("this WAV file does not have 16 bits")
    samples = array("h", frames[: len(frames) // (2 * channels) * 2 * channels])
    if sys.byteorder == "big":
        samples.byteswap()
    return rate, samples[::channels]


def _trimmed(samples: "array[int]", rate: int) -> "array[int]":
    floor = max(1, _peak(samples) // QUIET)
    loud = [i for i, sample in enumerate(samples) if abs(sample) > floor]
    if not loud:
        raise ValueError("it says nothing")
    return samples[max(0, loud[0] - round(LEAD * rate)) : loud[-1] + round(TAIL * rate)]


def _levelled(samples: "array[int]") -> "array[int]":
    """As loud as the shipped clips, if no peak forbids it."""
    level = math.sqrt(sum(map(mul, samples, samples)) / len(samples))
    gain = min(LOUDNESS / level, LOUDEST / _peak(samples))
    return array("h", [round(sample * gain) for sample in samples])


def _resampled(samples: "array[int]", rate: int) -> "array[int]":
    """At the rate of a clip, each sample between its two neighbours."""
    if rate == SPEECH_RATE:
        return samples
    padded = samples + samples[-1:]
    places = (i * rate / SPEECH_RATE for i in range(len(samples) * SPEECH_RATE // rate))
    return array("h", [_between(padded, place) for place in places])


def _between(samples: "array[int]", place: float) -> int:
    before = int(place)
    low, high = samples[before], samples[before + 1]
    return round(low + (high - low) * (place - before))


def _peak(samples: "array[int]") -> int:
    return max(max(samples, default=0), -min(samples, default=0))


def _wav(samples: "array[int]") -> bytes:
    file = io.BytesIO()
    with wave.open(file, "wb") as out:
        out.setparams((1, 2, SPEECH_RATE, 0, "NONE", ""))
        out.writeframes(samples.tobytes())
    return file.getvalue()
