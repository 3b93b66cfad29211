"""Sound that fails disturbs nothing: not the session, not its files, not the terminal."""

import os
import signal
import time
from functools import partial

import pytest

from tests.audio.processes import until
from tests.e2e.short_routines import HOLD
from tests.sound.checks import allowed, check_heard, check_undisturbed
from tests.sound.routines import STEADY, WORKOUT
from tests.sound.studio import Studio

pytestmark = pytest.mark.sound

BACK = 6_000
"""Milliseconds after which sound is surely back, on a slow machine; else it takes one or two."""
SOON = 1_500
"""Milliseconds from a moment of the plan until its journal has it."""
UNREAD = 10.0
"""Seconds a terminal is not read."""
PIPE = 4_096
"""Bytes that a terminal holds at least before who writes has to wait."""
SIZE = (80, 24)


def test_a_terminal_that_is_not_read_costs_no_cue(studio: Studio) -> None:
    routine = studio.runstrong.routine(WORKOUT)
    recorder = studio.server.record()
    app = studio.runstrong.open("start", routine, size=SIZE)
    app.until(partial(studio.is_at, 4_000))
    written = len(app.written)
    time.sleep(UNREAD)
    app.until(lambda: len(app.written) > written)
    assert len(app.written) - written >= PIPE, "so little that it did not have to wait"
    app.until("Last set", deadline=60)
    app.press("\r")
    assert app.end() == 0
    assert app.left_behind() == []
    check_heard(studio.score(routine), recorder.end())
    check_undisturbed(studio, 34)


def test_a_helper_that_dies_is_followed_by_another(studio: Studio) -> None:
    routine = studio.runstrong.routine(STEADY)
    recorder = studio.server.record()
    app = studio.runstrong.open("start", routine, size=SIZE)
    died = []
    for moment, number in ((7_000, signal.SIGKILL), (16_000, signal.SIGSEGV)):
        app.until(partial(studio.is_at, moment))
        os.kill(studio.helper(), number)
        died.append(studio.at())
    app.until(partial(studio.is_at, 24_000))
    assert {event["kind"] for event in studio.events()} == {"start", "step", "clock"}
    app.until("Last set", deadline=60)
    app.press("\r")
    assert app.end() == 0
    assert app.left_behind() == []
    assert "sound helper" not in app.written
    score = studio.score(routine)
    heard = score.heard_in(recorder.end().samples)
    unheard = [at for at, _ in heard.missing if not any(-SOON <= at - one <= BACK for one in died)]
    assert len(unheard) <= allowed(score), heard.missing
    assert len(heard.surplus) <= allowed(score), heard.surplus
    check_undisturbed(studio, 28)


def test_a_device_that_was_lost_is_heard_again_when_it_is_back(studio: Studio) -> None:
    routine = studio.runstrong.routine(STEADY)
    lines = studio.runstrong.begin("start", routine, "--plain")
    assert until(partial(studio.is_at, 7_000))
    studio.server.stop()
    assert until(partial(studio.is_at, 12_000))
    studio.server.start()
    recorder = studio.server.record()
    back = studio.at()
    assert lines.end(deadline=60) == 0
    score = studio.score(routine)
    heard = score.heard_in(recorder.end().samples)
    unheard = [at for at, _ in heard.missing if at > back + BACK]
    assert len(unheard) <= allowed(score), heard.missing
    assert len(heard.surplus) <= allowed(score), heard.surplus
    check_undisturbed(studio, 28)


def test_without_any_device_the_bell_rings_and_nothing_else_is_different(studio: Studio) -> None:
    studio.server.stop()
    studio.use("auto")
    app = studio.runstrong.open("start", studio.runstrong.routine(HOLD), size=SIZE)
    app.until("Last set", deadline=60)
    app.press("\r")
    assert app.end() == 0
    assert app.left_behind() == []
    assert "\a" in app.written
    assert not any(word in app.written for word in ("ALSA", "sound helper", "Traceback"))
    check_undisturbed(studio, 8)
