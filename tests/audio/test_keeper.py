"""Keeping a helper running, on a clock of our own and without a process."""

from collections.abc import Mapping
from pathlib import Path

import pytest

from runstrong_tui.audio.finding import Readable
from runstrong_tui.audio.keeper import Keeper
from runstrong_tui.audio.protocol import (
    NO_DEVICE,
    STALLED,
    Answer,
    Command,
    Ended,
    Hush,
    Learn,
    Load,
    Mute,
    Play,
    Quit,
    Say,
    Volume,
)
from runstrong_tui.core.cue import Sound
from tests.audio.cues import phrase, tone

READY = Answer("ready", "Fake")


class HandClock:
    """A clock that is set by hand."""

    def __init__(self) -> None:
        self.time = 10_000

    def now(self) -> int:
        return self.time

    def slept(self) -> int:
        return 0


class FakeHelper:
    """A helper that writes down what it is told."""

    def __init__(self, obedient: bool = True) -> None:
        self.told: list[Command] = []
        self.killed = False
        self.obedient = obedient

    def send(self, command: Command) -> None:
        self.told.append(command)

    def kill(self) -> None:
        self.killed = True

    def wait(self, seconds: float) -> bool:
        return self.obedient or self.killed

    def played(self) -> list[int]:
        return [command.number for command in self.told if isinstance(command, Play)]


class Stage:
    """A keeper and all that is around it."""

    def __init__(self) -> None:
        self.clock = HandClock()
        self.helpers: list[FakeHelper] = []
        self.logged: list[bool] = []
        self.broken = False
        self.clips: dict[str, Readable | bytes] = {}
        self.keeper = Keeper(
            self._start,
            self._tones,
            self.clock,
            volume=0.5,
            muted=False,
            find=self.clips.get,
        )

    def _tones(self) -> Mapping[Sound, bytes]:
        return {Sound.COUNT: b"wav"}

    def _start(self, log: bool) -> FakeHelper:
        if self.broken:
            raise FileNotFoundError("no python")
        self.helpers.append(FakeHelper())
        self.logged.append(log)
        return self.helpers[-1]

    @property
    def helper(self) -> FakeHelper:
        return self.helpers[-1]

    @property
    def state(self) -> str:
        return self.keeper.state

    def announce(self, number: int, in_ms: int, epoch: int = 1) -> None:
        self.keeper.announce([tone(number, self.clock.time + in_ms, epoch)])
        self.keeper.attend()

    def hear(self, said: Answer | Ended) -> None:
        self.keeper.heard(self.helper, said)
        self.keeper.attend()

    def wait(self, ms: int) -> None:
        self.clock.time += ms
        self.keeper.attend()


@pytest.fixture
def stage() -> Stage:
    return Stage()


def test_no_helper_is_started_before_there_is_something_to_play(stage: Stage) -> None:
    stage.keeper.mute(True)
    stage.keeper.hush(1)
    stage.wait(1_000)
    assert stage.helpers == []
    assert stage.state == "idle"
    assert stage.keeper.patience() is None


def test_a_ready_helper_is_told_all_it_must_know_then_the_cues(stage: Stage) -> None:
    stage.announce(1, 500)
    assert stage.state == "starting"
    stage.keeper.mute(True)
    stage.keeper.hush(1)
    assert stage.helper.told == []
    stage.hear(READY)
    assert stage.state == "ready"
    assert stage.helper.told == [
        Load("count", "d2F2"),
        Volume(0.5),
        Mute(True),
        Hush(1),
        Play(1, 1, 10_500_000_000, "count"),
    ]
    stage.keeper.hush(2)
    stage.keeper.mute(False)
    assert stage.helper.told[-2:] == [Hush(2), Mute(False)]


def test_a_new_helper_takes_over_what_is_not_played_yet(stage: Stage) -> None:
    stage.announce(1, 100)
    stage.announce(2, 2_000)
    stage.hear(READY)
    stage.clock.time += 500
    stage.hear(Ended(-9))
    assert stage.state == "broken"
    assert stage.keeper.patience() == 0.2
    stage.wait(200)
    stage.hear(READY)
    assert len(stage.helpers) == 2
    assert stage.helper.played() == [2]
    assert stage.keeper.trouble == ""


def test_cues_of_an_epoch_that_is_over_are_not_taken_over(stage: Stage) -> None:
    stage.announce(1, 2_000)
    stage.hear(READY)
    stage.hear(Ended(-9))
    stage.keeper.hush(2)
    stage.announce(1, 2_500, epoch=2)
    stage.wait(200)
    stage.hear(READY)
    assert [c.epoch for c in stage.helper.told if isinstance(c, Play)] == [2]


def test_the_pause_before_the_next_try_doubles_up_to_five_seconds(stage: Stage) -> None:
    stage.announce(1, 60_000)
    pauses = []
    for _ in range(7):
        stage.hear(READY)
        stage.hear(Ended(STALLED))
        pauses.append(stage.keeper.patience())
        stage.wait(5_000)
    assert pauses == [0.2, 0.4, 0.8, 1.6, 3.2, 5.0, 5.0]


def test_a_helper_that_played_for_a_while_ends_the_row_of_failures(stage: Stage) -> None:
    stage.announce(1, 60_000)
    for _ in range(4):
        stage.hear(Ended(1))
        stage.wait(5_000)
    stage.hear(READY)
    stage.clock.time += 6_000
    stage.hear(Ended(-11))
    assert stage.keeper.patience() == 0.2


