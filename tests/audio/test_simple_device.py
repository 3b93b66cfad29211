"""Sound by simpleaudio, with stand-ins for the library in a real helper."""

from pathlib import Path

import pytest

from runstrong_tui.audio.backends import DEVICES
from runstrong_tui.audio.player import SoundPlayer
from runstrong_tui.clock import MachineClock
from runstrong_tui.core.cue import Sound
from runstrong_tui.core.tones import TONE_MS
from tests.audio.cues import tone
from tests.audio.processes import gone, until
from tests.audio.programs import POSIX_ONLY, Programs

pytestmark = POSIX_ONLY
CLOCK = MachineClock()

WORKS = """
import json, os, sys, time
def note(**what):
    with open(os.environ["JOURNAL"], "a") as file:
        file.write(json.dumps({"pid": os.getpid(), **what}) + "\\n")
class PlayObject:
    def __init__(self, seconds): self.end = time.monotonic() + seconds
    def is_playing(self): return time.monotonic() < self.end
    def stop(self): note(stopped=True); self.end = 0
def play_buffer(frames, channels, width, rate):
    assert frames, "an empty buffer crashes the real one"
    note(ms=round(len(frames) / 2 * 1000 / rate), channels=channels, width=width, rate=rate)
    return PlayObject(len(frames) / 2 / rate)
def stop_all(): note(all_stopped=True)
"""
CHATTERS = 'import os\nos.write(2, b"ALSA lib pcm.c: Unknown PCM default\\n")\n' + WORKS
CRASHES = (
    WORKS
    + """
def play_buffer(*_):
    note(crash=True)
    os.kill(os.getpid(), 11)
"""
)
NO_CARD = (
    WORKS
    + """
class SimpleaudioError(Exception): pass
def play_buffer(*_): raise SimpleaudioError("Error opening PCM device. -- CODE: -2")
"""
)
READS_INPUT = 'wav = open(0, "rb").read()\nnote(player=len(wav))'


@pytest.fixture
def programs(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Programs:
    monkeypatch.setenv("PYTHONPATH", str(tmp_path / "modules"))
    (tmp_path / "modules").mkdir()
    return Programs(tmp_path, monkeypatch)


def library(folder: Path, source: str, name: str = "simpleaudio") -> None:
    (folder / "modules" / f"{name}.py").write_text(source)


def test_each_tone_is_played_by_itself_after_a_moment_of_silence(
    programs: Programs, tmp_path: Path
) -> None:
    library(tmp_path, WORKS)
    player = SoundPlayer(devices=("simpleaudio",))
    player.announce([tone(1, CLOCK.now() + 600, sound=Sound.TICK)])
    assert until(lambda: len(programs.notes) == 2)
    assert (player.state, player.backend) == ("ready", "simpleaudio")
    player.close()
    shapes = [(n["channels"], n["width"], n["rate"]) for n in programs.notes if "ms" in n]
    assert shapes == [(1, 2, 44_100)] * 2
    assert [n["ms"] for n in programs.notes if "ms" in n] == [50, TONE_MS[Sound.TICK]]
    assert "all_stopped" in programs.notes[-1]


def test_a_new_epoch_stops_a_sound(programs: Programs, tmp_path: Path) -> None:
    library(tmp_path, WORKS.replace("time.monotonic() + seconds", "float('inf') * (seconds > 0.1)"))
    player = SoundPlayer(devices=("simpleaudio",))
    player.announce([tone(1, CLOCK.now(), sound=Sound.GO)])
    assert until(lambda: len(programs.notes) == 2)
    player.hush(2)
    assert until(lambda: any("stopped" in note for note in programs.notes))
    player.close()


def test_without_a_card_the_reason_is_said(programs: Programs, tmp_path: Path) -> None:
    library(tmp_path, NO_CARD)
    player = SoundPlayer(devices=("simpleaudio",))
    player.announce([tone(1, CLOCK.now())])
    assert until(lambda: player.state == "silent")
    assert "Error opening PCM device" in player.trouble
    player.close()


def test_a_library_that_kills_its_process_makes_room_for_the_next_backend(
    programs: Programs, tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    """As version 1.0.4 does under Python 3.12 and newer."""
    library(tmp_path, "raise ImportError('not on this machine')", "miniaudio")
    library(tmp_path, CRASHES)
    programs.add("paplay", READS_INPUT)
    player = SoundPlayer(devices=DEVICES)
    player.announce([tone(1, CLOCK.now() + 20_000, sound=Sound.GO)])
    assert until(lambda: player.backend == "system" and player.state == "ready")
    assert player.trouble == ""
    player.close()
    assert sum("crash" in note for note in programs.notes) == 2
    assert all(gone(note["pid"]) for note in programs.notes)
    assert capfd.readouterr() == ("", "")


def test_what_the_library_prints_does_not_reach_the_terminal(
    programs: Programs, tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    library(tmp_path, CHATTERS)
    log = tmp_path / "log"
    player = SoundPlayer(log_path=log, devices=("simpleaudio",))
    player.announce([tone(1, CLOCK.now())])
    assert until(lambda: player.state == "ready")
    player.close()
    assert capfd.readouterr() == ("", "")
    assert "Unknown PCM default" in log.read_text()


def test_where_nothing_opens_all_reasons_are_given_and_the_bell_is_left(
    programs: Programs, tmp_path: Path
) -> None:
    for name in ("miniaudio", "simpleaudio"):
        library(tmp_path, f"raise ImportError('{name} is broken')", name)
    player = SoundPlayer(bell=True)
    player.announce([tone(1, CLOCK.now())])
    assert until(lambda: player.state == "bell")
    assert "miniaudio is broken" in player.trouble
    assert "simpleaudio is broken" in player.trouble
    assert "none of pw-play" in player.trouble
    player.close()
    assert player.state == "closed"
