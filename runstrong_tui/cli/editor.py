"""The editor that somebody likes best."""

import os
import shlex
import shutil
import subprocess
import sys
from pathlib import Path

from runstrong_tui.core.fault import FileFault, Unusable
from runstrong_tui.files.text import reason

USUAL = ("nano", "vi", "notepad")
"""What there may be where nothing is chosen."""


def edit_file(path: Path) -> None:
    """Open a file and wait until it is closed. Raises `Unusable`.

    No shell sees the command: what $VISUAL or $EDITOR says is split into words, no more.
    """
    command = [*editor_words(), str(path)]
    try:
        done = subprocess.run(command, check=False)
    except OSError as error:
        text = f"can't be started: {reason(error)}; set EDITOR to your editor"
        raise _unusable(command[0], text) from None
    if done.returncode:
        raise _unusable(command[0], f"ended with {done.returncode}; {path} is as it left it")


def editor_words() -> list[str]:
    """The editor's command in words. Raises `Unusable`."""
    for name in ("VISUAL", "EDITOR"):
        wish = os.environ.get(name, "").strip()
        if wish:
            return _split(name, wish)
    found = next((one for one in USUAL if shutil.which(one)), None)
    if found is None:
        raise _unusable("EDITOR", "is not set, and no editor was found; set it to yours")
    return [found]


def _split(name: str, wish: str) -> list[str]:
    windows = sys.platform == "win32"
    try:
        words = shlex.split(wish, posix=not windows)
    except ValueError as error:
        raise _unusable(name, f"can't be read: {str(error).lower()}: {wish}") from None
    return [word.strip('"') for word in words] if windows else words


def _unusable(name: str, text: str) -> Unusable:
    return Unusable(FileFault(name, 0, 0, text))
