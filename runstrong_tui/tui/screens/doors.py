"""The doors from home to the other screens.

A screen is imported when its door is opened: to import them all before home is seen would make the
start half as long again.
"""

from collections.abc import Iterable
from typing import TYPE_CHECKING

from textual.app import App
from textual.screen import Screen

if TYPE_CHECKING:
    from runstrong_tui.core.fault import FileFault
    from runstrong_tui.ports import Lead
    from runstrong_tui.tui.keys import Key
    from runstrong_tui.tui.screens.workout import WorkoutScreen


def get_ready() -> None:
    """Import behind home what should be there at once: a workout. Slow."""
    from runstrong_tui.tui.screens import pause, summary, workout  # noqa: F401


def workout(lead: "Lead") -> Screen[None]:
    from runstrong_tui.tui.screens.workout import WorkoutScreen

    return WorkoutScreen(lead)


def workout_in(app: App[None]) -> "WorkoutScreen | None":
    """The workout under way, whatever lies on top of it."""
    from runstrong_tui.tui.screens.workout import WorkoutScreen

    return next((one for one in app.screen_stack if isinstance(one, WorkoutScreen)), None)


def safety() -> Screen[None]:
    from runstrong_tui.tui.screens.safety import Safety

    return Safety()


def editor(routine: str = "", copy: bool = False) -> Screen[None]:
    from runstrong_tui.tui.screens.editor import EditorScreen

    return EditorScreen(routine, copy)


def library() -> Screen[None]:
    from runstrong_tui.tui.screens.library import LibraryScreen

    return LibraryScreen()


def log() -> Screen[None]:
    from runstrong_tui.tui.screens.log import LogScreen

    return LogScreen()


def settings() -> Screen[None]:
    from runstrong_tui.tui.screens.settings import SettingsScreen

    return SettingsScreen()


def help_page(keys: "tuple[Key, ...]") -> Screen[None]:
    """All keys of home, and those of a workout."""
    from runstrong_tui.tui.screens.help import help_page
    from runstrong_tui.tui.workout_keys import WORKOUT

    return help_page(keys, training=WORKOUT)


def faults_page(faults: "Iterable[FileFault]") -> Screen[None]:
    from runstrong_tui.tui.screens.help import faults_page

    return faults_page(tuple(faults))


def ask_start(unfinished: str) -> Screen[str]:
    from runstrong_tui.tui.screens.question import ask_start

    return ask_start(unfinished)


def ask_unfinished(text: str, has_sets: bool) -> Screen[str]:
    from runstrong_tui.tui.screens.question import ask_unfinished

    return ask_unfinished(text, has_sets)
