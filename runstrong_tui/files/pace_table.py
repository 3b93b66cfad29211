"""The pace of an exercise, as its file writes it, and the tempo a routine may set instead."""

from dataclasses import replace
from enum import StrEnum

from runstrong_tui.core.exercise import LEVELS
from runstrong_tui.core.limits import PER_MINUTE
from runstrong_tui.core.notation import read_tempo
from runstrong_tui.core.pace import Beats, Cadence, Direction, Pace, Still, Tempo
from runstrong_tui.files.reading import Table


class Kind(StrEnum):
    """What a pace table may be."""

    TEMPO = "tempo"
    BEATS = "beats"
    CADENCE = "cadence"
    HOLD = "hold"


def read_pace(table: Table) -> Pace:
    """Its keys depend on its kind; without one there is no telling what belongs there."""
    kind = table.choice("kind", tuple(Kind), needed=True)
    if kind is None:
        return Still()
    pace = _of_kind(kind, table)
    table.done()
    return pace


def tempo(table: Table, needed: bool = False) -> Tempo | None:
    """The key `tempo`; one that can't be read counts as the shortest tempo there is."""
    value = table.get("tempo", needed)
    if value is None:
        return None
    try:
        return read_tempo(value)
    except ValueError as problem:
        table.wrong("tempo", str(problem))
        return Tempo(0, 0, 1, 0)


def _of_kind(kind: Kind, table: Table) -> Pace:
    match kind:
        case Kind.TEMPO:
            return _tempo(table)
        case Kind.BEATS:
            return Beats(table.texts("calls", needed=True))
        case Kind.CADENCE:
            return Cadence(table.text("unit", needed=True), _per_minute(table))
        case Kind.HOLD:
            return Still()


def _tempo(table: Table) -> Pace:
    first = table.choice("starts_with", tuple(Direction)) or Direction.ECCENTRIC
    written = tempo(table, needed=True)
    return replace(written, starts_with=first) if written else Still()


def _per_minute(table: Table) -> dict[str, int]:
    given = table.table("per_minute", needed=True)
    if given is None:
        return {}
    numbers = {level: given.whole(level, PER_MINUTE) for level in LEVELS}
    given.done()
    known = {str(level): number for level, number in numbers.items() if number}
    if not any(numbers.values()):
        table.wrong("per_minute", "expected a number for at least one level")
    return known
