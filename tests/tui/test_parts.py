"""Pure parts of the screens: no app needed."""

from dataclasses import replace

import pytest

from runstrong_tui.core.fault import FileFault
from runstrong_tui.core.logbook import SetRecord
from runstrong_tui.core.plan import StepKind
from runstrong_tui.core.view import View
from runstrong_tui.figures.quadrants import ACROSS
from runstrong_tui.tui import screen_keys, theme, tones
from runstrong_tui.tui.afterthought import Afterthought
from runstrong_tui.tui.cells import cut
from runstrong_tui.tui.folding import by_words, folded, lines_of
from runstrong_tui.tui.keys import Cap, meanings, row
from runstrong_tui.tui.log_keys import ADD, LOG, SESSION
from runstrong_tui.tui.moment_words import cue_line, phase_word
from runstrong_tui.tui.naming import brief
from runstrong_tui.tui.theme import Tone
from runstrong_tui.tui.totals import totals
from runstrong_tui.tui.widgets.dial import look_of
from runstrong_tui.tui.widgets.key_row import fitting
from runstrong_tui.tui.widgets.notice import notice_of
from runstrong_tui.tui.widgets.plan_strip import picture
from runstrong_tui.tui.widgets.short_line import brief_of
from runstrong_tui.tui.widgets.tempo_bar import beat_of
from runstrong_tui.tui.words import done, sentence
from runstrong_tui.tui.workout_keys import WORKOUT
from tests.tui import moments
from tests.tui.fake_desk import record

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
    return [cap.label for cap in row(WORKOUT, view)]


def test_the_row_of_keys_shows_what_works_now() -> None:
    assert "Start now" not in caps(moments.HOLD)
    assert "Done" in caps(moments.OWN_PACE)
    assert {"Start now", "15 s", "Correct"} <= set(caps(moments.REST))
    assert "Correct" not in caps(moments.READY)
    assert caps(moments.PAUSED)[0] == "Go on"
    assert caps(replace(moments.HOLD, can_undo=True))[0] == "Undo"


def test_no_key_of_a_screen_is_defined_twice() -> None:
    for place in (WORKOUT, screen_keys.HOME, screen_keys.SUMMARY, LOG, SESSION, ADD):
        names = [name for key in place if key.keys for name in key.keys.split(",")]
        assert len(names) == len(set(names))
        assert all(meaning.endswith(".") for _, meaning in meanings(place))


def test_the_help_has_one_line_for_a_pair_of_keys() -> None:
    assert [caps for caps, _ in meanings(LOG)][:3] == ["enter", "tab", "/"]
    assert {"↑↓", "PgUp PgDn", "esc q l"} <= {caps for caps, _ in meanings(LOG)}
    assert {"+ -", "↑↓", "← PgUp"} <= {caps for caps, _ in meanings(WORKOUT)}


def test_a_short_row_of_keys_drops_the_least_important_and_keeps_the_order() -> None:
    caps = [Cap("a", "", "", 0), Cap("b", "", "", 2), Cap("c", "", "", 2), Cap("d", "", "", 0)]
    assert [cap.cap for cap in fitting(caps, 3, len)] == ["a", "b", "d"]
    assert [cap.cap for cap in fitting(caps, 1, len)] == ["a"]
    assert fitting(caps, 0, len) == []


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
    assert tones.tone_of(moments.REST) is Tone.REST
    assert tones.tone_of(moments.COUNT_IN) is Tone.READY


def test_the_ring_of_a_hold_empties_and_that_of_reps_fills() -> None:
    hold, reps = look_of(moments.HOLD, 2, True).face, look_of(moments.REPS, 2, True).face
    assert hold.lit == (0.3, 1.0)
    assert (reps.segments, reps.word) == (12, "HOLD")
    assert reps.filled == pytest.approx(7 + 2 / 8)


def test_without_motion_nothing_grows_within_a_rep() -> None:
    assert look_of(moments.REPS, 2, False).face.filled == 7
    assert beat_of(moments.REPS, False).done == 0


