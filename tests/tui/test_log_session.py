"""One session of the log: read, set right, deleted, merged; and one that is added."""

from dataclasses import replace
from datetime import datetime

import pytest

from runstrong_tui.core.fault import FileFault, Unusable
from runstrong_tui.core.logbook import SessionRecord
from runstrong_tui.tui.screens.log import LogScreen
from runstrong_tui.tui.screens.log_add import AddScreen
from runstrong_tui.tui.screens.log_session import SessionScreen
from runstrong_tui.tui.widgets.moment_field import MomentField
from runstrong_tui.tui.widgets.note_field import NoteField
from runstrong_tui.tui.widgets.set_table import SetTable
from tests.samples import DONKEY_8, PLANK_30, plan
from tests.tui.fake_desk import HERE, Office, record
from tests.tui.stage import Stage, opened
from tests.tui.test_log import at_the_log, read


async def at_a_session(stage: Stage) -> SessionScreen:
    """The second one of the log."""
    await at_the_log(stage)
    await stage.press("down", "enter")
    screen = stage.screen
    assert isinstance(screen, SessionScreen)
    await stage.until(lambda: screen.record is not None)
    await read(stage)
    return screen


def kept(stage: Stage) -> SessionRecord:
    return stage.office.archive.session("session-1")


async def until_kept(stage: Stage, screen: SessionScreen) -> None:
    await stage.until(lambda: screen.record == kept(stage) and not screen._edits)


async def test_left_stands_beside_right_with_target_and_rest() -> None:
    async with opened() as stage:
        screen = await at_a_session(stage)
        rows = stage.text(screen.query_one(SetTable)).splitlines()
        assert rows[0].split() == ["set", "target", "left", "right", "rest"]
        kicks = next(row for row in rows if "Donkey" in row)
        assert kicks.split()[-5:] == ["8", "8", "6▾", "45", "s"]
        squats = next(row for row in rows if "squat" in row)
        assert squats.split()[-1] == "skipped"


@pytest.mark.parametrize("size", [(200, 50), (60, 20), (40, 12), (20, 5)])
async def test_a_session_reads_at_every_size(size: tuple[int, int]) -> None:
    async with opened(size=size) as stage:
        screen = await at_a_session(stage)
        await stage.press("down", "end", "pageup", "plus")
        await until_kept(stage, screen)


async def test_a_set_is_corrected_and_it_is_kept_at_once() -> None:
    async with opened() as stage:
        screen = await at_a_session(stage)
        await stage.press("down", "down", "down", "plus", "plus", "minus")
        await until_kept(stage, screen)
        assert kept(stage).sets[3].reps == 7
        await stage.press("up", "x")
        await until_kept(stage, screen)
        assert kept(stage).sets[2].skipped


async def test_effort_and_note_are_corrected() -> None:
    async with opened() as stage:
        screen = await at_a_session(stage)
        await stage.press("8")
        await until_kept(stage, screen)
        assert kept(stage).effort == 8
        await stage.press("backspace", "n")
        screen.query_one(NoteField).value = "hills before"
        await stage.press("enter")
        await until_kept(stage, screen)
        assert (kept(stage).effort, kept(stage).note) == (None, "hills before")


async def test_the_date_is_corrected_and_nonsense_is_refused() -> None:
    async with opened() as stage:
        screen = await at_a_session(stage)
        before = kept(stage)
        await stage.press("t")
        field = screen.query_one(MomentField)
        assert field.value == "2026-11-20 07:30"
        field.value = "2026-02-30"
        await stage.press("enter")
        assert "That is no date there is." in stage.text()
        field.value = "2026-10-03 18:15"
        await stage.press("enter")
        await until_kept(stage, screen)
        after = kept(stage)
        assert after.started == datetime(2026, 10, 3, 18, 15, tzinfo=HERE)
        assert after.finished - after.started == before.finished - before.started


