"""The helper itself, on a device that only keeps time."""

import os
import signal
import subprocess
import sys
import time
from base64 import b64encode
from collections.abc import Iterator
from contextlib import contextmanager
from importlib.util import find_spec
from pathlib import Path

import pytest

from runstrong_tui.audio.player import SoundPlayer
from runstrong_tui.audio.process import HELPER
from runstrong_tui.audio.protocol import (
    NO_DEVICE,
    STALLED,
    Answer,
    Command,
    Learn,
    Load,
    Play,
    Quit,
    Say,
    command_line,
    read_answer,
)
from runstrong_tui.audio.tones import read_tones
from runstrong_tui.clock import MachineClock
from runstrong_tui.core.cue import Sound
from tests.audio.clips import wav_clip
from tests.audio.cues import tone
from tests.audio.processes import gone, until

pytestmark = pytest.mark.skipif(find_spec("miniaudio") is None, reason="needs miniaudio")
ON_NOTHING = (*HELPER, "--null")
ROOT = Path(__file__).parents[2]


@contextmanager
def helper() -> Iterator["subprocess.Popen[bytes]"]:
    """A helper that is ready."""
    process = subprocess.Popen(
        ON_NOTHING,
        bufsize=0,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
    )
    with process:
        assert process.stdout
        assert read_answer(process.stdout.readline()) == Answer("trying", "miniaudio")
        assert read_answer(process.stdout.readline()).word == "ready"
        yield process
        process.kill()


def tell(process: "subprocess.Popen[bytes]", *commands: Command) -> None:
    assert process.stdin
    process.stdin.write(b"".join(map(command_line, commands)))


def test_it_starts_plays_and_quits() -> None:
    player = SoundPlayer(command=ON_NOTHING)
    player.announce([tone(1, MachineClock().now(), sound=Sound.TICK)])
    assert until(lambda: player.state == "ready")
    player.close()
    assert player.state == "closed"
    assert player.trouble == ""


def test_quitting_waits_for_the_end_of_the_tone() -> None:
    with helper() as process:
        now = MachineClock().now_ns()
        wav = b64encode(read_tones()[Sound.GO]).decode()
        begin = time.monotonic()
        tell(process, Load("go", wav), Play(1, 1, now, "go"), Quit())
        assert process.wait(20) == 0
        # The tone lasts 0.6 s.
        assert time.monotonic() - begin > 0.5


def learn(sentence: str, ms: int) -> Learn:
    return Learn(sentence, b64encode(wav_clip(ms)).decode())


def test_a_phrase_is_decoded_and_said_sentence_by_sentence() -> None:
    with helper() as process:
        begin = time.monotonic()
        say = Say(1, 1, MachineClock().now_ns(), ("Rest.", "Next."), 200)
        tell(process, learn("Rest.", 200), learn("Next.", 300), say, Quit())
        assert process.wait(20) == 0
        assert time.monotonic() - begin > 0.6


def test_a_phrase_that_would_take_too_long_does_not_keep_it() -> None:
    with helper() as process:
        begin = time.monotonic()
        say = Say(1, 1, MachineClock().now_ns(), ("Breathe.",), 0)
        tell(process, learn("Breathe.", 60_000), say, Quit())
        assert process.wait(20) == 0
        assert time.monotonic() - begin < 20


def test_a_phrase_that_can_not_be_said_is_noted_and_survived() -> None:
    with helper() as process:
        assert process.stderr
        now = MachineClock().now_ns()
        tell(process, Learn("Rest.", "bm8gd2F2"), Say(1, 1, now, ("Rest.",), 0))
        tell(process, Say(1, 2, now, ("Moo.",), 0), Quit())
        assert process.wait(20) == 0
        noted = process.stderr.read().decode()
    assert "no sound file" in noted
    assert "no clip for 'Moo.'" in noted
    assert "Traceback" not in noted


def test_what_comes_too_late_to_be_said_is_not_even_decoded() -> None:
    with helper() as process:
        assert process.stderr
        late = MachineClock().now_ns() - 400_000_000
        tell(process, Learn("Rest.", "bm8gd2F2"), Say(1, 1, late, ("Rest.",), 0), Quit())
        assert process.wait(20) == 0
        assert "no sound file" not in process.stderr.read().decode()


