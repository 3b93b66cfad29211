"""The doctor says what is there, and its test line is heard."""

import pytest

from runstrong_tui.cli.doctor import TEST_LINE
from tests.sound.checks import check_heard
from tests.sound.conftest import need
from tests.sound.score import Score
from tests.sound.studio import Studio

pytestmark = pytest.mark.sound


def test_what_it_chose_is_heard(studio: Studio) -> None:
    need("miniaudio")
    studio.use("auto")
    recorder = studio.server.record()
    done = studio.runstrong.run("doctor")
    assert done.returncode == 0
    assert "opened: PulseAudio" in done.stdout
    assert "miniaudio (miniaudio is the first that can be opened)" in done.stdout
    assert done.stderr == "Test line: a phrase, three pips and a longer tone were played.\n"
    check_heard(Score([(cue.at, cue) for cue in TEST_LINE]), recorder.end())


def test_without_a_device_it_says_so_and_why(studio: Studio) -> None:
    studio.server.stop()
    studio.use("auto")
    done = studio.runstrong.run("doctor")
    assert done.returncode == 0
    assert "no sound device can be opened, so the terminal's bell rings" in done.stdout
    assert done.stderr == "Test line: not rung, standard error is no terminal.\n"
    assert "A workout can be led." in done.stdout
