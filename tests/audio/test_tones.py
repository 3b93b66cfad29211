"""The shipped tones."""

import math
import runpy
from itertools import combinations
from pathlib import Path
from typing import Any

import pytest

from runstrong_tui import assets
from runstrong_tui.audio.clip import RATE, samples
from runstrong_tui.audio.tones import read_tones
from runstrong_tui.core.cue import Sound

TONES = Path(str(assets.sounds() / "tones"))


@pytest.fixture(scope="module")
def script() -> dict[str, Any]:
    """The names of the script that makes the tones."""
    return runpy.run_path(str(TONES / "make_tones.py"))


def pitch(values: list[float]) -> int:
    """The strongest pitch in Hz."""

    def strength(hertz: int) -> float:
        turn = 2 * math.cos(2 * math.pi * hertz / RATE)
        before = last = 0.0
        for value in values:
            before, last = last, value + turn * last - before
        return before * before + last * last - turn * before * last

    return max(range(480, 2200, 20), key=strength)


def test_every_sound_has_a_tone_and_every_tone_a_sound(script: dict[str, Any]) -> None:
    assert set(script["TONES"]) == {sound.value for sound in Sound}
    assert {path.stem for path in TONES.glob("*.wav")} == set(script["TONES"])


def test_the_script_makes_the_committed_files(script: dict[str, Any], tmp_path: Path) -> None:
    script["write_all"](tmp_path)
    for name in script["TONES"]:
        assert (tmp_path / f"{name}.wav").read_bytes() == (TONES / f"{name}.wav").read_bytes()


def test_tones_keep_clear_of_full_scale_and_begin_and_end_in_silence() -> None:
    for wav in read_tones().values():
        values = samples(wav)
        assert 10_000 < max(map(abs, values)) <= 16_384
        assert abs(values[0]) < 10
        assert abs(values[-1]) < 100


def test_tones_that_mean_different_things_sound_different() -> None:
    """They begin or end a fifth of the pitch apart, or differ as much in length."""
    marks = {}
    for sound, wav in read_tones().items():
        values = [float(value) for value in samples(wav)]
        marks[sound] = (pitch(values[:4_000]), pitch(values[-4_000:]), len(values))
    for one, other in combinations(marks, 2):
        pairs = zip(marks[one], marks[other], strict=True)
        assert any(abs(a - b) > 0.2 * min(a, b) for a, b in pairs), (one, other)
