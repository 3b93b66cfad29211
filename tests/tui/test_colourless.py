"""A screen without colours."""

import pytest
from rich.style import Style

from runstrong_tui.tui.colourless import without
from tests.tui import moments
from tests.tui.drawn_stage import drawn_office
from tests.tui.stage import training

LIGHT, GREY, DIM, DARK = "#ffffff", "#aaaaaa", "#555555", "#000000"


def seen(text: str, ink: str, paper: str) -> list[tuple[str, bool]]:
    """The runs of cells, and whether each is reversed."""
    runs = without(text, style(ink, paper))
    return [(run.text, bool(run.style and run.style.reverse)) for run in runs]


def style(ink: str, paper: str, bold: bool = False) -> Style:
    return Style(color=ink, bgcolor=paper, bold=bold)


def test_words_on_a_light_ground_are_reversed() -> None:
    assert seen("space", DARK, LIGHT) == [("space", True)]
    assert seen("space", LIGHT, DARK) == [("space", False)]


def test_words_stay_readable_on_a_shaded_ground() -> None:
    assert seen(" DOWN  2 s   ", LIGHT, DIM) == [("░DOWN░░2 s░░░", False)]


def test_full_cells_are_spaces_in_reverse_or_shades() -> None:
    assert seen("   ", LIGHT, LIGHT) == [("   ", True)]
    assert seen("   ", GREY, GREY) == [("▒▒▒", False)]
    assert seen("   ", DIM, DIM) == [("░░░", False)]


def test_shapes_keep_their_lighter_part() -> None:
    assert seen("▘", LIGHT, DARK) == [("▘", False)]
    assert seen("▘", DARK, LIGHT) == [("▘", True)]
    assert seen("▘", DARK, GREY) == [("▟", False)]
    assert seen("▀", DIM, DARK) == [("░", False)]
    assert seen("▘", DIM, DARK) == [(" ", False)]


def test_bold_stays() -> None:
    (segment,) = without("SET", style(LIGHT, DARK, bold=True))
    assert segment.style is not None
    assert segment.style.bold
    assert segment.style.color is None


async def test_no_colour_is_left_on_the_screen(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NO_COLOR", "1")
    for view in (moments.REPS, moments.REST, moments.PAUSED):
        async with training(view, office=drawn_office()) as stage:
            for strip in stage.screen._compositor.render_strips():
                for _, look, _ in strip:
                    assert look is None or (look.color is None and look.bgcolor is None), look
