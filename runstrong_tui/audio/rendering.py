"""What a single cue sounds like, for all who play without a mixer or ahead of time."""

import io
import wave
from array import array
from collections.abc import Mapping

from runstrong_tui.audio.clip import RATE, samples
from runstrong_tui.audio.clips import Clips
from runstrong_tui.audio.finding import Find, clip, no_voice
from runstrong_tui.core.cue import Cue, Sound
from runstrong_tui.core.phrases import PAUSE, sentences


class Renderer:
    """Cues as samples: 44.1 kHz, one channel, 16 bits."""

    def __init__(self, tones: Mapping[Sound, bytes], find: Find = no_voice) -> None:
        self._tones = {sound: samples(wav) for sound, wav in tones.items()}
        self._find = find
        self._clips = Clips()

    def samples(self, cue: Cue) -> "array[int] | None":
        """A tone, or a phrase if all of it can be said; else None.

        Raises OSError or ValueError if a clip can't be read.
        """
        return self._phrase(cue.say) if cue.sound is None else self._tones[cue.sound]

    def _phrase(self, text: str) -> "array[int] | None":
        parts = sentences(text)
        for sentence in parts:
            if not self._clips.knows(sentence):
                file = clip(sentence, self._find)
                if file is None:
                    return None
                self._clips.keep(sentence, file)
        return self._clips.phrase(parts, PAUSE)


def louder(clip: "array[int]", gain: float) -> "array[int]":
    """The same clip at a level of 0-1."""
    level = max(0.0, min(1.0, gain))
    return clip if level == 1.0 else array("h", [round(sample * level) for sample in clip])


def wav_file(clip: "array[int]") -> bytes:
    """A clip as a WAV file, for players that want a file."""
    file = io.BytesIO()
    with wave.open(file, "wb") as out:
        out.setparams((1, 2, RATE, 0, "NONE", ""))
        out.writeframes(clip.tobytes())
    return file.getvalue()
