"""Killed at any moment: at most a second of what was under way is lost, nothing that was done."""

import random
import signal
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from runstrong_tui.core.commands import GoOn
from runstrong_tui.core.engine import answer
from runstrong_tui.core.plan import Plan, StepKind
from runstrong_tui.core.session import Session
from runstrong_tui.core.words import counted
from runstrong_tui.files.live_folder import all_kept
from runstrong_tui.files.paths import places
from runstrong_tui.files.unfinished import UnfinishedSessions
from tests.e2e.program import Runstrong
from tests.e2e.short_routines import WHOLE
from tests.faults.tools import LONG

pytestmark = pytest.mark.e2e

KILLS = 200 if LONG else 50
AT_ONCE = 12
"""So many train at the same time; they mostly wait."""

LASTS = 17.5
"""Seconds of the routine: ready, a hold, a rest, and a rep on each side."""

LOST_AT_MOST = 2_000
"""Milliseconds: the journal hears of a running step every second, and disks take their time."""

SETTLED = 0.5
"""Seconds after which what was told is on disk, on a slow machine too."""

_SET = "Set done: "
"""What is told when a set is booked."""


def test_line_by_line(tmp_path: Path) -> None:
    chance = random.Random(5)
    moments = [chance.uniform(0, LASTS) for _ in range(KILLS)]
    with ThreadPoolExecutor(AT_ONCE) as crowd:
        list(crowd.map(train_and_die, numbered(tmp_path), moments))


def numbered(folder: Path) -> Iterator[Path]:
    for number in range(KILLS):
        (folder / f"{number}").mkdir()
        yield folder / f"{number}"


def train_and_die(folder: Path, seconds: float) -> None:
    """Train for so long, then be killed; what is left must be what was told."""
    runstrong = Runstrong(folder)
    try:
        lines = runstrong.begin("start", runstrong.routine(WHOLE, "whole"), "--plain")
        lines.until("to the end", deadline=60)
        time.sleep(max(0, seconds - SETTLED))
        told = lines.written
        time.sleep(SETTLED)
        told_last = lines.written
        lines.kill(signal.SIGKILL)
        lines.end()
        assert_left(runstrong, told, told_last)
    finally:
        runstrong.close()


def assert_left(runstrong: Runstrong, told: str, told_last: str) -> None:
    done = told.count(_SET)
    if runstrong.log():
        assert len(runstrong.only_session().sets) == 3
        return
    (kept,), faults = all_kept(runstrong.data / "live")
    assert faults == ()
    assert len(kept.session.results) >= done
    assert kept.session.at >= last_told(told_last, kept.session.plan) - LOST_AT_MOST
    if not kept.session.over:
        assert_offered(runstrong, kept.session)
        if LONG or int(runstrong.folder.name) % 5 == 0:
            assert_goes_on(runstrong, kept.session)


def last_told(told: str, plan: Plan) -> int:
    """How far the session had come when it last counted or said go, milliseconds."""
    counts_at, goes_at = list[int](), list[int]()
    end = 0
    for step in plan.steps:
        begin, end = end, end + step.ms
        if step.kind is StepKind.WORK:
            goes_at.append(begin)
        if step.reps is None or step.kind is not StepKind.WORK:
            counts_at += range(end - 3_000, end, 1_000)
    lines = told.splitlines()
    counts = sum(line in ("3", "2", "1") for line in lines)
    goes = sum(line.startswith("Go. ") for line in lines)
    return max((0, *counts_at[:counts], *goes_at[:goes]))


def assert_offered(runstrong: Runstrong, session: Session) -> None:
    """It is offered exactly where it was left."""
    (card,), faults = UnfinishedSessions(places(runstrong.data)).sessions()
    assert faults == ()
    assert (card.id, card.sets_done) == (session.id, len(session.results))
    assert card.left == f"{seconds_left(session) // 60}:{seconds_left(session) % 60:02}"


def assert_goes_on(runstrong: Runstrong, session: Session) -> None:
    """Resumed, it tells as much time to the end as it was offered with."""
    seconds = counted(seconds_left(session), "second")
    lines = runstrong.begin("resume", "--plain")
    lines.until("Going on in three", deadline=60)
    assert lines.written.startswith(f"Whole. {seconds.capitalize()} to the end.")


def seconds_left(session: Session) -> int:
    goes_on = answer(session, GoOn()).session
    ahead = sum(step.ms for step in session.plan.steps[session.step + 1 :])
    return -(-(goes_on.left + ahead) // 1000)


@pytest.mark.parametrize("number", range(20 if LONG else 2))
def test_on_the_screen(runstrong: Runstrong, number: int) -> None:
    app = runstrong.open("start", runstrong.routine(WHOLE, "whole"))
    app.until("READY PLANK")
    app.read_for(random.Random(number).uniform(1, 12))
    app.kill(signal.SIGKILL)
    assert app.end() == -signal.SIGKILL
    (kept,), faults = all_kept(runstrong.data / "live")
    assert faults == ()
    assert_offered(runstrong, kept.session)
    assert_goes_on(runstrong, kept.session)
