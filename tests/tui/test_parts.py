"""Pure parts of the screens: no app needed."""

from dataclasses import replace

import pytest

from runstrong_tui.core.cue import Cue, Heard, Priority
from runstrong_tui.core.plan import StepKind
from runstrong_tui.core.view import View
from runstrong_tui.figures.quadrants import ACROSS
from runstrong_tui.tui import keys, theme
from runstrong_tui.tui.cells import cut
from runstrong_tui.tui.theme import PALETTES, Tone
from runstrong_tui.tui.widgets.dial import look_of
from runstrong_tui.tui.widgets.plan_strip import picture
from runstrong_tui.tui.widgets.short_line import brief_of
from runstrong_tui.tui.widgets.tempo_bar import beat_of
from runstrong_tui.tui.words import cue_line
from tests.tui import moments

ALL = (
    moments.HOLD,
    moments.REPS,
    moments.OWN_PACE,
    moments.REST,
    moments.READY,
    moments.SWITCH,
    moments.COUNT_IN,
    moments.PAUSED,
    moments.DONE,
)


def caps(view: View) -> list[str]:
    return [cap.label for cap in keys.row(keys.WORKOUT, view)]


def test_the_row_of_keys_shows_what_works_now() -> None:
    assert "Start now" not in caps(moments.HOLD)
    assert "Done" in caps(moments.OWN_PACE)
    assert {"Start now", "15 s", "Correct"} <= set(caps(moments.REST))
    assert "Correct" not in caps(moments.READY)
    assert caps(moments.PAUSED)[0] == "Go on"
    assert caps(replace(moments.HOLD, can_undo=True))[0] == "Undo"


def test_no_key_of_a_screen_is_defined_twice() -> None:
    for place in (keys.WORKOUT, keys.HOME, keys.SUMMARY, keys.LOG):
        names = [name for key in place for name in key.keys.split(",")]
        assert len(names) == len(set(names))
        assert all(key.help.endswith(".") for key in place)


def test_every_moment_has_its_word_and_colour() -> None:
    assert {brief_of(view).phase for view in ALL} == {
        "HOLD",
        "WORK",
        "REST",
        "READY",
        "SWITCH",
        "PAUSED",
        "DONE",
    }
    assert theme.tone_of(moments.REST) is Tone.REST
    assert theme.tone_of(moments.COUNT_IN) is Tone.READY


def test_the_ring_of_a_hold_empties_and_that_of_reps_fills() -> None:
    hold, reps = look_of(moments.HOLD, 2, True).face, look_of(moments.REPS, 2, True).face
    assert hold.lit == (0.3, 1.0)
    assert (reps.segments, reps.word) == (12, "HOLD")
    assert reps.filled == pytest.approx(7 + 1.4 / 4)


def test_without_motion_nothing_grows_within_a_rep() -> None:
    assert look_of(moments.REPS, 2, False).face.filled == 7
    assert beat_of(moments.REPS, False).done == 0


def heard(number: int, say: str, priority: Priority) -> Heard:
    return Heard(number, 0, Cue(1, 0, 500, priority, say=say))


def test_what_is_said_can_be_read() -> None:
    half, form = heard(1, "Half way", Priority.CALL), heard(2, "Brace", Priority.FORM)
    view = replace(moments.HOLD, cue="Brace", heard=(half, form))
    assert cue_line(view) == "Brace   “Half way”"
    assert cue_line(replace(view, heard=(form,))) == "Brace"


def test_counting_in_shows_the_word_of_what_comes() -> None:
    face = look_of(moments.COUNT_IN, 1, True).face
    assert (face.text, face.word, face.segments) == ("2", "WORK", 0)


@pytest.mark.parametrize("columns", [0, 1, 10, 50, 200])
def test_the_strip_has_its_width_whatever_the_plan(columns: int) -> None:
    for step in (0, 5, len(moments.HOLD.strip) - 1):
        strip = picture(moments.HOLD.strip, step, 0.5, columns)
        assert strip.width == columns * ACROSS


def test_only_the_step_under_way_is_tall() -> None:
    strip = picture(moments.HOLD.strip, 1, 0.5, 60)
    tall = {pixel for pixel in strip.rows[0] if pixel}
    work = 1 + 4 * list(StepKind).index(StepKind.WORK)
    assert tall == {work + 2, work + 3}


def test_text_is_cut_by_columns_not_by_letters() -> None:
    assert cut("日本語", 4) == "日… "
    assert cut("abc", 5) == "abc  "
    assert cut("abc", 0) == ""


def luminance(colour: str) -> float:
    channels = [int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5)]
    red, green, blue = (c / 12.92 if c <= 0.04 else ((c + 0.055) / 1.055) ** 2.4 for c in channels)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


@pytest.mark.parametrize("name", PALETTES)
def test_text_can_be_read_in_every_palette(name: str) -> None:
    """Contrast of at least 4.5 to 1; 3 to 1 with few colours, which are only used large."""
    palette = PALETTES[name]
    least = 4.5 if palette.blends else 3.0
    for tone in set(Tone) - {Tone.BACKGROUND, Tone.SURFACE, Tone.PANEL, Tone.LINE, Tone.INK}:
        if tone is not Tone.FAINT:
            pair = sorted((luminance(palette.of(tone)), luminance(palette.background)))
            assert (pair[1] + 0.05) / (pair[0] + 0.05) >= least, tone


def test_themes_are_chosen_by_wish_and_terminal() -> None:
    assert theme.choose("auto", True, "truecolor") == "runstrong-dark"
    assert theme.choose("light", True, "truecolor") == "runstrong-light"
    assert theme.choose("dark", False, "256") == "runstrong-few-dark"
    assert theme.choose("auto", False, None) == "runstrong-few-light"