def test_what_is_said_can_be_read() -> None:
    view = replace(moments.HOLD, cue="Brace", call="Half-way.")
    assert cue_line(view) == "“Half-way.”   Brace."
    assert cue_line(replace(view, call="")) == "Brace."


def test_all_cues_end_alike() -> None:
    assert sentence("Squeeze glutes") == "Squeeze glutes."
    assert sentence("Hands down. Breathe.") == "Hands down. Breathe."
    assert sentence("Feel it?") == "Feel it?"
    assert sentence("") == ""


def test_a_count_in_back_to_rest_does_not_say_ready() -> None:
    assert phase_word(moments.BACK_TO_REST) == "REST"
    assert brief_of(moments.BACK_TO_REST).phase == "BACK TO REST"
    assert phase_word(moments.COUNT_IN) == brief_of(moments.COUNT_IN).phase == "READY"


def test_trouble_comes_before_hints_and_the_note_last() -> None:
    view = replace(moments.HOLD, note="small range", undoes="Skipped Squat.", hint=True)
    assert notice_of(replace(view, notices=("Not saved.",))).text == "Not saved."
    assert "does nothing" in notice_of(view).text
    assert notice_of(replace(view, hint=False)).text == "Skipped Squat. u undoes it."
    news = notice_of(replace(view, hint=False, undoes=""))
    assert (news.text, news.urgent) == ("NOTE  small range", False)


def test_lines_are_folded_between_pieces() -> None:
    parts = folded([(" 1  ", ""), ("12/12 reps", ""), ("  48 s", ""), ("  rest 45 s", "")], 24, 4)
    assert "".join(text for text, _ in parts) == " 1  12/12 reps  48 s\n    rest 45 s"
    assert lines_of(parts) == 1
    assert folded(by_words("a\tb", "x"), 10, 2) == [("a ", "x"), ("b ", "x")]
    assert lines_of(folded([("one\n", ""), ("two", "")], 4, 0)) == 1


def test_a_fault_is_shown_without_folders() -> None:
    fault = FileFault("/home/me/routines/a.toml", 4, 9, "sets: no number.")
    assert brief(fault) == "a.toml:4:9: sets: no number."
    assert brief(replace(fault, file="C:\\me\\a.toml")) == "a.toml:4:9: sets: no number."
    assert brief(FileFault("live", 0, 0, "locked.")) == "live: locked."


def test_a_set_is_told_in_what_it_was_asked_in() -> None:
    assert done(SetRecord("squat", 1, 32.4, target_reps=8, reps=6)) == "6/8 reps"
    assert done(SetRecord("plank", 1, 29.6, target_seconds=30.0)) == "30/30 s"
    assert done(SetRecord("march", 1, 60.1, target_seconds=60, reps=59)) == "60/60 s"


def test_totals_are_those_of_the_view_and_follow_corrections() -> None:
    before = totals(record())
    assert (before.sets, before.reps, before.held_ms, before.active_ms) == (4, 17, 73_000, 149_000)
    said = Afterthought(by=2)
    assert totals(said.on(record())).reps == 19


def test_a_set_cannot_be_corrected_below_nothing() -> None:
    said = Afterthought()
    for _ in range(9):
        said = said.corrected(-1, record())
    assert said.on(record()).sets[-1].reps == 0
    assert said.corrected(1, record()).on(record()).sets[-1].reps == 1


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


def test_themes_are_chosen_by_wish_and_terminal() -> None:
    assert theme.choose("auto", True, "truecolor") == "runstrong-dark"
    assert theme.choose("light", True, "truecolor") == "runstrong-light"
    assert theme.choose("dark", False, "256") == "runstrong-dark-256"
    assert theme.choose("auto", False, "standard") == "runstrong-light-16"
    assert theme.choose("high-contrast", True, "256") == "runstrong-high-contrast"
    assert theme.choose("high-contrast", True, "standard") == "runstrong-dark-16"
    assert theme.choose("ansi", True, "truecolor") == "runstrong-ansi"
    assert theme.choose("light", True, "truecolor", colourless=True) == "runstrong-colourless"
