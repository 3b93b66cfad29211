"""The settings screen: every key of config.toml, changed, kept and heeded."""

import pytest

from runstrong_tui.core.settings import Settings
from runstrong_tui.files.setting_keys import KEYS
from runstrong_tui.tui.screens.home import HomeScreen
from runstrong_tui.tui.screens.settings import SettingsScreen
from runstrong_tui.tui.setting_rows import ROWS, SECTIONS, Setting
from runstrong_tui.tui.widgets.setting_list import SettingList
from runstrong_tui.tui.widgets.setting_notes import SettingNotes
from tests.tui.fake_desk import Office
from tests.tui.stage import Stage, opened


def row(key: str) -> Setting:
    return next(one for one in ROWS if one.key == key)


async def pick(stage: Stage, key: str) -> None:
    """Open the settings if need be, and go down to this one."""
    if not isinstance(stage.screen, SettingsScreen):
        await stage.press("s")
    stage.screen.query_one(SettingList).picked = stage.screen.query_one(SettingList).items.index(
        row(key)
    )
    await stage.pilot.pause()


# The rows, without a screen.


def test_every_key_of_the_file_has_its_row_and_no_other() -> None:
    assert [(one.section, one.key) for one in ROWS] == [
        (section, key) for section, keys in KEYS.items() for key in keys
    ]
    assert list(SECTIONS) == list(KEYS)


@pytest.mark.parametrize("setting", ROWS, ids=lambda one: one.key)
def test_whatever_the_arrows_choose_can_be_kept_and_read(setting: Setting) -> None:
    for value in setting.values:
        assert value is None or KEYS[setting.section][setting.key].fits(value)
        assert setting.of(setting.put(Settings(), value)) == value
        assert setting.shown(value)
    assert setting.of(Settings()) in setting.values
    assert set(setting.meanings) <= set(setting.values)
    assert setting.help.endswith(".")


def test_steps_end_at_the_ends_and_flags_turn() -> None:
    assert row("fps").step(20, 1) == 20
    assert row("fps").step(5, -1) == 5
    assert row("fps").step(10, 1) == 15
    assert row("mute").step(True, 1) is False
    assert row("mute").step(True, -1) is False


def test_a_number_that_a_hand_wrote_steps_to_the_next_of_ours() -> None:
    assert row("volume").step(0.33, 1) == 0.4
    assert row("weight_kg").step(62.5, -1) == 61
    assert row("theme").step("mine", 1) == row("theme").values[1]


def test_what_is_not_set_begins_where_it_makes_sense() -> None:
    assert row("weight_kg").step(None, 1) == 70
    assert row("weight_kg").step(None, -1) is None
    assert row("sessions_per_week").step(1, -1) is None


# On the screen.


async def test_arrows_change_a_setting_and_it_is_kept_at_once() -> None:
    async with opened() as stage:
        await pick(stage, "count")
        await stage.press("right")
        await stage.settle()
        assert stage.office.preferences.changes == [("sound", "count", "voice")]
        assert stage.app.settings.sound.count == "voice"
        assert "◀ voice ▶" in stage.text(stage.screen.query_one(SettingList))
        await stage.press("left", "left")
        await stage.settle()
        assert stage.office.preferences.changes[1:] == [("sound", "count", None)]
        await stage.press("escape")
        assert isinstance(stage.screen, HomeScreen)


async def test_the_theme_is_seen_at_once_and_fewer_frames_too() -> None:
    async with opened() as stage:
        await pick(stage, "theme")
        await stage.press("right", "right")
        assert not stage.app.current_theme.dark
        await stage.press("backspace")
        assert stage.app.current_theme.dark
        await pick(stage, "fps")
        await stage.press("left")
        await stage.settle()
        assert stage.app.settings.screen.fps == 5
        await pick(stage, "motion")
        await stage.press("space")
        await stage.settle()
        assert not stage.app.motion


async def test_a_goal_is_set_and_forgotten_again() -> None:
    async with opened() as stage:
        await pick(stage, "sessions_per_week")
        await stage.press("right", "right", "backspace")
        await stage.settle()
        section = ("goal", "sessions_per_week")
        assert stage.office.preferences.changes[-1] == (*section, None)
        assert stage.app.settings.sessions_per_week is None


async def test_what_cannot_be_kept_is_said_and_does_not_hold() -> None:
    office = Office()
    office.preferences.refuses = True
    async with opened(office) as stage:
        await pick(stage, "voice")
        await stage.press("enter")
        await stage.settle()
        assert "can't be written." in stage.text()
        assert stage.app.settings.sound.voice


async def test_each_setting_says_what_it_does_at_every_size() -> None:
    async with opened(size=(120, 36)) as stage:
        await stage.press("s")
        for size in ((120, 36), (80, 24), (60, 20), (40, 12)):
            await stage.resize(*size)
            for setting in ROWS:
                await pick(stage, setting.key)
                notes = " ".join(stage.text(stage.screen.query_one(SettingNotes)).split())
                assert setting.help.split(".")[0] in notes, (setting.key, size)


async def test_a_click_picks_a_second_one_changes_and_a_value_is_chosen() -> None:
    async with opened(size=(120, 36)) as stage:
        await stage.press("s")
        await stage.pilot.click(SettingList, offset=(4, 4))
        assert stage.screen.query_one(SettingList).here is row("voice")
        await stage.pilot.click(SettingList, offset=(4, 4))
        await stage.settle()
        assert not stage.app.settings.sound.voice
        await pick(stage, "tempo")
        notes = stage.screen.query_one(SettingNotes)
        line = next(y for y, text in enumerate(stage.text(notes).splitlines()) if "words " in text)
        await stage.pilot.click(notes, offset=(4, line))
        await stage.settle()
        assert stage.app.settings.sound.tempo == "words"


@pytest.mark.parametrize("size", [(120, 36), (80, 24), (40, 12)])
async def test_the_sound_can_be_tried(size: tuple[int, int]) -> None:
    async with opened(size=size) as stage:
        await stage.press("s", "t")
        await stage.settle()
        assert "Test line: heard." in stage.text()
