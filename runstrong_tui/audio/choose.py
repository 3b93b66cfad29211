"""Which announcer plays."""

from pathlib import Path
from typing import TypeAlias

from runstrong_tui.audio.backends import installed, wanted
from runstrong_tui.audio.bell import Bell
from runstrong_tui.audio.ducking import Ducking
from runstrong_tui.audio.finding import Find, no_voice
from runstrong_tui.audio.other_sounds import OtherSounds
from runstrong_tui.audio.player import SoundPlayer
from runstrong_tui.audio.silent import Silence
from runstrong_tui.core.settings import Backend

Choice: TypeAlias = SoundPlayer | Ducking | Silence
"""All are announcers, and have a `state` and, if nothing is heard, a `trouble`."""


def announcer(
    backend: Backend,
    volume: float,
    muted: bool,
    log_path: Path | None,
    find: Find = no_voice,
    lowered: Path | None = None,
) -> Choice:
    """The announcer for a backend of the settings.

    `auto` takes the first backend that can be heard, and at last the bell of the terminal; what is
    named is taken or nothing. Whether a device can be opened only turns out in the helper.
    `lowered`: lower other programs while it speaks, and note there what is lowered.
    """
    if backend == "off":
        return Silence()
    devices = [device for device in wanted(backend) if installed(device)]
    bell = backend in ("auto", "bell")
    if not devices:
        return Bell() if bell else Silence(f"{backend} is not installed")
    player = SoundPlayer(volume, muted, log_path, devices=devices, bell=bell, find=find)
    others = OtherSounds(lowered) if lowered else None
    return Ducking(player, others, find, muted) if others and others.can else player
