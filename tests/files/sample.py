"""Small plans, sessions and a disk that fails, for the tests of files."""

import errno
import os
from collections.abc import Callable
from datetime import datetime, timedelta, timezone
from pathlib import Path
from time import sleep

from runstrong_tui.core.exercise import Level, Measure, Sides
from runstrong_tui.core.pace import Phase
from runstrong_tui.core.plan import Guide, PaceKind, Plan, Rhythm, Rung, Side, Step, StepKind
from runstrong_tui.core.session import Session
from runstrong_tui.files.disk import Disk
from runstrong_tui.files.paths import Places, places

ID = "20261122T053012Z-7f3a"
STARTED = datetime(2026, 11, 22, 7, 30, 12, tzinfo=timezone(timedelta(hours=2)))
FINISHED = datetime(2026, 11, 22, 7, 52, 26, tzinfo=timezone(timedelta(hours=2)))

STILL = Rhythm()
TWO_SECONDS = Rhythm(phases=(Phase("up", 1000), Phase("down", 1000)))

PLANK = Guide(
    id="plank-forearm",
    name="Forearm plank",
    short="Plank",
    spoken="Forearm plank",
    setup="Elbows under your shoulders, [b]feet[/b] together.",
    cues=("Squeeze your glutes.", 'Say "hello" to the floor.'),
    stop_signs=("Pain in the lower back.",),
    muscles=("abs",),
)
KICK = Guide(id="donkey-kick", name="Donkey kick", short="Donkey kick", spoken="Donkey kick")
SKIP_ROPE = Guide(id="jump-rope", name="Jump rope", short="Jump rope", spoken="Jump rope")
KNEES = Guide(id="plank-knee", name="Knee plank", short="Knee plank", spoken="Knee plank")
MARCH = Guide(
    id="bridge-march",
    name="Bridge march",
    short="March",
    spoken="Bridge march",
    sides=Sides.ALTERNATE,
)


def plank(kind: StepKind, seconds: int, set_number: int = 1) -> Step:
    """A step of, or before, a forearm plank of 30 s."""
    return Step(
        kind=kind,
        ms=seconds * 1000,
        work_ms=30_000,
        exercise="plank-forearm",
        entry=0,
        block=1,
        side=None,
        set=set_number,
        sets=2,
        round=1,
        measure=Measure.HOLD,
        pace=PaceKind.HOLD,
        rhythm=STILL,
        rest=20_000,
        get_ready=10_000 if kind is StepKind.READY else 0,
        note="Keep it small.",
    )


def kick(kind: StepKind, seconds: int, side: Side) -> Step:
    """A step of, or before, eight donkey kicks."""
    return Step(
        kind=kind,
        ms=seconds * 1000,
        work_ms=16_000,
        exercise="donkey-kick",
        entry=1,
        block=1,
        side=side,
        set=1,
        sets=1,
        round=1,
        measure=Measure.REPS,
        pace=PaceKind.TEMPO,
        rhythm=TWO_SECONDS,
        reps=8,
        tempo="1-0-1-0",
        weight=2.5,
    )


def rope(kind: StepKind, seconds: int) -> Step:
    """A step of, or before, a minute of jump rope."""
    return Step(
        kind=kind,
        ms=seconds * 1000,
        work_ms=60_000,
        exercise="jump-rope",
        entry=2,
        block=2,
        side=None,
        set=1,
        sets=1,
        round=1,
        measure=Measure.TIME,
        pace=PaceKind.CADENCE,
        rhythm=Rhythm(per_minute=90, unit="skips"),
    )


PLAN = Plan(
    routine="runner-strength",
    name="Runner strength",
    steps=(
        plank(StepKind.READY, 10),
        plank(StepKind.WORK, 30),
        plank(StepKind.REST, 20, set_number=2),
        plank(StepKind.WORK, 30, set_number=2),
        kick(StepKind.READY, 20, Side.LEFT),
        kick(StepKind.WORK, 16, Side.LEFT),
        kick(StepKind.SWITCH, 5, Side.RIGHT),
        kick(StepKind.WORK, 16, Side.RIGHT),
        rope(StepKind.READY, 10),
        rope(StepKind.WORK, 60),
    ),
    guides={"plank-forearm": PLANK, "donkey-kick": KICK, "jump-rope": SKIP_ROPE},
    blocks=("Main", "Cool-down"),
    level=Level.INTERMEDIATE,
    easier={
        "plank-forearm": Rung(KNEES, Measure.HOLD, PaceKind.HOLD, STILL),
        "donkey-kick": Rung(MARCH, Measure.REPS, PaceKind.BEATS, TWO_SECONDS),
    },
    switch=4_000,
)


def new_session(session_id: str = ID) -> Session:
    """A session that has just begun."""
    return Session(session_id, PLAN, length=PLAN.steps[0].ms)


def places_in(folder: Path) -> Places:
    """Everything under one folder."""
    return places(folder)


def until(true: Callable[[], bool]) -> None:
    """Wait for another thread; fails after ten seconds."""
    for _ in range(10_000):
        if true():
            return
        sleep(0.001)
    raise AssertionError("it never came true")


Failing = Callable[[str, Path], int]
"""The errno with which a call on a file or folder fails; 0: it goes well."""


def nothing(call: str, path: Path) -> int:
    return 0


def calls(name: str, number: int) -> Failing:
    """Every call of this name fails."""
    return lambda call, path: number if call == name else 0


def folders(*names: str, number: int = errno.EIO) -> Failing:
    """Everything in folders of these names fails."""
    return lambda call, path: number if set(names) & set(path.parts) else 0


class FailingDisk(Disk):
    """The machine's disk, but each call may fail; it notes what is called."""

    def __init__(self, fail: Failing = nothing) -> None:
        self.fail = fail
        self.calls: list[str] = []
        self.touched: list[tuple[str, Path]] = []
        self._open: dict[int, Path] = {}

    def _may_fail(self, call: str, path: Path) -> None:
        self.calls.append(call)
        self.touched.append((call, path))
        number = self.fail(call, path)
        if number:
            raise OSError(number, os.strerror(number))

    def open_new(self, path: Path) -> int:
        self._may_fail("open_new", path)
        fd = super().open_new(path)
        self._open[fd] = path
        return fd

    def open_end(self, path: Path) -> int:
        self._may_fail("open_end", path)
        fd = super().open_end(path)
        self._open[fd] = path
        return fd

    def write(self, fd: int, data: bytes) -> int:
        self._may_fail("write", self._open[fd])
        return super().write(fd, data)

    def sync(self, fd: int) -> None:
        self._may_fail("sync", self._open[fd])
        super().sync(fd)

    def truncate(self, fd: int, size: int) -> None:
        self._may_fail("truncate", self._open[fd])
        super().truncate(fd, size)

    def replace(self, source: Path, target: Path) -> None:
        self._may_fail("replace", target)
        super().replace(source, target)

    def remove(self, path: Path) -> None:
        self._may_fail("remove", path)
        super().remove(path)

    def sync_folder(self, folder: Path) -> None:
        self._may_fail("sync_folder", folder)
        super().sync_folder(folder)
