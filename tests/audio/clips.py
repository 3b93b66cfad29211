"""Spoken clips for the tests, made on the spot."""

import io
import math
import wave
from array import array

RATE = 22_050
"""That of the shipped voice."""


def wav_clip(ms: int, peak: int = 20_000, hertz: int = 150, rate: int = RATE) -> bytes:
    """A hum as a WAV file."""
    count = ms * rate // 1000
    wave_of = (round(peak * math.sin(2 * math.pi * hertz * i / rate)) for i in range(count))
    file = io.BytesIO()
    with wave.open(file, "wb") as out:
        out.setnchannels(1)
        out.setsampwidth(2)
        out.setframerate(rate)
        out.writeframes(array("h", wave_of).tobytes())
    return file.getvalue()
