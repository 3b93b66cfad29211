"""What paints the pictures paints what a terminal shows."""

import ast
from pathlib import Path

import pytest
from rich.segment import Segment
from rich.style import Style

from runstrong_tui.cli.build import build_desk
from runstrong_tui.cli.options import Options
from tools.painting import HIGH, WIDE, can_be_painted, painted
from tools.sample_log import TODAY, sessions

SCREENS = Path(__file__).parent.parent / "runstrong_tui" / "tui"
PAPER, INK = "#000000", "#ff0000"
RED, BLACK = (255, 0, 0), (0, 0, 0)

UPPER_LEFT, UPPER_RIGHT = (1, 1), (WIDE - 2, 1)
LOWER_LEFT, LOWER_RIGHT = (1, HIGH - 2), (WIDE - 2, HIGH - 2)
CORNERS = (UPPER_LEFT, UPPER_RIGHT, LOWER_LEFT, LOWER_RIGHT)


def corners(glyph: str, style: Style) -> list[object]:
    picture = painted([[Segment(glyph, style)]], 1, PAPER)
    assert picture.size == (WIDE, HIGH)
    return [picture.getpixel(corner) for corner in CORNERS]


@pytest.mark.parametrize(
    ("glyph", "red"),
    [
        (" ", ()),
        ("█", CORNERS),
        ("▀", (UPPER_LEFT, UPPER_RIGHT)),
        ("▌", (UPPER_LEFT, LOWER_LEFT)),
        ("▚", (UPPER_LEFT, LOWER_RIGHT)),
        ("▂", (LOWER_LEFT, LOWER_RIGHT)),
        ("▎", (UPPER_LEFT, LOWER_LEFT)),
        ("━", ()),
    ],
)
def test_blocks_fill_their_part_of_the_cell(glyph: str, red: tuple[tuple[int, int], ...]) -> None:
    seen = corners(glyph, Style(color=INK, bgcolor=PAPER))
    assert seen == [RED if corner in red else BLACK for corner in CORNERS]


def test_a_space_shows_its_background_and_reverse_turns_colours() -> None:
    assert corners(" ", Style(color=PAPER, bgcolor=INK)) == [RED] * 4
    assert corners("█", Style(color=INK, bgcolor=PAPER, reverse=True)) == [BLACK] * 4


def test_letters_are_painted_in_the_font() -> None:
    picture = painted([[Segment("M", Style(color=INK, bgcolor=PAPER))]], 1, PAPER)
    assert len(picture.getcolors() or ()) > 2
    assert painted([[Segment("M", Style(color=INK, bold=True))]], 1, PAPER) != picture


def test_every_sign_of_the_screens_can_be_painted() -> None:
    seen = {
        sign
        for file in SCREENS.rglob("*.py")
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8")))
        if isinstance(node, ast.Constant) and isinstance(node.value, str)
        for sign in node.value
        if sign.isprintable()
    }
    assert len(seen) > 100
    assert {sign for sign in seen if not can_be_painted(sign)} <= {"⌫"}, "only the help shows it"
    assert not can_be_painted("\ue000")


def test_the_sample_log_is_always_the_same_and_reaches_today() -> None:
    plan = build_desk(Options(silent=True)).shelf.plan("runner-strength")
    once, again = list(sessions({"a": plan})), list(sessions({"a": plan}))
    assert once == again
    assert once[-1].started.date() == TODAY
    assert len({session.id for session in once}) == len(once)
    assert all(session.sets for session in once)
