"""Making a clip of what some program has spoken."""

import io
import wave
from array import array
from itertools import repeat

import pytest

from runstrong_tui.audio.trimming import LOUDEST, LOUDNESS, SPEECH_RATE, as_clip, clip_ms


def spoken(before: int, tone: int, after: int, height: int = 3000) -> list[int]:
    """Silence with a little noise, a square wave, silence; in samples."""
    wave_ = [height if i // 20 % 2 else -height for i in range(tone)]
    return [*repeat(1, before), *wave_, *repeat(-1, after)]


def wav(samples: list[int], rate: int = SPEECH_RATE, channels: int = 1) -> bytes:
    file = io.BytesIO()
    with wave.open(file, "wb") as out:
        out.setparams((channels, 2, rate, 0, "NONE", ""))
        out.writeframes(array("h", samples).tobytes())
    return file.getvalue()


def samples_of(clip: bytes) -> "array[int]":
    with wave.open(io.BytesIO(clip)) as file:
        assert (file.getnchannels(), file.getsampwidth()) == (1, 2)
        assert file.getframerate() == SPEECH_RATE
        return array("h", file.readframes(file.getnframes()))


def test_the_silence_at_the_ends_is_cut_to_a_few_milliseconds() -> None:
    clip = as_clip(wav(spoken(SPEECH_RATE // 2, 2205, SPEECH_RATE)))
    samples = samples_of(clip)
    onset = next(i for i, sample in enumerate(samples) if abs(sample) > 100)
    assert 218 <= onset <= 222
    assert clip_ms(clip) == pytest.approx(160, abs=1)


def test_it_is_as_loud_as_other_speech() -> None:
    samples = samples_of(as_clip(wav(spoken(0, 22_050, 0, height=300))))
    assert max(samples) == pytest.approx(LOUDNESS, rel=0.01)


def test_no_peak_is_louder_than_speech_may_be() -> None:
    quiet_but_for_a_click = [32_000, *spoken(0, 22_050, 0, height=700)]
    assert max(samples_of(as_clip(wav(quiet_but_for_a_click)))) <= LOUDEST


@pytest.mark.parametrize("rate", [8_000, 16_000, 24_000, 44_100])
def test_any_rate_becomes_ours_at_the_same_length(rate: int) -> None:
    clip = as_clip(wav(spoken(0, rate, 0), rate))
    assert clip_ms(clip) == pytest.approx(1000, abs=2)


def test_of_two_channels_the_first_is_heard() -> None:
    both = [value for sample in spoken(0, 2205, 0) for value in (sample, 0)]
    assert clip_ms(as_clip(wav(both, channels=2))) == 100


@pytest.mark.parametrize(
    ("wav_file", "text"),
    [
        (b"", "no WAV file"),
        (b"RIFF but not really", "no WAV file"),
        (wav([]), "says nothing"),
        (wav([0] * 2205), "says nothing"),
        (wav(spoken(0, 16 * 8_000, 0), 8_000), "more than 15 s"),
    ],
)
def test_what_is_no_speech_is_refused(wav_file: bytes, text: str) -> None:
    with pytest.raises(ValueError, match=text):
        as_clip(wav_file)
