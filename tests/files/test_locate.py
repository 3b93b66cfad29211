"""Every value, key and table is found where an editor shows it."""

import tomllib
from datetime import date, datetime, time
from typing import Any

import pytest
import tomli_w
from hypothesis import given, settings
from hypothesis import strategies as st

from runstrong_tui.files.locate import Locations, Path
from tests.examples import examples

TEXT = '''\
# name = "not here"
name = "Läufer"   # name = "nor here"
"quoted key" = 1
'literal' = 2
"esc\\u0061ped" = 3
a.b . c = 4
when = 1979-05-27 07:32:00
long = """
sets = 5
"quoted" """"
raw = \'\'\'
[[block]]
\'\'\'
list = [ 1, [2, "]", 3], { x = 1, "y z" = [ 4 ] } ]
rows = [
    "one",  # ] comment
\t"zwei",
    \'three\',
]
empty = ["", '', {}, [], true]
pace = { kind = "tempo", met.value = 5 }

[dose.beginner]
sets = 1
[dose]
x = 1

[[block]]
title = "äöü" # title = 2
[[block.exercise]]
exercise = "a"
[[block.exercise]]
  exercise = "b"
[block.exercise.inner]
x = 1
[[ block ]]
[[block . "exercise"]]
exercise = "c"
'''

VALUES: list[tuple[Path, tuple[int, int]]] = [
    (("name",), (2, 8)),
    (("quoted key",), (3, 16)),
    (("literal",), (4, 13)),
    (("escaped",), (5, 18)),
    (("a", "b", "c"), (6, 11)),
    (("a", "b"), (6, 3)),
    (("when",), (7, 8)),
    (("long",), (8, 8)),
    (("raw",), (11, 7)),
    (("list", 1, 1), (14, 17)),
    (("list", 2, "x"), (14, 32)),
    (("list", 2, "y z", 0), (14, 45)),
    (("rows",), (15, 8)),
    (("rows", 1), (17, 2)),
    (("rows", 2), (18, 5)),
    (("empty", 4), (20, 26)),
    (("pace",), (21, 8)),
    (("pace", "kind"), (21, 17)),
    (("pace", "met", "value"), (21, 38)),
    (("dose", "beginner"), (23, 1)),
    (("dose", "beginner", "sets"), (24, 8)),
    (("dose",), (25, 1)),
    (("dose", "x"), (26, 5)),
    (("block",), (28, 1)),
    (("block", 0), (28, 1)),
    (("block", 0, "title"), (29, 9)),
    (("block", 0, "exercise", 0), (30, 1)),
    (("block", 0, "exercise", 1, "exercise"), (33, 14)),
    (("block", 0, "exercise", 1, "inner", "x"), (35, 5)),
    (("block", 1), (36, 1)),
    (("block", 1, "exercise", 0), (37, 1)),
    (("block", 1, "exercise", 0, "exercise"), (38, 12)),
]

KEYS: list[tuple[Path, tuple[int, int]]] = [
    (("name",), (2, 1)),
    (("quoted key",), (3, 1)),
    (("a", "b", "c"), (6, 7)),
    (("a",), (6, 1)),
    (("pace", "kind"), (21, 10)),
    (("dose",), (23, 2)),
    (("dose", "beginner"), (23, 7)),
    (("block",), (28, 3)),
    (("block", 0, "exercise", 1, "exercise"), (33, 3)),
    (("block", 0, "exercise"), (30, 9)),
]


@pytest.mark.parametrize("text", [TEXT, TEXT.replace("\n", "\r\n")], ids=["LF", "CRLF"])
def test_the_text_is_toml(text: str) -> None:
    assert tomllib.loads(text)


@pytest.mark.parametrize("ends", ["\n", "\r\n"], ids=["LF", "CRLF"])
@pytest.mark.parametrize(("path", "place"), VALUES)
def test_a_value_is_found(path: Path, place: tuple[int, int], ends: str) -> None:
    assert Locations(TEXT.replace("\n", ends)).of(path) == place


@pytest.mark.parametrize(("path", "place"), KEYS)
def test_a_key_is_found(path: Path, place: tuple[int, int]) -> None:
    assert Locations(TEXT).of(path, key=True) == place


@pytest.mark.parametrize(
    ("path", "place"),
    [
        ((), (1, 1)),
        (("nothing",), (1, 1)),
        (("block", 0, "exercise", 1, "sets"), (32, 1)),
        (("block", 0, "kind"), (28, 1)),
        (("pace", "tempo"), (21, 8)),
        (("block", 7, "title"), (28, 1)),
    ],
)
@pytest.mark.parametrize("key", [False, True])
def test_what_is_missing_is_placed_at_the_table_around_it(
    path: Path, place: tuple[int, int], key: bool
) -> None:
    assert Locations(TEXT).of(path, key) == place


@given(st.text(st.sampled_from("ab.=[]{},\"'\\\n #1é")), st.lists(st.sampled_from(["a", "b", 0])))
def test_no_text_is_too_strange(text: str, path: list[str | int]) -> None:
    line, column = Locations(text).of(tuple(path))
    assert line >= 1
    assert column >= 1


def test_nesting_that_is_too_deep_is_placed_at_what_holds_it() -> None:
    text = "x = 1\ny = " + "[" * 5000
    assert Locations(text).of(("y", "z")) == (2, 5)


SCALARS = st.one_of(
    st.booleans(), st.integers(-99, 99), st.text(max_size=8), st.dates(), st.datetimes(), st.times()
)
TREES = st.dictionaries(
    st.text(max_size=6),
    st.recursive(
        SCALARS,
        lambda inner: st.one_of(
            st.lists(inner, max_size=3),
            st.dictionaries(st.text(max_size=6), inner, max_size=3),
            st.lists(st.dictionaries(st.text(max_size=6), inner, max_size=3), max_size=3),
        ),
        max_leaves=12,
    ),
    max_size=4,
)


def leaves(tree: Any, path: Path = ()) -> list[tuple[Path, Any]]:
    """Every value that is no table and no array, with its path."""
    if isinstance(tree, dict):
        return [leaf for key, value in tree.items() for leaf in leaves(value, (*path, key))]
    if isinstance(tree, list):
        return [leaf for i, value in enumerate(tree) for leaf in leaves(value, (*path, i))]
    return [(path, tree)]


def spelled(value: bool | int | str | date | datetime | time) -> str:
    """How the writer spells a value."""
    return tomli_w.dumps({"x": value}).removeprefix("x = ").rstrip("\n")


@settings(max_examples=examples(60), deadline=None)
@given(TREES)
def test_whatever_is_written_is_found_again(tree: dict[str, Any]) -> None:
    text = tomli_w.dumps(tree)
    locations = Locations(text)
    lines = text.split("\n")
    for path, value in leaves(tree):
        line, column = locations.of(path)
        assert "\n".join(lines[line - 1 :])[column - 1 :].startswith(spelled(value))
