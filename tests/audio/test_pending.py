"""The cues that are still to be played."""

import pytest

from runstrong_tui.audio.pending import Pending
from tests.audio.cues import phrase, tone


@pytest.fixture
def pending() -> Pending:
    return Pending()


def test_a_cue_is_handed_over_once_however_often_it_is_announced(pending: Pending) -> None:
    pending.add([tone(1, 500)])
    pending.add([tone(1, 500), tone(2, 600)])
    assert pending.hand_over(0) == [tone(1, 500), tone(2, 600)]
    pending.add([tone(1, 500)])
    assert pending.hand_over(0) == []


def test_phrases_are_left_out(pending: Pending) -> None:
    pending.add([phrase(1, 500)])
    assert not pending.worth_playing(0)


def test_a_phrase_that_can_be_said_is_kept() -> None:
    pending = Pending(can_play=lambda cue: cue.say == "Keep breathing.")
    pending.add([phrase(1, 500), tone(2, 500)])
    assert pending.hand_over(0) == [phrase(1, 500)]


def test_a_phrase_may_be_less_late_than_a_tone() -> None:
    pending = Pending(can_play=lambda cue: True)
    pending.add([phrase(1, 500), tone(2, 500), phrase(3, 501)])
    assert [cue.number for cue in pending.hand_over(801)] == [2, 3]


def test_a_cue_more_than_a_second_late_is_dropped(pending: Pending) -> None:
    pending.add([tone(1, 500), tone(2, 900)])
    assert pending.hand_over(1_501) == [tone(2, 900)]


def test_a_new_helper_gets_what_the_dead_one_had_not_played_yet(pending: Pending) -> None:
    pending.add([tone(1, 500), tone(2, 1_500)])
    pending.hand_over(0)
    pending.add([tone(3, 1_600)])
    pending.take_back(1_000)
    assert sorted(cue.number for cue in pending.hand_over(1_000)) == [2, 3]


def test_an_epoch_that_begins_ends_all_earlier_ones(pending: Pending) -> None:
    pending.add([tone(1, 500), tone(1, 700, epoch=2)])
    pending.hand_over(0)
    pending.hush(2)
    pending.add([tone(5, 800)])
    pending.take_back(0)
    assert pending.hand_over(0) == [tone(1, 700, epoch=2)]
