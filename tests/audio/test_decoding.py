"""Sound files of any kind as samples."""

import sys
from importlib.util import find_spec

import pytest

from runstrong_tui.audio.decoding import LOUDEST, can_decode, decoded, speech
from runstrong_tui.audio.voice import Voice
from tests.audio.clips import wav_clip

needs_miniaudio = pytest.mark.skipif(find_spec("miniaudio") is None, reason="needs miniaudio")


@needs_miniaudio
def test_a_clip_of_half_the_rate_lasts_as_long_and_sounds_as_loud() -> None:
    samples = decoded(wav_clip(300, peak=10_000))
    assert len(samples) == pytest.approx(13_230, abs=2)
    assert max(samples) == pytest.approx(10_000, rel=0.02)


@needs_miniaudio
def test_a_shipped_clip_lasts_as_long_as_its_table_says() -> None:
    voice = Voice()
    sentence, length = next(iter(voice.lengths.items()))
    clip = voice.clip(sentence)
    assert clip is not None
    assert len(speech(clip.read_bytes())) == pytest.approx(length * 44.1, abs=45)


@needs_miniaudio
def test_speech_that_is_too_loud_is_lowered_and_the_rest_is_left_alone() -> None:
    assert max(speech(wav_clip(100, peak=32_000))) == pytest.approx(LOUDEST, abs=2)
    quiet = wav_clip(100, peak=5_000)
    assert speech(quiet) == decoded(quiet)


@needs_miniaudio
@pytest.mark.parametrize("nonsense", [b"", b"OggS", b"no sound" * 100])
def test_what_is_no_sound_is_refused_with_a_sentence(nonsense: bytes) -> None:
    with pytest.raises(ValueError, match="no sound file"):
        decoded(nonsense)


def test_without_miniaudio_only_a_wav_of_our_own_shape_is_read(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setitem(sys.modules, "miniaudio", None)
    assert len(decoded(wav_clip(10, rate=44_100))) == 441
    with pytest.raises(ValueError, match="WAV file"):
        decoded(wav_clip(10))


def test_whether_speech_can_be_decoded_is_known_without_trying() -> None:
    assert can_decode() is (find_spec("miniaudio") is not None)
