"""Routines, blocks and entries by the keys of their file: what each holds, and changed by one."""

from dataclasses import replace
from typing import Any, TypeVar

from runstrong_tui.core.exercise import Level
from runstrong_tui.core.routine import GET_READY, SWITCH, TITLES, Block, BlockKind, Entry, Routine

Values = dict[str, Any]

Keyed = TypeVar("Keyed", Routine, Block, Entry)

_ABSENT: Values = {
    "summary": "",
    "level": None,
    "switch": SWITCH,
    "kind": BlockKind.MAIN,
    "rounds": 1,
    "rest_between_rounds": 0,
    "note": "",
}
"""What a key that is left out stands for, where that is not None."""


def values_of(thing: Routine | Block | Entry) -> Values:
    """What it says by key, without what it leaves open or has as usual; a name always counts."""
    match thing:
        case Routine():
            return _routine(thing)
        case Block():
            return _block(thing)
        case Entry():
            return _entry(thing)


def with_value(thing: Keyed, key: str, value: Any) -> Keyed:
    """The same with one key of another value; None: left out."""
    if isinstance(thing, Entry) and key == "pace":
        return replace(thing, own_pace=value is not None)
    if isinstance(thing, Block) and key in ("title", "kind"):
        return _titled(thing, key, value)
    if isinstance(thing, Routine):
        if key == "level":
            return replace(thing, level=None if value in (None, "any") else Level(value))
        if key == "get_ready" and value is None:
            return replace(thing, get_ready=GET_READY)
    changes: Values = {key: _ABSENT.get(key) if value is None else value}
    return replace(thing, **changes)


def _titled(block: Block, key: str, value: Any) -> Block:
    """A title that only says the kind follows the kind."""
    if key == "title":
        return replace(block, title=value or TITLES[block.kind])
    kind = BlockKind.MAIN if value is None else BlockKind(value)
    title = TITLES[kind] if block.title == TITLES[block.kind] else block.title
    return replace(block, kind=kind, title=title)


def _routine(routine: Routine) -> Values:
    return {
        "name": routine.name,
        **_said(summary=routine.summary or None, level=routine.level),
        **_said(
            get_ready=None if routine.get_ready == GET_READY else routine.get_ready,
            switch=None if routine.switch == SWITCH else routine.switch,
        ),
    }


def _block(block: Block) -> Values:
    return {
        "title": block.title,
        "kind": block.kind,
        **_said(
            rounds=None if block.rounds == 1 else block.rounds,
            rest_between_rounds=block.rest_between_rounds or None,
            get_ready=block.get_ready,
        ),
    }


def _entry(entry: Entry) -> Values:
    return {
        "exercise": entry.exercise,
        **_said(
            sets=entry.sets,
            reps=entry.reps,
            seconds=entry.seconds,
            rest=entry.rest,
            tempo=entry.tempo,
            pace="own" if entry.own_pace else None,
            weight=entry.weight,
            note=entry.note or None,
        ),
    }


def _said(**values: Any) -> Values:
    return {key: value for key, value in values.items() if value is not None}
