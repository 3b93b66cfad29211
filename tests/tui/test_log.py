"""The log: five views that follow the files, searching, adding, deleting."""

from contextlib import suppress
from dataclasses import replace

import pytest
from textual.worker import WorkerCancelled

from runstrong_tui.core.exercise import Muscles
from runstrong_tui.core.fault import FileFault
from runstrong_tui.core.side import Side
from runstrong_tui.tui.screens import following
from runstrong_tui.tui.screens.home import HomeScreen
from runstrong_tui.tui.screens.log import LogScreen
from runstrong_tui.tui.screens.log_session import SessionScreen
from runstrong_tui.tui.widgets.filter_field import FilterField
from runstrong_tui.tui.widgets.heat_map import HeatMap
from runstrong_tui.tui.widgets.log_list import CHUNK, LogList
from runstrong_tui.tui.widgets.session_brief import SessionBrief
from tests.core.logs import kick, squat
from tests.samples import DONKEY, PLANK, SQUAT
from tests.tui.fake_desk import Office, record
from tests.tui.stage import Stage, opened


async def at_the_log(stage: Stage) -> LogScreen:
    """The log, once it has been read."""
    await stage.press("l")
    screen = stage.screen
    assert isinstance(screen, LogScreen)
    await stage.until(lambda: screen.query_one(LogList).line is not None or is_empty(stage))
    await read(stage)
    return screen


def is_empty(stage: Stage) -> bool:
    return "Nothing yet." in stage.text()


async def read(stage: Stage) -> None:
    """Let what is being read come, and what is asked for because of it."""
    for _ in range(4):
        with suppress(WorkerCancelled):  # what is asked for anew is given up
            await stage.settle()


async def test_sessions_are_listed_and_the_picked_one_is_read() -> None:
    async with opened(size=(120, 36)) as stage:
        await at_the_log(stage)
        text = stage.text()
        for words in ("Sun 22 Nov", "[/] [@click=app.quit]x[/]", "Plank forearm", "8 / 6▾"):
            assert words in text
        await stage.press("down")
        await read(stage)
        text = stage.text()
        for words in ("effort 1", "[b]left hip[/b] a bit tight", "40 33▾ s", "2 of 6"):
            assert words in text
        await stage.press("escape")
        assert isinstance(stage.screen, HomeScreen)


@pytest.mark.parametrize("size", [(200, 50), (80, 24), (60, 20), (40, 12), (20, 5)])
async def test_every_view_reads_at_every_size(size: tuple[int, int]) -> None:
    async with opened(size=size) as stage:
        await at_the_log(stage)
        for name in ("sessions", "weeks", "exercises", "muscles", "records"):
            await stage.press("down", "pagedown", "home")
            await read(stage)
            assert stage.screen.query_one(f"#{name}-view").display
            await stage.press("tab")
            await read(stage)
        assert stage.screen.query_one("#sessions-view").display


async def test_how_even_the_muscles_are_is_told_and_drawn_over_weeks() -> None:
    office = Office()
    for one, muscle in ((SQUAT, "quadriceps"), (DONKEY, "hamstrings")):
        office.shelf.known[one.id] = replace(one, muscles=Muscles((muscle,)))
    kicks = (kick(Side.LEFT, 8), kick(Side.RIGHT, 8))
    office.archive.records = [replace(record(), sets=(squat(8), *kicks))]
    async with opened(office, size=(80, 24)) as stage:
        await at_the_log(stage)
        await stage.press("4")
        await read(stage)
        view = stage.screen.query_one("#muscles-view")
        text = stage.text()
        for words in ("Hamstrings get ", "sets for 10 of quads", "% of the right", "110", "90"):
            assert words in text
        assert not view.max_scroll_y, "all of it is seen at once"


async def test_an_empty_log_says_so_and_faults_are_named() -> None:
    office = Office()
    office.archive.records = []
    office.archive.troubles = (FileFault("a.toml", 1, 1, "no date."),)
    async with opened(office) as stage:
        await at_the_log(stage)
        assert "a.toml:1:1: no date." in stage.text()
        for _ in range(5):
            await stage.press("enter", "down", "d", "u", "tab")
            await read(stage)
        await stage.press("exclamation_mark")
        assert "a.toml:1:1: no date." in stage.text()


async def test_an_exercise_is_called_by_its_name_where_it_is_known() -> None:
    office = Office()
    office.shelf.known["plank-forearm"] = replace(PLANK, id="plank-forearm")
    async with opened(office, size=(120, 36)) as stage:
        await at_the_log(stage)
        assert "Forearm plank" in stage.text(stage.screen.query_one(SessionBrief))


