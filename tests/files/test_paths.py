"""Where things lie, and that only their owner may look."""

import os
import sys
from pathlib import Path

import pytest

from runstrong_tui.core.fault import Unusable
from runstrong_tui.files.paths import make_folder, places


def test_a_data_dir_holds_everything(tmp_path: Path) -> None:
    found = places(tmp_path / "all")
    root = tmp_path / "all"
    assert found.config_file == root / "config.toml"
    assert found.routines == root / "routines"
    assert found.exercises == root / "exercises"
    assert found.figures == root / "exercises" / "figures"
    assert found.sessions == root / "sessions"
    assert found.trash == root / "trash"
    assert found.live == root / "live"
    assert found.drafts == root / "drafts"
    assert found.cache == root / "cache"
    assert found.log_file == root / "runstrong.log"
    assert found.safety_read == root / "safety-read"
    assert not root.exists()


def test_a_relative_data_dir_does_not_follow_the_working_folder(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    assert places(Path("here")).sessions == tmp_path / "here" / "sessions"


@pytest.mark.skipif(sys.platform != "linux", reason="XDG folders")
def test_without_a_data_dir_the_system_says_where(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for kind in ("CONFIG", "DATA", "STATE", "CACHE"):
        monkeypatch.setenv(f"XDG_{kind}_HOME", str(tmp_path / kind))
    found = places()
    assert found.routines == tmp_path / "CONFIG" / "runstrong" / "routines"
    assert found.trash == tmp_path / "DATA" / "runstrong" / "trash"
    assert found.live == tmp_path / "STATE" / "runstrong" / "live"
    assert found.safety_read == tmp_path / "STATE" / "runstrong" / "safety-read"
    assert found.cache == tmp_path / "CACHE" / "runstrong"
    assert not list(tmp_path.iterdir())


class Homeless:
    """Folders of a user without an entry in the list of users."""

    def __init__(self, *_: object, **__: object) -> None:
        pass

    @property
    def user_config_path(self) -> Path:
        raise RuntimeError("could not determine the home directory")


class Unexpanded:
    """The same, as older versions answer."""

    def __init__(self, *_: object, **__: object) -> None:
        path = Path("~/.config/runstrong")
        self.user_config_path = self.user_data_path = path
        self.user_state_path = self.user_cache_path = path


@pytest.mark.parametrize("system", [Homeless, Unexpanded])
def test_a_user_without_a_home_has_a_place_for_a_while_and_is_told(
    system: type, monkeypatch: pytest.MonkeyPatch, shelters_of_its_own: Path
) -> None:
    monkeypatch.setattr("platformdirs.PlatformDirs", system)
    found = places()
    assert shelters_of_its_own in found.sessions.parents
    assert places() == found
    assert str(found.sessions.parent) in found.notice
    assert "--data-dir" in found.notice


def test_where_there_is_no_place_at_all_data_dir_is_named(
    monkeypatch: pytest.MonkeyPatch, shelters_of_its_own: Path
) -> None:
    monkeypatch.setattr("platformdirs.PlatformDirs", Homeless)
    for folder in shelters_of_its_own.iterdir():
        folder.rmdir()
        folder.write_text("a file is in the way")
    with pytest.raises(Unusable, match="--data-dir"):
        places()


@pytest.mark.skipif(os.name != "posix", reason="modes")
def test_folders_are_made_for_their_owner_alone(tmp_path: Path) -> None:
    deep = tmp_path / "a" / "b" / "c"
    make_folder(deep)
    make_folder(deep)
    assert {path.stat().st_mode & 0o777 for path in (deep, deep.parent, tmp_path / "a")} == {0o700}
