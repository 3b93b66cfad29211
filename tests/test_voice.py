"""The shipped clips are the list of all that can be said: none is missing, none is orphaned."""

import tomllib
from importlib.util import find_spec
from pathlib import Path

import pytest

from runstrong_tui import assets
from runstrong_tui.audio.voice import Voice
from runstrong_tui.core.phrases import sentences
from runstrong_tui.core.speech import sentences_said
from runstrong_tui.files.catalogue import Catalogue

FOLDER = Path(str(assets.sounds() / "voice" / "en"))
TABLE = tomllib.loads((FOLDER / "clips.toml").read_text("utf-8"))
SHIPPED = Catalogue(assets.catalogue() / "none", assets.catalogue()).usable()
REMAKE = "run sounds/voice/make_voice.py"


def test_every_sentence_has_a_clip_and_every_clip_a_sentence() -> None:
    said = set(sentences_said(SHIPPED))
    assert (sorted(said - set(TABLE)), sorted(set(TABLE) - said)) == ([], []), REMAKE


def test_every_clip_of_the_table_is_there_and_no_other() -> None:
    files = {path.stem for path in FOLDER.glob("*.ogg")}
    assert {clip["file"] for clip in TABLE.values()} == files, REMAKE


def test_only_the_same_words_share_a_clip() -> None:
    texts: dict[str, str] = {}
    for sentence, clip in TABLE.items():
        text = clip.get("text", sentence)
        assert texts.setdefault(clip["file"], text) == text


def test_no_file_name_is_unsafe_anywhere() -> None:
    names = [clip["file"] for clip in TABLE.values()]
    assert all(set(name) <= set("abcdefghijklmnopqrstuvwxyz0123456789-") for name in names)
    assert max(map(len, names)) <= 100


def test_all_clips_together_are_small_enough_to_ship() -> None:
    assert sum(path.stat().st_size for path in FOLDER.iterdir()) < 12_000_000


def test_a_sentence_takes_about_as_long_as_it_has_letters() -> None:
    for sentence, clip in TABLE.items():
        assert 200 + 25 * len(sentence) < clip["ms"] < 500 + 90 * len(sentence), sentence


def test_the_spoken_count_and_the_words_on_the_beat_fit_into_their_second() -> None:
    lengths = Voice().lengths
    for word in ("Three.", "Two.", "One.", "Up.", "Down.", "Hold.", "Hand.", "Elbow."):
        assert lengths[word] < 700, word


def test_all_but_easy_breathing_name_a_fault_in_a_question_and_an_answer() -> None:
    for exercise in SHIPPED:
        if exercise.id == "easy-breathing":
            continue
        question, answer = sentences(exercise.fault_cue)
        assert question.endswith("?") and answer.endswith(".")


@pytest.mark.skipif(find_spec("miniaudio") is None, reason="miniaudio decodes the clips")
def test_the_clips_are_what_the_table_says_and_equally_loud() -> None:
    import miniaudio

    for sentence, clip in TABLE.items():
        sound = miniaudio.vorbis_read_file(str(FOLDER / f"{clip['file']}.ogg"))
        assert (sound.nchannels, sound.sample_rate) == (1, 22_050), sentence
        assert 1000 * sound.num_frames / 22_050 == pytest.approx(clip["ms"], abs=5), sentence
        assert 8_000 < max(sound.samples) < 32_000, sentence
