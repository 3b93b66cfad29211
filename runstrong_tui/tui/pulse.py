"""When to look again: at absolute moments of the clock, so that no second is shown early or late.

Textual's own interval timer wakes up to half a millisecond before its time, and then shows the old
second for a whole period.
"""

import asyncio
from collections.abc import Callable

LATE = 0.0002
"""Seconds after its moment at which a beat is due: rounding may not make it early."""
MARGIN = 0.01
"""The part of a beat by which a moment may seem to lie before the beat it belongs to."""


class Pulse:
    """Calls back so many times a second, a whole number of times from one second to the next.

    The callback is told how many milliseconds late it is, so that what it shows moves evenly.
    """

    def __init__(self, beat: Callable[[int], None]) -> None:
        self._beat = beat
        self._loop = asyncio.get_running_loop()
        self._per_second = 1
        self._second_at = self._due = 0.0
        self._next: asyncio.TimerHandle | None = None

    @property
    def running(self) -> bool:
        return self._next is not None

    def start(self, second_at: int, per_second: int) -> None:
        """Beat until stopped, also at `second_at` milliseconds into each second of the clock."""
        self._second_at = second_at / 1000
        self._per_second = per_second
        if self._next is None:
            self._await_next()

    def stop(self) -> None:
        if self._next is not None:
            self._next.cancel()
            self._next = None

    def _await_next(self) -> None:
        self._due = self._after(self._loop.time())
        self._next = self._loop.call_at(self._due + LATE, self._wake)

    def _after(self, now: float) -> float:
        """The first beat after now; beats that were missed are not made up for."""
        second = (now - self._second_at) // 1 + self._second_at
        beats = int((now - second) * self._per_second + MARGIN)
        return second + (beats + 1) / self._per_second

    def _wake(self) -> None:
        late = int((self._loop.time() - self._due) * 1000)
        self._await_next()
        self._beat(late)
