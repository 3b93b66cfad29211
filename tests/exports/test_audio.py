"""The whole workout as one file, analysed as a recording would be."""

from array import array
from pathlib import Path

import pytest

from runstrong_tui.audio.clip import frames_in, samples
from runstrong_tui.audio.rendering import Renderer
from runstrong_tui.audio.tones import read_tones
from runstrong_tui.core.cue import Cue, Priority, Sound
from runstrong_tui.core.cue_sheet import sheet
from runstrong_tui.core.fault import Unusable
from runstrong_tui.core.phrases import sentences
from runstrong_tui.core.settings import SoundSettings
from runstrong_tui.exports.audio import Placed, export_audio, mixed
from tests.audio.clips import wav_clip
from tests.audio.cues import heard, level
from tests.exports.analysis import (
    Timed,
    frames_of,
    gaps,
    misplaced_tones,
    silent_phrases,
)
from tests.samples import DONKEY_8, PLANK_30, plan

PLAN = plan(PLANK_30, DONKEY_8)
TONES = read_tones()


class Hum:
    """A voice that hums every sentence, as long as it has letters."""

    def __init__(self) -> None:
        said = {part for _, cue in sheet(PLAN, SoundSettings()) for part in sentences(cue.say)}
        self.lengths = {sentence: 150 + 35 * len(sentence) for sentence in said if sentence}
        self.clips = {s: wav_clip(ms, rate=44_100) for s, ms in self.lengths.items()}


@pytest.fixture(scope="module")
def hum() -> Hum:
    return Hum()


@pytest.fixture(scope="module")
def cues(hum: Hum) -> tuple[Timed, ...]:
    return sheet(PLAN, SoundSettings(), hum.lengths)


@pytest.fixture(scope="module")
def recording(
    hum: Hum, cues: tuple[Timed, ...], tmp_path_factory: pytest.TempPathFactory
) -> "array[int]":
    path = tmp_path_factory.mktemp("export") / "workout.wav"
    exported = export_audio(path, cues, Renderer(TONES, hum.clips.get))
    assert exported.unspoken == ()
    return frames_of(path)


def test_every_tone_is_at_its_very_frame(recording: "array[int]", cues: tuple[Timed, ...]) -> None:
    tones = {sound: samples(wav) for sound, wav in TONES.items()}
    assert sum(cue.sound is not None for _, cue in cues) > 80
    assert misplaced_tones(recording, cues, tones) == []


def test_tones_that_are_moved_by_a_fifth_of_a_millisecond_would_be_found_out(
    recording: "array[int]", cues: tuple[Timed, ...]
) -> None:
    tones = {sound: samples(wav) for sound, wav in TONES.items()}
    late = array("h", [0] * 9) + recording
    assert len(misplaced_tones(late, cues, tones)) == sum(bool(cue.sound) for _, cue in cues)


def test_every_phrase_is_heard(recording: "array[int]", cues: tuple[Timed, ...]) -> None:
    assert sum(bool(cue.say) for _, cue in cues) > 40
    assert silent_phrases(recording, cues) == []


def test_where_nothing_is_to_be_heard_there_is_silence(
    recording: "array[int]", cues: tuple[Timed, ...]
) -> None:
    quiet = list(gaps(cues, len(recording)))
    assert sum(end - begin for begin, end in quiet) > len(recording) // 4
    assert [(begin, end) for begin, end in quiet if any(recording[begin:end])] == []


def test_nothing_is_clipped(recording: "array[int]") -> None:
    assert max(recording) < 32_000
    assert min(recording) > -32_000


def test_the_file_lasts_until_the_last_word_and_a_little_longer(
    recording: "array[int]", cues: tuple[Timed, ...]
) -> None:
    at, last = cues[-1]
    assert frames_in(400) < len(recording) - frames_in(at + last.ms) < frames_in(1_500)


def test_without_a_voice_the_phrases_are_named_and_the_tones_are_there(
    cues: tuple[Timed, ...], tmp_path: Path
) -> None:
    path = tmp_path / "tones.wav"
    exported = export_audio(path, cues, Renderer(TONES))
    assert set(exported.unspoken) == {cue.say for _, cue in cues if cue.say}
    only_tones = [(at, cue) for at, cue in cues if cue.sound]
    heard_tones = frames_of(path)
    tones = {sound: samples(wav) for sound, wav in TONES.items()}
    for at, cue in only_tones[:30]:
        assert cue.sound
        begin = frames_in(at)
        length = min(len(tones[cue.sound]), 1_000)
        assert heard_tones[begin : begin + length] == tones[cue.sound][:length]


def test_the_progress_adds_up_to_the_length(cues: tuple[Timed, ...], tmp_path: Path) -> None:
    steps: list[int] = []
    exported = export_audio(tmp_path / "a.wav", cues, Renderer(TONES), progress=steps.append)
    assert sum(steps) == exported.ms
    assert max(steps) <= 1_000


def test_a_clip_that_can_not_be_read_leaves_no_file_and_says_which(tmp_path: Path) -> None:
    cue = Cue(0, 0, 100, Priority.FORM, say="Rest.")
    gone = Renderer(TONES, lambda sentence: tmp_path / "gone.ogg")
    with pytest.raises(Unusable, match=r"'Rest\.': its clip can't be read"):
        export_audio(tmp_path / "a.wav", [(0, cue)], gone)
    assert list(tmp_path.iterdir()) == []


def test_clips_are_mixed_where_they_are_placed() -> None:
    clips = [Placed(0, level(10), False), Placed(100_000, level(10, 5), True)]
    values = [value for piece in mixed(clips) for value in heard(piece)]
    assert values[:11] == [1000] * 10 + [0]
    assert values[99_999:100_011] == [0] + [5] * 10 + [0]


def test_a_tone_and_a_phrase_that_begin_together_are_both_heard() -> None:
    clips = [Placed(7, level(9_000), False), Placed(7, level(9_000, 50), True)]
    values = [value for piece in mixed(clips) for value in heard(piece)]
    assert values[9_000] == 1_025


def test_every_sound_has_a_tone() -> None:
    assert set(TONES) == set(Sound)
