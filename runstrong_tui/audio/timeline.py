"""When a frame of the stream is played, on the machine's clock."""

from collections import deque

from runstrong_tui.audio.clip import RATE

SECOND = 1_000_000_000
REMEMBERED = 15
"""Callbacks the estimate rests on: about 0.9 s."""
AGREEING = 3
"""So many callbacks in a row that contradict the estimate, and it starts anew with them."""
SHIFT = 15 * SECOND // 1000
"""Nanoseconds that are a contradiction: callbacks themselves come up to half as late."""


class Timeline:
    """Tells from the moments of the device's callbacks which frame belongs to which moment.

    A callback may come late by chance, a device may pause, and its clock may drift against the
    machine's. The median of the last callbacks is not moved by a late one and follows a drift;
    a pause is believed when a few callbacks in a row agree on it.
    """

    def __init__(self) -> None:
        self._origins: deque[int] = deque(maxlen=REMEMBERED)
        self._origin = 0

    def observe(self, now: int, position: int) -> None:
        """The device asked for the frame `position` at the moment `now`, in nanoseconds."""
        self._origins.append(now - position * SECOND // RATE)
        latest = list(self._origins)[-AGREEING:]
        paused = min(latest) > self._origin + SHIFT
        caught_up = max(latest) < self._origin - SHIFT
        if len(self._origins) > AGREEING and (paused or caught_up):
            self._origins = deque(latest, maxlen=REMEMBERED)
        self._origin = sorted(self._origins)[len(self._origins) // 2]

    def frame(self, moment: int) -> int:
        """The frame that is due at a moment in nanoseconds."""
        return (moment - self._origin) * RATE // SECOND
