"""Keep off the screen what libraries and the system write to the standard error stream."""

import os
from pathlib import Path

STDERR = 2
_TO_APPEND = os.O_WRONLY | os.O_CREAT | os.O_APPEND | getattr(os, "O_CLOEXEC", 0)


class Aside:
    """From now on it goes to a file; nowhere, if there is none or it can't be written."""

    def __init__(self, file: Path | None) -> None:
        self._before = os.dup(STDERR)
        target = _opened(file)
        os.dup2(target, STDERR)
        os.close(target)

    def back(self) -> None:
        """To where it went before."""
        os.dup2(self._before, STDERR)
        os.close(self._before)


def _opened(file: Path | None) -> int:
    try:
        return os.open(file or os.devnull, _TO_APPEND, 0o600)
    except OSError:
        return os.open(os.devnull, os.O_WRONLY)
