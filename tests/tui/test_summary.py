"""The summary: effort, note and a last correction, all kept in the log."""

from dataclasses import replace

import pytest

from runstrong_tui.tui.screens import summary
from runstrong_tui.tui.screens.summary import SummaryScreen
from runstrong_tui.tui.widgets.effort_scale import EffortScale
from runstrong_tui.tui.widgets.key_row import KeyRow
from runstrong_tui.tui.widgets.number_tiles import NumberTiles
from tests.samples import SQUAT
from tests.tui import moments
from tests.tui.fake_desk import Office
from tests.tui.stage import Stage, training

NOT_LOGGED = replace(moments.DONE, logged=False)


@pytest.fixture(autouse=True)
def _impatient(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(summary, "LOOK_AGAIN", 0.01)


async def patience(stage: Stage) -> None:
    """As long as it takes until the athlete is told."""
    looks = stage.office.lead.looks
    while stage.office.lead.looks <= looks + summary.PATIENCE:
        await stage.pilot.pause(0.01)
    await stage.pilot.pause()


async def logged(stage: Stage) -> None:
    """The session comes into the log."""
    stage.office.lead.shown = moments.DONE
    while stage.office.lead.looks and not stage.office.lead.closed:
        await stage.pilot.pause(0.01)
    await stage.settle()


async def kept(stage: Stage) -> tuple[int | None, str]:
    """Effort and note as they were last written."""
    await stage.settle()
    last = stage.office.archive.changes[-1]
    return last.effort, last.note


async def test_what_was_done_is_shown_and_nothing_is_required() -> None:
    async with training(moments.DONE) as stage:
        text = stage.text()
        for words in ("22:14", "17", "1:13", "11 %", "How hard was it?", "3/10 reps"):
            assert words in text
        assert stage.office.lead.closed == 1
        await stage.press("enter")
        assert stage.app.return_code == 0
        assert stage.office.archive.changes == []


async def test_a_digit_sets_the_effort_and_it_is_kept() -> None:
    async with training(moments.DONE) as stage:
        await stage.press("7")
        assert await kept(stage) == (7, "")
        await stage.press("0")
        assert await kept(stage) == (10, "")
        await stage.press("backspace")
        assert await kept(stage) == (None, "")
        await stage.press("left", "left", "right", "right")
        assert await kept(stage) == (6, "")


async def test_a_note_is_kept_and_digits_in_it_are_no_effort() -> None:
    async with training(moments.DONE) as stage:
        await stage.press("n", "h", "escape")
        await stage.settle()
        assert isinstance(stage.screen, SummaryScreen)
        assert stage.office.archive.changes == [], "escape gives it up"
        await stage.press("n", "7", "left_square_bracket", "slash", "enter")
        assert await kept(stage) == (None, "7[/")
        assert "Note  7[/" in stage.text()


async def test_the_last_set_is_corrected_and_the_last_choice_kept_before_leaving() -> None:
    async with training(moments.DONE) as stage:
        await stage.press("up", "up", "down")
        await stage.settle()
        assert "4/10 reps" in stage.text()
        await stage.press("3", "8", "enter")
        await stage.settle()
        last = stage.office.archive.changes[-1]
        assert (last.effort, last.sets[-1].reps) == (8, 4)


async def test_what_is_chosen_before_the_session_is_in_the_log_is_kept_too() -> None:
    async with training(NOT_LOGGED) as stage:
        await stage.press("7", "right", "up", "n", "o", "k", "enter")
        await stage.settle()
        assert "8 very hard" in stage.text()
        assert "Note  ok" in stage.text()
        assert stage.office.archive.changes == []
        await logged(stage)
        assert await kept(stage) == (8, "ok")
        assert stage.office.archive.changes[-1].sets[-1].reps == 4


async def test_a_session_that_does_not_reach_the_log_is_said_until_it_does() -> None:
    trouble = replace(NOT_LOGGED, notices=("The disk is full.",))
    async with training(trouble) as stage:
        await patience(stage)
        assert "The disk is full." in stage.text()
        assert stage.office.lead.closed == 0, "closed, it would try no more"
        await stage.press("5")
        await logged(stage)
        assert "The disk is full." not in stage.text()
        assert await kept(stage) == (5, "")
        assert stage.office.lead.closed == 1


async def test_leaving_waits_for_the_log_but_not_for_ever() -> None:
    async with training(NOT_LOGGED) as stage:
        await stage.press("5", "enter")
        await patience(stage)
        assert "enter leaves all the same" in stage.text()
        await logged(stage)
        assert await kept(stage) == (5, "")
        assert stage.app.return_code == 0
    async with training(NOT_LOGGED) as stage:
        await stage.press("enter", "enter")
        await stage.settle()
        assert stage.app.return_code == 0
        assert stage.office.lead.closed == 1


async def test_a_log_that_refuses_says_so_and_lets_go() -> None:
    office = Office()
    office.archive.refuses = True
    async with training(moments.DONE, office=office) as stage:
        await stage.press("5")
        await stage.settle()
        assert "the folder is read-only." in stage.text()
        await stage.press("enter")
        assert stage.app.return_code == 0


async def test_a_rehearsal_keeps_nothing_and_offers_nothing_to_keep() -> None:
    async with training(replace(NOT_LOGGED, rehearsal=True)) as stage:
        assert "nothing was kept" in stage.text()
        for words in ("How hard", "Effort", "Note", "Last set", "Correct"):
            assert words not in stage.text()
        await stage.press("7", "up", "n", "left", "enter")
        await stage.settle()
        assert stage.office.archive.changes == []
        assert stage.app.return_code == 0


async def test_the_totals_follow_the_correction() -> None:
    async with training(moments.DONE) as stage:
        tiles = stage.screen.query_one(NumberTiles)
        assert " 17 " in stage.text(tiles)
        await stage.press("up")
        assert " 18 " in stage.text(tiles)


async def test_exercises_are_called_by_their_names() -> None:
    office = Office()
    office.shelf.known["squat"] = SQUAT
    async with training(moments.DONE, office=office) as stage:
        assert "Last set  Bodyweight squat  3/10 reps" in stage.text()


async def test_the_key_0_is_said_to_set_10_and_the_words_stand_below_their_tiles() -> None:
    async with training(moments.DONE) as stage:
        scale = stage.screen.query_one(EffortScale)
        for width in (80, 60, 40):
            await stage.resize(width, 24)
            assert "all out" in stage.text(scale)
            await stage.press("0")
            assert "10 all out" in stage.text(scale)
            await stage.press("backspace")
        await stage.resize(80, 24)
        assert "0 = 10" in stage.text()
        words = stage.text(scale).splitlines()[-1]
        assert (words.index("0 rest"), words.index("5 hard")) == (0, 35)


async def test_while_a_note_is_written_the_keys_are_those_of_the_note() -> None:
    async with training(moments.DONE) as stage:
        await stage.press("n")
        row = stage.text(stage.screen.query_one(KeyRow))
        assert row.split() == ["enter", "Keep", "esc", "Drop"]
        await stage.press("escape")
        assert "Effort" in stage.text(stage.screen.query_one(KeyRow))


async def test_the_summary_fits_small_terminals() -> None:
    async with training(moments.DONE, (40, 12)) as stage:
        assert "STRONG WORK" in stage.text()
        await stage.press("7")
        assert "very hard" in stage.text()
