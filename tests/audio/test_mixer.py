"""Adding up clips, without a device."""

from itertools import pairwise

import pytest

from runstrong_tui.audio.mixer import FADE, Mixer
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
