"""A routine made in a real terminal: typed as fast as can be, killed, gone on with, trained."""

import signal

import pytest

from tests.e2e.program import Runstrong

pytestmark = pytest.mark.e2e


def test_what_was_not_saved_survives_a_kill_and_is_trained_at_last(runstrong: Runstrong) -> None:
    app = runstrong.open(size=(100, 30))
    app.until("Exercises")
    app.press("n")
    app.until("New routine")
    app.press("a")
    app.until("type to search")
    app.press("knee plank\r")
    app.until("1 Knee plank")
    app.press("20 s\r")
    app.until("20 s       3")
    app.until(lambda: len(list((runstrong.data / "drafts").glob("*.toml"))) == 1)
    draft = runstrong.data / "drafts" / "new.toml"
    app.until(lambda: "seconds = 20" in draft.read_text("utf-8"))
    app.kill(signal.SIGKILL)
    again = runstrong.open(size=(100, 30))
    again.until("Exercises")
    again.press("n")
    again.until("20 s       3")
    again.until("not saved")
    again.press("s")
    again.until("A name of your own")
    again.press("Tuesday\r")
    again.until("Saved as tuesday.")
    again.press("q")
    again.until("Tuesday")
    again.press("q")
    assert again.end() == 0
    file = runstrong.data / "routines" / "tuesday.toml"
    assert runstrong.run("check", str(file)).returncode == 0
    assert runstrong.run("start", "tuesday", "--rehearse", "500", "--plain").returncode == 0
    assert not draft.exists()
