"""A whole workout is heard as its cue sheet says: every cue once, at its moment, and unharmed."""

from statistics import mean

import pytest

from tests.sound.conftest import need
from tests.sound.listening import loudness, torn
from tests.sound.recording import Recording
from tests.sound.routines import SIDES, WORKOUT
from tests.sound.score import Score
from tests.sound.studio import Studio

pytestmark = pytest.mark.sound

FULL_SCALE = 32_767
TORN_AT_MOST = 0.1
"""Of all that is heard: where other programs want the processor there may be a hole."""


def check(score: Score, recording: Recording) -> None:
    """That a whole workout was heard."""
    heard = score.heard_in(recording.samples)
    errors = [(one.at, one.found.name, round(one.error)) for one in heard.onsets]
    assert (heard.missing, heard.surplus) == ((), ()), errors
    assert all(0.5 < one.found.gain < 1.5 for one in heard.onsets), "too faint, or doubled"
    holes = [
        torn(recording.samples, score.clips[one.found.name], one.found.at) for one in heard.onsets
    ]
    assert mean(holes) < TORN_AT_MOST
    assert recording.peak < FULL_SCALE


def test_by_miniaudio_the_voice_steps_back_for_a_tone(studio: Studio) -> None:
    need("miniaudio")
    routine = studio.runstrong.routine(WORKOUT)
    recorder = studio.server.record()
    assert studio.runstrong.run("start", routine, "--plain").returncode == 0
    score, recording = studio.score(routine), recorder.end()
    check(score, recording)
    heard = score.heard_in(recording.samples).onsets
    numbers = [one.found for one in heard if one.cue.say in ("One.", "Two.")]
    for number in numbers:
        clip = score.clips[number.name]
        under, after = (
            loudness(recording.samples, clip, number.at, *seconds)
            for seconds in ((0.03, 0.06), (0.15, 0.3))
        )
        assert under < 0.8 * after, "each begins together with the tone of its rep"
    assert len(numbers) == 4


@pytest.mark.parametrize(
    ("backend", "player"), [("simpleaudio", ""), ("system", "paplay"), ("system", "aplay")]
)
def test_by_other_backends(studio: Studio, backend: str, player: str) -> None:
    need(player or backend)
    studio.use(backend, player)
    routine = studio.runstrong.routine(SIDES)
    recorder = studio.server.record()
    assert studio.runstrong.run("start", routine, "--plain").returncode == 0
    check(studio.score(routine), recorder.end())
