"""An orderly end when the system asks for it."""

import signal
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from types import FrameType
from typing import NoReturn

SIGNALS = ("SIGTERM", "SIGHUP", "SIGINT", "SIGQUIT")


@contextmanager
def heeding_signals(end: Callable[[int], object]) -> Iterator[None]:
    """Within it the first signal calls `end` with the exit code, 128 + its number.

    Later ones change nothing: the end is under way. What was ignored before stays so (`nohup`).
    """
    asked = False

    def heed(number: int, _: FrameType | None) -> None:
        nonlocal asked
        if not asked:
            asked = True
            end(128 + number)

    numbers = [getattr(signal, name) for name in SIGNALS if hasattr(signal, name)]
    before = {number: signal.getsignal(number) for number in numbers}
    heeded = [number for number in numbers if before[number] is not signal.SIG_IGN]
    for number in heeded:
        signal.signal(number, heed)
    try:
        yield
    finally:
        for number in heeded:
            signal.signal(number, before[number])


def leave(code: int) -> NoReturn:
    """End the program with this exit code, after all `finally`s."""
    raise SystemExit(code)
