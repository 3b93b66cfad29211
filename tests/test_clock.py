"""The machine's clocks."""

import time
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta

import pytest

from runstrong_tui.clock import MachineClock, wall


def test_it_never_runs_backwards() -> None:
    clock = MachineClock()
    moments = [clock.now() for _ in range(1000)]
    assert moments == sorted(moments)


def test_the_time_asleep_stands_still_while_awake() -> None:
    clock = MachineClock()
    assert abs(clock.slept() - clock.slept()) <= 1


@pytest.fixture
def zone(monkeypatch: pytest.MonkeyPatch) -> Iterator[pytest.MonkeyPatch]:
    """Where the place can be changed."""
    yield monkeypatch
    monkeypatch.undo()
    time.tzset()


@pytest.mark.skipif(not hasattr(time, "tzset"), reason="this system has one zone a process")
def test_the_clock_on_the_wall_follows_whoever_travels(zone: pytest.MonkeyPatch) -> None:
    for name, hours in (("UTC", 0), ("<+05>-5", 5), ("<-09>9", -9)):
        zone.setenv("TZ", name)
        now = wall()
        assert now.utcoffset() == timedelta(hours=hours)
        assert abs(now - datetime.now(UTC)) < timedelta(minutes=1)
