"""The sound device, by simpleaudio. Only the helper imports this.

It opens the device anew for every sound, and one of its versions kills its process at the end of
a sound under Python 3.12 and newer. So a moment of silence is played first: it shows both whether
there is a device and whether the library can be trusted.
"""

import time
from importlib.metadata import PackageNotFoundError, version

import simpleaudio

from runstrong_tui.audio.clip import RATE
from runstrong_tui.audio.cue_by_cue import CueByCue
from runstrong_tui.audio.output import NoDevice

SILENCE = bytes(2 * RATE // 20)
"""What is played at first: 50 ms."""
AFTERWARDS = 0.05
"""Seconds in which a library that crashes at the end of a sound does so."""
OPENING = 3.0
"""Seconds the moment of silence may take."""


class SimpleDevice(CueByCue):
    """Plays by simpleaudio. Raises `NoDevice`."""

    def __init__(self) -> None:
        _try_out()
        super().__init__(f"simpleaudio {_version()}", _Sound, simpleaudio.stop_all)


class _Sound:
    """One sound on its way."""

    def __init__(self, frames: bytes) -> None:
        try:
            self._object = simpleaudio.play_buffer(frames, 1, 2, RATE)
        except Exception as error:  # its own error is defined in a module of C only
            raise OSError(str(error)) from error

    def over(self) -> bool:
        return not self._object.is_playing()

    def stop(self) -> None:
        self._object.stop()


def _try_out() -> None:
    """Play a moment of silence. Raises `NoDevice`, or dies."""
    end = time.monotonic() + OPENING
    try:
        sound = _Sound(SILENCE)
    except OSError as error:
        raise NoDevice(f"no sound device can be opened: {error}") from error
    while not sound.over():
        if time.monotonic() > end:
            raise NoDevice("the sound device plays nothing")
        time.sleep(0.01)
    time.sleep(AFTERWARDS)


def _version() -> str:
    for package in ("simpleaudio-patched", "simpleaudio"):
        try:
            return version(package)
        except PackageNotFoundError:
            # Then it is the other one, or came without a note of what it is.
            continue
    return "(unknown version)"
