"""A sound file as samples."""

import io
import wave

import pytest

from runstrong_tui.audio.clip import frames_in, joined, ms_of, samples
from tests.audio.cues import level


def wav(rate: int = 44_100, width: int = 2, channels: int = 1) -> bytes:
    file = io.BytesIO()
    with wave.open(file, "wb") as out:
        out.setframerate(rate)
        out.setsampwidth(width)
        out.setnchannels(channels)
        out.writeframes(b"\x01\x00\xff\xff" * width * channels)
    return file.getvalue()


def test_samples_are_read_as_they_are() -> None:
    assert samples(wav()).tolist() == [1, -1, 1, -1]


@pytest.mark.parametrize(
    "content", [b"", b"RIFF", b"no sound", wav(rate=48_000), wav(width=1), wav(channels=2)]
)
def test_another_shape_is_refused_with_a_sentence(content: bytes) -> None:
    with pytest.raises(ValueError, match="WAV file"):
        samples(content)


def test_clips_in_a_row_have_a_pause_between_and_none_around() -> None:
    row = joined([level(3), level(2, 5)], pause=10)
    assert row.tolist() == [1000] * 3 + [0] * 441 + [5, 5]
    assert joined([level(3)], pause=10) == level(3)
    assert not joined([], pause=10)


def test_milliseconds_become_whole_frames_and_back() -> None:
    assert frames_in(10) == 441
    assert frames_in(1) == 44
    assert ms_of(44_100) == 1_000