async def test_u_takes_back_one_change_after_the_other() -> None:
    async with opened() as stage:
        screen = await at_a_session(stage)
        before = kept(stage)
        await stage.press("8", "plus", "x")
        await until_kept(stage, screen)
        await stage.press("u", "u", "u", "u")
        await until_kept(stage, screen)
        assert kept(stage) == before
        assert "Undo" not in stage.text()


async def test_what_others_wrote_meanwhile_stays() -> None:
    async with opened() as stage:
        screen = await at_a_session(stage)
        archive = stage.office.archive
        archive.records = [
            replace(one, note="by hand") if one.id == "session-1" else one
            for one in archive.records
        ]
        await stage.press("9")
        await until_kept(stage, screen)
        assert (kept(stage).effort, kept(stage).note) == (9, "by hand")


async def test_a_change_that_can_not_be_kept_is_taken_back_and_told() -> None:
    office = Office()
    office.archive.refuses = True
    async with opened(office) as stage:
        screen = await at_a_session(stage)
        await stage.press("9")
        await stage.until(lambda: "the folder is read-only." in stage.text())
        await until_kept(stage, screen)
        assert kept(stage).effort == 1


async def test_a_file_that_was_spoiled_meanwhile_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    async with opened() as stage:
        screen = await at_a_session(stage)

        def spoiled(session: str) -> SessionRecord:
            raise Unusable(FileFault("a.toml", 3, 9, "effort: expected a whole number."))

        monkeypatch.setattr(stage.office.archive, "session", spoiled)
        screen.read()
        await stage.until(lambda: "a.toml:3:9" in stage.text())


async def test_a_session_is_deleted_and_comes_back_in_the_log() -> None:
    async with opened() as stage:
        await at_a_session(stage)
        await stage.press("d")
        await stage.until(lambda: isinstance(stage.screen, LogScreen))
        assert "session-1" in stage.office.archive.trash
        await stage.press("u")
        await stage.until(lambda: "session-1" not in stage.office.archive.trash)


async def test_copies_are_told_and_merged() -> None:
    office = Office()
    office.archive.more_copies["session-1"] = 1
    async with opened(office) as stage:
        await at_a_session(stage)
        await stage.until(lambda: "lies in 2 files. m makes one of them." in stage.text())
        await stage.press("m")
        await stage.until(lambda: "It lies in one file now." in stage.text())
        assert office.archive.more_copies == {}


async def test_a_session_done_elsewhere_is_added_as_planned_and_opened() -> None:
    office = Office()
    laid_out = plan(PLANK_30, DONKEY_8)
    office.shelf.plan = lambda *_: laid_out  # type: ignore[method-assign]
    async with opened(office) as stage:
        await at_the_log(stage)
        await stage.press("a")
        assert isinstance(stage.screen, AddScreen)
        await stage.press("enter")
        field = stage.screen.query_one(MomentField)
        assert field.value == "2026-11-20 12:00"
        field.value = "2026-11-19 6:30"
        await stage.press("enter")
        await stage.until(lambda: isinstance(stage.screen, SessionScreen))
        added = office.archive.records[-1]
        assert added.started == datetime(2026, 11, 19, 6, 30, tzinfo=HERE)
        assert [one.reps for one in added.sets] == [None, None, 8, 8, 8, 8]
        assert added.sets[0].seconds == 30
        await stage.press("escape", "escape")
        assert added.id == "new-6"


async def test_adding_can_be_given_up_and_faults_are_told() -> None:
    async with opened() as stage:
        screen = await at_the_log(stage)
        await stage.press("a", "enter", "escape", "escape")
        assert stage.screen is screen
        await stage.press("a", "end", "up", "enter", "enter")
        await stage.until(lambda: "mine.toml" in stage.text())
        assert len(stage.office.archive.records) == 6


def test_the_fake_log_has_a_second_session() -> None:
    assert record(1).id == "session-1"
