"""A shipped routine with the shipped voice, analysed as a recording would be."""

from importlib.util import find_spec
from pathlib import Path

import pytest

from runstrong_tui import assets
from runstrong_tui.audio.clip import samples
from runstrong_tui.audio.rendering import Renderer
from runstrong_tui.audio.tones import read_tones
from runstrong_tui.audio.voice import Voice
from runstrong_tui.core.cue_sheet import sheet
from runstrong_tui.core.settings import SoundSettings
from runstrong_tui.exports.audio import export_audio
from runstrong_tui.files.catalogue import Catalogue
from runstrong_tui.files.shelf import RoutineShelf
from tests.exports.analysis import frames_of, gaps, misplaced_tones, silent_phrases

pytestmark = pytest.mark.skipif(find_spec("miniaudio") is None, reason="needs miniaudio")


def test_all_of_a_shipped_routine_is_heard_where_it_should_be(tmp_path: Path) -> None:
    nothing = tmp_path / "none"
    shelf = RoutineShelf(nothing, assets.routines(), Catalogue(nothing, assets.catalogue()))
    plan = shelf.plan("pre-run-activation")
    voice = Voice()
    cues = sheet(plan, SoundSettings(), voice.lengths)
    path = tmp_path / "workout.wav"
    exported = export_audio(path, cues, Renderer(read_tones(), voice.clip))
    heard = frames_of(path)
    tones = {sound: samples(wav) for sound, wav in read_tones().items()}
    assert exported.unspoken == ()
    assert exported.ms > plan.ms
    assert misplaced_tones(heard, cues, tones) == []
    assert silent_phrases(heard, cues) == []
    assert [gap for gap in gaps(cues, len(heard)) if any(heard[slice(*gap)])] == []
    assert max(heard) < 32_000
    assert min(heard) > -32_000
