"""The player with a helper that plays nothing, in real processes."""

import json
import os
import signal
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import Any

import pytest

from runstrong_tui.audio.player import SoundPlayer
from runstrong_tui.clock import MachineClock
from runstrong_tui.core.cue import Sound
from tests.audio.cues import phrase, tone
from tests.audio.processes import gone, until

FAKE = Path(__file__).with_name("fake_helper.py")
SOON = 60_000
"""Milliseconds from now: late enough to be still due on the slowest machine."""
CLOCK = MachineClock()


class Rig:
    """A player, its fake helper and the helper's journal."""

    def __init__(self, folder: Path) -> None:
        self.journal = folder / "journal"
        self.log = folder / "log"
        self.players: list[SoundPlayer] = []

    def player(
        self, mode: str = "obey", tones: bytes = b"wav", clips: Mapping[str, bytes] | None = None
    ) -> SoundPlayer:
        command = (sys.executable, "-S", "-E", str(FAKE), str(self.journal), mode)
        player = SoundPlayer(
            0.5,
            False,
            self.log,
            command,
            lambda: dict.fromkeys(Sound, tones),
            find=(clips or {}).get,
        )
        self.players.append(player)
        return player

    def lines(self) -> list[dict[str, Any]]:
        """All whole lines of the journal."""
        text = self.journal.read_text() if self.journal.exists() else ""
        return [json.loads(line) for line in text.rpartition("\n")[0].splitlines()]

    def pids(self) -> list[int]:
        return [line["pid"] for line in self.lines() if "pid" in line]

    def told(self, word: str) -> list[dict[str, Any]]:
        return [line for line in self.lines() if line.get("do") == word]

    def numbers(self) -> list[int]:
        return [line["number"] for line in self.told("play")]


@pytest.fixture
def rig(tmp_path: Path) -> Iterator[Rig]:
    rig = Rig(tmp_path)
    yield rig
    for player in rig.players:
        player.close()


def returns(action: Callable[[], object]) -> bool:
    """Whether a call comes back."""
    thread = threading.Thread(target=action, daemon=True)
    thread.start()
    thread.join(20)
    return not thread.is_alive()


def test_the_helper_hears_sounds_settings_and_cues_in_order(rig: Rig) -> None:
    player = rig.player()
    due = CLOCK.now() + SOON
    player.hush(1)
    player.announce([tone(1, due), phrase(2, due), tone(3, due + 5, sound=Sound.GO)])
    player.announce([tone(3, due + 5, sound=Sound.GO), tone(4, due + 9)])
    assert until(lambda: len(rig.numbers()) == 3)
    words = [line["do"] for line in rig.lines() if "do" in line]
    assert words == ["load"] * len(Sound) + ["volume", "mute", "hush"] + ["play"] * 3
    assert rig.numbers() == [1, 3, 4]
    assert [line["name"] for line in rig.told("play")] == ["count", "go", "count"]
    assert rig.told("play")[0]["due"] == due * 1_000_000
    assert rig.told("volume")[0]["volume"] == 0.5
    assert player.state == "ready"


def test_a_phrase_is_said_if_there_are_clips_for_it(rig: Rig) -> None:
    player = rig.player(clips={"Keep breathing.": b"ogg"})
    due = CLOCK.now() + SOON
    player.announce([tone(1, due), phrase(2, due), phrase(3, due + 5)])
    assert until(lambda: len(rig.told("say")) == 2)
    assert [line["sentence"] for line in rig.told("learn")] == ["Keep breathing."]
    assert rig.told("say")[0]["sentences"] == ["Keep breathing."]
    assert rig.told("say")[0]["due"] == due * 1_000_000


def test_a_killed_helper_is_followed_by_one_that_can_speak(rig: Rig) -> None:
    player = rig.player(clips={"Keep breathing.": b"ogg"})
    player.announce([phrase(1, CLOCK.now() + SOON)])
    assert until(lambda: rig.told("say"))
    os.kill(rig.pids()[0], signal.SIGKILL)
    assert until(lambda: len(rig.told("say")) == 2)
    assert len(rig.told("learn")) == 2


def test_a_new_epoch_ends_the_cues_of_the_last(rig: Rig) -> None:
    player = rig.player()
    due = CLOCK.now() + SOON
    player.announce([tone(1, due)])
    player.hush(2)
    player.announce([tone(2, due)])
    player.announce([tone(3, due, epoch=2)])
    player.mute(True)
    assert until(lambda: len(rig.told("mute")) == 2 or 3 in rig.numbers())
    assert 2 not in rig.numbers()


def test_a_killed_helper_is_followed_by_one_that_gets_what_is_still_due(rig: Rig) -> None:
    player = rig.player()
    due = CLOCK.now() + SOON
    player.announce([tone(1, due), tone(2, due)])
    assert until(lambda: rig.numbers() == [1, 2])
    os.kill(rig.pids()[0], signal.SIGKILL)
    assert until(lambda: rig.numbers() == [1, 2, 1, 2])
    assert len(rig.pids()) == 2
    assert until(lambda: player.state == "ready")


