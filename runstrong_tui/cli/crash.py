"""What nobody was prepared for: noted in a file, without the values of any variable."""

import os
import threading
import traceback
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path

from runstrong_tui import __version__
from runstrong_tui.core.clean import clean
from runstrong_tui.files.paths import make_folder

_TO_APPEND = os.O_WRONLY | os.O_CREAT | os.O_APPEND


@contextmanager
def heeding_threads(fail: Callable[[BaseException | None], object]) -> Iterator[None]:
    """Within it an error that ends a thread is passed to `fail`, and not printed on the screen."""
    before = threading.excepthook
    threading.excepthook = lambda failed: fail(failed.exc_value)
    try:
        yield
    finally:
        threading.excepthook = before


def report(error: BaseException, file: Path | None) -> str:
    """Note an error in a file; returns what is to be said of it, all of it if that failed."""
    error = getattr(error, "error", error)  # what a worker of the screen failed of
    sentence = clean(f"runstrong has failed: {type(error).__name__}: {error}", 500)
    trace = "".join(traceback.format_exception(error))
    try:
        if file is None:
            raise FileNotFoundError("there is no file to note it in")
        _append(file, f"{datetime.now(UTC):%Y-%m-%d %H:%M:%S} UTC, {__version__}: {trace}")
    except OSError:
        return f"{trace.rstrip()}\n{sentence}."
    return f"{sentence}. Where and how is noted in {file}."


def _append(file: Path, text: str) -> None:
    make_folder(file.parent)
    descriptor = os.open(file, _TO_APPEND, 0o600)
    with os.fdopen(descriptor, "w", encoding="utf-8", errors="replace") as log:
        log.write(text)
