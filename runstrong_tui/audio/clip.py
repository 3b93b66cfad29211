"""A sound file as samples."""

import io
import wave
from array import array

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
