"""Where clips come from."""

from pathlib import Path

import pytest

from runstrong_tui.audio.finding import clip, no_voice, speakable

CLIPS = {"Rest.": b"rest", "Next: squat.": b"next"}


def test_a_phrase_can_be_said_if_each_of_its_sentences_can() -> None:
    assert speakable("Rest. Next: squat.", CLIPS.get)
    assert not speakable("Rest. Next: plank.", CLIPS.get)
    assert not speakable("Rest.", no_voice)


def test_a_clip_is_bytes_or_something_that_can_be_read(tmp_path: Path) -> None:
    path = tmp_path / "rest.ogg"
    path.write_bytes(b"rest")
    assert clip("Rest.", CLIPS.get) == clip("Rest.", lambda sentence: path) == b"rest"
    assert clip("Moo.", CLIPS.get) is None


def test_a_clip_that_is_gone_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(OSError, match="gone"):
        clip("Rest.", lambda sentence: tmp_path / "gone.ogg")
