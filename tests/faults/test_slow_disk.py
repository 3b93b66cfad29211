"""A disk that takes its time takes none of the athlete's."""

import time
from collections.abc import Callable, Sequence
from datetime import UTC, datetime
from pathlib import Path

from runstrong_tui.clock import MachineClock
from runstrong_tui.coach import Coach
from runstrong_tui.core.flow import start
from runstrong_tui.core.quantity import exactly
from runstrong_tui.core.routine import Entry
from runstrong_tui.files.disk import Disk
from runstrong_tui.files.under_way import begin
from runstrong_tui.lead import ThreadedLead
from runstrong_tui.ports import TimedCue
from tests.fakes import Ear
from tests.files.sample import places_in
from tests.samples import plan

SLOW = 1.5
VERY_SLOW = 5.0
"""Seconds that each sync takes."""

PATIENCE = 20.0
LATE = 1_000
"""Milliseconds: less than a sync takes, more than any machine."""


class SlowDisk(Disk):
    """Syncs at leisure, once the session has begun."""

    seconds = 0.0

    def sync(self, fd: int) -> None:
        time.sleep(self.seconds)
        super().sync(fd)


class StopWatch(Ear):
    """Notes by how much cues came too late to be played in time, milliseconds."""

    def __init__(self) -> None:
        super().__init__()
        self.late: list[int] = []

    def announce(self, cues: Sequence[TimedCue]) -> None:
        super().announce(cues)
        now = MachineClock().now()
        self.late += [now - timed.due for timed in cues]


def led(folder: Path, disk: SlowDisk, seconds: float) -> tuple[ThreadedLead, StopWatch]:
    """A plank, with a disk that is slow from its second moment on."""
    turn = start(plan(Entry("plank", sets=exactly(1), seconds=exactly(8))), "slow")
    journal = begin(places_in(folder), turn.session, lambda: datetime.now(UTC), disk)
    disk.seconds = seconds
    watch = StopWatch()
    clock = MachineClock()
    return ThreadedLead(Coach(turn, clock, watch, journal), clock, journal, watch), watch


def until(true: Callable[[], bool]) -> None:
    deadline = time.monotonic() + PATIENCE
    while not true():
        assert time.monotonic() < deadline
        time.sleep(0.01)


def test_time_and_cues_go_on(tmp_path: Path) -> None:
    disk = SlowDisk()
    lead, watch = led(tmp_path, disk, SLOW)
    began = time.monotonic()
    until(lambda: lead.view().step == 1 and lead.view().digits == "4")
    took = time.monotonic() - began
    assert 13 <= took < 18
    assert len(watch.late) > 4
    assert max(watch.late) < LATE
    assert lead.view().notices == ()
    disk.seconds = 0
    lead.close()


def test_what_is_not_safe_for_long_is_told_until_it_is(tmp_path: Path) -> None:
    disk = SlowDisk()
    lead, _ = led(tmp_path, disk, VERY_SLOW)
    until(lambda: lead.view().notices == ("Not saved yet: the disk is slow.",))
    disk.seconds = 0
    until(lambda: lead.view().notices == ())
    lead.close()
