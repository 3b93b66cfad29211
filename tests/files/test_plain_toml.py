"""The quick reader reads as a full parser does, or not at all."""

import tomllib
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from runstrong_tui.files.log_table import to_text
from runstrong_tui.files.plain_toml import parse_plain
from tests.files.test_logbook import BY_HAND, RECORD

PLAIN = to_text(RECORD).replace('\\"a bit\\"', "a bit")


def full(text: str) -> dict[str, Any] | None:
    try:
        return tomllib.loads(text)
    except tomllib.TOMLDecodeError:
        return None


def test_what_the_log_writes_is_plain() -> None:
    assert parse_plain(PLAIN) == tomllib.loads(PLAIN)


@pytest.mark.parametrize(
    "text",
    [
        BY_HAND,
        to_text(RECORD),
        PLAIN.replace("\n", "\r\n"),
        "set = 1\n[[set]]\n",
        "a = 1\na = 1\n",
        "a = 2026-02-30T00:00:00+02:00\n",
        "a = 2026-02-20T00:00:00+24:00\n",
        "a = 2026-02-20T00:00:60+02:00\n",
        "a = 2026-02-20T00:00:00+02:60\n",
        "a = 01\n",
        "a = 1_000\n",
        "a = -1.0\n",
        "a = nan\n",
        "a = 'x'\n",
        "[[sets]]\n",
        "a=1\n",
    ],
)
def test_what_is_not_plain_is_left_to_a_full_parser(text: str) -> None:
    assert parse_plain(text) is None


KEYS = st.sampled_from(["a", "b", "set", "set_", "started", "A", "a-b", "a.b", '"a"', ""])
VALUES = st.sampled_from(
    [
        *("0", "-0", "7", "-7", "+7", "007", "1.5", "1.", ".5", "-1.5", "1e3", "true", "True"),
        *('"x"', '"x\\n"', '"x', "''", '""', '"[[set]]"', "[]", "{}", "9" * 16, "9" * 40),
        *("2026-11-22T07:30:12+02:00", "2026-11-22T07:30:12Z", "2026-13-22T07:30:12+02:00"),
        *("2026-11-22T07:30:12.5+02:00", "2026-11-22", "2026-11-22T24:00:00+00:00", "0.123456789"),
        *("2026-11-22T07:30:12+23:59", "2026-11-22T07:30:12-00:00", "2026-11-22T07:30:12+02:60"),
    ]
)
LINES = st.one_of(
    st.builds("{} = {}".format, KEYS, VALUES),
    st.sampled_from(["", " ", "[[set]]", "[[set]] ", "[set]", "# x", "[[set]]#", "\t", "\x00"]),
)


@given(st.lists(LINES, max_size=12), st.sampled_from(["\n", "\r\n", "\n\n"]))
def test_a_text_that_is_read_quickly_is_read_rightly(lines: list[str], end: str) -> None:
    text = end.join(lines)
    quick = parse_plain(text)
    assert quick is None or quick == full(text)


@given(st.data())
def test_a_text_with_a_slip_of_the_pen_is_read_rightly_or_not_at_all(data: st.DataObject) -> None:
    at = data.draw(st.integers(0, len(PLAIN)))
    typed = data.draw(st.text('"\\\n\r[]=#.-+:TZ019 ae\x00é', max_size=3))
    gone = data.draw(st.integers(0, 5))
    text = PLAIN[:at] + typed + PLAIN[at + gone :]
    quick = parse_plain(text)
    assert quick is None or quick == full(text)
