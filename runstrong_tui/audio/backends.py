"""Which ways of being heard a helper is to try, and what is learned when one of them fails."""

import signal
import sys
from collections.abc import Callable, Sequence
from importlib.util import find_spec
from shutil import which
from typing import Literal, TypeAlias, get_args

from runstrong_tui.audio.protocol import NO_DEVICE, STALLED, Answer, Ended
from runstrong_tui.core.settings import Backend

Device: TypeAlias = Literal["miniaudio", "simpleaudio", "system"]
"""A backend that owns a sound device, and so lives in the helper."""

DEVICES: tuple[Device, ...] = get_args(Device)
"""In the order they are tried."""

PLAYERS = ("pw-play", "paplay", "aplay", "afplay")
"""Programs that play a sound, in the order they are tried: Linux, then macOS."""

FAILURES = 2
"""So many failures of one backend close together, and the next one is tried."""
TOGETHER = 30_000
"""Milliseconds. A backend that hangs is only noticed after some seconds."""

_ORDERLY = (0, NO_DEVICE, STALLED)
"""What a helper ends with that knows why."""


def wanted(backend: Backend) -> tuple[Device, ...]:
    """The backends to try for one of the settings."""
    if backend == "auto":
        return DEVICES
    return tuple(device for device in DEVICES if device == backend)


def installed(device: Device) -> bool:
    """Whether there is anything to try. It is only looked for here: the helper loads it."""
    if device != "system":
        return find_spec(device) is not None
    return sys.platform == "win32" or any(map(which, PLAYERS))


class Backends:
    """The backends that are left to try. One that keeps killing its helper is left out.

    Once all of them have failed they are all tried again: silence must not last for ever.
    """

    def __init__(self, devices: Sequence[str], now: Callable[[], int]) -> None:
        """`now` is the clock's, in milliseconds."""
        self._all = self.left = tuple(devices)
        self.current = ""
        """The one the helper tried last, or plays with."""
        self._now = now
        self._ready = False
        self._failed_at: dict[str, list[int]] = {}
        """When each of them failed, as far as that is not long ago."""

    def heard(self, said: Answer | Ended) -> None:
        """A helper has said something, or has ended."""
        match said:
            case Answer("trying", device):
                self.current, self._ready = device, False
            case Answer("ready"):
                self._ready = True
            case Ended(code) if _crashed(code) or not (self._ready or code in _ORDERLY):
                self._failed()

    def _failed(self) -> None:
        now = self._now()
        before = self._failed_at.pop(self.current, [])
        failed_at = [*(at for at in before if now - at < TOGETHER), now]
        if len(failed_at) < FAILURES:
            self._failed_at[self.current] = failed_at
        else:
            self.left = tuple(d for d in self.left if d != self.current) or self._all


_ASKED = {getattr(signal, name, None) for name in ("SIGKILL", "SIGTERM", "SIGHUP", "SIGINT")}
"""Signals of those who want a process to end; not every system has them all."""


def _crashed(code: int) -> bool:
    """Whether a process died of itself. Who is killed or asked to end did not."""
    if sys.platform == "win32":
        return code > 255
    return code < 0 and -code not in _ASKED
