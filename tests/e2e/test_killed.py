"""Killed in the middle of a workout: what was done is there, and it goes on where it was."""

import signal

import pytest

from runstrong_tui.core.session import COUNT_IN
from runstrong_tui.plain.lines import spelled
from tests.e2e.program import Runstrong
from tests.e2e.short_routines import HOLD, TWO_HOLDS

pytestmark = pytest.mark.e2e

LOST_AT_MOST = 2000
"""Milliseconds: the journal hears from a running step every second, and disks take their time."""


def test_killed_line_by_line_it_goes_on_with_what_was_left(runstrong: Runstrong) -> None:
    lines = runstrong.begin("start", runstrong.routine(HOLD), "--plain")
    lines.until("Go. Plank, 5 seconds.\n3\n")
    lines.kill(signal.SIGKILL)
    assert lines.end() == -signal.SIGKILL
    (journal,) = runstrong.journals()
    event = runstrong.last_event(journal)
    assert 0 < event["left"] <= 3000 + LOST_AT_MOST
    resumed = runstrong.run("resume", "--plain")
    assert resumed.returncode == 0
    assert resumed.stdout.startswith(f"Short hold. {spelled(event['left'])} to the end.")
    session = runstrong.only_session()
    assert session.id == journal.stem
    assert [done.seconds for done in session.sets] == [5.0]
    assert session.elapsed_seconds == (event["at"] + COUNT_IN + event["left"]) / 1000
    assert session.paused_seconds == COUNT_IN / 1000
    assert runstrong.journals() == []


def test_killed_twice_it_stays_one_session(runstrong: Runstrong) -> None:
    """First through the screen in the middle of a hold, then line by line in the rest."""
    app = runstrong.open("start", runstrong.routine(TWO_HOLDS))
    app.until("HOLD PLANK")
    app.until_number("2")
    app.kill(signal.SIGKILL)
    assert app.end() == -signal.SIGKILL
    (journal,) = runstrong.journals()
    event = runstrong.last_event(journal)
    assert 0 < event["left"] <= 2000 + LOST_AT_MOST
    lines = runstrong.begin("resume", "--plain")
    lines.until("Rest for 3 seconds.")
    lines.kill(signal.SIGKILL)
    lines.end()
    assert runstrong.journals() == [journal]
    assert runstrong.run("resume", "--plain").returncode == 0
    session = runstrong.only_session()
    assert session.id == journal.stem
    assert session.status.value == "completed"
    assert [(done.set, done.seconds) for done in session.sets] == [(1, 4.0), (2, 4.0)]
    assert session.sets[0].rest == 3.0
    assert session.paused_seconds == 2 * COUNT_IN / 1000
    assert runstrong.journals() == []
