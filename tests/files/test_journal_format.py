"""Whatever happens to a journal's bytes, exactly its undamaged beginning is read."""

import tomllib
import zlib
from collections.abc import Iterator

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from runstrong_tui.files.journal_format import Reading, event_block, header_block, read
from tests.examples import examples

HEADER = {"format": 1, "name": 'A "quoted" name'}
EVENTS = [{"kind": "clock", "at": 1000 * number} for number in range(12)]


def written() -> list[bytes]:
    """The blocks of a journal with twelve events."""
    blocks = [header_block(HEADER)]
    for event in EVENTS:
        blocks.append(event_block(event, zlib.crc32(b"".join(blocks))))
    return blocks


BLOCKS = written()
DATA = b"".join(BLOCKS)


def prefixes() -> Iterator[Reading]:
    """For every offset: what is read when the first damage is there."""
    blocks, good = 0, 0
    for offset in range(len(DATA) + 1):
        while blocks < len(BLOCKS) and good + len(BLOCKS[blocks]) <= offset:
            good += len(BLOCKS[blocks])
            blocks += 1
        yield INTACT[blocks]


INTACT = [read(b"".join(BLOCKS[:count])) for count in range(len(BLOCKS) + 1)]
EXPECTED = list(prefixes())


def test_an_intact_journal_says_what_was_written() -> None:
    reading = read(DATA)
    assert reading.header is not None
    assert reading.header["name"] == HEADER["name"]
    assert [{"kind": e["kind"], "at": e["at"]} for e in reading.events] == EVENTS
    assert reading.good == len(DATA)


def test_an_intact_journal_is_plain_toml() -> None:
    assert len(tomllib.loads(DATA.decode())["event"]) == 12


def test_each_prefix_of_blocks_has_as_many_events() -> None:
    assert [len(reading.events) for reading in INTACT] == [0, *range(13)]


def test_cut_at_every_byte() -> None:
    for offset, expected in enumerate(EXPECTED):
        assert read(DATA[:offset]) == expected


def test_every_single_flipped_bit() -> None:
    for offset in range(len(DATA)):
        for bit in range(8):
            damaged = bytearray(DATA)
            damaged[offset] ^= 1 << bit
            assert read(bytes(damaged)) == EXPECTED[offset]


@pytest.mark.parametrize("size", [1, 60, 200])
def test_zeroed_tails_and_holes(size: int) -> None:
    for offset in range(0, len(DATA), 7):
        zeros = bytes(min(size, len(DATA) - offset))
        assert read(DATA[:offset] + bytes(len(DATA) - offset)) == EXPECTED[offset]
        assert read(DATA[:offset] + zeros + DATA[offset + len(zeros) :]) == EXPECTED[offset]


def test_a_block_lost_in_the_middle_or_written_twice() -> None:
    assert read(b"".join(BLOCKS[:4] + BLOCKS[5:])) == INTACT[4]
    assert read(b"".join(BLOCKS[:5] + BLOCKS[4:])) == INTACT[5]


def test_a_right_checksum_over_what_is_no_event() -> None:
    for text in (b"x = 1\n", b"[[event]]\n[[event]]\n", b"\nevent = 3\n", b"\xff\n", b"[[[\n"):
        crc = zlib.crc32(text, zlib.crc32(DATA))
        assert read(DATA + text + b'crc = "%08x"\n' % crc) == INTACT[-1]


def test_a_right_checksum_over_too_much_nesting() -> None:
    text = b"x = " + b"[" * 5000 + b"]" * 5000 + b"\n"
    assert read(text + b'crc = "%08x"\n' % zlib.crc32(text)).header is None


@given(st.binary(max_size=200))
@settings(max_examples=examples(200), deadline=None)
def test_random_bytes_are_never_an_error(data: bytes) -> None:
    assert read(data).header is None
    assert read(DATA + data).events[:12] == INTACT[-1].events


@given(st.text(max_size=50))
@settings(max_examples=examples(200), deadline=None)
def test_any_text_stays_inside_its_value(text: str) -> None:
    block = event_block({"kind": "note", "note": text}, zlib.crc32(DATA))
    assert read(DATA + block).events[12]["note"] == text
