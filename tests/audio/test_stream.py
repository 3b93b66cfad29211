"""Commands and time in, frames out."""

import pytest

from runstrong_tui.audio.mixer import FADE, VOICE_FADE
from runstrong_tui.audio.protocol import Command, Hush, Mute, Phrase, Play, Quit, Volume
from runstrong_tui.audio.stream import Stream
from runstrong_tui.audio.timeline import SECOND
from tests.audio.cues import heard, level, nanoseconds, onset

START = 100 * SECOND
CHUNK = 882


class Listener:
    """A device on which no time is lost."""

    def __init__(self) -> None:
        self.stream = Stream()
        self.stream.keep("count", level(200))
        self.stream.keep("long", level(44_100))

    def hear(self, chunks: int) -> list[int]:
        """The next chunks."""
        values: list[int] = []
        for _ in range(chunks):
            now = START + nanoseconds(self.stream.position)
            values += heard(self.stream.frames(CHUNK, now))
        return values

    def post(self, *commands: Command | Phrase) -> None:
        for command in commands:
            self.stream.post(command)


@pytest.fixture
def device() -> Listener:
    return Listener()


def cue(frame: int, name: str = "count", epoch: int = 1, number: int = 1) -> Play:
    """A cue that is due with a frame."""
    return Play(epoch, number, START + nanoseconds(frame), name)


def phrase(frame: int, length: int = 20_000, epoch: int = 1, number: int = 1) -> Phrase:
    """A phrase that is due with a frame."""
    return Phrase(epoch, number, START + nanoseconds(frame), level(length, 400))


@pytest.mark.parametrize("frame", [0, 1, 881, 882, 5_000, 44_099])
def test_a_cue_begins_with_the_very_frame_it_is_due(device: Listener, frame: int) -> None:
    device.post(cue(frame))
    values = device.hear(60)
    assert onset(values) == frame
    assert sum(map(bool, values)) == 200


def test_frames_are_given_as_long_ahead_as_the_device_asks_for_them() -> None:
    stream = Stream(ahead=SECOND // 100)
    stream.keep("count", level(200))
    stream.post(cue(1_000))
    assert onset(heard(stream.frames(CHUNK, START))) == 1_000 - 441


def test_cues_play_in_the_order_they_are_due_not_in_the_order_they_came(device: Listener) -> None:
    device.post(cue(3_000, number=1), cue(1_000, number=2))
    values = device.hear(5)
    assert [onset(values), onset(values[1_500:])] == [1_000, 1_500]


def test_a_late_cue_plays_at_once_and_a_stale_one_never(device: Listener) -> None:
    device.hear(100)
    device.post(cue(100 * CHUNK - 44_000))
    assert onset(device.hear(1)) == 0
    device.post(cue(100 * CHUNK - 44_200))
    assert onset(device.hear(1)) is None


def test_of_several_late_cues_only_the_newest_plays(device: Listener) -> None:
    device.hear(100)
    device.post(cue(70_000), cue(80_000, number=2), cue(75_000, number=3))
    assert max(device.hear(1)) == 1000


def test_hush_drops_what_is_due_and_silences_what_plays(device: Listener) -> None:
    device.post(cue(0, "long"), cue(5_000))
    device.hear(2)
    device.post(Hush(2))
    assert not any(device.hear(40)[CHUNK:])
    assert device.stream.idle


def test_cues_of_an_earlier_epoch_are_not_taken(device: Listener) -> None:
    device.post(Hush(3), cue(0, epoch=2), cue(500, epoch=3), Hush(1))
    assert onset(device.hear(2)) == 500


def test_mute_and_volume_are_obeyed_at_once(device: Listener) -> None:
    device.post(Mute(True), cue(0))
    assert onset(device.hear(1)) is None
    device.post(Mute(False), Volume(0.5))
    device.hear(1)
    device.post(cue(2 * CHUNK))
    assert max(device.hear(1)) == 500


def test_quitting_lets_what_is_due_end_and_drops_the_rest(device: Listener) -> None:
    device.post(cue(0, "long"), cue(2_000), Quit())
    assert not device.stream.idle
    assert sum(map(bool, device.hear(60))) == 44_100
    assert device.stream.idle


def test_an_unknown_sound_is_silence(device: Listener) -> None:
    device.post(cue(0, "cowbell"))
    assert onset(device.hear(1)) is None
    assert not device.stream.knows("cowbell")


@pytest.mark.parametrize("frame", [0, 1, 881, 882, 5_000])
def test_a_phrase_begins_with_the_very_frame_it_is_due(device: Listener, frame: int) -> None:
    device.post(phrase(frame))
    values = device.hear(60)
    assert onset(values) == frame
    assert sum(map(bool, values)) == 20_000


def test_a_phrase_a_little_late_is_said_at_once_and_a_later_one_never(device: Listener) -> None:
    device.hear(100)
    device.post(phrase(100 * CHUNK - 13_000))
    assert onset(device.hear(1)) == 0
    device.hear(60)
    device.post(phrase(161 * CHUNK - 13_300))
    assert onset(device.hear(60)) is None
    assert device.stream.idle


def test_of_several_late_phrases_only_the_newest_is_said_and_no_tone_is_lost_by_it(
    device: Listener,
) -> None:
    device.hear(100)
    due = 100 * CHUNK - 3_000
    device.post(phrase(due, 9_000, number=1), phrase(due + 9, 5_000, number=2), cue(due, number=3))
    values = device.hear(20)
    assert max(values[:200]) > 1000
    assert sum(map(bool, values)) == 5_000


def test_a_hush_fades_out_what_is_being_said_and_drops_what_was_to_be_said(
    device: Listener,
) -> None:
    device.post(phrase(0), phrase(9_000, number=2))
    device.hear(2)
    device.post(Hush(2))
    values = device.hear(30)
    assert 0 < values[VOICE_FADE // 2] < 400
    assert not any(values[VOICE_FADE:])
    assert device.stream.idle


def test_a_phrase_that_was_still_being_decoded_when_its_epoch_ended_is_not_said(
    device: Listener,
) -> None:
    device.post(Hush(2), phrase(100, epoch=1))
    assert onset(device.hear(60)) is None


def test_the_voice_steps_back_while_a_tone_sounds(device: Listener) -> None:
    device.post(phrase(0), cue(4_000))
    values = device.hear(30)
    assert values[3_999] == 400
    assert values[4_199] < 1000 + 400
    assert values[4_000 + 200 + 10 * FADE] == 400
