"""What a sink has played, from the moment somebody listened."""

import subprocess
from collections.abc import Mapping
from pathlib import Path
from typing import TypeAlias

import numpy as np
import numpy.typing as npt

from runstrong_tui.audio.clip import RATE
from tests.audio.processes import until

Samples: TypeAlias = npt.NDArray[np.float32]
"""One channel at `RATE`, in the numbers of 16 bits."""

CHANNELS = 2
"""As most cards have. A recording of one channel may be louder than what was played."""
SAMPLE = 2
"""Bytes."""
FLUSHED = 0.3
"""Seconds after which the last that was played has come through the recorder."""


class Recorder:
    """Records until it is asked for what was heard."""

    def __init__(self, source: str, folder: Path, env: Mapping[str, str]) -> None:
        self._path = folder / "recording.raw"
        self._path.unlink(missing_ok=True)
        options = ("--raw", "--latency-msec=10", "--format=s16le", f"--rate={RATE}")
        with self._path.open("wb") as file:
            self._process = subprocess.Popen(
                ("parec", *options, f"--channels={CHANNELS}", f"--device={source}"),
                env={"PATH": "/usr/bin:/bin", **env},
                stdin=subprocess.DEVNULL,
                stdout=file,
                stderr=subprocess.DEVNULL,
            )
        assert until(self._recorded), "nothing is recorded"

    @property
    def seconds(self) -> float:
        """How much was recorded so far."""
        return self._recorded() / (SAMPLE * CHANNELS * RATE)

    def end(self) -> Samples:
        """All that was heard, by its left channel. Both must be the same."""
        here = self.seconds
        until(lambda: self.seconds > here + FLUSHED or self._process.poll() is not None)
        self.close()
        frames = np.fromfile(self._path, dtype="<i2")
        left, right = frames[: len(frames) // CHANNELS * CHANNELS].reshape(-1, CHANNELS).T
        assert np.array_equal(left, right), "one channel plays something else"
        return left.astype(np.float32)

    def close(self) -> None:
        """Record no more."""
        self._process.kill()
        self._process.wait()

    def _recorded(self) -> int:
        return self._path.stat().st_size
