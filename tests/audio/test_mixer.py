"""Adding up clips, without a device."""

from itertools import pairwise

import pytest

from runstrong_tui.audio.clip import samples
from runstrong_tui.audio.decoding import LOUDEST
from runstrong_tui.audio.limiter import KNEE
from runstrong_tui.audio.mixer import BACK_AT_ONCE, FADE, VOICE_FADE, Mixer
from runstrong_tui.audio.tones import read_tones
from tests.audio.cues import heard, level, onset


def test_nothing_playing_is_silence() -> None:
    assert Mixer().render(100) == bytes(200)


def test_a_clip_begins_and_ends_on_its_exact_frame() -> None:
    mixer = Mixer()
    mixer.begin(level(50), wait=30)
    assert heard(mixer.render(200)) == [0] * 30 + [1000] * 50 + [0] * 120


@pytest.mark.parametrize("chunk", [1, 7, 64, 441])
def test_the_size_of_the_chunks_makes_no_difference(chunk: int) -> None:
    mixer = Mixer()
    mixer.begin(level(500), wait=0)
    mixer.begin(level(300, 77), wait=100)
    chunks = (mixer.render(chunk) for _ in range(882 // chunk))
    values = [value for frames in chunks for value in heard(frames)]
    assert values[:500] == [1000] * 100 + [1077] * 300 + [1000] * 100
    assert not any(values[500:])


def test_clips_add_up() -> None:
    mixer = Mixer()
    mixer.begin(level(10, 16_000), wait=0)
    mixer.begin(level(10, 16_000), wait=0, gain=0.5)
    assert heard(mixer.render(10)) == [24_000] * 10


@pytest.mark.parametrize(("value", "limit"), [(30_000, 32_767), (-30_000, -32_768)])
def test_too_loud_is_flattened_and_never_wraps_around(value: int, limit: int) -> None:
    mixer = Mixer()
    for _ in range(3):
        mixer.begin(level(10, value), wait=0)
    assert heard(mixer.render(10)) == [limit] * 10


def test_a_hushed_clip_ends_soon_and_without_a_click() -> None:
    mixer = Mixer()
    mixer.begin(level(5000), wait=0, epoch=1)
    mixer.render(100)
    mixer.hush(2)
    values = heard(mixer.render(FADE + 100))
    assert not any(values[FADE - 1 :])
    assert max(abs(a - b) for a, b in pairwise([1000, *values])) <= 10
    mixer.render(1)
    assert mixer.idle


def test_a_clip_of_the_new_epoch_goes_on() -> None:
    mixer = Mixer()
    mixer.begin(level(500), wait=0, epoch=2)
    mixer.hush(2)
    assert heard(mixer.render(500)) == [1000] * 500


def test_a_hushed_clip_that_has_not_begun_is_never_heard() -> None:
    mixer = Mixer()
    mixer.begin(level(500), wait=10, epoch=1)
    mixer.hush(2)
    assert onset(heard(mixer.render(1000))) is None


def test_muted_clips_go_on_unheard() -> None:
    mixer = Mixer()
    mixer.mute(True)
    mixer.begin(level(400), wait=0)
    mixer.render(1)
    assert not any(heard(mixer.render(299)))
    mixer.mute(False)
    values = heard(mixer.render(200))
    assert values[:100] == sorted(values[:100])
    assert any(values[:100])
    assert not any(values[100:])


def test_muting_fades_what_is_heard() -> None:
    mixer = Mixer()
    mixer.begin(level(5000), wait=0)
    mixer.render(10)
    mixer.mute(True)
    values = heard(mixer.render(1000))
    assert max(abs(a - b) for a, b in pairwise([1000, *values])) <= 10
    assert not any(values[FADE:])


def test_volume_scales_everything_and_stays_within_its_bounds() -> None:
    mixer = Mixer()
    mixer.volume(0.25)
    mixer.render(1)
    mixer.begin(level(10), wait=0)
    assert heard(mixer.render(10)) == [250] * 10
    mixer.volume(9)
    mixer.render(1)
    mixer.begin(level(10), wait=0)
    assert heard(mixer.render(10)) == [1000] * 10


FORWARD = FADE * BACK_AT_ONCE
"""Frames in which the voice comes forward again."""


def jumps(values: list[int]) -> int:
    """The greatest step from one frame to the next."""
    return max(abs(a - b) for a, b in pairwise(values))


def test_the_voice_steps_back_under_a_tone_and_comes_forward_after_it() -> None:
    mixer = Mixer()
    mixer.begin(level(9_000), wait=0, spoken=True)
    mixer.begin(level(2_000, 0), wait=1_000)
    values = heard(mixer.render(9_000))
    assert values[:1_000] == [1000] * 1_000
    assert values[1_000 + FADE : 3_000] == [500] * (2_000 - FADE)
    assert values[3_000 + FORWARD :] == [1000] * (6_000 - FORWARD)
    assert values[1_000 : 1_000 + FADE] == sorted(values[1_000 : 1_000 + FADE], reverse=True)
    assert values[3_000 : 3_000 + FORWARD] == sorted(values[3_000 : 3_000 + FORWARD])
    assert jumps(values) <= 3


def test_a_tone_is_as_loud_over_the_voice_as_alone() -> None:
    mixer = Mixer()
    mixer.begin(level(3_000, 0), wait=0, spoken=True)
    mixer.begin(level(500), wait=700)
    assert heard(mixer.render(3_000)) == [0] * 700 + [1000] * 500 + [0] * 1_800


def test_a_short_tone_turns_the_voice_round_half_way_without_a_jump() -> None:
    mixer = Mixer()
    mixer.begin(level(5_000), wait=0, spoken=True)
    mixer.begin(level(FADE // 2, 0), wait=100)
    values = heard(mixer.render(5_000))
    assert 700 < min(values) < 800
    assert values[-1] == 1000
    assert jumps(values) <= 3


def test_words_that_begin_under_a_tone_begin_stepped_back() -> None:
    mixer = Mixer()
    mixer.begin(level(2_000, 0), wait=0)
    mixer.begin(level(1_000), wait=900, spoken=True)
    assert heard(mixer.render(1_900)) == [0] * 900 + [500] * 1_000


@pytest.mark.parametrize("chunk", [1, 13, 441, 882, 5_000])
def test_voice_and_tones_do_not_depend_on_the_size_of_the_chunks(chunk: int) -> None:
    def played(chunk: int) -> list[int]:
        mixer = Mixer()
        mixer.begin(level(4_000, 900), wait=50, spoken=True)
        mixer.begin(level(300), wait=777, gain=0.5)
        mixer.begin(level(1_000, 31_000), wait=1_500)
        mixer.begin(level(800, 800), wait=3_000, spoken=True)
        count = -(-10_000 // chunk)
        return [value for _ in range(count) for value in heard(mixer.render(chunk))][:10_000]

    assert played(chunk) == played(10_000)


def test_who_begins_to_speak_ends_what_was_being_said() -> None:
    mixer = Mixer()
    mixer.begin(level(9_000, 100), wait=0, spoken=True)
    mixer.begin(level(5_000, 2_000), wait=1_000, spoken=True)
    values = heard(mixer.render(9_000))
    assert values[999] == 100
    assert 2_000 < values[1_000 + VOICE_FADE // 2] < 2_100
    assert values[1_000 + VOICE_FADE : 6_000] == [2_000] * (5_000 - VOICE_FADE)
    assert not any(values[6_000:])


def test_of_two_phrases_at_once_only_one_is_heard() -> None:
    mixer = Mixer()
    mixer.begin(level(500, 100), wait=0, spoken=True)
    mixer.begin(level(500, 300), wait=0, spoken=True)
    assert heard(mixer.render(500)) == [300] * 500


def test_a_hushed_voice_fades_more_slowly_than_a_tone() -> None:
    mixer = Mixer()
    mixer.begin(level(9_000), wait=0, epoch=1, spoken=True)
    mixer.render(100)
    mixer.hush(2)
    mixer.hush(3)
    values = heard(mixer.render(5_000))
    assert jumps([1000, *values]) <= 2
    assert any(values[: VOICE_FADE - 1])
    assert not any(values[VOICE_FADE:])


def test_muting_while_a_hushed_clip_fades_makes_no_click() -> None:
    mixer = Mixer()
    mixer.begin(level(9_000), wait=0, epoch=1)
    mixer.render(100)
    mixer.hush(2)
    mixer.mute(True)
    assert jumps([1000, *heard(mixer.render(1_000))]) <= 10


@pytest.mark.parametrize("peak", [LOUDEST, -LOUDEST])
def test_the_loudest_voice_under_any_tone_stays_clear_of_full_scale(peak: int) -> None:
    """Even if every frame of the voice were its peak."""
    for wav in read_tones().values():
        tone = samples(wav)
        mixer = Mixer()
        mixer.begin(level(len(tone) + 500, peak), wait=0, spoken=True)
        mixer.begin(tone, wait=100)
        values = heard(mixer.render(len(tone) + 500))
        assert max(map(abs, values)) < 32_000
        assert max(map(abs, values[100 + FADE :])) <= KNEE
