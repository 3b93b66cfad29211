"""Other programs are quieter while the voice speaks, if that is wanted, and never for longer."""

import signal
import time

import pytest

from tests.audio.processes import until
from tests.sound.conftest import need
from tests.sound.routines import SIDES
from tests.sound.studio import Studio

pytestmark = pytest.mark.sound

FULL = 100
"""Percent."""


def test_music_is_lowered_for_words_and_comes_back_whatever_happens(studio: Studio) -> None:
    need("miniaudio")
    music = studio.server
    music.play_music()
    studio.prefer(duck=True)
    lines = studio.runstrong.begin("start", studio.runstrong.routine(SIDES), "--plain")
    assert until(lambda: music.music_volume() < FULL), "it is not lowered for the announcement"
    assert until(lambda: music.music_volume() == FULL), "it does not come back"
    assert until(lambda: music.music_volume() < FULL), "it is not lowered for the first movement"
    lines.kill(signal.SIGKILL)
    lines.end()
    lines = studio.runstrong.begin("resume", "--plain")
    assert until(lambda: music.music_volume() == FULL), "who was killed is not made good"
    lines.kill(signal.SIGTERM)
    assert lines.end() == 128 + signal.SIGTERM
    assert music.music_volume() == FULL


def test_unless_it_is_wanted_music_stays_as_it_is(studio: Studio) -> None:
    need("miniaudio")
    studio.server.play_music()
    recorder = studio.server.record()
    lines = studio.runstrong.begin("start", studio.runstrong.routine(SIDES), "--plain")
    heard = recorder.seconds
    while recorder.seconds < heard + 5:
        assert studio.server.music_volume() == FULL
        time.sleep(0.1)
    lines.kill(signal.SIGTERM)
    lines.end()