def test_without_a_device_the_player_is_silent_and_says_why(rig: Rig) -> None:
    player = rig.player("absent")
    player.announce([tone(1, CLOCK.now() + SOON)])
    assert until(lambda: player.state == "silent")
    assert player.trouble == "fake"
    assert len(rig.pids()) == 1


@pytest.mark.parametrize(("mode", "state"), [("obey", "ready"), ("absent", "silent")])
def test_who_waits_for_it_learns_whether_it_can_be_heard(rig: Rig, mode: str, state: str) -> None:
    player = rig.player(mode)
    player.warm_up(60)
    assert player.state == state


def test_nobody_waits_for_sound_that_can_not_start(tmp_path: Path) -> None:
    player = SoundPlayer(command=(str(tmp_path / "nothing"),))
    player.warm_up(0.01)
    player.close()
    player.warm_up(60)


def test_a_helper_that_never_reads_holds_nobody_up(rig: Rig) -> None:
    player = rig.player("deaf", tones=bytes(1_000_000))
    player.announce([tone(1, CLOCK.now() + SOON)])
    assert until(lambda: player.state == "ready")

    def talk() -> None:
        for number in range(2, 2_000):
            player.announce([tone(number, CLOCK.now() + SOON)])
            player.hush(1)
            player.mute(False)

    assert returns(talk)
    assert returns(player.close)
    assert until(lambda: gone(rig.pids()[0]))


def test_closing_ends_the_helper(rig: Rig) -> None:
    player = rig.player()
    player.announce([tone(1, CLOCK.now() + SOON)])
    assert until(rig.numbers)
    player.close()
    assert rig.told("quit")
    assert gone(rig.pids()[0])
    assert player.state == "closed"


def test_after_closing_nothing_happens_any_more(rig: Rig) -> None:
    player = rig.player()
    player.close()
    player.close()
    player.announce([tone(1, CLOCK.now())])
    player.hush(2)
    player.mute(True)
    assert rig.pids() == []


def test_a_program_that_can_not_be_started_is_no_reason_to_fail(tmp_path: Path) -> None:
    player = SoundPlayer(command=(str(tmp_path / "nothing"),))
    player.announce([tone(1, CLOCK.now() + SOON)])
    assert until(lambda: player.state == "broken")
    player.close()


def test_missing_tones_are_no_reason_to_fail(rig: Rig) -> None:
    def missing() -> dict[Sound, bytes]:
        raise FileNotFoundError("sounds is missing")

    player = SoundPlayer(tones=missing)
    player.announce([tone(1, CLOCK.now() + SOON)])
    assert until(lambda: "sounds is missing" in player.trouble)
    player.close()


def test_what_the_helper_prints_goes_to_the_log_and_never_to_the_terminal(
    rig: Rig, capfd: pytest.CaptureFixture[str]
) -> None:
    player = rig.player()
    player.announce([tone(1, CLOCK.now() + SOON)])
    assert until(rig.numbers)
    player.close()
    assert rig.log.read_text() == "chatter of a sound library\n"
    assert capfd.readouterr() == ("", "")


def test_a_log_that_can_not_be_written_changes_nothing(rig: Rig) -> None:
    rig.log = rig.log / "no" / "folder"
    player = rig.player()
    player.announce([tone(1, CLOCK.now() + SOON)])
    assert until(rig.numbers)


@pytest.mark.skipif(sys.platform == "win32", reason="there are no sessions of processes")
def test_ctrl_c_in_the_terminal_does_not_reach_the_helper(rig: Rig) -> None:
    player = rig.player()
    player.announce([tone(1, CLOCK.now() + SOON)])
    assert until(rig.numbers)
    assert os.getsid(rig.pids()[0]) != os.getsid(0)


def test_the_helper_does_not_outlive_a_program_that_is_killed(rig: Rig) -> None:
    program = f"""
import sys, time
from pathlib import Path
from runstrong_tui.audio.player import SoundPlayer
from tests.audio.cues import tone
command = (sys.executable, {str(FAKE)!r}, {str(rig.journal)!r}, "obey")
player = SoundPlayer(command=command)
player.announce([tone(1, {CLOCK.now() + SOON})])
time.sleep(60)
"""
    parent = subprocess.Popen([sys.executable, "-c", program], cwd=FAKE.parents[2])
    try:
        assert until(rig.numbers)
    finally:
        parent.kill()
        parent.wait()
    assert until(lambda: gone(rig.pids()[0]))


def test_a_program_that_ends_without_closing_ends_cleanly(rig: Rig) -> None:
    program = f"""
import sys, time
from runstrong_tui.audio.player import SoundPlayer
from tests.audio.cues import tone
command = (sys.executable, {str(FAKE)!r}, {str(rig.journal)!r}, "obey")
player = SoundPlayer(command=command)
player.announce([tone(1, {CLOCK.now() + SOON})])
while player.state != "ready": time.sleep(0.01)
"""
    command = [sys.executable, "-c", program]
    done = subprocess.run(
        command, cwd=FAKE.parents[2], capture_output=True, text=True, check=False, timeout=20
    )
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")
    assert until(lambda: gone(rig.pids()[0]))
