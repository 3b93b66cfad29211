"""Workouts in the app, from the first key to the file in the log."""

import signal
import time

import pytest

from runstrong_tui.plain.lines import spelled
from tests.e2e.program import Runstrong
from tests.e2e.short_routines import HOLD, KICKS, SETS_OF_WHOLE, WHOLE

pytestmark = pytest.mark.e2e

NO_BOUNCE = 0.4
"""Seconds after which the same key pressed again is meant to be."""


def test_one_key_starts_a_workout_that_leads_itself_into_the_log(runstrong: Runstrong) -> None:
    (runstrong.data / "routines").mkdir()
    (runstrong.data / "routines" / "whole.toml").write_text(WHOLE, "utf-8")
    app = runstrong.open()
    app.until("Whole")
    app.press("\r")
    app.until("READY PLANK")
    app.until_number("2")
    app.until("HOLD PLANK")
    for number in "4321":
        app.until_number(number)
    app.until("REST")
    app.until("READY DONKEY KICK")
    app.until("WORK DONKEY KICK")
    assert "◀ LEFT" in app.screen
    app.until("SWITCH DONKEY KICK")
    app.until("WORK DONKEY KICK")
    assert "RIGHT ▶" in app.screen
    app.until("STRONG WORK")
    app.until("Last set")
    log = runstrong.only_log_file()
    assert log["set"] == SETS_OF_WHOLE
    assert (log["routine"], log["status"]) == ("whole", "completed")
    assert (log["active_seconds"], log["paused_seconds"]) == (8.0, 0.0)
    assert log["elapsed_seconds"] == 18.0
    assert runstrong.journals() == []
    app.press("\r")
    app.until("Start")
    app.press("q")
    assert app.end() == 0
    assert app.left_behind() == []


def test_a_pause_and_a_new_size_cost_nothing(runstrong: Runstrong) -> None:
    app = runstrong.open("start", runstrong.routine(HOLD), size=(100, 30))
    app.until("SET 1/1")
    app.resize(40, 12)
    app.until("HOLD PLANK")
    app.until_number("3")
    app.press(" ")
    app.until("PAUSED")
    time.sleep(NO_BOUNCE)
    app.press(" ")
    app.until("HOLD PLANK")
    app.until("STRONG WORK")
    app.until("Last set")
    session = runstrong.only_session()
    assert [done.seconds for done in session.sets] == [5.0]
    assert session.paused_seconds >= 3
    assert round(session.elapsed_seconds - session.paused_seconds, 3) == 8
    app.press("\r")
    assert app.end() == 0
    assert app.left_behind() == []


def test_stopped_with_q_it_waits_to_be_resumed(runstrong: Runstrong) -> None:
    routine = runstrong.routine(HOLD)
    app = runstrong.open("start", routine)
    app.until("HOLD PLANK")
    app.press("q")
    app.until("STOP?")
    app.press("\r")
    assert app.end() == 0
    assert app.left_behind() == []
    assert "Saved. Go on with:" in app.written
    (journal,) = runstrong.journals()
    assert runstrong.log() == []
    told_no = runstrong.run("start", routine)
    assert told_no.returncode == 1
    assert "Short hold" in told_no.stderr
    assert "runstrong resume" in told_no.stderr
    left = runstrong.last_event(journal)["left"]
    app = runstrong.open("resume")
    for number in "321":
        app.until_number(number)
    app.until("STRONG WORK")
    app.until("Last set")
    app.press("\r")
    assert app.end() == 0
    session = runstrong.only_session()
    assert [done.seconds for done in session.sets] == [5.0]
    assert session.id == journal.stem
    assert left <= 5000
    assert runstrong.journals() == []


def test_told_to_end_it_gives_the_terminal_back_and_can_be_resumed(runstrong: Runstrong) -> None:
    app = runstrong.open("start", runstrong.routine(HOLD))
    app.until("HOLD PLANK")
    app.until_number("3")
    app.kill(signal.SIGTERM)
    assert app.end() == 128 + signal.SIGTERM
    assert app.left_behind() == []
    (journal,) = runstrong.journals()
    left = runstrong.last_event(journal)["left"]
    assert 0 < left <= 4000
    lines = runstrong.begin("resume", "--plain")
    lines.until(f"Short hold. {spelled(left)} to the end.")
    lines.until("Going on in three.")


def test_the_figure_moves_and_a_pause_is_still(runstrong: Runstrong) -> None:
    app = runstrong.open("start", runstrong.routine(KICKS), size=(80, 24))
    app.until("SET 1/1")
    app.until("UP  1 s")
    poses = {app.part(30, 6, 80, 19)}

    def moves() -> bool:
        poses.add(app.part(30, 6, 80, 19))
        return len(poses) > 12

    app.until(moves)
    app.press(" ")
    app.until("PAUSED")
    app.until_quiet(1.5)
    time.sleep(NO_BOUNCE)
    app.press(" ")
    shown = len(poses)
    app.until(lambda: moves() and len(poses) > shown + 3)
    app.press("q")
    app.until("Stop, resume later")
    app.press("\r")
    assert app.end() == 0
    assert app.left_behind() == []
