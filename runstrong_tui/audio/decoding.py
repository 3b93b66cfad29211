"""A sound file of any kind as samples."""

from array import array
from importlib.util import find_spec

from runstrong_tui.audio.clip import RATE, samples

LOUDEST = 26_214
"""The highest peak of speech, -2 dBFS: halved it leaves room for a tone of -6 dBFS."""


def can_decode() -> bool:
    """Whether speech can be decoded here; tones need nothing."""
    return find_spec("miniaudio") is not None


def decoded(file: bytes) -> "array[int]":
    """The samples of an Ogg Vorbis, FLAC, MP3 or WAV file: one channel, at our rate.

    Raises ValueError with one sentence.
    """
    try:
        # Imported here: nothing but speech needs it, and not every machine has it.
        import miniaudio
    except ImportError:
        return samples(file)
    try:
        sound = miniaudio.decode(file, nchannels=1, sample_rate=RATE)
    except miniaudio.DecodeError as error:
        raise ValueError(f"this is no sound file: {error.args[0]}") from error
    return array("h", sound.samples)


def speech(file: bytes) -> "array[int]":
    """The samples of a spoken file, no louder than speech may be. Raises as `decoded`."""
    spoken = decoded(file)
    peak = max(max(spoken, default=0), -min(spoken, default=0))
    if peak <= LOUDEST:
        return spoken
    return array("h", [sample * LOUDEST // peak for sample in spoken])
