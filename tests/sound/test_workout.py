"""A whole workout is heard as its cue sheet says: every cue once, at its moment, and unharmed."""

import signal
from functools import partial
from typing import Any

import numpy as np
import pytest

from tests.audio.processes import until
from tests.e2e.program import LineByLine
from tests.sound.checks import allowed, check_heard
from tests.sound.conftest import need
from tests.sound.listening import loudness
from tests.sound.recording import RATE
from tests.sound.routines import SIDES, STEADY, WORKOUT
from tests.sound.studio import Studio

pytestmark = pytest.mark.sound

SILENT_AFTER = 0.6
"""Seconds after which a pause is silent in the recording: 0.1 s, and what the recorder takes."""
LOUD = 5_000
"""In the numbers of 16 bits."""
SOON = 2_000
"""Milliseconds of the plan after which a key is surely obeyed, and its journal's second is over."""


def test_by_miniaudio_the_voice_steps_back_for_a_tone(studio: Studio) -> None:
    need("miniaudio")
    routine = studio.runstrong.routine(WORKOUT)
    recorder = studio.server.record()
    assert studio.runstrong.run("start", routine, "--plain").returncode == 0
    score, recording = studio.score(routine), recorder.end()
    heard = check_heard(score, recording).onsets
    numbers = [one.found for one in heard if one.cue.say in ("One.", "Two.")]
    for number in (one for one in numbers if not one.hole):
        clip = score.words[number.name]
        under, after = (
            loudness(recording.samples, clip, number.at, *seconds)
            for seconds in ((0.03, 0.06), (0.15, 0.3))
        )
        assert under < 0.8 * after, "each begins together with the tone of its rep"


@pytest.mark.parametrize(
    ("backend", "player", "settings"),
    [
        ("simpleaudio", "", {}),
        ("system", "paplay", {"volume": 0.5, "count": "voice", "tempo": "words"}),
        ("system", "aplay", {"form_cues": False, "tempo": "clicks"}),
    ],
)
def test_by_other_backends_and_as_the_athlete_prefers(
    studio: Studio, backend: str, player: str, settings: dict[str, Any]
) -> None:
    need(player or backend)
    studio.use(backend, player)
    studio.prefer(**settings)
    routine = studio.runstrong.routine(SIDES)
    recorder = studio.server.record()
    assert studio.runstrong.run("start", routine, "--plain").returncode == 0
    check_heard(studio.score(routine), recorder.end(), settings.get("volume", 1.0))


def test_the_keys_for_mute_and_voice_are_heard(studio: Studio) -> None:
    need("miniaudio")
    routine = studio.runstrong.routine(STEADY)
    recorder = studio.server.record()
    lines = studio.runstrong.begin("start", routine, "--plain")
    off = press(studio, lines, "m", 6_000, "The sound is off")
    on = press(studio, lines, "m", 11_000, "The sound is on")
    mute = press(studio, lines, "v", 17_000, "The voice is off")
    assert lines.end(deadline=60) == 0
    score = studio.score(routine)
    heard = score.heard_in(recorder.end().samples)
    tones = [one.at for one in heard.onsets if one.cue.sound]
    words = [one.at for one in heard.onsets if one.cue.say]
    assert [at for at in (*tones, *words) if off + SOON < at < on] == []
    assert [at for at in words if mute + SOON < at] == []
    due = [at for at, cue in score.cues if cue.sound and (at < off or on + SOON < at)]
    assert len(set(due) - set(tones)) <= allowed(score)
    assert len(heard.surplus) <= allowed(score)


def test_a_pause_is_silent_until_it_is_over(studio: Studio) -> None:
    need("miniaudio")
    recorder = studio.server.record()
    lines = studio.runstrong.begin("start", studio.runstrong.routine(STEADY), "--plain")
    press(studio, lines, "p", 6_000, "Paused")
    begin = recorder.seconds + SILENT_AFTER
    assert until(lambda: recorder.seconds > begin + 2)
    end = recorder.seconds
    lines.type("")
    lines.until("Going on")
    lines.kill(signal.SIGTERM)
    lines.end()
    heard = recorder.end().samples
    paused, counted_in = round(begin * RATE), round(end * RATE)
    assert np.abs(heard[:paused]).max() > LOUD
    assert np.abs(heard[paused:counted_in]).max() == 0
    assert np.abs(heard[counted_in:]).max() > LOUD


def press(studio: Studio, lines: LineByLine, key: str, at: int, answer: str) -> int:
    """Type a line at a moment of the plan, in ms; returns when it was answered."""
    assert until(partial(studio.is_at, at))
    lines.type(key)
    lines.until(answer)
    return studio.at()
