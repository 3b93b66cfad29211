"""A sound file as samples, and samples in a row."""

import io
import wave
from array import array
from collections.abc import Iterable

RATE = 44_100
"""Frames a second of everything that is mixed. One channel, 16 bits."""


def samples(wav: bytes) -> "array[int]":
    """The samples of a WAV file. Raises ValueError with one sentence if it has another shape."""
    try:
        with wave.open(io.BytesIO(wav)) as file:
            shape = (file.getframerate(), file.getnchannels(), file.getsampwidth())
            frames = file.readframes(file.getnframes())
    except (wave.Error, EOFError) as error:
        raise ValueError(f"this is no WAV file: {error}") from error
    if shape != (RATE, 1, 2):
        raise ValueError(f"this WAV file is not {RATE} Hz, one channel, 16 bits, but {shape}")
    return array("h", frames)


def frames_in(ms: int) -> int:
    """How many frames so many milliseconds are, rounded down."""
    return ms * RATE // 1000


def ms_of(frames: int) -> int:
    """How many milliseconds so many frames last, rounded down."""
    return frames * 1000 // RATE


def joined(clips: Iterable["array[int]"], pause: int) -> "array[int]":
    """Clips in a row, with `pause` milliseconds of silence between."""
    silence = array("h", bytes(2 * frames_in(pause)))
    row = array("h")
    for clip in clips:
        if row:
            row += silence
        row += clip
    return row
