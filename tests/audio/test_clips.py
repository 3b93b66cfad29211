"""The sentences that can be said."""

from array import array

import pytest

from runstrong_tui.audio.clips import STAY_DECODED, Clips


class Decoder:
    """Makes a clip of a file's length and counts what it was asked for."""

    def __init__(self, length: int = 0) -> None:
        self.asked: list[bytes] = []
        self._length = length

    def __call__(self, file: bytes) -> "array[int]":
        self.asked.append(file)
        return array("h", [7] * (self._length or len(file)))


def test_a_phrase_is_its_sentences_with_pauses_between() -> None:
    clips = Clips(Decoder())
    clips.keep("Rest.", b"1234")
    clips.keep("Next.", b"12")
    samples = clips.phrase(("Rest.", "Next."), pause=10).tolist()
    assert samples == [7] * 4 + [0] * 441 + [7] * 2


def test_a_sentence_is_decoded_once_and_only_when_it_is_said() -> None:
    decoder = Decoder()
    clips = Clips(decoder)
    clips.keep("One.", b"1")
    assert decoder.asked == []
    clips.phrase(("One.", "One."), 0)
    clips.phrase(("One.",), 0)
    assert decoder.asked == [b"1"]


def test_only_a_minute_of_speech_stays_decoded_that_which_was_said_last() -> None:
    decoder = Decoder(length=STAY_DECODED // 2)
    clips = Clips(decoder)
    for name in ("a", "b", "c"):
        clips.keep(name, name.encode())
    for name in ("a", "b", "a", "c", "a", "b"):
        clips.phrase((name,), 0)
    assert decoder.asked == [b"a", b"b", b"c", b"b"]


def test_a_new_clip_takes_the_place_of_the_old_one() -> None:
    clips = Clips(Decoder())
    clips.keep("One.", b"1")
    clips.phrase(("One.",), 0)
    clips.keep("One.", b"123")
    assert len(clips.phrase(("One.",), 0)) == 3


def test_a_sentence_without_a_clip_is_refused_with_a_sentence() -> None:
    clips = Clips()
    assert not clips.knows("Moo.")
    with pytest.raises(ValueError, match=r"no clip for 'Moo\.'"):
        clips.phrase(("Moo.",), 0)
