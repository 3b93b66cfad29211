"""Workouts line by line, where there is no terminal or none is wanted."""

import signal

import pytest

from tests.e2e.program import Runstrong
from tests.e2e.short_routines import HOLD, SETS_OF_WHOLE, WHOLE

pytestmark = pytest.mark.e2e

FIRST = "Plank. Rest on forearms and toes"
LINES_OF_WHOLE = (
    "Whole. 18 seconds to the end.",
    "Go. Plank, 4 seconds.",
    "Set done: 4 of 4 seconds.",
    "The next exercise begins in 4 seconds.",
    "Go. Donkey kicks, left leg, 1 rep.",
    "Switch sides.",
    "Go. Donkey kicks, right leg, 1 rep.",
    "That was the last set.",
    "Done: 3 sets, 2 reps, 8 seconds of work.",
)


def test_without_a_terminal_and_input_it_runs_to_the_end(runstrong: Runstrong) -> None:
    done = runstrong.run("start", runstrong.routine(WHOLE, "whole"))
    assert done.returncode == 0
    assert done.stderr.startswith("Line by line: input is no terminal.\n")
    assert "\x1b" not in done.stdout + done.stderr
    found = [line for line in done.stdout.splitlines() if line in LINES_OF_WHOLE]
    assert found == list(LINES_OF_WHOLE)
    log = runstrong.only_log_file()
    assert log["set"] == SETS_OF_WHOLE
    assert (log["status"], log["elapsed_seconds"]) == ("completed", 18.0)
    assert runstrong.journals() == []


def test_typed_lines_lead_it(runstrong: Runstrong) -> None:
    """Pause, go on, end the set here, finish here."""
    lines = runstrong.begin("start", runstrong.routine(HOLD), "--plain")
    lines.type("")
    lines.until("Go. Plank")
    lines.type("p")
    lines.until("Paused.")
    lines.type("q")
    lines.until("Stop?")
    lines.type("f")
    lines.until("Finished early")
    assert lines.end() == 0
    assert runstrong.only_log_file()["status"] == "stopped"
    assert runstrong.journals() == []


def test_interrupted_it_says_how_to_go_on(runstrong: Runstrong) -> None:
    """In a hold so long that no slow machine gets to its end."""
    routine = runstrong.routine(HOLD.replace("seconds = 5", "seconds = 120"))
    terminal = runstrong.open("start", routine, "--plain", size=(100, 30))
    terminal.until("Go. Plank")
    terminal.press("\x03")
    assert terminal.end() == 130, terminal.screen
    assert "Saved. Go on with:" in terminal.screen
    assert "\x1b" not in terminal.written
    assert "Traceback" not in terminal.written
    assert terminal.left_behind() == []
    assert len(runstrong.journals()) == 1


def test_after_the_workout_effort_and_note_are_asked_at_a_terminal(runstrong: Runstrong) -> None:
    terminal = runstrong.open("start", runstrong.routine(HOLD), "--plain", size=(100, 30))
    terminal.until("Go. Plank")
    terminal.press("q\r")
    terminal.until("Stop?")
    terminal.press("f\r")
    terminal.until("How hard was it")
    terminal.press("7\r")
    terminal.until("A note")
    terminal.press("Left hip tight\r")
    assert terminal.end() == 0, terminal.screen
    log = runstrong.only_log_file()
    assert (log["status"], log["effort"], log["note"]) == ("stopped", 7, "Left hip tight")


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGHUP])
def test_told_to_end_it_can_be_resumed(runstrong: Runstrong, number: int) -> None:
    lines = runstrong.begin("start", runstrong.routine(HOLD), "--plain")
    lines.until(FIRST)
    lines.kill(number)
    assert lines.end() == 128 + number
    assert "Saved. Go on with:" in lines.written
    assert len(runstrong.journals()) == 1
    assert runstrong.log() == []


def test_an_unfinished_session_can_be_left_for_later(runstrong: Runstrong) -> None:
    routine = runstrong.routine(HOLD)
    for more in ((), ("--anyway",)):
        lines = runstrong.begin("start", routine, "--plain", *more)
        lines.until(FIRST)
        lines.type("q")
        lines.until("Stop?")
        lines.type("")
        assert lines.end() == 0
    older, newer = runstrong.journals()
    resumed = runstrong.begin("resume", "--plain", older.stem)
    resumed.until("Going on in three.")
    resumed.type("q")
    resumed.until("Stop?")
    resumed.type("f")
    assert resumed.end() == 0
    assert runstrong.only_session().id == older.stem
    assert runstrong.journals() == [newer]
