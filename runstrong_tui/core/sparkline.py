"""Numbers as a line of small bars."""

from collections.abc import Iterable, Sequence

BARS = "▁▂▃▄▅▆▇█"
PLAIN_BARS = ".:-=+*#@"
"""Where there are no other letters than ASCII."""


def sparkline(numbers: Iterable[float], bars: str = BARS) -> str:
    """A bar for each number, the largest the highest; a blank for nothing."""
    counted: Sequence[float] = tuple(numbers)
    most = max(counted, default=0)
    return "".join(_bar(number, most, bars) for number in counted)


def _bar(number: float, most: float, bars: str) -> str:
    if number <= 0:
        return " "
    return bars[min(len(bars) - 1, int(number / most * len(bars)))]
