"""Numbers as a line of small bars."""

from collections.abc import Iterable, Sequence

BARS = "▁▂▃▄▅▆▇"
"""None is full, so that lines of them stay apart."""
PLAIN_BARS = ".:-=+*#@"
"""Where there are no other letters than ASCII."""


def sparkline(numbers: Iterable[float], bars: str = BARS) -> str:
    """A bar for each number, the largest the highest; a blank for nothing."""
    counted: Sequence[float] = tuple(numbers)
    most = max(counted, default=0)
    return "".join(_bar(number, most, bars) for number in counted)


def rises(numbers: Iterable[float], bars: str = BARS) -> str:
    """The same where differences matter: the lowest number that is not nothing has a low bar."""
    counted: Sequence[float] = tuple(numbers)
    known = [number for number in counted if number > 0]
    low, high = min(known, default=0), max(known, default=0)
    step = (high - low) / (len(bars) - 1)
    places = (round((number - low) / step) if step else len(bars) // 2 for number in counted)
    found = zip(counted, places, strict=True)
    return "".join(bars[place] if number > 0 else " " for number, place in found)


def _bar(number: float, most: float, bars: str) -> str:
    if number <= 0:
        return " "
    return bars[min(len(bars) - 1, int(number / most * len(bars)))]
