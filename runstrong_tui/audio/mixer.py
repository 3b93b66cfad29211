"""Add up the clips that are playing. Pure: frames in, frames out, no device and no clock.

There are two layers, tones and the voice. A tone is heard whatever is being said: the voice steps
back for it. Only one thing is said at a time.
"""

from array import array
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import repeat

from runstrong_tui.audio.clip import RATE
from runstrong_tui.audio.limiter import limited

FADE = RATE * 5 // 1000
"""Frames in which a tone is silenced or the level changes: short, but no click."""
VOICE_FADE = RATE * 30 // 1000
"""Frames in which the voice falls silent."""

STEP_BACK = 0.5
"""What is left of the voice while a tone sounds."""
BACK_AT_ONCE = 10
FAR_BACK = BACK_AT_ONCE * FADE
"""The voice steps back within FADE frames, before a tone is at its loudest, and comes forward ten
times slower. Its place is counted from 0, in front, to FAR_BACK, so that no frame is rounded."""


@dataclass(slots=True)
class _Playing:
    """A clip on its way."""

    samples: "array[int]"
    gain: float
    epoch: int
    wait: int
    """Frames until it begins."""
    spoken: bool
    at: int = 0
    """The sample that is next."""
    fading: bool = False

    @property
    def over(self) -> bool:
        return self.at >= len(self.samples)

    @property
    def beginning(self) -> bool:
        return not (self.wait or self.at or self.fading)

    @property
    def steady(self) -> int:
        """Frames until it begins or ends."""
        return self.wait or len(self.samples) - self.at

    def take(self, frames: int) -> "array[int]":
        """The next stretch; empty while it waits."""
        if self.wait:
            self.wait -= frames
            return self.samples[:0]
        stretch = self.samples[self.at : self.at + frames]
        self.at += frames
        return stretch

    def fade(self) -> None:
        """Let it end within the next few milliseconds; at once if it has not begun."""
        if self.fading:
            return
        length = VOICE_FADE if self.spoken else FADE
        tail = self.samples[self.at : self.at + length] if self.at else self.samples[:0]
        falling = (round(s * (1 - i / len(tail))) for i, s in enumerate(tail, start=1))
        self.samples, self.at, self.wait, self.fading = array("h", falling), 0, 0, True


class Mixer:
    """Clips that play together, and how loud they are in all."""

    def __init__(self) -> None:
        self._playing: list[_Playing] = []
        self._volume = 1.0
        self._muted = False
        self._level = 1.0
        """The level the last frame had."""
        self._rising = 0
        """Frames until the level is what it should be."""
        self._back = 0
        """How far the voice has stepped back, up to FAR_BACK."""

    @property
    def idle(self) -> bool:
        """Whether nothing is playing."""
        return not self._playing

    def begin(
        self,
        samples: "array[int]",
        wait: int,
        gain: float = 1.0,
        epoch: int = 0,
        spoken: bool = False,
    ) -> None:
        """Play a clip, its first sample `wait` frames from now."""
        self._playing.append(_Playing(samples, gain, epoch, wait, spoken))

    def hush(self, epoch: int) -> None:
        """Silence all clips of earlier epochs."""
        for clip in self._playing:
            if clip.epoch < epoch:
                clip.fade()

    def mute(self, muted: bool) -> None:
        """Be silent, or no longer. The clips go on unheard."""
        self._muted = muted
        self._rising = FADE

    def volume(self, volume: float) -> None:
        """How loud all is, 0-1."""
        self._volume = max(0.0, min(1.0, volume))
        self._rising = FADE

    def render(self, frames: int) -> bytes:
        """The next frames."""
        if not any(clip.at or clip.fading for clip in self._playing):
            # Nothing is heard yet that could click.
            self._level, self._rising = self._wanted, 0
        stretches = []
        while frames:
            self._sort_out()
            length = self._steady(frames)
            stretches.append(self._stretch(length))
            frames -= length
        self._sort_out()
        return b"".join(stretches)

    @property
    def _wanted(self) -> float:
        return 0.0 if self._muted else self._volume

    @property
    def _tone_sounds(self) -> bool:
        return any(not (clip.spoken or clip.wait) for clip in self._playing)

    def _sort_out(self) -> None:
        """Forget what is over. Who begins to speak ends what was being said."""
        self._playing = [clip for clip in self._playing if not clip.over]
        beginning = [clip for clip in self._playing if clip.spoken and clip.beginning]
        for clip in self._playing:
            if beginning and clip.spoken and not clip.wait and clip is not beginning[-1]:
                clip.fade()
        self._playing = [clip for clip in self._playing if not clip.over]

    def _steady(self, frames: int) -> int:
        """For how many of the next frames everything goes on as it is."""
        lengths = [frames, *(clip.steady for clip in self._playing)]
        if self._rising:
            lengths.append(self._rising)
        if self._tone_sounds and self._back < FAR_BACK:
            lengths.append(-(-(FAR_BACK - self._back) // BACK_AT_ONCE))
        elif self._back and not self._tone_sounds:
            lengths.append(self._back)
        return min(lengths)

    def _stretch(self, frames: int) -> bytes:
        """Frames in which no clip begins or ends."""
        voice, level = self._voice_gains(frames), self._levels(frames)
        heard = [(clip, clip.take(frames)) for clip in self._playing]
        heard = [(clip, stretch) for clip, stretch in heard if stretch]
        if not heard:
            return bytes(2 * frames)
        gains = [(clip.gain, voice if clip.spoken else None) for clip, _ in heard]
        if level is None and gains == [(1.0, None)]:
            return limited(heard[0][1]).tobytes()
        mix = [0.0] * frames
        for (_, stretch), (gain, moving) in zip(heard, gains, strict=True):
            mix = _added(mix, stretch, gain, moving)
        if level is not None:
            mix = [sample * now for sample, now in zip(mix, level, strict=False)]
        return limited(mix).tobytes()

    def _voice_gains(self, frames: int) -> Iterable[float] | None:
        """How loud the voice is in each of the next frames; None: as loud as ever."""
        step = 0
        if self._tone_sounds:
            step = BACK_AT_ONCE if self._back < FAR_BACK else 0
        elif self._back:
            step = -1
        begin, self._back = self._back, max(0, min(FAR_BACK, self._back + step * frames))
        if not step:
            return repeat(_gain(begin)) if begin else None
        return [_gain(min(FAR_BACK, begin + step * i)) for i in range(1, frames + 1)]

    def _levels(self, frames: int) -> Iterable[float] | None:
        """How loud all is in each of the next frames; None: full."""
        if not self._rising:
            return None if self._level == 1.0 else repeat(self._level)
        step = (self._wanted - self._level) / self._rising
        levels = [self._level + step * i for i in range(1, frames + 1)]
        self._rising -= frames
        self._level = levels[-1] if self._rising else self._wanted
        return levels


def _gain(back: int) -> float:
    """How loud the voice is when it has stepped back so far."""
    return 1.0 - (1.0 - STEP_BACK) * back / FAR_BACK


def _added(
    mix: list[float], stretch: "array[int]", gain: float, moving: Iterable[float] | None
) -> list[float]:
    """A stretch on top of what is there."""
    if moving is None:
        return [m + sample * gain for m, sample in zip(mix, stretch, strict=True)]
    return [m + sample * gain * g for m, sample, g in zip(mix, stretch, moving, strict=False)]
