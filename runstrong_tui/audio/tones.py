"""The shipped tones."""

from runstrong_tui import assets
from runstrong_tui.core.cue import Sound


def read_tones() -> dict[Sound, bytes]:
    """The WAV file of every tone. Only names of the program itself ever become part of a path."""
    folder = assets.sounds() / "tones"
    return {sound: (folder / f"{sound.value}.wav").read_bytes() for sound in Sound}
