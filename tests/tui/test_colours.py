"""What can be read and told apart in every palette. Source of the limits: WCAG 2.2, 1.4.3."""

import pytest
from rich.color import Color, ColorSystem

from runstrong_tui.figures.raster import Ink
from runstrong_tui.tui.colours import (
    ANSI,
    DARK_16,
    HIGH_CONTRAST,
    READABLE,
    Palette,
    Tone,
    contrast,
)
from runstrong_tui.tui.inks import inks
from runstrong_tui.tui.theme import PALETTES
from runstrong_tui.tui.widgets.dial import UNLIT
from runstrong_tui.tui.widgets.tempo_bar import AHEAD, BEHIND, HERE

TEXT, LARGE = READABLE, 3.0
"""Least contrasts of text, and of what is as large as the big letters."""
TRACK = 2.2
"""Of what is lit of a ring from the rest of it, which lies beside it; our choice."""

MEASURED = {name: one for name, one in PALETTES.items() if one.text.startswith("#")}
"""All but those whose colours are the terminal's own."""

COLOURS = (Tone.WORK, Tone.REST, Tone.READY, Tone.DONE, Tone.BAD, Tone.LEFT, Tone.RIGHT)


@pytest.fixture(params=MEASURED)
def palette(request: pytest.FixtureRequest) -> Palette:
    return MEASURED[request.param]


def test_text_can_be_read_on_every_ground(palette: Palette) -> None:
    for ground in (palette.background, palette.surface, palette.panel):
        assert contrast(palette.text, ground) >= TEXT
        assert contrast(palette.muted, ground) >= TEXT


def test_words_in_the_colour_of_a_phase_or_side_can_be_read(palette: Palette) -> None:
    for tone in COLOURS:
        assert contrast(palette.of(tone), palette.background) >= TEXT, tone
        assert contrast(palette.of(tone), palette.surface) >= TEXT, tone


def test_keys_can_be_read_on_their_tiles(palette: Palette) -> None:
    for ground in (palette.lifted, palette.panel):
        assert contrast(palette.text, ground) >= TEXT
        assert contrast(palette.cap, ground) >= TEXT


def test_words_in_the_tempo_bar_can_be_read(palette: Palette) -> None:
    for tone in (Tone.WORK, Tone.REST, Tone.READY):
        assert contrast(palette.ink, palette.of(tone)) >= TEXT, tone
        assert contrast(palette.text, palette.dim(tone, HERE)) >= TEXT, tone
        assert contrast(palette.muted, palette.dim(tone, AHEAD)) >= LARGE, tone
        assert contrast(palette.text, palette.dim(tone, BEHIND)) >= TEXT, tone


def test_what_is_lit_of_a_ring_stands_out_from_the_rest_of_it(palette: Palette) -> None:
    for tone in (Tone.WORK, Tone.REST, Tone.READY):
        assert contrast(palette.of(tone), palette.background) >= LARGE
        assert contrast(palette.of(tone), palette.dim(tone, UNLIT)) >= TRACK, tone


def test_a_body_stands_out_from_its_ground_and_its_muscle_from_the_body(palette: Palette) -> None:
    colours = inks(palette, palette.background)
    for ink in (Ink.SKIN, Ink.SHIRT, Ink.SHOE, Ink.MUSCLE):
        assert contrast(colours[ink], palette.background) >= LARGE, ink
    assert colours[Ink.MUSCLE] not in {colours[ink] for ink in (Ink.SKIN, Ink.SHIRT, Ink.SHORTS)}
    assert contrast(colours[Ink.SKIN], colours[Ink.FAR_SKIN]) >= 2


def test_high_contrast_keeps_its_name() -> None:
    for tone in (Tone.TEXT, Tone.MUTED, *COLOURS):
        assert contrast(HIGH_CONTRAST.of(tone), HIGH_CONTRAST.background) >= 7, tone


def test_left_and_right_differ_and_work_differs_from_rest(palette: Palette) -> None:
    if palette is not MEASURED["runstrong-colourless"]:
        assert palette.left != palette.right
        assert len({palette.work, palette.rest, palette.ready}) == 3


def test_only_true_colours_are_mixed() -> None:
    mixed = {name for name, palette in PALETTES.items() if palette.blends}
    assert mixed == {"runstrong-dark", "runstrong-light"}
    for name in ("runstrong-dark-256", "runstrong-light-256", "runstrong-high-contrast"):
        shown = (PALETTES[name].of(tone) for tone in Tone)
        assert all(is_among_256(colour) for colour in shown), name


def is_among_256(colour: str) -> bool:
    """Whether a terminal of 256 colours has exactly this one."""
    channels = [int(colour[place : place + 2], 16) for place in (1, 3, 5)]
    cube = {0, *range(95, 256, 40)}
    grey = len(set(channels)) == 1 and (channels[0] - 8) % 10 == 0
    return grey or set(channels) <= cube


def test_the_terminals_own_colours_are_those_of_sixteen() -> None:
    for tone in Tone:
        named, measured = Color.parse(ANSI.of(tone)), Color.parse(DARK_16.of(tone))
        assert named.number == measured.downgrade(ColorSystem.STANDARD).number, tone
