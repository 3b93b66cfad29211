"""The machine's clock."""

import sys
import time

_ASLEEP = getattr(time, "CLOCK_BOOTTIME", None)


class MachineClock:
    """Milliseconds that go on through changes of the wall clock."""

    def now(self) -> int:
        """Milliseconds since some fixed moment; never runs backwards."""
        return _nanoseconds() // 1_000_000

    def now_ns(self) -> int:
        """The same moment in nanoseconds; every process of the machine reads the same."""
        return _nanoseconds()

    def slept(self) -> int:
        """Milliseconds suspended since the machine was started; 0 where it can't tell."""
        if _ASLEEP is None:
            return 0
        return (time.clock_gettime_ns(_ASLEEP) - time.monotonic_ns()) // 1_000_000


if sys.platform == "win32":
    # monotonic_ns moves in steps of 16 ms there.
    _nanoseconds = time.perf_counter_ns
else:
    _nanoseconds = time.monotonic_ns
