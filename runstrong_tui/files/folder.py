"""The TOML files of a folder of routines or exercises."""

import os
import unicodedata
from importlib.resources.abc import Traversable

from runstrong_tui.core.clean import clean
from runstrong_tui.core.fault import FileFault
from runstrong_tui.files.text import reason, shown_name

SUFFIX = ".toml"


def toml_files(folder: Traversable) -> tuple[dict[str, Traversable], tuple[FileFault, ...]]:
    """The files by id, which is their name, in order; and what is wrong with the folder."""
    try:
        files = [file for file in folder.iterdir() if _is_candidate(file.name)]
    except FileNotFoundError:
        return {}, ()
    except OSError as error:
        return {}, (FileFault(shown_name(folder), 0, 0, f"can't be read: {reason(error)}"),)
    named = {_id(file): file for file in sorted(files, key=lambda file: file.name)}
    faults = tuple(
        FileFault(shown_name(file), 0, 0, "its name is too long or can't be shown; rename it")
        for file in files
        if not _is_showable(file)
    )
    return {id_: file for id_, file in named.items() if _is_showable(file)}, faults


def is_path(what: str) -> bool:
    """Whether a routine or an exercise is named by its file, not by its id."""
    separators = (os.sep, os.altsep or os.sep)
    return what.endswith(SUFFIX) or any(separator in what for separator in separators)


def _is_candidate(name: str) -> bool:
    return name.endswith(SUFFIX) and not name.startswith(".")


def _id(file: Traversable) -> str:
    return unicodedata.normalize("NFC", file.name.removesuffix(SUFFIX))


def _is_showable(file: Traversable) -> bool:
    return clean(_id(file)) == _id(file)
