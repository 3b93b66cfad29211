"""Numbers an author may leave open: `8` or `"8-12"`."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Range:
    """From low to high, both included; one number where both are equal."""

    low: float
    high: float

    def __str__(self) -> str:
        return f"{self.low:g}" if self.low == self.high else f"{self.low:g}-{self.high:g}"


def exactly(number: float) -> Range:
    """A range of one number."""
    return Range(number, number)


def milliseconds(seconds: float) -> int:
    """Seconds as whole milliseconds, the time of the core."""
    return round(seconds * 1000)
