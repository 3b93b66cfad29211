"""What a single cue sounds like."""

import io
import wave
from importlib.util import find_spec

import pytest

from runstrong_tui.audio.clip import samples
from runstrong_tui.audio.rendering import Renderer, louder, wav_file
from runstrong_tui.audio.tones import read_tones
from runstrong_tui.core.cue import Cue, Priority, Sound
from runstrong_tui.core.phrases import PAUSE
from tests.audio.clips import wav_clip
from tests.audio.cues import level

CLIPS = {"Rest.": wav_clip(200, rate=44_100), "Next: squat.": wav_clip(300, rate=44_100)}


def says(text: str) -> Cue:
    return Cue(0, 0, 100, Priority.FORM, say=text)


def test_a_tone_is_its_file() -> None:
    tones = read_tones()
    rendered = Renderer(tones).samples(Cue(0, 0, 600, Priority.EDGE, sound=Sound.GO))
    assert rendered == samples(tones[Sound.GO])


def test_a_phrase_is_its_sentences_in_a_row() -> None:
    rendered = Renderer({}, CLIPS.get).samples(says("Rest. Next: squat."))
    assert rendered is not None
    assert len(rendered) == (200 + PAUSE + 300) * 441 // 10
    assert not any(rendered[8_820 : 8_820 + PAUSE * 441 // 10])


def test_a_phrase_with_a_sentence_that_has_no_clip_is_not_heard() -> None:
    assert Renderer({}, CLIPS.get).samples(says("Rest. Next: plank.")) is None
    assert Renderer({}).samples(says("Rest.")) is None


@pytest.mark.skipif(find_spec("miniaudio") is None, reason="needs miniaudio")
def test_a_broken_clip_is_an_error() -> None:
    with pytest.raises(ValueError, match="no sound file"):
        Renderer({}, lambda sentence: b"moo").samples(says("Rest."))


def test_a_level_scales_a_clip_and_stays_within_its_bounds() -> None:
    assert louder(level(2), 0.5).tolist() == [500, 500]
    assert louder(level(2), 7.0) == level(2)
    assert louder(level(2), -1.0).tolist() == [0, 0]


def test_a_clip_as_a_file_can_be_read_again() -> None:
    file = wav_file(level(5))
    assert samples(file) == level(5)
    with wave.open(io.BytesIO(file)) as wav:
        assert wav.getframerate() == 44_100
