"""Every key of a routine's file: what it means, what it may be, and how it is read and written.

The schema, the editor and its explanations all follow from here.
"""

from dataclasses import dataclass
from typing import Any

from runstrong_tui.core.clean import clean
from runstrong_tui.core.exercise import LEVELS
from runstrong_tui.core.limits import REPS, REST, ROUNDS, SECONDS, SETS, WAIT, WEIGHT
from runstrong_tui.core.notation import Bounds, read_number, read_range, read_tempo
from runstrong_tui.core.pace import Tempo
from runstrong_tui.core.quantity import Range
from runstrong_tui.core.routine import GET_READY, SWITCH, BlockKind

LINE = 120
"""Cells of a name or a title."""
NOTE = 240
"""Cells of a summary or a note."""


@dataclass(frozen=True, slots=True)
class Words:
    """Text of one line."""

    cells: int = LINE
    needed: bool = False

    def __str__(self) -> str:
        return f"text of at most {self.cells} letters"


@dataclass(frozen=True, slots=True)
class Choice:
    """One of a few words."""

    words: tuple[str, ...]

    def __str__(self) -> str:
        return " | ".join(self.words)


@dataclass(frozen=True, slots=True)
class Number:
    """A number of seconds, rounds, kilograms."""

    bounds: Bounds

    def __str__(self) -> str:
        return str(self.bounds)


@dataclass(frozen=True, slots=True)
class Span:
    """A number or a range of numbers."""

    bounds: Bounds

    def __str__(self) -> str:
        return f"{self.bounds}, or a range like {self.bounds.range}"


@dataclass(frozen=True, slots=True)
class Digits:
    """The four digits of a tempo."""

    def __str__(self) -> str:
        return "four numbers of seconds like 2-0-1-1, or 2-0-X-1"


Takes = Words | Choice | Number | Span | Digits


@dataclass(frozen=True, slots=True)
class Field:
    """One key of a table."""

    key: str
    takes: Takes
    help: str
    """What it means, in one or two sentences."""
    usual: str = ""
    """What holds where it is left out."""

    @property
    def label(self) -> str:
        return self.key.replace("_", " ")


NAME = Field("name", Words(needed=True), "What the routine is called.")
SUMMARY = Field("summary", Words(NOTE), "What it is for, in one line.")
LEVEL = Field(
    "level",
    Choice((*LEVELS, "any")),
    "Whose doses fill what the exercises leave open.",
    "any, which is a beginner's",
)
READY = Field(
    "get_ready",
    Number(WAIT),
    "Seconds to get into position before each exercise.",
    f"{GET_READY:g}",
)
TURN = Field("switch", Number(WAIT), "Seconds to turn over between the sides.", f"{SWITCH:g}")

ROUTINE: tuple[Field, ...] = (NAME, SUMMARY, LEVEL, READY, TURN)
"""The keys of a routine, but for its blocks."""

TITLE = Field("title", Words(), "What the block is called.", "as its kind")
KIND = Field(
    "kind",
    Choice(tuple(BlockKind)),
    "Its part in the workout. In a main block rest comes from the catalogue where it is left open.",
    "main",
)
ROUND_COUNT = Field(
    "rounds",
    Number(ROUNDS),
    "More than 1 makes a circuit: one set of each exercise a round.",
    "1",
)
BETWEEN = Field(
    "rest_between_rounds",
    Number(REST),
    "Seconds of rest after each round but the last.",
    "as after any exercise",
)
BLOCK_READY = Field(
    "get_ready",
    Number(WAIT),
    "Seconds to get into position before each exercise of this block.",
    "as the routine says",
)

BLOCK: tuple[Field, ...] = (TITLE, KIND, ROUND_COUNT, BETWEEN, BLOCK_READY)
"""The keys of a block, but for its exercises."""

_CATALOGUE = "what the catalogue says for your level"

EXERCISE = Field("exercise", Words(needed=True), "Which exercise, by its id in the catalogue.")
SET_COUNT = Field(
    "sets",
    Span(SETS),
    "How many sets. A range starts at its low end, and the log raises it.",
    _CATALOGUE,
)
REP_COUNT = Field(
    "reps",
    Span(REPS),
    "Reps of a set, of each side where the exercise has sides. "
    "A range starts at its low end, and the log raises it.",
    _CATALOGUE,
)
TIME = Field(
    "seconds",
    Span(SECONDS),
    "Seconds of a hold or of timed work, of each side where the exercise has sides.",
    _CATALOGUE,
)
AFTER = Field("rest", Number(REST), "Seconds of rest after each set.", f"{_CATALOGUE}, or none")
TEMPO = Field(
    "tempo",
    Digits(),
    "Seconds of lowering, of holding there, of lifting, and of holding there; X is as fast as you "
    "can.",
    "the pace of the catalogue",
)
PACE = Field(
    "pace",
    Choice(("own",)),
    "own: nobody counts, and you end the set yourself.",
    "the pace of the catalogue",
)
LOAD = Field("weight", Number(WEIGHT), "Kilograms.", "none")
REMARK = Field("note", Words(NOTE), "A word to yourself, shown during the exercise.")

ENTRY: tuple[Field, ...] = (EXERCISE, SET_COUNT, REP_COUNT, TIME, AFTER, TEMPO, PACE, LOAD, REMARK)
"""The keys of an exercise in a block."""


def read(field: Field, text: str) -> Any:
    """The value that somebody typed. Raises `ValueError` with the end of a sentence."""
    match field.takes:
        case Words(cells, needed):
            if needed and not clean(text, cells):
                raise ValueError("expected some text")
            return clean(text, cells)
        case Choice(words):
            if text not in words:
                raise ValueError(f"expected {' or '.join(words)}")
            return text
        case Number(bounds):
            return read_number(_number(text, bounds), bounds)
        case Span(bounds):
            return read_range(text, bounds)
        case Digits():
            return read_tempo(text.strip())


def _number(text: str, bounds: Bounds) -> float:
    """What was typed as a number; a comma is a point to many."""
    typed = text.strip().replace(",", ".")
    try:
        return int(typed) if typed.lstrip("-").isdecimal() else float(typed)
    except ValueError:
        raise ValueError(f"expected {bounds}") from None


def written(value: Any) -> str | int | float:
    """A value as TOML has it: whole numbers without a point, a range in quotes."""
    match value:
        case Range(low, high):
            return written(low) if low == high else f"{written(low)}-{written(high)}"
        case int() | float():
            return int(value) if value == int(value) else float(value)
        case Tempo():
            return value.notation
    return str(value)
