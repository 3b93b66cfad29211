"""What a sink has played, from the moment somebody listened."""

import subprocess
from array import array
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import TypeAlias

import numpy as np
import numpy.typing as npt

from runstrong_tui.audio import clip
from tests.audio.processes import until

THINNED = 3
"""Of so many frames in a row the mean is kept: no tone or word has anything above 7 kHz."""
RATE = clip.RATE // THINNED
"""Frames a second of all that is analysed."""

CHANNELS = 2
"""As most cards have. A recording of one channel may be louder than what was played."""
FRAME = 2 * CHANNELS
"""Bytes."""
FLUSHED = 0.3
"""Seconds after which what was played last has come through the recorder."""

Samples: TypeAlias = npt.NDArray[np.float32]
"""One channel at `RATE`, in the numbers of 16 bits."""


@dataclass(frozen=True, slots=True)
class Recording:
    """What was heard."""

    samples: Samples
    peak: int
    """The loudest sample, before any were put together."""


class Recorder:
    """Records until it is asked for what was heard."""

    def __init__(self, source: str, folder: Path, env: Mapping[str, str]) -> None:
        self._path = folder / "recording.raw"
        self._path.unlink(missing_ok=True)
        options = ("--raw", "--latency-msec=10", "--format=s16le", f"--rate={clip.RATE}")
        with self._path.open("wb") as file:
            self._process = subprocess.Popen(
                ("parec", *options, f"--channels={CHANNELS}", f"--device={source}"),
                env=dict(env),
                stdin=subprocess.DEVNULL,
                stdout=file,
                stderr=subprocess.DEVNULL,
            )
        assert until(lambda: self.seconds), "nothing is recorded"

    @property
    def seconds(self) -> float:
        """How much was recorded so far."""
        return self._path.stat().st_size / (FRAME * clip.RATE)

    def end(self) -> Recording:
        """All that was heard, by its left channel. Both must be the same."""
        enough = self.seconds + FLUSHED
        assert until(lambda: self.seconds > enough), "the recorder has stopped"
        self.close()
        frames = np.fromfile(self._path, dtype="<i2")
        left, right = frames[: len(frames) // CHANNELS * CHANNELS].reshape(-1, CHANNELS).T
        assert np.array_equal(left, right), "one channel plays something else"
        return Recording(thinned(left), int(np.abs(left.astype(np.int32)).max(initial=0)))

    def close(self) -> None:
        """Record no more."""
        self._process.kill()
        self._process.wait()


def thinned(frames: "npt.NDArray[np.int16] | array[int]") -> Samples:
    """Frames of a clip or a sink as they are analysed."""
    whole = len(frames) // THINNED * THINNED
    rows = np.asarray(frames[:whole], dtype=np.float32).reshape(-1, THINNED)
    means: Samples = rows.mean(axis=1, dtype=np.float32)
    return means
