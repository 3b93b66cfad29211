import errno
from pathlib import Path

import pytest

from runstrong_tui.core.fault import Unusable
from runstrong_tui.core.settings import ScreenSettings, Settings, SoundSettings
from runstrong_tui.files.paths import Places
from runstrong_tui.files.settings import SettingsFile
from runstrong_tui.ports import Preferences
from tests.files.sample import FailingDisk, calls, places_in

TEXT = """\
# my settings
[sound]
volume = 0.5   # neighbours
loudness = 3

[future]
x = 1
"""


@pytest.fixture
def places(tmp_path: Path) -> Places:
    return places_in(tmp_path)


def test_without_a_file_all_is_as_usual(places: Places) -> None:
    preferences: Preferences = SettingsFile(places)
    assert preferences.read() == (Settings(), ())


def test_every_setting_is_read(places: Places) -> None:
    places.config_file.write_text(
        """
        sound = {backend = "bell", volume = 0, mute = true, voice = false, count = "voice"}
        [screen]
        theme = "high-contrast"
        fps = 20
        motion = false
        floor = true
        [goal]
        sessions_per_week = 3
        [body]
        weight_kg = 64.5
        """
    )
    settings, faults = SettingsFile(places).read()
    assert faults == ()
    assert settings == Settings(
        sound=SoundSettings(backend="bell", volume=0, mute=True, voice=False, count="voice"),
        screen=ScreenSettings(theme="high-contrast", fps=20, motion=False, floor=True),
        sessions_per_week=3,
        weight_kg=64.5,
    )


def test_what_can_not_be_used_is_named_with_its_place_and_the_rest_counts(places: Places) -> None:
    places.config_file.write_text(
        '[sound]\nvolume = 2\nmute = 1\ncount = "loud"\nduck = true\nvoise = true\n'
        "[screen]\nfps = 12\n[goal]\nsessions_per_week = true\n[sond]\n"
    )
    settings, faults = SettingsFile(places).read()
    assert settings == Settings(sound=SoundSettings(duck=True))
    told = [str(fault).removeprefix(str(places.config_file)) for fault in faults]
    assert [text.split(": ")[0] for text in told] == [
        ":2:10",
        ":3:8",
        ":4:9",
        ":6:1",
        ":8:7",
        ":10:21",
        ":11:2",
    ]
    assert "volume is 2; expected a number from 0 to 1" in told[0]
    assert 'did you mean "voice"?' in told[3]


@pytest.mark.parametrize("text", ["[sound", "sound = 3\n", "x = " + "9" * 5000, "\0"])
def test_nonsense_is_named_and_the_program_starts(places: Places, text: str) -> None:
    places.config_file.write_text(text)
    settings, faults = SettingsFile(places).read()
    assert settings == Settings()
    assert faults
    with pytest.raises(Unusable):
        SettingsFile(places).change("sound", "mute", True)
    assert places.config_file.read_text() == text


def test_a_change_keeps_comments_and_unknown_keys(places: Places) -> None:
    places.config_file.write_text(TEXT)
    settings = SettingsFile(places)
    settings.change("sound", "volume", 0.8)
    settings.change("sound", "mute", True)
    assert places.config_file.read_text() == TEXT.replace("0.5", "0.8").replace(
        "loudness = 3\n", "loudness = 3\nmute = true\n"
    )
    settings.change("screen", "fps", 5)
    assert settings.read()[0].screen.fps == 5
    assert "# neighbours" in places.config_file.read_text()


def test_a_first_change_makes_the_file(places: Places) -> None:
    SettingsFile(places).change("goal", "sessions_per_week", 2)
    assert places.config_file.read_text() == "[goal]\nsessions_per_week = 2\n"
    assert places.config_file.stat().st_mode & 0o777 == 0o600


def test_a_setting_can_be_dropped(places: Places) -> None:
    settings = SettingsFile(places)
    settings.change("body", "weight_kg", 70)
    settings.change("body", "weight_kg", None)
    settings.change("body", "weight_kg", None)
    assert settings.read() == (Settings(), ())


def test_a_change_follows_a_link(places: Places, tmp_path: Path) -> None:
    (tmp_path / "dotfiles").mkdir()
    target = tmp_path / "dotfiles" / "config.toml"
    target.write_text(TEXT)
    places.config_file.symlink_to(target)
    SettingsFile(places).change("sound", "volume", 1)
    assert places.config_file.is_symlink()
    assert "volume = 1 " in target.read_text()


@pytest.mark.parametrize(
    ("section", "key", "value", "why"),
    [
        ("sound", "volume", 1.5, "volume: expected a number from 0 to 1"),
        ("sound", "volume", float("nan"), "expected a number"),
        ("sound", "mute", "yes", "mute: expected true or false"),
        ("screen", "fps", 12, "fps: expected 5, 10, 15 or 20"),
        ("screen", "font", "x", "there is no setting font in .screen."),
        ("x", "y", 1, "there is no setting y in .x."),
    ],
)
def test_a_wrong_change_is_refused(
    places: Places, section: str, key: str, value: object, why: str
) -> None:
    with pytest.raises(Unusable, match=why):
        SettingsFile(places).change(section, key, value)
    assert not places.config_file.exists()


def test_a_disk_that_fails_is_told(places: Places) -> None:
    settings = SettingsFile(places, FailingDisk(calls("open_new", errno.EROFS)))
    with pytest.raises(Unusable, match="Read-only"):
        settings.change("sound", "mute", True)
    with pytest.raises(Unusable, match="Read-only"):
        settings.remember_safety_read()


def test_the_safety_words_are_read_once(places: Places) -> None:
    settings = SettingsFile(places)
    assert not settings.safety_read()
    settings.remember_safety_read()
    assert settings.safety_read()
    assert places.safety_read.read_bytes() == b""
