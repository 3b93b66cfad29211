"""The shipped exercises and routines as plain TOML, for the tests of their content."""

import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parent.parent
CATALOGUE = ROOT / "runstrong_tui" / "catalogue"
ROUTINES = ROOT / "routines"

Table = dict[str, Any]

LEVELS = ("beginner", "intermediate", "advanced")


def read_all(folder: Path) -> dict[str, Table]:
    return {
        file.stem: tomllib.loads(file.read_text("utf-8")) for file in sorted(folder.glob("*.toml"))
    }


EXERCISES = read_all(CATALOGUE)
SHIPPED_ROUTINES = read_all(ROUTINES)


def low(amount: int | str) -> int:
    """The low end of `8` or `"8-12"`; fails for a reversed or malformed range."""
    if isinstance(amount, int):
        return amount
    first, last = map(int, amount.split("-"))
    assert first < last
    return first


def entries(routine: Table) -> Iterator[tuple[Table, Table]]:
    """Every exercise of a routine with its block."""
    for block in routine["block"]:
        for entry in block["exercise"]:
            yield block, entry


def shipped_texts() -> list[Path]:
    return [*CATALOGUE.glob("*.toml"), *CATALOGUE.glob("*.md"), *ROUTINES.glob("*.toml")]
