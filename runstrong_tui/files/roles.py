"""What exercises are done for, read from their files without the rest: many at once, and soon."""

from collections.abc import Iterable
from importlib.resources.abc import Traversable

from runstrong_tui.core.fault import Unusable
from runstrong_tui.core.role import PREPARING
from runstrong_tui.files.folder import toml_files
from runstrong_tui.files.text import parse, read_text, shown_name


def preparing(ids: Iterable[str], own: Traversable, shipped: Traversable) -> set[str]:
    """Those that only prepare or loosen; a file of the user's own counts before a shipped one."""
    folders = [toml_files(folder)[0] for folder in (own, shipped)]
    return {id_ for id_ in set(ids) if _prepares(files[id_] for files in folders if id_ in files)}


def _prepares(files: Iterable[Traversable]) -> bool:
    """By the first file that can be read."""
    for file in files:
        try:
            text = read_text(file)
            # To parse costs a millisecond, and most have none of the words anywhere.
            named = any(role in text for role in PREPARING)
            return named and parse(text, shown_name(file)).get("role") in PREPARING
        except Unusable:
            continue
    return False
