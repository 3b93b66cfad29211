"""The machine's clocks."""

import sys
import time
from datetime import UTC, datetime


def wall() -> datetime:
    """The clock on the wall, with the UTC offset of this place and day."""
    if hasattr(time, "tzset"):  # whoever travels takes the program with them
        time.tzset()
    return datetime.now(UTC).astimezone()


class MachineClock:
    """Milliseconds that go on through changes of the wall clock."""

    def now(self) -> int:
        """Milliseconds since some fixed moment; never runs backwards."""
        return _nanoseconds() // 1_000_000

    def now_ns(self) -> int:
        """The same moment in nanoseconds; every process of the machine reads the same."""
        return _nanoseconds()

    def slept(self) -> int:
        """Milliseconds suspended since some fixed moment; 0 where it can't tell."""
        if _WITH_SLEEP is None:
            return 0
        return (time.clock_gettime_ns(_WITH_SLEEP) - time.monotonic_ns()) // 1_000_000


if sys.platform == "win32":
    # monotonic_ns moves in steps of 16 ms there.
    _nanoseconds = time.perf_counter_ns
else:
    _nanoseconds = time.monotonic_ns

if sys.platform == "darwin":
    # There monotonic_ns stands still while the machine sleeps, and this clock goes on.
    _WITH_SLEEP: int | None = time.CLOCK_MONOTONIC
else:
    _WITH_SLEEP = getattr(time, "CLOCK_BOOTTIME", None)
