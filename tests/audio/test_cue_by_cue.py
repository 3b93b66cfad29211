"""Cues that are played one by one, with a device that only writes down what it was given."""

from array import array
from collections.abc import Iterator

import pytest

from runstrong_tui.audio.cue_by_cue import FAILURES, CueByCue
from runstrong_tui.audio.output import Output
from runstrong_tui.audio.protocol import Command, Hush, Mute, Phrase, Play, Quit, Volume
from runstrong_tui.audio.timeline import SECOND
from runstrong_tui.clock import MachineClock
from tests.audio.cues import level
from tests.audio.processes import until

CLOCK = MachineClock()
FAR = 600 * SECOND


class FakeSound:
    """A sound that lasts until it is told otherwise."""

    def __init__(self, frames: bytes, device: "FakeDevice") -> None:
        self.samples = array("h", frames).tolist()
        self.began = CLOCK.now_ns()
        self.stopped = self.ended = False
        self._device = device

    def over(self) -> bool:
        if self._device.breaks:
            raise OSError("it ended with code 1")
        return self.stopped or self.ended

    def stop(self) -> None:
        self.stopped = True


class FakeDevice:
    """Keeps all that was started."""

    def __init__(self) -> None:
        self.sounds: list[FakeSound] = []
        self.refuses = self.breaks = self.closed = False

    def start(self, frames: bytes) -> FakeSound:
        if self.refuses:
            raise OSError("nobody listens")
        self.sounds.append(FakeSound(frames, self))
        return self.sounds[-1]

    def close(self) -> None:
        self.closed = True


class Rig:
    def __init__(self) -> None:
        self.device = FakeDevice()
        self.cues = CueByCue("fake", self.device.start, self.device.close)
        self.cues.keep("beep", level(4))
        self.number = 0

    def play(self, due: int, epoch: int = 1, gain: float = 1.0, name: str = "beep") -> None:
        self.number += 1
        self.tell(Play(epoch, self.number, CLOCK.now_ns() + due, name, gain))

    def say(self, due: int) -> None:
        self.tell(Phrase(1, 0, CLOCK.now_ns() + due, level(4, 50)))

    def tell(self, *commands: Command | Phrase) -> None:
        for command in commands:
            self.cues.post(command)

    @property
    def began(self) -> int:
        return len(self.device.sounds)


@pytest.fixture
def rig() -> Iterator[Rig]:
    rig = Rig()
    yield rig
    rig.cues.close()


def test_it_is_an_output_and_knows_its_sounds(rig: Rig) -> None:
    output: Output = rig.cues
    assert output.name == "fake"
    assert output.sounds.knows("beep")
    assert not output.sounds.knows("cowbell")
    assert output.sounds.idle


def test_a_cue_begins_at_its_moment_and_not_before(rig: Rig) -> None:
    due = CLOCK.now_ns() + SECOND // 5
    rig.tell(Play(1, 1, due, "beep"))
    assert not rig.cues.idle
    assert until(lambda: rig.began == 1)
    assert rig.device.sounds[0].began >= due
    assert rig.device.sounds[0].samples == [1000] * 4


def test_a_later_cue_does_not_hold_up_an_earlier_one(rig: Rig) -> None:
    rig.play(FAR)
    rig.say(0)
    assert until(lambda: rig.began == 1)
    assert rig.device.sounds[0].samples == [50] * 4


@pytest.mark.parametrize(("apart", "heard"), [(0, 30), (SECOND, 50)])
@pytest.mark.parametrize("tone_first", [True, False])
def test_a_phrase_in_which_a_tone_sounds_is_quieter_throughout(
    rig: Rig, tone_first: bool, apart: int, heard: int
) -> None:
    due = CLOCK.now_ns() + SECOND // 4
    cues = [Phrase(1, 1, due, level(4, 50)), Play(1, 2, due + apart, "beep")]
    rig.tell(*(reversed(cues) if tone_first else cues))
    assert until(lambda: rig.began == 2)
    said = [one.samples for one in rig.device.sounds if one.samples[0] < 100]
    assert said == [[heard] * 4]


def test_what_ended_is_over(rig: Rig) -> None:
    rig.play(0)
    assert until(lambda: rig.began == 1)
    assert not rig.cues.idle
    rig.device.sounds[0].ended = True
    assert until(lambda: rig.cues.idle)


def test_too_late_is_not_played(rig: Rig) -> None:
    rig.play(-2 * SECOND)
    rig.say(-SECOND // 2)
    rig.play(0)
    assert until(lambda: rig.began == 1)
    assert rig.device.sounds[0].samples == [1000] * 4


def test_an_empty_sound_is_not_started(rig: Rig) -> None:
    rig.cues.keep("nothing", array("h"))
    rig.play(0, name="nothing")
    assert until(lambda: rig.cues.idle)
    assert rig.began == 0


def test_a_new_epoch_drops_and_stops_what_is_older(rig: Rig) -> None:
    rig.play(0)
    rig.play(FAR)
    assert until(lambda: rig.began == 1)
    rig.tell(Hush(2))
    rig.play(0)
    assert rig.device.sounds[0].stopped
    assert until(lambda: rig.cues.idle)
    assert rig.began == 1


def test_the_new_epoch_itself_plays_on(rig: Rig) -> None:
    rig.play(0, epoch=2)
    assert until(lambda: rig.began == 1)
    rig.tell(Hush(2))
    assert not rig.device.sounds[0].stopped


def test_muted_it_stops_what_plays_and_starts_nothing(rig: Rig) -> None:
    rig.play(0)
    assert until(lambda: rig.began == 1)
    rig.tell(Mute(True))
    rig.play(0)
    assert rig.device.sounds[0].stopped
    assert until(lambda: rig.cues.idle)
    rig.tell(Mute(False))
    rig.play(0)
    assert until(lambda: rig.began == 2)


def test_volume_and_gain_are_in_the_samples(rig: Rig) -> None:
    rig.tell(Volume(0.5))
    rig.play(0, gain=0.5)
    assert until(lambda: rig.began == 1)
    assert rig.device.sounds[0].samples == [250] * 4


def test_quitting_leaves_out_what_is_not_due_yet(rig: Rig) -> None:
    rig.play(0)
    rig.play(FAR)
    rig.tell(Quit())
    assert until(lambda: rig.began == 1)
    rig.device.sounds[0].ended = True
    assert until(lambda: rig.cues.idle)


def test_cue_after_cue_that_can_not_be_started_means_there_is_no_device(rig: Rig) -> None:
    rig.device.refuses = True
    for _ in range(FAILURES):
        assert rig.cues.fault() is None
        rig.play(0)
        assert until(lambda: rig.cues.idle)
    fault = rig.cues.fault()
    assert fault
    assert fault.word == "no device"
    assert fault.detail == "fake plays nothing any more: nobody listens"


def test_a_sound_that_breaks_off_counts_too_and_one_that_is_heard_ends_the_row(rig: Rig) -> None:
    rig.device.breaks = True
    for _ in range(FAILURES - 1):
        rig.play(0)
        assert until(lambda: rig.cues.idle)
    rig.device.breaks = False
    rig.play(0)
    assert until(lambda: rig.began == FAILURES)
    rig.device.sounds[-1].ended = True
    assert until(lambda: rig.cues.idle)
    rig.device.breaks = True
    rig.play(0)
    assert until(lambda: rig.cues.idle)
    assert rig.cues.fault() is None


def test_closing_stops_all(rig: Rig) -> None:
    rig.play(0)
    assert until(lambda: rig.began == 1)
    rig.cues.close()
    assert rig.device.sounds[0].stopped
    assert rig.device.closed
