"""The log: a list and the session that is highlighted."""

from runstrong_tui.core.fault import FileFault
from runstrong_tui.tui.screens.home import HomeScreen
from runstrong_tui.tui.widgets.session_list import SessionList
from tests.samples import PLANK
from tests.tui.fake_desk import Office
from tests.tui.stage import opened


async def test_sessions_are_listed_and_read_in_detail() -> None:
    async with opened(size=(120, 36)) as stage:
        await stage.press("l")
        await stage.settle()
        text = stage.text()
        for words in ("Sun 22 Nov", "[/] [@click=app.quit]x[/]", "Plank forearm", "6/8 reps"):
            assert words in text
        await stage.press("down")
        text = stage.text()
        for words in ("Effort 1/10", "[b]left hip[/b] a bit tight", "rest 45 s", "33/40 s"):
            assert words in text
        await stage.press("escape")
        assert isinstance(stage.screen, HomeScreen)


async def test_the_log_reads_at_every_size() -> None:
    async with opened() as stage:
        await stage.press("l")
        await stage.settle()
        for size in ((60, 20), (40, 12), (20, 5)):
            await stage.resize(*size)
            await stage.press("pagedown", "home")
            if size[1] >= 12:
                assert "22 Nov" in stage.text()


async def test_an_empty_log_says_so_and_faults_are_named() -> None:
    office = Office()
    office.archive.records = []
    office.archive.faults = (FileFault("a.toml", 1, 1, "no date."),)
    async with opened(office) as stage:
        await stage.press("l")
        await stage.settle()
        assert "Nothing yet." in stage.text()
        assert "a.toml:1:1: no date." in stage.text()
        await stage.press("exclamation_mark")
        assert "FAULTS" not in stage.text(), "it is written in big letters"
        assert "a.toml:1:1: no date." in stage.text()


async def test_an_exercise_is_called_by_its_name_where_it_is_known() -> None:
    office = Office()
    office.shelf.known["plank-forearm"] = PLANK
    async with opened(office, size=(120, 36)) as stage:
        await stage.press("l")
        await stage.settle()
        assert "Forearm plank" in stage.text()


async def test_a_row_of_the_log_tells_when_how_long_and_how_hard() -> None:
    async with opened() as stage:
        await stage.press("l")
        await stage.settle()
        rows = stage.text(stage.screen.query_one(SessionList))
        for words in ("Sun 22 Nov, 07:30", "22 min", "1/10"):
            assert words in rows
        assert "PgUp PgDn" in stage.text()


async def test_a_set_is_never_torn_within_a_number_and_its_unit() -> None:
    async with opened(size=(60, 20)) as stage:
        await stage.press("l")
        await stage.settle()
        text = stage.text(stage.screen.query_one("#detail"))
        assert "rest 30 s" in text
        assert "rest 45 s" in text
