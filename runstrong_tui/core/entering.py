"""Values as people give them to an editor: typed, or one step more or less."""

import re
from typing import Any

from runstrong_tui.core import fields
from runstrong_tui.core.cells import TARGET
from runstrong_tui.core.editing import (
    Catalogue,
    Change,
    Draft,
    Refused,
    change_exercise,
    put,
    thing_at,
)
from runstrong_tui.core.exercise import Dose, Level
from runstrong_tui.core.fields import Choice, Digits, Field, Number, Span, Words, read
from runstrong_tui.core.keyed import values_of
from runstrong_tui.core.notation import Bounds, read_number
from runstrong_tui.core.quantity import Range, exactly
from runstrong_tui.core.routine import Block, BlockKind, Entry, Routine

_WITH_UNIT = re.compile(
    r"(?P<number>[-0-9.,\s]*?)\s*(?P<unit>reps?|s|secs?|seconds?|min|minutes?|kg)?\s*",
    re.IGNORECASE,
)

_STEPS = {"seconds": 5, "rest": 5, "rest_between_rounds": 5, "get_ready": 5}
"""How much one step is; else 1."""


def typed(key: str, text: str, exercises: Catalogue) -> Change:
    """The value that was typed into a cell; nothing typed leaves it open. Raises `Refused`."""

    def change(draft: Draft) -> Draft:
        if key == TARGET:
            return _typed_target(draft, text, exercises)
        field = _field(draft, key)
        if not text.strip() and not _needed(field):
            return put(key, None)(draft)
        value = text if isinstance(field.takes, Words) else _split(text)[0]
        return put(key, _read(field, value, text))(draft)

    return change


def stepped(key: str, by: int, exercises: Catalogue) -> Change:
    """One step more (1) or less (-1) than what holds. Raises `Refused`."""

    def change(draft: Draft) -> Draft:
        if key == "exercise":
            return _on_the_ladder(draft, by, exercises)
        if key == TARGET:
            leading, now = _amount(draft, exercises)
            field = fields.REP_COUNT if leading == "reps" else fields.TIME
            return put(leading, _moved(now, by, field))(draft)
        field = _field(draft, key)
        match field.takes:
            case Choice(words):
                return put(key, _next_word(draft, key, words, by))(draft)
            case Number() | Span():
                moved = _moved(_holding(draft, key, exercises), by, field)
                return put(key, None if _nothing(key, moved) else moved)(draft)
            case Words() | Digits():
                raise Refused(f"Press enter to type another {field.label}.")

    return change


def _field(draft: Draft, key: str) -> Field:
    """What a key of the place one is at may be."""
    match thing_at(draft):
        case Routine():
            known = fields.ROUTINE
        case Block():
            known = fields.BLOCK
        case Entry():
            known = fields.ENTRY
    return next(field for field in known if field.key == key)


def _needed(field: Field) -> bool:
    return isinstance(field.takes, Words) and field.takes.needed


def _read(field: Field, text: str, whole: str) -> Any:
    try:
        return read(field, text)
    except ValueError as problem:
        raise Refused(f'"{whole.strip()}" for {field.label}: {problem}.') from None


def _split(text: str) -> tuple[str, str]:
    """A number or range, and the unit behind it; anything else as it is."""
    found = _WITH_UNIT.fullmatch(text)
    return (found["number"], (found["unit"] or "").lower()) if found else (text, "")


def _typed_target(draft: Draft, text: str, exercises: Catalogue) -> Draft:
    """8-12, 8-12 reps, 30 s, 2 min; without a unit it is counted as before."""
    if not text.strip():
        return put("reps", None)(put("seconds", None)(draft))
    number, unit = _split(text)
    leading = _amount(draft, exercises)[0] if not unit else "reps" if unit[0] == "r" else "seconds"
    if unit.startswith("min"):
        minutes = _read(Field("target", Span(Bounds(0.1, 240, range="1-2")), ""), number, text)
        number = str(fields.written(Range(minutes.low * 60, minutes.high * 60)))
    field = fields.REP_COUNT if leading == "reps" else fields.TIME
    return put(leading, _read(field, number, text))(draft)


def _amount(draft: Draft, exercises: Catalogue) -> tuple[str, Range]:
    """The key that leads a set, and how much holds."""
    entry = thing_at(draft)
    assert isinstance(entry, Entry), "only exercises have a target"
    dose = _dose(draft, exercises)
    reps, seconds = entry.reps, entry.seconds
    if reps is None and seconds is None:
        reps, seconds = dose.reps, dose.seconds
    return ("seconds", seconds) if seconds is not None else ("reps", reps or exactly(1))


def _dose(draft: Draft, exercises: Catalogue) -> Dose:
    entry = thing_at(draft)
    assert isinstance(entry, Entry)
    return exercises[entry.exercise].dose(draft.routine.level or Level.BEGINNER)


def _holding(draft: Draft, key: str, exercises: Catalogue) -> Range:
    """What holds for a number that may be left open."""
    thing = thing_at(draft)
    match thing:
        case Entry() if key == "sets":
            return thing.sets or _dose(draft, exercises).sets
        case Entry() if key == "rest" and thing.rest is None:
            main = draft.routine.blocks[draft.spot.block].kind is BlockKind.MAIN
            return exactly(_dose(draft, exercises).rest if main else 0)
        case Block() if key == "get_ready" and thing.get_ready is None:
            return exactly(draft.routine.get_ready)
    return exactly(getattr(thing, key) or 0)


def _on_the_ladder(draft: Draft, by: int, exercises: Catalogue) -> Draft:
    """The next harder exercise of the ladder, or the next easier one."""
    entry = thing_at(draft)
    assert isinstance(entry, Entry)
    here = exercises[entry.exercise]
    rungs = here.harder if by > 0 else here.easier
    there = next((exercises[one] for one in rungs if one in exercises), None)
    if there is None:
        word = "harder" if by > 0 else "easier"
        raise Refused(f"There is no {word} variant of {here.name}.")
    return change_exercise(there)(draft)


def _moved(now: Range, by: int, field: Field) -> Any:
    """One step more or less; steps of five end on fives."""
    assert isinstance(field.takes, Number | Span)
    bounds = field.takes.bounds
    low = _within(now.low, _beside(now.low, by, _STEPS.get(field.key, 1)), bounds)
    high = now.high + low - now.low
    if low == now.low or not bounds.admit(high):
        raise Refused(f"{field.label.capitalize()} takes {field.takes}.")
    low, high = read_number(low, bounds), read_number(high, bounds)
    return Range(low, high) if isinstance(field.takes, Span) else low


def _beside(now: float, by: int, step: int) -> float:
    """The next multiple of the step above, or below."""
    return (now // step + 1) * step if by > 0 else (-(-now // step) - 1) * step


def _within(now: float, wanted: float, bounds: Bounds) -> float:
    """What is wanted, as far as it goes: a step out of bounds ends at the edge."""
    if bounds.admit(wanted):
        return wanted
    if wanted > bounds.high:
        return bounds.high
    if wanted < now and bounds.or_zero:
        return 0
    return bounds.low


def _nothing(key: str, value: Any) -> bool:
    """Whether a value says no more than if it were left out."""
    return key == "weight" and value == 0


def _next_word(draft: Draft, key: str, words: tuple[str, ...], by: int) -> str | None:
    """The word before or after; the only one there is comes and goes."""
    now = values_of(thing_at(draft)).get(key)
    if len(words) == 1:
        return words[0] if now is None else None
    place = words.index(str(now)) if now is not None else len(words) - 1
    return words[(place + by) % len(words)]
