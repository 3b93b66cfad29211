"""Which announcer plays."""

from collections.abc import Iterable
from pathlib import Path

import pytest

from runstrong_tui.audio import choose
from runstrong_tui.audio.bell import Bell
from runstrong_tui.audio.ducking import Ducking
from runstrong_tui.audio.player import SoundPlayer
from runstrong_tui.audio.silent import Silence
from runstrong_tui.core.settings import Backend
from runstrong_tui.ports import Announcer
from tests.audio.cues import tone
from tests.audio.processes import until


@pytest.fixture
def install(monkeypatch: pytest.MonkeyPatch) -> "Install":
    return Install(monkeypatch)


class Install:
    """Decide what is installed."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self._monkeypatch = monkeypatch

    def __call__(self, devices: Iterable[str]) -> None:
        there = set(devices)
        self._monkeypatch.setattr(choose, "installed", lambda device: device in there)


def state(backend: Backend, lowered: Path | None = None) -> tuple[type, str]:
    """Which announcer it is and how it is doing."""
    chosen = choose.announcer(backend, 1.0, False, None, lowered=lowered)
    until(lambda: chosen.state != "starting")
    kind, state = type(chosen), chosen.state
    chosen.close()
    return kind, state


@pytest.mark.parametrize("backend", ["auto", "miniaudio", "simpleaudio", "system"])
def test_what_owns_a_device_is_heard(backend: Backend, install: Install) -> None:
    install(["miniaudio", "simpleaudio", "system"])
    assert state(backend) == (SoundPlayer, "idle")


def test_off_is_silence_and_bell_is_the_bell(install: Install) -> None:
    install(["miniaudio"])
    assert state("off") == (Silence, "off")
    assert state("bell") == (Bell, "bell")


def test_where_nothing_is_installed_auto_rings_the_bell(install: Install) -> None:
    install([])
    assert state("auto") == (Bell, "bell")


def test_what_is_asked_for_by_name_is_taken_or_nothing(install: Install) -> None:
    install(["miniaudio"])
    chosen = choose.announcer("simpleaudio", 1.0, False, None)
    assert isinstance(chosen, Silence)
    assert (chosen.state, chosen.trouble) == ("off", "simpleaudio is not installed")


def test_other_sound_is_lowered_only_on_request_and_where_it_can_be(
    install: Install, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    install(["miniaudio"])
    monkeypatch.setenv("PATH", str(tmp_path))
    record = tmp_path / "lowered.json"
    assert state("auto", record)[0] is SoundPlayer
    pactl = tmp_path / "pactl"
    pactl.write_text("#!/bin/sh\n")
    pactl.chmod(0o700)
    assert state("auto", record)[0] is Ducking
    assert state("auto")[0] is SoundPlayer


@pytest.mark.parametrize("kind", [Silence, Bell])
def test_silence_takes_everything_and_does_nothing(kind: type[Silence]) -> None:
    silence: Announcer = kind()
    silence.announce([tone(1, 0)])
    silence.hush(2)
    silence.mute(True)
    silence.close()
