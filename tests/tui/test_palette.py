"""The command palette: one definition of each command, and none during work."""

import pytest
from textual.command import CommandPalette
from textual.widgets import Button, OptionList

from runstrong_tui.tui import log_keys, screen_keys
from runstrong_tui.tui.keys import Key, meanings, offers, row
from runstrong_tui.tui.palette import offers_of
from runstrong_tui.tui.screens.library import LibraryScreen
from runstrong_tui.tui.screens.settings import SettingsScreen
from runstrong_tui.tui.screens.workout import WorkoutScreen
from tests.tui.fake_desk import UNFINISHED, Office
from tests.tui.stage import Stage, opened, training

SETS = (
    *(screen_keys.HOME, screen_keys.LIBRARY, screen_keys.EXERCISE, screen_keys.SETTINGS),
    *(log_keys.LOG, log_keys.SESSION),
)


async def choose(stage: Stage, words: str) -> None:
    """Open the palette, search, and take what is found first."""
    await stage.press("ctrl+p", *("space" if letter == " " else letter for letter in words))
    results = stage.screen.query_one(OptionList)
    await stage.until(lambda: results.option_count > 0)
    await stage.press("down", "enter")
    await stage.settle()


@pytest.mark.parametrize("keys", SETS)
def test_row_help_and_palette_tell_of_the_same_keys(keys: tuple[Key, ...]) -> None:
    helped = [meaning for _, meaning in meanings(keys)]
    assert [key.help for key in offers(keys)] == [
        one for one in helped if one in {key.help for key in keys if key.offered}
    ]
    assert {cap.action for cap in row(keys)} <= {key.action for key in keys}


async def test_a_command_is_found_by_its_name_and_by_what_it_does() -> None:
    async with opened() as stage:
        await choose(stage, "settings")
        assert isinstance(stage.screen, SettingsScreen)
        await stage.press("escape")
        await choose(stage, "every exercise")
        assert isinstance(stage.screen, LibraryScreen)


async def test_each_routine_can_be_started_by_name() -> None:
    async with opened() as stage:
        await choose(stage, "start before")
        assert stage.office.shelf.asked == [("pre-run", 1)]
        assert isinstance(stage.screen, WorkoutScreen)


async def test_what_does_nothing_now_is_not_offered() -> None:
    async with opened() as stage:
        names = [offer.name for offer in offers_of(stage.screen)]
        assert not any(name.startswith("Resume") for name in names)
    office = Office()
    office.unfinished.cards = (UNFINISHED,)
    async with opened(office) as stage:
        names = [offer.name for offer in offers_of(stage.screen)]
        assert names[:2] == ["Start  (enter)", "Resume  (r)"]


async def test_the_log_is_set_right_by_name_too() -> None:
    async with opened() as stage:
        await stage.press("l")
        await stage.settle()
        assert not any(offer.name.startswith("Undo") for offer in offers_of(stage.screen))
        await choose(stage, "trash")
        assert len(stage.office.archive.trash) == 1
        assert any(offer.name.startswith("Undo") for offer in offers_of(stage.screen))


async def test_names_from_files_are_shown_as_they_are() -> None:
    async with opened() as stage:
        await stage.press("ctrl+p", *"click")
        results = stage.screen.query_one(OptionList)
        await stage.until(lambda: results.option_count > 0)
        prompt = str(results.get_option_at_index(0).prompt)
        assert prompt == "Start [/] [@click=app.quit]x[/]\n10 min. [b]not bold[/b]"


async def test_there_is_no_palette_in_a_workout_nor_over_a_question() -> None:
    async with training() as stage:
        for keys in (("ctrl+p",), ("space", "ctrl+p"), ("q", "ctrl+p")):
            await stage.press(*keys)
            assert not isinstance(stage.screen, CommandPalette)
    async with opened() as stage:
        await stage.press("question_mark", "ctrl+p")
        assert not isinstance(stage.screen, CommandPalette)


async def test_nothing_can_take_enter_away_from_a_screen() -> None:
    async with opened() as stage:
        for keys in ((), ("x",), ("enter",), ("escape", "escape", "s"), ("escape", "l")):
            await stage.press(*keys)
            await stage.settle()
            assert stage.screen.focused is None
            assert stage.screen.focus_chain == []
            assert not stage.screen.query(Button)