def test_without_a_device_it_tries_every_five_seconds_and_fills_no_log(stage: Stage) -> None:
    stage.announce(1, 60_000)
    for _ in range(3):
        stage.hear(Answer("no device", "nothing to play on"))
        stage.hear(Ended(NO_DEVICE))
        assert stage.state == "silent"
        assert stage.keeper.trouble == "nothing to play on"
        assert stage.keeper.patience() == 5.0
        stage.wait(5_000)
    assert stage.logged == [True, False, False, False]


def test_a_device_that_was_there_is_looked_for_sooner(stage: Stage) -> None:
    stage.announce(1, 60_000)
    stage.hear(READY)
    stage.hear(Ended(NO_DEVICE))
    assert stage.keeper.patience() == 0.2


def test_a_device_that_was_lost_is_looked_for_every_two_seconds(stage: Stage) -> None:
    stage.announce(1, 60_000)
    stage.hear(READY)
    pauses = []
    for _ in range(6):
        stage.hear(Ended(NO_DEVICE))
        pauses.append(stage.keeper.patience())
        stage.wait(2_000)
    assert pauses == [0.2, 0.4, 0.8, 1.6, 2.0, 2.0]


def test_without_a_cue_to_play_nothing_is_tried_again(stage: Stage) -> None:
    stage.announce(1, 100)
    stage.hear(Ended(1))
    stage.wait(1_200)
    assert stage.keeper.patience() is None
    assert len(stage.helpers) == 1


def test_a_helper_without_a_sign_of_life_is_killed(stage: Stage) -> None:
    stage.announce(1, 60_000)
    stage.wait(7_000)
    stage.hear(Answer("alive"))
    stage.wait(7_000)
    assert not stage.helper.killed
    stage.wait(1_001)
    assert stage.helper.killed


def test_what_an_earlier_helper_says_changes_nothing(stage: Stage) -> None:
    stage.announce(1, 60_000)
    first = stage.helper
    stage.hear(Ended(1))
    stage.wait(200)
    stage.keeper.heard(first, READY)
    stage.keeper.heard(first, Ended(1))
    assert stage.state == "starting"


def test_a_helper_that_can_not_be_started_is_tried_again_later(stage: Stage) -> None:
    stage.broken = True
    stage.announce(1, 60_000)
    assert (stage.state, stage.keeper.patience()) == ("broken", 0.2)
    assert "no python" in stage.keeper.trouble
    stage.broken = False
    stage.wait(200)
    assert stage.state == "starting"


def test_closing_lets_a_ready_helper_end_by_itself(stage: Stage) -> None:
    stage.announce(1, 100)
    stage.hear(READY)
    stage.keeper.close()
    assert stage.helper.told[-1] == Quit()
    assert not stage.helper.killed
    assert stage.state == "closed"


def test_closing_kills_a_helper_that_does_not_go(stage: Stage) -> None:
    stage.announce(1, 100)
    stage.hear(READY)
    stage.helper.obedient = False
    stage.keeper.close()
    assert stage.helper.killed


def speech(helper: FakeHelper) -> list[Learn | Say]:
    return [command for command in helper.told if isinstance(command, Learn | Say)]


def say(number: int, due: int) -> Say:
    """What the helper is told of a phrase."""
    return Say(1, number, due * 1_000_000, ("Keep breathing.",), 120)


@pytest.fixture
def talking(stage: Stage) -> Stage:
    """A helper that is ready, and a clip for the phrase."""
    stage.clips["Keep breathing."] = b"ogg"
    stage.announce(1, 60_000)
    stage.hear(READY)
    return stage


def test_a_phrase_is_handed_over_after_the_clips_it_needs_each_once(talking: Stage) -> None:
    talking.keeper.announce([phrase(2, 12_000), phrase(3, 14_000)])
    talking.wait(0)
    assert speech(talking.helper) == [
        Learn("Keep breathing.", "b2dn"),
        say(2, 12_000),
        say(3, 14_000),
    ]


def test_a_phrase_starts_a_helper_too(stage: Stage) -> None:
    stage.clips["Keep breathing."] = b"ogg"
    stage.keeper.announce([phrase(1, 12_000)])
    stage.wait(0)
    assert stage.state == "starting"


def test_a_phrase_without_a_clip_is_not_said(stage: Stage) -> None:
    stage.keeper.announce([phrase(1, 12_000)])
    stage.wait(0)
    assert stage.state == "idle"


def test_a_new_helper_is_given_the_clips_anew(talking: Stage) -> None:
    talking.keeper.announce([phrase(2, 12_000)])
    talking.wait(0)
    talking.hear(Ended(-9))
    talking.wait(200)
    talking.hear(READY)
    assert speech(talking.helper) == [Learn("Keep breathing.", "b2dn"), say(2, 12_000)]


def test_a_phrase_is_dropped_whole_if_it_is_too_late_when_the_helper_is_ready(
    stage: Stage,
) -> None:
    stage.clips["Keep breathing."] = b"ogg"
    stage.keeper.announce([phrase(1, 10_000), phrase(2, 10_200)])
    stage.wait(0)
    stage.clock.time += 400
    stage.hear(READY)
    assert [one.number for one in speech(stage.helper) if isinstance(one, Say)] == [2]


def test_a_clip_that_can_not_be_read_costs_its_phrase_only(talking: Stage, tmp_path: Path) -> None:
    talking.clips["Keep breathing."] = tmp_path / "gone.ogg"
    talking.keeper.announce([phrase(2, 12_000), tone(3, 12_000)])
    talking.wait(0)
    assert speech(talking.helper) == []
    assert talking.helper.played() == [1, 3]
    assert "can't be read" in talking.keeper.trouble
