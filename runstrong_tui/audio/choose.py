"""Which announcer plays."""

from importlib.util import find_spec
from pathlib import Path
from typing import TypeAlias

from runstrong_tui.audio.player import SoundPlayer
from runstrong_tui.audio.silent import Silence
from runstrong_tui.core.settings import Backend

Choice: TypeAlias = SoundPlayer | Silence
"""Both are announcers, and both have a `state`."""


def announcer(backend: Backend, volume: float, muted: bool, log_path: Path | None) -> Choice:
    """The announcer for a backend of the settings.

    There is one way to be heard, miniaudio: every backend but `off` means that. Where it is not
    installed, as on machines it has no wheel for, all is silent. It is only looked for here: the
    helper loads it.
    """
    if backend == "off" or find_spec("miniaudio") is None:
        return Silence()
    return SoundPlayer(volume, muted, log_path)
