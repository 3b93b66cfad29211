"""However a screen ends: the session is saved, the terminal given back, and told how to go on."""

import signal
import sys

import pytest

from tests.e2e.program import PROGRAM, Runstrong
from tests.e2e.short_routines import HOLD
from tests.e2e.terminal import Terminal

pytestmark = pytest.mark.e2e

BROKEN = (sys.executable, "-m", "tests.faults.broken")
LONG_HOLD = HOLD.replace("seconds = 5", "seconds = 60")
SIGNALS = [signal.SIGTERM, signal.SIGHUP, signal.SIGINT, signal.SIGQUIT]


def in_a_hold(runstrong: Runstrong, *, nohup: bool = False, kind: str = "") -> Terminal:
    """The app two seconds into a plank; broken inside, if a kind is given."""
    program = (*BROKEN, kind) if kind else PROGRAM
    command = runstrong.command("start", runstrong.routine(LONG_HOLD), program=program)
    app = runstrong.open_command(command, nohup=nohup)
    app.until("HOLD PLANK")
    app.until_number("58")
    return app


def assert_saved(runstrong: Runstrong) -> None:
    """The session waits, with what was done up to the last second or so."""
    (journal,) = runstrong.journals()
    assert 50_000 < runstrong.last_event(journal)["left"] <= 59_000
    assert runstrong.log() == []


@pytest.mark.parametrize("number", SIGNALS, ids=lambda number: number.name)
def test_told_to_end(runstrong: Runstrong, number: signal.Signals) -> None:
    app = in_a_hold(runstrong)
    app.kill(number)
    assert app.end() == 128 + number
    assert app.left_behind() == []
    assert "Saved. Go on with:" in app.screen.replace("\n", "")
    assert_saved(runstrong)


@pytest.mark.parametrize("number", SIGNALS, ids=lambda number: number.name)
def test_told_to_end_at_home(runstrong: Runstrong, number: signal.Signals) -> None:
    app = runstrong.open()
    app.until("Start")
    app.kill(number)
    assert app.end() == 128 + number
    assert app.left_behind() == []


@pytest.mark.parametrize("nohup", [False, True], ids=["hangup", "nohup"])
def test_the_window_is_closed(runstrong: Runstrong, nohup: bool) -> None:
    app = in_a_hold(runstrong, nohup=nohup)
    assert app.hang_up() == 128 + signal.SIGHUP
    assert_saved(runstrong)


def test_told_twice_it_still_ends_in_order(runstrong: Runstrong) -> None:
    app = in_a_hold(runstrong)
    for number in (signal.SIGTERM, signal.SIGHUP, signal.SIGTERM):
        app.kill(number)
    assert app.end() in (128 + signal.SIGTERM, 128 + signal.SIGHUP)
    assert app.left_behind() == []
    assert_saved(runstrong)


@pytest.mark.parametrize(
    "kind", ["in_timer", "in_worker", "in_thread_worker", "in_thread", "in_screen", "in_key"]
)
def test_an_error_nobody_was_prepared_for(runstrong: Runstrong, kind: str) -> None:
    app = in_a_hold(runstrong, kind=kind)
    app.press("b")
    assert app.end() == 1
    assert_told_of_failure(runstrong, app)


def test_an_error_in_the_thread_of_the_coach(runstrong: Runstrong) -> None:
    app = in_a_hold(runstrong, kind="in_coach")
    app.press("b")
    assert app.end() == 1
    assert app.left_behind() == []
    assert "The workout can't go on: ValueError: 10 letters." in app.written
    assert "Saved. Go on with:" in app.written
    assert_saved(runstrong)


def assert_told_of_failure(runstrong: Runstrong, app: Terminal) -> None:
    """In a sentence; how and where stands in a file, and nothing of what the athlete wrote."""
    assert app.left_behind() == []
    assert "runstrong has failed: ValueError: 10 letters. Where and how is noted in" in app.written
    assert "Saved. Go on with:" in app.written
    messages = (runstrong.data / "runstrong.log").read_text("utf-8")
    assert "Traceback" in messages
    assert "broken.py" in messages
    assert 'ValueError(f"{len(secret)} letters")' in messages
    assert "periwinkle" not in app.written + messages
    assert_saved(runstrong)


def test_a_main_thread_that_hangs_does_not_keep_it(runstrong: Runstrong) -> None:
    app = in_a_hold(runstrong, kind="hanging")
    app.press("b")
    app.read_for(1.0)
    app.kill(signal.SIGTERM)
    assert app.end() == 128 + signal.SIGTERM
    assert app.left_behind() == []
    assert "Saved. Go on with:" in app.written
    (journal,) = runstrong.journals()
    assert runstrong.last_event(journal)["left"] < 59_000


def test_killed_another_process_gives_the_terminal_back(runstrong: Runstrong) -> None:
    app = in_a_hold(runstrong)
    app.kill(signal.SIGKILL)
    assert app.end() == -signal.SIGKILL
    assert app.left_behind() == []
    assert "Killed. What was done is kept. Go on with:" in app.written
    assert_saved(runstrong)


def test_crashed_another_process_gives_the_terminal_back(runstrong: Runstrong) -> None:
    app = in_a_hold(runstrong, kind="crashing")
    app.press("b")
    assert app.end() == -signal.SIGSEGV
    assert app.left_behind() == []
    assert_saved(runstrong)


def test_what_a_library_says_is_kept_off_the_screen(runstrong: Runstrong) -> None:
    app = in_a_hold(runstrong, kind="noisy")
    app.press("b")
    app.until_number("56")
    app.press("\x03")
    app.until("STOP?")
    app.press("\x03")
    assert app.end() == 0
    assert "ALSA" not in app.written
    assert "ALSA lib pcm.c:2721" in (runstrong.data / "runstrong.log").read_text("utf-8")
