"""From one line of cells to another."""

import pyte

from runstrong_tui.tui.painting import Painted, Piece, finished
from runstrong_tui.tui.patch import Terminal, patch

TRUE = Terminal("truecolor")
WHITE, BLACK, RED = "#ffffff", "#000000", "#ff0000"


def line(*pieces: Piece, columns: int = 20) -> Painted:
    return finished((tuple(pieces),), columns, 1, BLACK, WHITE)[0]


def text(written: str, ink: str = WHITE, bold: bool = False) -> Piece:
    return Piece(written, ink, BLACK, bold)


def test_equal_lines_need_nothing() -> None:
    assert patch(line(text("abc")), line(text("abc")), TRUE) == ()


def test_only_the_changed_span_is_sent() -> None:
    ((column, sent),) = patch(line(text("abcdef")), line(text("abXYef")), TRUE)
    assert column == 2
    assert sent.endswith("XY\x1b[0m")


def test_far_changes_are_jumped_to_and_near_ones_joined() -> None:
    before = line(text("a" * 20))
    far = line(text("X" + "a" * 18 + "X"))
    assert [column for column, _ in patch(before, far, TRUE)] == [0, 19]
    near = line(text("X" + "a" * 3 + "X" + "a" * 15))
    assert [column for column, _ in patch(before, near, TRUE)] == [0]


def test_a_line_with_wide_letters_is_sent_whole() -> None:
    ((column, sent),) = patch(line(text("abc")), line(text("日本")), TRUE)
    assert column == 0
    assert "日本" in sent


def test_bold_and_colours_go_on_and_off() -> None:
    before = line(text(" " * 20))
    after = line(text("ab", bold=True), text("cd", RED), Piece("  ", RED, RED), text("ef"))
    screen = pyte.Screen(20, 1)
    for column, sent in patch(before, after, TRUE):
        pyte.Stream(screen).feed(f"\x1b[1;{column + 1}H{sent}")
    cells = [screen.buffer[0][x] for x in range(8)]
    assert [cell.data for cell in cells] == ["a", "b", "c", "d", " ", " ", "e", "f"]
    assert [cell.bold for cell in cells[:4]] == [True, True, False, False]
    assert [cell.fg for cell in cells[:4]] == ["ffffff", "ffffff", "ff0000", "ff0000"]
    assert [cell.bg for cell in cells[3:7]] == ["000000", "ff0000", "ff0000", "000000"]


def test_fewer_colours_are_sent_as_such() -> None:
    change = line(text("a", RED)), line(text("b", RED))
    assert ";2;" in patch(*change, TRUE)[0][1]
    assert "38;5;" in patch(*change, Terminal("256"))[0][1]
    assert "38" not in patch(*change, Terminal("standard"))[0][1]
    assert patch(*change, Terminal("truecolor", colourless=True))[0][1].count("m") == 2


def test_a_box_is_filled_and_cut_to_its_size() -> None:
    lines = ((text("abcdef"),), (text("x"),), (text("gone"),))
    box = finished(lines, 4, 2, BLACK, WHITE)
    assert ["".join(piece.text for piece in line) for line in box] == ["abcd", "x   "]
    assert finished(lines, 4, 2, BLACK, WHITE) is box
