"""When a frame of the stream is played, on the machine's clock."""

from collections import deque

from runstrong_tui.audio.clip import RATE

REMEMBERED = 15
"""Callbacks the estimate rests on: about 0.9 s."""
SECOND = 1_000_000_000


class Timeline:
    """Tells from the moments of the device's callbacks which frame belongs to which moment.

    A callback may come late by chance, a device may pause, and its clock may drift against the
    machine's. The median of the last callbacks is not moved by a late one, and follows a pause
    or a drift within half a second.
    """

    def __init__(self) -> None:
        self._origins: deque[int] = deque(maxlen=REMEMBERED)
        self._origin = 0

    def observe(self, now: int, position: int) -> None:
        """The device asked for the frame `position` at the moment `now`, in nanoseconds."""
        self._origins.append(now - position * SECOND // RATE)
        self._origin = sorted(self._origins)[len(self._origins) // 2]

    def frame(self, moment: int) -> int:
        """The frame that is due at a moment in nanoseconds."""
        return (moment - self._origin) * RATE // SECOND