def test_it_gives_signs_of_life() -> None:
    with helper() as process:
        assert process.stdout
        assert read_answer(process.stdout.readline()).word == "alive"


def test_it_ends_when_nobody_speaks_to_it_any_more() -> None:
    with helper() as process:
        assert process.stdin
        process.stdin.close()
        assert process.wait(20) == 0


def test_nonsense_is_noted_and_survived() -> None:
    with helper() as process:
        assert process.stdin
        assert process.stderr
        process.stdin.write(b"boom\n" + command_line(Play(1, 1, 0, "cowbell")))
        tell(process, Load("go", "bm8gd2F2"), Quit())
        assert process.wait(20) == 0
        noted = process.stderr.read().decode()
    assert "not a command" in noted
    assert "no sound 'cowbell'" in noted
    assert "no WAV file" in noted
    assert "Traceback" not in noted


@pytest.mark.skipif(sys.platform == "win32", reason="sends POSIX signals")
def test_an_interrupt_does_not_end_it() -> None:
    with helper() as process:
        process.send_signal(signal.SIGINT)
        tell(process, Quit())
        assert process.wait(20) == 0


def test_a_program_that_is_killed_takes_it_along() -> None:
    program = f"""
import subprocess, sys, time
from runstrong_tui.audio.process import HelperProcess
helper = HelperProcess({ON_NOTHING!r}, subprocess.DEVNULL, lambda helper, said: print(helper.pid))
sys.stdout.flush()
while True: time.sleep(0.05); sys.stdout.flush()
"""
    parent = subprocess.Popen(
        [sys.executable, "-c", program], cwd=ROOT, stdout=subprocess.PIPE, text=True
    )
    with parent:
        assert parent.stdout
        pid = int(parent.stdout.readline())
        parent.kill()
    assert until(lambda: gone(pid))


def changed(change: str, *commands: Command) -> tuple[int, str]:
    """How a helper ends in which something was changed: its exit code and its last word."""
    program = f"""
import sys, time
from runstrong_tui.audio import guard, helper
{change}
helper.main(["--null"])
"""
    process = subprocess.Popen(
        [sys.executable, "-c", program],
        cwd=ROOT,
        bufsize=0,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
    )
    with process:
        tell(process, *commands)
        assert process.stdout
        last = process.stdout.readlines()[-1]
        return process.wait(20), read_answer(last).word


def test_a_device_that_stops_playing_ends_it_with_a_code_of_its_own() -> None:
    change = "guard.Guard.stalled = lambda *_: True"
    assert changed(change) == (STALLED, "stalled")


def test_a_device_that_swallows_sound_without_end_is_none() -> None:
    change = "guard.Guard.runs_away = lambda *_: True"
    assert changed(change) == (NO_DEVICE, "no device")


def test_without_a_device_it_says_so_and_ends() -> None:
    change = """
import miniaudio
def none(**_): raise miniaudio.MiniaudioError("failed to init device", -401)
miniaudio.PlaybackDevice = none
"""
    assert changed(change) == (NO_DEVICE, "no device")


def test_without_a_usable_miniaudio_it_says_so_and_ends() -> None:
    assert changed("sys.modules['miniaudio'] = None") == (NO_DEVICE, "no device")


def test_a_device_that_does_not_close_does_not_keep_it() -> None:
    change = """
from runstrong_tui.audio.device import Device
Device.close = lambda self: time.sleep(600)
"""
    assert changed(change, Quit()) == (0, "ready")


def test_it_loads_nothing_it_does_not_need() -> None:
    program = """
import sys
import runstrong_tui.audio.helper, runstrong_tui.audio.device
print(*{name.partition(".")[0] for name in sys.modules})
"""
    done = subprocess.run(
        [sys.executable, "-c", program], cwd=ROOT, capture_output=True, text=True, check=True
    )
    heavy = {"textual", "rich", "click", "asyncio", "platformdirs", "tomlkit", "importlib_metadata"}
    assert not heavy & set(done.stdout.split())
