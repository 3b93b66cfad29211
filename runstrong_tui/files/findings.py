"""What is wrong with one file, collected while reading goes on."""

from collections.abc import Iterable
from dataclasses import dataclass

from runstrong_tui.core.clean import clean
from runstrong_tui.core.fault import FileFault
from runstrong_tui.core.nearest import nearest
from runstrong_tui.files.locate import Locations, Path

MOST = 100
"""Faults that are told one by one; of any more only the number is."""

_LONGEST_WORD = 60
"""Letters of a word for which a similar one is looked for."""


@dataclass(frozen=True, slots=True)
class Finding:
    """One fault and what it is about. A missing key is named by the path it should have."""

    path: Path
    text: str
    key: bool = False
    """The place is the key, not the value."""


class Findings:
    """All faults of one file, in the order they were found."""

    def __init__(self) -> None:
        self._told: list[Finding] = []
        self._more = 0

    def __bool__(self) -> bool:
        return bool(self._told)

    def add(self, path: Path, text: str, key: bool = False) -> None:
        if self.full:
            self._more += 1
        else:
            self._told.append(Finding(path, text, key))

    @property
    def full(self) -> bool:
        """Whether only the number of further faults counts."""
        return len(self._told) >= MOST

    def about(self, path: Path) -> bool:
        """Whether something is known to be wrong with `path`, or with what it lies in."""
        return any(found.path == path[: len(found.path)] for found in self._told)

    def faults(self, name: str, text: str) -> tuple[FileFault, ...]:
        """Every fault with its place in the file's text, from top to bottom."""
        locations = Locations(text)
        placed = sorted(
            (FileFault(name, *locations.of(f.path, f.key), f.text) for f in self._told),
            key=lambda fault: (fault.line, fault.column),
        )
        if self._more:
            placed.append(FileFault(name, 0, 0, f"and {self._more:,} more faults"))
        return tuple(placed)


def similar(word: str, known: Iterable[str]) -> str:
    """`; did you mean "..."?` where a known word is close, else nothing."""
    near = nearest(clean(word, _LONGEST_WORD), known)
    return f'; did you mean "{near}"?' if near else ""
