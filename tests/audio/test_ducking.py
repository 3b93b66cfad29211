"""Lowering other sound while something is said."""

from collections.abc import Iterator, Sequence
from pathlib import Path

import pytest

from runstrong_tui.audio.ducking import AFTER, Ducking
from runstrong_tui.audio.other_sounds import OtherSounds
from runstrong_tui.clock import MachineClock
from runstrong_tui.core.cue import Cue, Priority
from runstrong_tui.ports import Announcer, TimedCue
from tests.audio.cues import tone
from tests.audio.processes import until

CLOCK = MachineClock()
LONG = 600_000


class FakePlayer:
    """Writes down what it is told."""

    def __init__(self) -> None:
        self.state = "ready"
        self.backend = "fake"
        self.trouble = ""
        self.helper_pid = 4711
        self.told: list[str] = []

    def warm_up(self, seconds: float) -> None:
        self.told.append(f"warm up {seconds}")

    def announce(self, cues: Sequence[TimedCue]) -> None:
        self.told.append(f"announce {len(cues)}")

    def hush(self, epoch: int) -> None:
        self.told.append(f"hush {epoch}")

    def mute(self, muted: bool) -> None:
        self.told.append(f"mute {muted}")

    def close(self) -> None:
        self.told.append("close")


class FakeOthers(OtherSounds):
    """Writes down what is done to other sound."""

    def __init__(self) -> None:
        super().__init__(Path("nowhere"))
        self.done: list[str] = []

    def repair(self) -> None:
        self.done.append("repair")

    def lower(self, session: int | None) -> None:
        self.done.append(f"lower {session}")

    def restore(self) -> None:
        self.done.append("restore")


class Rig:
    def __init__(self) -> None:
        self.player = FakePlayer()
        self.others = FakeOthers()
        self.ducking = Ducking(self.player, self.others, self._find, muted=False)

    def _find(self, sentence: str) -> bytes | None:
        return b"clip" if sentence == "Keep breathing." else None

    def say(self, ms: int, in_ms: int = 0, epoch: int = 1, text: str = "Keep breathing.") -> None:
        cue = Cue(0, 0, ms, Priority.FORM, say=text)
        self.ducking.announce([TimedCue(epoch, 1, CLOCK.now() + in_ms, cue)])

    @property
    def low(self) -> bool:
        return self.others.done[-1].startswith("lower")


@pytest.fixture
def rig() -> Iterator[Rig]:
    rig = Rig()
    yield rig
    rig.ducking.close()


def test_it_passes_all_on_to_the_player(rig: Rig) -> None:
    announcer: Announcer = rig.ducking
    rig.ducking.warm_up(2)
    announcer.announce([tone(1, 0)])
    announcer.mute(True)
    announcer.hush(2)
    announcer.close()
    assert rig.player.told == ["warm up 2", "announce 1", "mute True", "hush 2", "close"]
    assert (rig.ducking.state, rig.ducking.backend, rig.ducking.trouble) == ("ready", "fake", "")


def test_what_an_earlier_program_left_is_made_good_first(rig: Rig) -> None:
    assert until(lambda: rig.others.done == ["repair"])


def test_other_sound_is_lowered_for_a_phrase_and_then_comes_back(rig: Rig) -> None:
    rig.say(1)
    assert AFTER < 1000
    assert until(lambda: rig.others.done == ["repair", "lower 4711", "restore"])


def test_it_stays_low_between_two_phrases_close_together(rig: Rig) -> None:
    rig.say(1)
    rig.say(1, in_ms=AFTER)
    assert until(lambda: rig.others.done[-1] == "restore")
    assert rig.others.done == ["repair", "lower 4711", "restore"]


def test_tones_and_what_is_only_shown_lower_nothing(rig: Rig) -> None:
    rig.ducking.announce([tone(1, CLOCK.now())])
    rig.say(LONG, text="No clip for this.")
    rig.say(LONG, in_ms=LONG)
    rig.say(1, text="Keep breathing. No clip for this.")
    assert until(lambda: rig.others.done == ["repair"])
    rig.ducking.close()
    assert rig.others.done == ["repair", "restore"]


def test_a_player_that_is_not_heard_lowers_nothing(rig: Rig) -> None:
    rig.player.state = "silent"
    rig.say(LONG)
    rig.ducking.close()
    assert not any(one.startswith("lower") for one in rig.others.done)


@pytest.mark.parametrize("how", ["hush", "mute", "close"])
def test_it_comes_back_when_the_phrase_is_broken_off(rig: Rig, how: str) -> None:
    rig.say(LONG)
    assert until(lambda: rig.others.done and rig.low)
    match how:
        case "hush":
            rig.ducking.hush(2)
        case "mute":
            rig.ducking.mute(True)
        case _:
            rig.ducking.close()
    assert until(lambda: not rig.low)
