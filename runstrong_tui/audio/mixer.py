"""Add up the clips that are playing. Pure: frames in, frames out, no device and no clock."""

from array import array
from dataclasses import dataclass

from runstrong_tui.audio.clip import RATE

FADE = RATE * 5 // 1000
"""Frames in which a clip is silenced or the level changes: short, but no click."""
LOWEST, HIGHEST = -32_768, 32_767


@dataclass(slots=True)
class _Playing:
    """A clip on its way."""

    samples: "array[int]"
    gain: float
    epoch: int
    wait: int
    """Frames until it begins."""
    at: int = 0
    """The sample that is next."""

    @property
    def over(self) -> bool:
        return self.at >= len(self.samples)

    def add_to(self, mix: list[float]) -> None:
        """Put the next stretch on top of what is there."""
        begin = min(self.wait, len(mix))
        stretch = self.samples[self.at : self.at + len(mix) - begin]
        for i, sample in enumerate(stretch, start=begin):
            mix[i] += sample * self.gain
        self.wait -= begin
        self.at += len(stretch)

    def fade(self) -> None:
        """Let it end within the next few milliseconds; at once if it has not begun."""
        tail = self.samples[self.at : self.at + FADE] if self.at else self.samples[:0]
        falling = (round(s * (1 - i / len(tail))) for i, s in enumerate(tail, start=1))
        self.samples, self.at = array("h", falling), 0


class Mixer:
    """Clips that play together, and how loud they are in all."""

    def __init__(self) -> None:
        self._playing: list[_Playing] = []
        self._volume = 1.0
        self._muted = False
        self._level = 1.0
        """The level the last frame had."""

    @property
    def idle(self) -> bool:
        """Whether nothing is playing."""
        return not self._playing

    def begin(self, samples: "array[int]", wait: int, gain: float = 1.0, epoch: int = 0) -> None:
        """Play a clip, its first sample `wait` frames from now."""
        self._playing.append(_Playing(samples, gain, epoch, wait))

    def hush(self, epoch: int) -> None:
        """Silence all clips of earlier epochs."""
        for clip in self._playing:
            if clip.epoch < epoch:
                clip.fade()

    def mute(self, muted: bool) -> None:
        """Be silent, or no longer. The clips go on unheard."""
        self._muted = muted

    def volume(self, volume: float) -> None:
        """How loud all is, 0-1."""
        self._volume = max(0.0, min(1.0, volume))

    def render(self, frames: int) -> bytes:
        """The next frames."""
        before, self._level = self._level, 0.0 if self._muted else self._volume
        self._playing = [clip for clip in self._playing if not clip.over]
        if not self._playing:
            return bytes(2 * frames)
        if not any(clip.at for clip in self._playing):
            # Nothing is heard yet that could click.
            before = self._level
        mix = [0.0] * frames
        for clip in self._playing:
            clip.add_to(mix)
        _scale(mix, before, self._level)
        return array("h", map(_limited, mix)).tobytes()


def _scale(mix: list[float], before: float, after: float) -> None:
    """Bring all frames to the level `after`, the first few on the way there from `before`."""
    steps = min(FADE, len(mix)) if before != after else 0
    for i in range(steps):
        mix[i] *= before + (after - before) * (i + 1) / steps
    if after != 1.0:
        mix[steps:] = [sample * after for sample in mix[steps:]]


def _limited(sample: float) -> int:
    """The nearest value 16 bits can hold: too loud is flattened, never wrapped around."""
    return max(LOWEST, min(HIGHEST, round(sample)))
