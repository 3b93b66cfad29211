"""A workout that was written to a file is heard as exactly as one can hear, and a spoiled one is
noticed: whoever listens here can be trusted with the recordings.
"""

import wave
from pathlib import Path

import numpy as np
import pytest

from runstrong_tui.audio.clip import RATE as FILE_RATE
from runstrong_tui.core.settings import SoundSettings
from tests.e2e.program import Runstrong
from tests.sound.checks import check_heard
from tests.sound.performance import Performance
from tests.sound.recording import RATE, Recording, Samples, thinned
from tests.sound.routines import WORKOUT
from tests.sound.score import Score

pytestmark = pytest.mark.sound

EXACT = 1.0
"""Milliseconds: a frame of the analysis is 0.07."""
HEARD = 14.5
"""Seconds of a spoiled recording: up to the count after the rest."""


@pytest.fixture(scope="module")
def rendered(tmp_path_factory: pytest.TempPathFactory) -> tuple[Score, Recording]:
    """A workout in a file."""
    folder = tmp_path_factory.mktemp("rendered")
    runstrong = Runstrong(folder)
    routine = runstrong.routine(WORKOUT)
    file = folder / "workout.wav"
    assert runstrong.run("export", "audio", routine, "-o", str(file)).returncode == 0
    return Score.of(routine, SoundSettings()), _read(file)


def _read(path: Path) -> Recording:
    with wave.open(str(path)) as wav:
        assert wav.getframerate() == FILE_RATE
        frames = np.frombuffer(wav.readframes(wav.getnframes()), dtype="<i2")
    return Recording(thinned(frames), int(np.abs(frames.astype(np.int32)).max()))


def test_a_file_has_every_cue_at_its_very_moment(rendered: tuple[Score, Recording]) -> None:
    score, recording = rendered
    check_heard(score, recording)
    onsets = score.heard_in(recording.samples).onsets
    assert max(abs(one.error) for one in onsets) < EXACT
    assert all(one.found.hole == 0 for one in onsets)


class Spoiled:
    """The first seconds of a recording, to be spoiled."""

    def __init__(self, score: Score, samples: Samples) -> None:
        self._score = score
        self._samples = samples[: round(HEARD * RATE)].copy()

    def stretch(self, begin: float, end: float) -> Samples:
        """The part between two moments in seconds."""
        return self._samples[round(begin * RATE) : round(end * RATE)]

    def heard(self) -> Performance:
        return self._score.heard_in(self._samples)

    def due(self, named: tuple[tuple[int, str], ...]) -> list[tuple[int, str]]:
        """Those of some cues that are due within it."""
        return [(at, name) for at, name in named if at < (HEARD - 1) * 1000]


@pytest.fixture
def spoiled(rendered: tuple[Score, Recording]) -> Spoiled:
    score, recording = rendered
    return Spoiled(score, recording.samples)


def test_a_cue_that_is_missing_is_missed(spoiled: Spoiled) -> None:
    spoiled.stretch(8.9, 9.3)[:] = 0
    heard = spoiled.heard()
    assert spoiled.due(heard.missing) == [(9_000, "count")]
    assert heard.surplus == ()


def test_a_cue_that_is_late_is_found_late(spoiled: Spoiled) -> None:
    tone = spoiled.stretch(9, 9.2).copy()
    spoiled.stretch(9, 9.2)[:] = 0
    spoiled.stretch(9.1, 9.3)[:] = tone
    late = {one.at: one.error for one in spoiled.heard().onsets if abs(one.error) > EXACT}
    assert late == {9_000: pytest.approx(100, abs=EXACT)}


def test_a_cue_that_is_heard_twice_is_surplus(spoiled: Spoiled) -> None:
    spoiled.stretch(9.5, 9.7)[:] = spoiled.stretch(9, 9.2)
    heard = spoiled.heard()
    assert heard.surplus == ((9_500, "count"),)
    assert spoiled.due(heard.missing) == []


def test_a_cue_that_is_heard_twice_at_once_is_too_loud(spoiled: Spoiled) -> None:
    spoiled.stretch(9, 9.2)[:] *= 2
    (count,) = (one for one in spoiled.heard().onsets if one.at == 9_000)
    assert count.found.gain == pytest.approx(2, abs=0.1)


def test_a_hole_is_found_and_its_cue_all_the_same(spoiled: Spoiled) -> None:
    spoiled.stretch(12.02, HEARD)[:] = spoiled.stretch(12, HEARD - 0.02).copy()
    spoiled.stretch(12, 12.02)[:] = 0
    heard = spoiled.heard()
    assert spoiled.due(heard.missing) == []
    (hole,) = (one.found.hole for one in heard.onsets if one.at == 11_610)
    assert hole / RATE == pytest.approx(0.02, abs=0.005)
