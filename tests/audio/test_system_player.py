"""Sound by a program of the system, with stand-ins for the programs."""

import io
import os
import signal
import sys
import wave
from array import array
from collections.abc import Iterator
from pathlib import Path

import pytest

from runstrong_tui.audio.cue_by_cue import CueByCue
from runstrong_tui.audio.output import NoDevice
from runstrong_tui.audio.player import SoundPlayer
from runstrong_tui.audio.protocol import Hush, Play
from runstrong_tui.audio.system_player import OPENING, SILENCE, open_system
from runstrong_tui.clock import MachineClock
from tests.audio.cues import level, tone
from tests.audio.processes import gone, until
from tests.audio.programs import POSIX_ONLY, Programs

pytestmark = POSIX_ONLY
CLOCK = MachineClock()

READS_INPUT = """
source = args[-1] if args[-1] == "/dev/stdin" else 0
wav = open(source, "rb").read()
note(args=args, size=len(wav), wav=wav[:200].hex())
"""
LASTS = READS_INPUT + "\nif len(wav) > 5000: time.sleep(600)"
READS_FILE = """
wav = open(args[-1], "rb").read()
note(args=args, size=len(wav), wav=wav[:200].hex())
"""


@pytest.fixture
def programs(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Programs:
    return Programs(tmp_path, monkeypatch)


@pytest.fixture
def opened() -> Iterator[list[CueByCue]]:
    """What was opened, to be closed again."""
    all_opened: list[CueByCue] = []
    yield all_opened
    for output in all_opened:
        output.close()


def open_it(opened: list[CueByCue]) -> CueByCue:
    output = open_system()
    assert isinstance(output, CueByCue)
    opened.append(output)
    return output


def play(output: CueByCue, samples: "array[int]") -> None:
    output.keep("sound", samples)
    output.post(Play(1, 1, CLOCK.now_ns(), "sound"))


def wav(samples: "array[int]") -> str:
    """The beginning of the WAV file of some samples."""
    file = io.BytesIO()
    with wave.open(file, "wb") as out:
        out.setparams((1, 2, 44_100, 0, "NONE", ""))
        out.writeframes(samples.tobytes())
    return file.getvalue()[:200].hex()


@pytest.mark.parametrize("name", ["pw-play", "paplay", "aplay"])
def test_a_player_is_handed_the_sound_as_a_wav_file_on_its_input(
    name: str, programs: Programs, opened: list[CueByCue]
) -> None:
    programs.add(name, READS_INPUT)
    output = open_it(opened)
    assert output.name == name
    play(output, level(60))
    assert until(lambda: len(programs.notes) == 2)
    assert programs.notes[1]["wav"] == wav(level(60))
    assert until(lambda: output.idle)


def test_a_player_that_needs_a_file_gets_one_that_nobody_else_reads_and_that_goes_again(
    programs: Programs, opened: list[CueByCue]
) -> None:
    programs.add("afplay", READS_FILE)
    output = open_it(opened)
    play(output, level(60))
    assert until(lambda: len(programs.notes) == 2)
    assert programs.notes[1]["wav"] == wav(level(60))
    path = Path(programs.notes[1]["args"][-1])
    assert path.parent.stat().st_mode & 0o077 == 0
    assert until(lambda: not path.exists())
    output.close()
    assert not path.parent.exists()


def test_a_moment_of_silence_is_played_first(programs: Programs, opened: list[CueByCue]) -> None:
    programs.add("aplay", READS_INPUT)
    open_it(opened)
    (note,) = programs.notes
    assert note["wav"] == wav(array("h", SILENCE))


def test_a_player_that_fails_is_passed_over(programs: Programs, opened: list[CueByCue]) -> None:
    programs.add("pw-play", "sys.exit(1)")
    programs.add("paplay", READS_INPUT)
    assert open_it(opened).name == "paplay"


def test_if_all_fail_each_is_named(programs: Programs) -> None:
    programs.add("paplay", "sys.exit(1)")
    programs.add("aplay", "sys.exit(7)")
    with pytest.raises(NoDevice, match="paplay: it ended with code 1; aplay: it ended with code 7"):
        open_system()


@pytest.mark.skipif(sys.platform == "win32", reason="there is always one")
def test_without_any_player_it_says_so(programs: Programs) -> None:
    with pytest.raises(NoDevice, match="none of pw-play, paplay, aplay, afplay is installed"):
        open_system()


def test_one_that_never_ends_is_passed_over_and_ended(
    programs: Programs, opened: list[CueByCue], monkeypatch: pytest.MonkeyPatch
) -> None:
    assert OPENING < 8
    monkeypatch.setattr("runstrong_tui.audio.system_player.OPENING", 1.0)
    programs.add("pw-play", "note()\ntime.sleep(600)")
    programs.add("aplay", READS_INPUT)
    assert open_it(opened).name == "aplay"
    assert until(lambda: gone(programs.notes[0]["pid"]))


@pytest.mark.parametrize("ending", ["hush", "close"])
def test_what_plays_is_ended_by_a_new_epoch_and_by_closing(
    ending: str, programs: Programs, opened: list[CueByCue]
) -> None:
    programs.add("paplay", LASTS)
    output = open_it(opened)
    play(output, level(5000))
    assert until(lambda: len(programs.notes) == 2)
    assert not gone(programs.notes[1]["pid"])
    output.post(Hush(2)) if ending == "hush" else output.close()
    assert until(lambda: gone(programs.notes[1]["pid"]))
    assert output.fault() is None


def test_a_player_whose_server_is_gone_is_a_fault(
    programs: Programs, opened: list[CueByCue]
) -> None:
    programs.add("paplay", READS_INPUT)
    output = open_it(opened)
    programs.add("paplay", "sys.exit(1)")
    for _ in range(3):
        assert output.fault() is None
        play(output, level(60))
        assert until(lambda: output.idle)
    assert output.fault()


def test_the_helper_plays_by_it_and_leaves_nothing_behind(programs: Programs) -> None:
    programs.add("paplay", LASTS)
    player = SoundPlayer(devices=("system",))
    try:
        player.announce([tone(1, CLOCK.now())])
        assert until(lambda: len(programs.notes) == 2)
        assert (player.state, player.backend) == ("ready", "system")
    finally:
        player.close()
    assert until(lambda: all(gone(note["pid"]) for note in programs.notes))


def test_a_helper_that_is_killed_takes_what_plays_along(programs: Programs) -> None:
    programs.add("paplay", LASTS)
    player = SoundPlayer(devices=("system",))
    try:
        player.announce([tone(1, CLOCK.now())])
        assert until(lambda: len(programs.notes) == 2)
        assert player.helper_pid
        os.kill(player.helper_pid, signal.SIGKILL)
        assert until(lambda: gone(programs.notes[1]["pid"]))
    finally:
        player.close()
