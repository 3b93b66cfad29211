"""config.toml, and what else is remembered of the athlete's wishes."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

from runstrong_tui.core.clean import clean
from runstrong_tui.core.fault import FileFault, Unusable
from runstrong_tui.core.settings import ScreenSettings, Settings, SoundSettings
from runstrong_tui.files import atomic
from runstrong_tui.files.disk import DISK, Disk
from runstrong_tui.files.paths import Places
from runstrong_tui.files.setting_keys import KEYS
from runstrong_tui.files.text import parse, read_text, read_toml, shown_name

if TYPE_CHECKING:
    from runstrong_tui.files.reading import Table


class SettingsFile:
    """The settings of one athlete. A key that can't be used is named, and left as it is."""

    def __init__(self, places: Places, disk: Disk = DISK) -> None:
        self._config = places.config_file
        self._name = shown_name(places.config_file)
        self._safety_read = places.safety_read
        self._disk = disk

    def read(self) -> tuple[Settings, tuple[FileFault, ...]]:
        """The settings, defaults where the file says nothing or nonsense, and its faults."""
        if _absent(self._config):
            return Settings(), ()
        # Imported here: who has changed no setting has nothing to be read.
        from runstrong_tui.files.findings import Findings
        from runstrong_tui.files.reading import Table

        try:
            text, data = read_toml(self._config)
        except Unusable as error:
            return Settings(), error.faults
        findings = Findings()
        settings = _settings(Table(data, findings))
        return settings, findings.faults(self._name, text)

    def change(self, section: str, key: str, value: object) -> None:
        """Keep one setting, or drop it if it is None; all else in the file stays.

        Raises `Unusable`.
        """
        expected = KEYS.get(section, {}).get(key)
        if expected is None:
            raise self._unusable(f"there is no setting {key} in [{section}]")
        if value is not None and not expected.fits(value):
            raise self._unusable(f"{key}: expected {expected.words}")
        try:
            atomic.write(self._config, self._edited(section, key, value), self._disk)
        except OSError as error:
            raise self._unusable(f"can't be written: {error.strerror}") from error

    def safety_read(self) -> bool:
        """Whether the safety words were read."""
        return not _absent(self._safety_read)

    def remember_safety_read(self) -> None:
        """Raises `Unusable`."""
        try:
            atomic.write(self._safety_read, "", self._disk)
        except OSError as error:
            name = shown_name(self._safety_read)
            raise Unusable(FileFault(name, 0, 0, f"can't be written: {error.strerror}")) from error

    def _edited(self, section: str, key: str, value: object) -> str:
        """The file's text with one setting changed."""
        # Imported here: only a change needs a parser that keeps comments.
        import tomlkit
        from tomlkit.exceptions import TOMLKitError

        text = "" if _absent(self._config) else read_text(self._config)
        if not isinstance(parse(text, self._name).get(section, {}), dict):
            raise self._unusable(f"{section}: expected a table [{section}]")
        try:
            document = tomlkit.parse(text)
            table: Any = document.setdefault(section, tomlkit.table())
            table.pop(key, None) if value is None else table.update({key: value})
            return tomlkit.dumps(document)
        except TOMLKitError as error:
            raise self._unusable(f"can't be changed: {error}") from error

    def _unusable(self, text: str) -> Unusable:
        return Unusable(FileFault(self._name, 0, 0, text))


def _absent(path: Path) -> bool:
    """Whether there is no such file. One that can't be reached is not absent."""
    try:
        path.stat()
    except (FileNotFoundError, NotADirectoryError):
        return True
    except OSError:
        return False
    return False


def _settings(root: Table) -> Settings:
    values = {section: _fitting(root, section) for section in KEYS}
    root.done()
    return Settings(
        sound=SoundSettings(**values["sound"]),
        screen=ScreenSettings(**values["screen"]),
        **values["goal"],
        **values["body"],
    )


def _fitting(root: Table, section: str) -> dict[str, Any]:
    """The values of one section that can be used; the others are noted."""
    table = root.table(section)
    if table is None:
        return {}
    values: dict[str, Any] = {}
    for key, expected in KEYS[section].items():
        value = table.get(key)
        if value is None:
            continue
        if expected.fits(value):
            values[key] = clean(value) if isinstance(value, str) else value
        else:
            table.wrong(key, f"expected {expected.words}")
    table.done()
    return values
