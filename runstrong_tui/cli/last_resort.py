"""The end of a screen that does not end by itself: saved and given back all the same."""

import os
import threading
from collections.abc import Callable

GRACE = 5.0
"""Seconds that the screen may take to close once it was told to."""


class LastResort:
    """From when it is armed the program ends in 5 s, whatever its main thread does."""

    def __init__(self, save: Callable[[], None], grace: float = GRACE) -> None:
        """`save`: keep what there is, and give the terminal back."""
        self._save = save
        self._grace = grace
        self._closed = threading.Event()

    def arm(self, code: int) -> None:
        """The screen was told to end with this exit code."""
        threading.Thread(target=self._wait, args=(code,), name="last resort", daemon=True).start()

    def disarm(self) -> None:
        """The screen is closed."""
        self._closed.set()

    def _wait(self, code: int) -> None:
        if self._closed.wait(self._grace):
            return
        try:
            self._save()
        finally:
            os._exit(code)
