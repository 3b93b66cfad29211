"""One training at a time; others may look."""

import signal

import pytest

from tests.e2e.program import Runstrong
from tests.e2e.short_routines import HOLD

pytestmark = pytest.mark.e2e


def test_a_second_one_may_look_but_not_train_until_the_first_is_gone(
    runstrong: Runstrong,
) -> None:
    routine = runstrong.routine(HOLD)
    first = runstrong.begin("start", routine, "--plain")
    first.until("Plank. Rest on forearms and toes")
    second = runstrong.run("start", routine, "--plain", "--anyway")
    assert second.returncode == 1
    assert "another runstrong is training" in second.stderr
    assert runstrong.run("routines").returncode == 0
    assert len(runstrong.journals()) == 1
    first.kill(signal.SIGKILL)
    first.end()
    third = runstrong.begin("resume", "--plain")
    third.until("Going on in three.")
    third.type("q")
    third.until("Stop?")
    third.type("f")
    assert third.end() == 0
    assert runstrong.only_log_file()["status"] == "stopped"
    assert runstrong.journals() == []
