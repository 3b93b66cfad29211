"""The log put together: the part of `build` that those need who look back, and train nothing."""

from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING

from runstrong_tui import assets
from runstrong_tui.cli.options import Options
from runstrong_tui.files.indexed_log import IndexedLog
from runstrong_tui.files.paths import places

if TYPE_CHECKING:
    from runstrong_tui.archive import Archive
    from runstrong_tui.core.exercise import Exercise


def build_archive(options: Options) -> "Archive":
    """The log. Raises `Unusable` if there is no place for one."""
    return IndexedLog(places(options.data_dir))


def build_catalogue(options: Options) -> Mapping[str, "Exercise"]:
    """The exercises; one is read when it is asked for. Raises `Unusable`."""
    # Imported here: much of the log is told without any exercise.
    from runstrong_tui.files.catalogue import Catalogue

    return Catalogue(places(options.data_dir).exercises, assets.catalogue())


def preparing(options: Options, exercises: Iterable[str]) -> set[str]:
    """Of some exercises those that only prepare or loosen. Raises `Unusable`."""
    # Imported here, as above.
    from runstrong_tui.files import roles

    return roles.preparing(exercises, places(options.data_dir).exercises, assets.catalogue())


def sessions_a_week(options: Options) -> int | None:
    """The goal; None: there is none. Raises `Unusable`."""
    # Imported here: a list has no goal.
    from runstrong_tui.files.settings import SettingsFile

    return SettingsFile(places(options.data_dir)).read()[0].sessions_per_week
