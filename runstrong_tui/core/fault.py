"""What is wrong with a file, said once and where."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class FileFault:
    """One fault of one file. Line and column count characters from 1; 0 where there is no place."""

    file: str
    line: int
    column: int
    text: str
    """What was found, what was expected, and a suggestion, in one sentence."""

    def __str__(self) -> str:
        place = f":{self.line}:{self.column}" if self.line else ""
        return f"{self.file}{place}: {self.text}"


class Unusable(Exception):  # noqa: N818 - it reads as what it says
    """A file or a request the program can't use; holds every fault found."""

    def __init__(self, *faults: FileFault) -> None:
        super().__init__("\n".join(str(fault) for fault in faults))
        self.faults = faults
