"""The summary: effort, note and a last correction, all kept in the log."""

from dataclasses import replace

import pytest

from runstrong_tui.tui.screens import summary
from runstrong_tui.tui.screens.summary import SummaryScreen
from tests.tui import moments
from tests.tui.fake_desk import Office
from tests.tui.stage import Stage, training


async def kept(stage: Stage) -> tuple[int | None, str]:
    """Effort and note as they were last written."""
    await stage.settle()
    last = stage.office.archive.changes[-1]
    return last.effort, last.note


async def test_what_was_done_is_shown_and_nothing_is_required() -> None:
    async with training(moments.DONE) as stage:
        text = stage.text()
        for words in ("22:14", "148", "3:40", "61 %", "How hard was it?", "3/10 reps"):
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
    office = Office()
    office.archive.missing = 1
    office.lead.shown = moments.DONE
    async with training(office=office) as stage:
        await stage.press("7", "right", "up")
        assert await kept(stage) == (8, "")
        assert office.archive.changes[-1].sets[-1].reps == 4


async def test_a_session_that_never_reaches_the_log_is_said(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(summary, "BETWEEN", 0.0)
    office = Office()
    office.archive.records = []
    async with training(moments.DONE, office=office) as stage:
        assert "not in the log" in stage.text()
        await stage.press("5", "up", "n", "enter", "enter")
        assert stage.app.return_code == 0


async def test_a_log_that_refuses_says_so_and_lets_go() -> None:
    office = Office()
    office.archive.refuses = True
    async with training(moments.DONE, office=office) as stage:
        await stage.press("5")
        await stage.settle()
        assert "the folder is read-only." in stage.text()
        await stage.press("enter")
        assert stage.app.return_code == 0


async def test_a_rehearsal_keeps_nothing() -> None:
    async with training(replace(moments.DONE, rehearsal=True)) as stage:
        assert "nothing was kept" in stage.text()
        assert stage.office.archive.missing == 0


async def test_the_summary_fits_small_terminals() -> None:
    async with training(moments.DONE, (40, 12)) as stage:
        assert "STRONG WORK" in stage.text()
        await stage.press("7")
        assert "very hard" in stage.text()
