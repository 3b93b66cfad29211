"""How the voice sounds in the end: what comes from the synthesis, made into a clip."""

import io
from collections.abc import Iterable
from typing import Any

import numpy as np
import soundfile

GIVEN_RATE = 24_000
"""Frames a second that hibari makes."""
RATE = 22_050
LEAD, TAIL = 0.010, 0.060
"""Seconds kept before and after the speech."""
FLOOR = 0.008
"""Part of the loudest moment from which it is speech: below the breath of an f or an h."""
LOUDNESS = 10 ** (-18 / 20)
CEILING = 10 ** (-1.5 / 20)
COMPRESSION = 0.9
"""Of Ogg Vorbis, 0-1; the headers of so short a file weigh as much as the sound."""
PRESENCE = ((0, 800, 2000, 5000, 12000), (0, 0, 4, 4, 0))
"""Hertz, and decibels added there."""
SERIAL = b"RUNS"
"""Marks the stream of every file. A random one would make each rendering another file."""

Samples = np.ndarray[Any, np.dtype[np.float64]]


def finished(raw: np.ndarray[Any, Any]) -> Samples:
    """Clear, trimmed, at the rate of the clips and as loud as all of them."""
    sound = resampled(trimmed(clear(raw.astype(np.float64))))
    sound = limited(sound * gain_of(sound))
    rise, fall = round(0.005 * RATE), round(0.020 * RATE)
    sound[:rise] *= np.linspace(0, 1, rise)
    sound[-fall:] *= np.linspace(1, 0, fall)
    return sound


def gain_of(sound: Samples) -> float:
    """What makes it as loud as all clips, although the ceiling takes a little away."""
    gain = LOUDNESS / active_loudness(sound)
    for _ in range(3):
        gain *= LOUDNESS / active_loudness(limited(sound * gain))
    return gain


def clear(sound: Samples) -> Samples:
    """Without rumble below 70 Hz, and with more presence."""
    spectrum = np.fft.rfft(sound)
    hertz = np.fft.rfftfreq(len(sound), 1 / GIVEN_RATE)
    spectrum *= np.clip((hertz - 70) / 60, 0, 1)
    spectrum *= 10 ** (np.interp(hertz, *PRESENCE) / 20)
    return np.fft.irfft(spectrum, len(sound))


def trimmed(sound: Samples) -> Samples:
    """From just before the speech to just after it."""
    level = loudness(sound, round(0.010 * GIVEN_RATE))
    speech = np.flatnonzero(level > FLOOR * level.max())
    first = max(0, speech[0] - round(LEAD * GIVEN_RATE))
    return sound[first : speech[-1] + round(TAIL * GIVEN_RATE)]


def resampled(sound: Samples) -> Samples:
    """At the rate of the clips."""
    length = len(sound) * RATE // GIVEN_RATE
    return np.fft.irfft(np.fft.rfft(sound)[: length // 2 + 1], length) * length / len(sound)


def limited(sound: Samples) -> Samples:
    """Linear up to half the ceiling, then ever less, never over it."""
    knee = CEILING / 2
    over = np.maximum(np.abs(sound) - knee, 0)
    return np.sign(sound) * (np.minimum(np.abs(sound), knee) + knee * np.tanh(over / knee))


def loudness(sound: Samples, window: int) -> Samples:
    """Of each moment, as root mean square."""
    return np.sqrt(np.convolve(sound * sound, np.ones(window) / window, "same").clip(0))


def active_loudness(sound: Samples) -> float:
    """While somebody speaks."""
    level = loudness(sound, RATE // 50)
    return float(np.sqrt(np.mean(sound[level > 0.1 * level.max()] ** 2)))


def encoded(sound: Samples) -> bytes:
    """As an Ogg Vorbis file."""
    file = io.BytesIO()
    soundfile.write(
        file, sound, RATE, format="OGG", subtype="VORBIS", compression_level=COMPRESSION
    )
    return with_serial(file.getvalue())


def with_serial(ogg: bytes) -> bytes:
    """The same stream under our serial number, its checksums made right again."""
    pages = []
    start = 0
    while start < len(ogg):
        segments = ogg[start + 26]
        header = start + 27 + segments
        end = header + sum(ogg[start + 27 : header])
        page = bytearray(ogg[start:end])
        page[14:18] = SERIAL
        page[22:26] = bytes(4)
        page[22:26] = checksum(page).to_bytes(4, "little")
        pages.append(bytes(page))
        start = end
    return b"".join(pages)


def checksum(page: Iterable[int]) -> int:
    """Of an Ogg page: CRC-32 with the bits of a byte from high to low, beginning with 0."""
    crc = 0
    for byte in page:
        crc = ((crc << 8) & 0xFFFFFFFF) ^ _CRC[(crc >> 24) ^ byte]
    return crc


def _crc_of(byte: int) -> int:
    crc = byte << 24
    for _ in range(8):
        crc = (crc << 1) ^ (0x104C11DB7 if crc & 0x80000000 else 0)
    return crc


_CRC = [_crc_of(byte) for byte in range(256)]
