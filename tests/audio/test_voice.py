"""The table of the clips, as the program reads it."""

from pathlib import Path

import pytest

from runstrong_tui.audio.voice import Voice

TABLE = """\
# A comment.
"Rest." = { file = "rest", ms = 512 }
"Squeeze the glute" = { file = "squeeze-the-glute", ms = 1830, text = "Squeeze the glute." }
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "clips.toml").write_text(TABLE, "utf-8")
    return tmp_path


def test_a_sentence_of_the_table_has_a_length_and_a_file(folder: Path) -> None:
    voice = Voice(folder)
    assert voice.lengths == {"Rest.": 512, "Squeeze the glute": 1830}
    assert voice.clip("Squeeze the glute") == folder / "squeeze-the-glute.ogg"


def test_another_sentence_has_none_and_never_becomes_a_path(folder: Path) -> None:
    voice = Voice(folder)
    assert voice.clip("../../etc/passwd") is None
    assert voice.clip("rest") is None


def test_the_table_is_read_when_it_is_first_needed_and_then_kept(folder: Path) -> None:
    voice = Voice(folder)
    (folder / "clips.toml").write_text('"Go." = { file = "go", ms = 1 }', "utf-8")
    assert voice.lengths == {"Go.": 1}
    (folder / "clips.toml").unlink()
    assert voice.lengths == {"Go.": 1}
    assert voice.clip("Go.") == folder / "go.ogg"


def test_the_shipped_voice_says_what_every_workout_needs() -> None:
    voice = Voice()
    for sentence in ("Get ready.", "Rest.", "Switch sides.", "Three.", "Two.", "One.", "Done."):
        clip = voice.clip(sentence)
        assert clip is not None
        assert clip.read_bytes().startswith(b"OggS")
        assert voice.lengths[sentence] > 300
