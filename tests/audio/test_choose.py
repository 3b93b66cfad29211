"""Which announcer plays."""

import importlib.util

import pytest

from runstrong_tui.audio import choose
from runstrong_tui.audio.player import SoundPlayer
from runstrong_tui.audio.silent import Silence
from runstrong_tui.core.settings import BACKENDS, Backend
from runstrong_tui.ports import Announcer
from tests.audio.cues import tone


def test_off_is_silence() -> None:
    assert isinstance(choose.announcer("off", 1.0, False, None), Silence)


@pytest.mark.parametrize("backend", [backend for backend in BACKENDS if backend != "off"])
@pytest.mark.skipif(importlib.util.find_spec("miniaudio") is None, reason="needs miniaudio")
def test_every_other_backend_is_heard(backend: Backend) -> None:
    chosen = choose.announcer(backend, 1.0, False, None)
    assert isinstance(chosen, SoundPlayer)
    assert chosen.state == "idle"
    chosen.close()


def test_a_machine_without_miniaudio_is_silent(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(choose, "find_spec", lambda name: None)
    assert isinstance(choose.announcer("auto", 1.0, False, None), Silence)


def test_silence_takes_everything_and_does_nothing() -> None:
    silence: Announcer = Silence()
    silence.announce([tone(1, 0)])
    silence.hush(2)
    silence.mute(True)
    silence.close()
    assert Silence.state == "off"