async def test_a_row_tells_when_how_long_and_how_hard() -> None:
    office = Office()
    office.archive.records = [replace(record(3), name="Legs")]
    async with opened(office, size=(120, 36)) as stage:
        await at_the_log(stage)
        rows = stage.text(stage.screen.query_one(LogList))
        for words in ("NOV 2026", "1 of 1", "Mon 16 Nov Legs (stopped)", "18 min  3"):
            assert words in rows


async def test_a_record_is_marked_where_it_was_set() -> None:
    office = Office()
    longer = replace(office.archive.records[0].sets[0], seconds=55.0)
    office.archive.records[0] = replace(office.archive.records[0], sets=(longer,))
    async with opened(office, size=(120, 36)) as stage:
        await at_the_log(stage)
        assert stage.text().count("PR") == 2, "in the list, and beside what was done"
        assert "PR +15 s" in stage.text()


async def test_a_search_finds_by_exercise_muscle_date_and_note() -> None:
    office = Office()
    squats = replace(record(5), id="squats", note="hill repeats", sets=record(5).sets[4:])
    office.archive.records[5] = squats
    async with opened(office, size=(120, 36)) as stage:
        screen = await at_the_log(stage)
        for words, found in (("donkey", 5), ("hill", 1), ("2026-11", 6), ("nov 2025", 0)):
            await stage.press("slash")
            screen.query_one(FilterField).value = words
            await stage.until(lambda n=found: screen.query_one(LogList).count == n)  # type: ignore[misc]
        assert "No session has all these words." in stage.text()
        await stage.press("escape")
        await stage.until(lambda: screen.query_one(LogList).count == 6)
        await stage.press("escape")
        assert isinstance(stage.screen, HomeScreen)


async def test_letters_of_a_search_are_no_keys() -> None:
    async with opened() as stage:
        screen = await at_the_log(stage)
        await stage.press("slash", "d", "a", "u", "q")
        await read(stage)
        assert screen.query_one(FilterField).value == "dauq"
        assert stage.office.archive.trash == {}
        await stage.press("enter")
        await stage.until(lambda: screen.query_one(LogList).count == 0)
        assert screen.focused is None


async def test_what_is_deleted_comes_back_with_u() -> None:
    async with opened() as stage:
        screen = await at_the_log(stage)
        await stage.press("down", "d")
        await stage.until(lambda: screen.query_one(LogList).count == 5)
        assert list(stage.office.archive.trash) == ["session-1"]
        assert "Runner strength is in the trash. u brings it back." in stage.text()
        await stage.press("u")
        await stage.until(lambda: screen.query_one(LogList).count == 6)
        assert "Runner strength is back." in stage.text()


async def test_a_session_that_can_not_be_deleted_stays() -> None:
    office = Office()
    office.archive.refuses = True
    async with opened(office) as stage:
        await at_the_log(stage)
        await stage.press("d")
        await read(stage)
        assert "the folder is read-only." in stage.text()
        assert len(office.archive.records) == 6


async def test_what_arrives_while_one_looks_appears_by_itself(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(following, "EVERY", 0.05)
    monkeypatch.setattr(following, "LAZY", 0)
    async with opened() as stage:
        screen = await at_the_log(stage)
        await stage.press("down")
        new = replace(record(0), id="new", started=record(0).started.replace(hour=20))
        stage.office.archive.arrived = [new]
        await stage.until(lambda: screen.query_one(LogList).count == 7)
        await stage.until(lambda: screen.query_one(LogList).line is not None)
        await read(stage)
        line = screen.query_one(LogList).line
        assert line is not None
        assert line.id == "session-1", "what was picked stays picked"


async def test_a_day_of_the_calendar_leads_to_its_session() -> None:
    async with opened(size=(120, 36)) as stage:
        screen = await at_the_log(stage)
        day = record(3).started.date()
        screen.query_one(HeatMap).post_message(HeatMap.Chosen(day))
        await stage.until(lambda: screen.query_one(LogList).picked == 3)


async def test_enter_opens_a_session_and_a_record_opens_its_own() -> None:
    async with opened(size=(120, 36)) as stage:
        await at_the_log(stage)
        await stage.press("enter")
        assert isinstance(stage.screen, SessionScreen)
        await stage.press("escape")
        assert "1 Sessions" in stage.text()
        await stage.press("5")
        await stage.until(lambda: "most clean reps" in stage.text())
        await stage.press("end", "enter")
        assert isinstance(stage.screen, SessionScreen)


async def test_a_long_log_holds_only_what_is_in_sight() -> None:
    office = Office()
    office.archive.records = [replace(record(n % 900), id=f"s{n:05}") for n in range(640)]
    async with opened(office) as stage:
        screen = await at_the_log(stage)
        listed = screen.query_one(LogList)
        await stage.press("end")
        await stage.until(lambda: listed.line is not None)
        assert listed.picked == 639
        await stage.press(*["pageup"] * 12)
        await stage.until(lambda: listed.line is not None)
        assert len(listed._chunks) <= 8 < 640 / CHUNK
