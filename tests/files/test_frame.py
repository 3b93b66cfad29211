"""The lines a fault is about are shown harmlessly, with a mark below the place."""

import pytest

from runstrong_tui.core.clean import width
from runstrong_tui.core.fault import FileFault
from runstrong_tui.files.frame import framed


def lines(text: str, line: int, column: int) -> list[str]:
    return list(framed(FileFault("x.toml", line, column, "told"), text))


def test_the_line_before_and_its_own_with_the_value_marked() -> None:
    assert lines('[[block.exercise]]\nsets = "two"  # sets\n', 2, 8) == [
        "  1 | [[block.exercise]]",
        '  2 | sets = "two"  # sets',
        "    |        ^^^^^",
    ]


def test_the_first_line_stands_alone_and_blank_lines_are_left_out() -> None:
    assert lines("nam = 1", 1, 1) == ["  1 | nam = 1", "    | ^^^"]
    assert lines("a = 1\n\nb = 2", 3, 1) == ["  3 | b = 2", "    | ^"]


@pytest.mark.parametrize(
    ("text", "column", "marked"),
    [
        ("pace = { kind = 5 }", 17, "5"),
        ("easier = ['a b', 'c']", 11, "'a b'"),
        ("[[block]]", 1, "[[block]]"),
        ('note = "open', 8, '"open'),
        ("x = ", 5, " "),
    ],
)
def test_the_mark_is_as_long_as_what_stands_there(text: str, column: int, marked: str) -> None:
    above, below = lines(text, 1, column)
    start = below.index("^")
    assert below.count("^") == width(marked)
    assert above[start : start + len(marked)] == marked.rstrip()


def test_wide_letters_and_tabs_keep_the_mark_in_its_place() -> None:
    above, below = lines('name = "走る" # \tx = 1', 1, 16)
    assert width(above[: above.index("x =")]) == below.index("^")


def test_a_long_line_is_cut_around_the_place() -> None:
    text = "a" * 300 + " = 5"
    above, below = lines(text, 1, 304)
    assert len(above) <= 110
    assert above[below.index("^")] == "5"


def test_nothing_of_a_file_reaches_the_terminal_as_an_escape() -> None:
    text = 'name = "\x1b[2J\u202e"'
    assert all("\x1b" not in line and "\u202e" not in line for line in lines(text, 1, 8))


def test_a_fault_without_a_place_has_no_frame() -> None:
    assert lines("a = 1", 0, 0) == []
    assert lines("a = 1", 7, 1) == []
