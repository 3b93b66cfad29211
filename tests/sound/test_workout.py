"""A whole workout is heard as its cue sheet says: every cue once, at its moment, and unharmed."""

import pytest

from tests.sound.checks import check_heard
from tests.sound.conftest import need
from tests.sound.listening import loudness
from tests.sound.routines import SIDES, WORKOUT
from tests.sound.studio import Studio

pytestmark = pytest.mark.sound


def test_by_miniaudio_the_voice_steps_back_for_a_tone(studio: Studio) -> None:
    need("miniaudio")
    routine = studio.runstrong.routine(WORKOUT)
    recorder = studio.server.record()
    assert studio.runstrong.run("start", routine, "--plain").returncode == 0
    score, recording = studio.score(routine), recorder.end()
    check_heard(score, recording)
    heard = score.heard_in(recording.samples).onsets
    numbers = [one.found for one in heard if one.cue.say in ("One.", "Two.")]
    assert len(numbers) == 4
    for number in (one for one in numbers if not one.hole):
        clip = score.clips[number.name]
        under, after = (
            loudness(recording.samples, clip, number.at, *seconds)
            for seconds in ((0.03, 0.06), (0.15, 0.3))
        )
        assert under < 0.8 * after, "each begins together with the tone of its rep"


@pytest.mark.parametrize(
    ("backend", "player"), [("simpleaudio", ""), ("system", "paplay"), ("system", "aplay")]
)
def test_by_other_backends(studio: Studio, backend: str, player: str) -> None:
    need(player or backend)
    studio.use(backend, player)
    routine = studio.runstrong.routine(SIDES)
    recorder = studio.server.record()
    assert studio.runstrong.run("start", routine, "--plain").returncode == 0
    check_heard(studio.score(routine), recorder.end())
