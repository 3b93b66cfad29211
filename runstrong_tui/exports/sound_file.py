"""Sound files that are written piece by piece."""

import wave
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TypeAlias

from runstrong_tui.audio.clip import RATE
from runstrong_tui.core.fault import FileFault, Unusable

KINDS = (".wav", ".flac", ".ogg")
"""The endings of what can be written."""

_CODED = {".flac": ("FLAC", "PCM_16"), ".ogg": ("OGG", "VORBIS")}

NEEDS_SOUNDFILE = (
    "FLAC and OGG need the package soundfile: pip install 'runstrong-tui[export]'. "
    "WAV needs nothing"
)

Frames: TypeAlias = Callable[[bytes], object]
"""Takes the frames of a sound file: 16 bits, one channel."""


@contextmanager
def sound_file(path: Path, kind: str) -> Iterator[Frames]:
    """A new file of one of the `KINDS`, to be filled. Raises `Unusable` and OSError."""
    with _wav(path) if kind == ".wav" else _coded(path, kind) as write:
        yield write


@contextmanager
def _wav(path: Path) -> Iterator[Frames]:
    with path.open("xb") as file, wave.open(file, "wb") as wav:
        wav.setnchannels(1)
        wav.setsampwidth(2)
        wav.setframerate(RATE)
        yield wav.writeframesraw


@contextmanager
def _coded(path: Path, kind: str) -> Iterator[Frames]:
    try:
        # Imported here: few want it, and it brings numpy along.
        import soundfile
    except (ImportError, OSError) as error:
        raise Unusable(FileFault("soundfile", 0, 0, NEEDS_SOUNDFILE)) from error
    name, coding = _CODED[kind]
    try:
        with soundfile.SoundFile(path, "w", RATE, 1, coding, format=name) as file:
            yield lambda frames: file.buffer_write(frames, "int16")
    except (soundfile.SoundFileError, AssertionError) as error:
        raise OSError(f"{name} could not be written: {error}") from error
