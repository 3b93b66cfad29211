"""A table is read to its end, and every fault in it is found."""

import tomllib
from collections.abc import Callable

import pytest

from runstrong_tui.core.limits import REPS, REST
from runstrong_tui.core.quantity import Range
from runstrong_tui.files.findings import MOST, Findings
from runstrong_tui.files.reading import Table


def told(text: str, read: Callable[[Table], object]) -> list[str]:
    """The faults that `read` finds in a text, each as line:column: sentence."""
    findings = Findings()
    read(Table(tomllib.loads(text), findings))
    return [str(fault).removeprefix("f:") for fault in findings.faults("f", text)]


@pytest.mark.parametrize(
    ("text", "read", "fault"),
    [
        ("a = 3", lambda t: t.text("a"), "1:5: a is 3; expected text in quotes"),
        ('a = " "', lambda t: t.text("a", needed=True), '1:5: a is ""; expected some text'),
        ("\nb = 3", lambda t: t.text("a", needed=True), '1:1: missing key "a"'),
        (
            'a = ["x", 3]',
            lambda t: t.texts("a"),
            "1:11: item 2 of a is 3; expected text in quotes",
        ),
        (
            'a = "x"',
            lambda t: t.texts("a"),
            '1:5: a is "x"; expected a list of texts like ["one", "two"]',
        ),
        (
            "a = []",
            lambda t: t.texts("a", needed=True),
            '1:5: a is an empty list; expected a list of texts like ["one", "two"]',
        ),
        (
            "a = nan",
            lambda t: t.number("a", REST),
            "1:5: a is nan; expected 0, or a number from 3 to 3600 seconds",
        ),
        (
            'a = "12-8"',
            lambda t: t.range("a", REPS),
            '1:5: a is "12-8"; the smaller number comes first: "8-12"',
        ),
        (
            'a = "mian"',
            lambda t: t.choice("a", ("warmup", "main")),
            '1:5: a is "mian"; did you mean "main"?',
        ),
        (
            'a = "zzz"',
            lambda t: t.choice("a", ("warmup", "main", "cooldown")),
            '1:5: a is "zzz"; expected "warmup", "main" or "cooldown"',
        ),
        ("a = [1]", lambda t: t.choice("a", ("own",)), '1:5: a is a list; expected "own"'),
        ("a = 1", lambda t: t.table("a"), "1:5: a is 1; expected a table"),
        ("[a]", lambda t: t.tables("a"), "1:1: a is a table; expected tables under [[a]]"),
        (
            "a = []",
            lambda t: t.tables("a", needed=True),
            "1:5: a is an empty list; expected tables under [[a]]",
        ),
        ("a = [{}, 1]", lambda t: t.tables("a"), "1:10: item 2 of a is 1; expected a table"),
    ],
)
def test_a_fault_is_one_sentence_with_its_place(
    text: str, read: Callable[[Table], object], fault: str
) -> None:
    assert told(text, read) == [fault]


def test_unknown_keys_are_told_with_a_similar_or_all_known_ones() -> None:
    def read(table: Table) -> None:
        table.number("rest", REST)
        table.text("note")
        table.done()

    assert told('rests = 3\n"zz\\u001b" = 1\nrest = 3', read) == [
        '1:1: unknown key "rests"; did you mean "rest"?',
        '2:1: unknown key "zz\ufffd"; known here: rest, note',
    ]


def test_a_table_in_a_table_knows_where_it_is() -> None:
    def read(table: Table) -> None:
        for block in table.tables("block"):
            for entry in block.tables("exercise"):
                entry.text("exercise", needed=True)
                entry.done()

    text = "[[block]]\n[[block.exercise]]\nexercise = 1\n  [[block.exercise]]\n  sets = 1"
    assert told(text, read) == [
        "3:12: exercise is 1; expected text in quotes",
        '4:3: missing key "exercise"',
        '5:3: unknown key "sets"; known here: exercise',
    ]


def test_a_faulty_range_still_counts_as_given() -> None:
    assert Table({"reps": "x"}, Findings()).range("reps", REPS) == Range(1, 1)


def test_an_item_that_is_no_table_keeps_its_number() -> None:
    items = Table({"a": [1, {"b": "x"}]}, Findings()).tables("a")
    assert [item.text("b") for item in items] == ["", "x"]


def test_text_is_clean() -> None:
    table = Table({"a": "x\x1b[2J", "b": ["\u202e", "y\n"]}, Findings())
    assert table.text("a") == "x\ufffd[2J"
    assert table.texts("b") == ("y",)


def test_only_so_many_faults_are_told_one_by_one() -> None:
    text = "\n".join(f"key{number} = 1" for number in range(20_000))
    faults = told(text, lambda table: table.done())
    assert len(faults) == MOST + 1
    assert faults[-1] == " and 19,900 more faults"
