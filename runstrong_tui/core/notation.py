"""How authors write numbers, ranges and tempos, and how a value is quoted back to them.

What can't be read raises `ValueError` with the end of a sentence: what was expected.
"""

import re
from dataclasses import dataclass
from datetime import date, datetime, time

from runstrong_tui.core.clean import clean
from runstrong_tui.core.pace import EXPLOSIVE, Direction, Tempo
from runstrong_tui.core.quantity import Range

_NUMBER = r"[0-9]{1,6}(?:\.[0-9]{1,3})?"
_RANGE = re.compile(rf"\s*({_NUMBER})\s*(?:-\s*({_NUMBER})\s*)?")
_TEMPO = re.compile(r"([0-9]{1,2})-([0-9]{1,2})-([0-9]{1,2}|[Xx])-([0-9]{1,2})")
_HUGE = 10**15


@dataclass(frozen=True, slots=True)
class Bounds:
    """What a number may be."""

    low: float
    high: float
    whole: bool = False
    or_zero: bool = False
    unit: str = ""
    range: str = ""
    """A range as an example, where ranges make sense."""

    def admit(self, number: float) -> bool:
        if self.or_zero and number == 0:
            return True
        return self.low <= number <= self.high

    def __str__(self) -> str:
        zero = "0, or " if self.or_zero else ""
        whole = "whole " if self.whole else ""
        unit = f" {self.unit}" if self.unit else ""
        return f"{zero}a {whole}number from {self.low:g} to {self.high:g}{unit}"


def read_number(value: object, bounds: Bounds) -> float:
    """A number within its bounds."""
    if isinstance(value, bool) or not isinstance(value, int | float) or not bounds.admit(value):
        raise ValueError(f"expected {bounds}")
    if not bounds.whole:
        return value
    if value != int(value):
        raise ValueError(f"expected {bounds}")
    return int(value)


def read_range(value: object, bounds: Bounds) -> Range:
    """`8`, `"8"` or `"8-12"`."""
    low, high = _ends(value, bounds)
    if low > high:
        raise ValueError(f'the smaller number comes first: "{high:g}-{low:g}"')
    return Range(read_number(low, bounds), read_number(high, bounds))


def _ends(value: object, bounds: Bounds) -> tuple[float, float]:
    if isinstance(value, int | float) and not isinstance(value, bool):
        return value, value
    found = _RANGE.fullmatch(value) if isinstance(value, str) else None
    if found is None:
        whole = "whole " if bounds.whole else ""
        raise ValueError(f'expected a {whole}number or a range like "{bounds.range}"')
    return _plain(found[1]), _plain(found[2] or found[1])


def _plain(digits: str) -> float:
    return float(digits) if "." in digits else int(digits)


def read_tempo(value: object, starts_with: Direction = Direction.ECCENTRIC) -> Tempo:
    """`"2-0-1-1"`, or with X for a movement as fast as possible `"2-0-X-1"`."""
    found = _TEMPO.fullmatch(value) if isinstance(value, str) else None
    if found is None:
        raise ValueError('expected four numbers of seconds like "2-0-1-1"')
    explosive = found[3] in "Xx"
    tempo = Tempo(
        eccentric=int(found[1]),
        stretched=int(found[2]),
        concentric=EXPLOSIVE if explosive else int(found[3]),
        shortened=int(found[4]),
        starts_with=starts_with,
        explosive=explosive,
    )
    if not tempo.phases:
        raise ValueError("a rep takes at least 1 second")
    return tempo


def shown(value: object) -> str:
    """A value from a file, as a message quotes it."""
    match value:
        case bool():
            return "true" if value else "false"
        case int():
            return str(value) if abs(value) < _HUGE else "a huge number"
        case float():
            return f"{value:g}"
        case str():
            return f'"{clean(value, 40)}"'
        case list():
            return "a list" if value else "an empty list"
        case dict():
            return "a table"
        case datetime() | date() | time():
            return "a date or time"
    return type(value).__name__
