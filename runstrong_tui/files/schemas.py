"""The JSON Schemas of routine and exercise files, for editors that check while one types.

`python -m runstrong_tui.files.schemas` writes them beside the shipped files. They say all that can
be said of one file: whether its exercises exist and its plan fits is for the program to say.
"""

import json
from collections.abc import Iterable, Mapping
from pathlib import Path

from runstrong_tui.core import fields
from runstrong_tui.core.fields import Choice, Digits, Field, Number, Span, Words
from runstrong_tui.files.exercise_schema import exercise_schema
from runstrong_tui.files.schema_line import EXERCISE, ROUTINE
from runstrong_tui.files.schema_parts import (
    DRAFT,
    Schema,
    choice,
    either,
    explained,
    number,
    span,
    table,
    tempo,
    text,
)

_ONE_SET = {"anyOf": [{"const": 1}, {"type": "string", "pattern": r"^\s*1\s*(-\s*1\s*)?$"}]}


def routine_schema() -> Schema:
    """Of a routine's file."""
    blocks = {"type": "array", "minItems": 1, "items": _block()}
    return {
        "$schema": DRAFT,
        "title": "A routine of runstrong",
        **table(
            {**_parts(fields.ROUTINE), "block": explained(blocks, "The blocks, in their order.")},
            needed=("name", "block"),
        ),
    }


def _block() -> Schema:
    exercises = {"type": "array", "minItems": 1, "items": _entry()}
    circuit = {"required": ["rounds"], "properties": {"rounds": {"type": "number", "minimum": 2}}}
    one_set = {"properties": {"exercise": {"items": {"properties": {"sets": _ONE_SET}}}}}
    return table(
        {
            **_parts(fields.BLOCK),
            "exercise": explained(exercises, "Its exercises, in their order."),
        },
        needed=("exercise",),
        **{"if": circuit, "then": one_set},
    )


def _entry() -> Schema:
    return table(
        _parts(fields.ENTRY),
        needed=("exercise",),
        allOf=[either("reps", "seconds"), either("pace", "seconds")],
    )


def _parts(known: Iterable[Field]) -> Mapping[str, Schema]:
    return {field.key: explained(_schema(field), _help(field)) for field in known}


def _help(field: Field) -> str:
    usual = f" Left out: {field.usual}." if field.usual else ""
    return f"{field.help} Takes {field.takes}.{usual}"


def _schema(field: Field) -> Schema:
    match field.takes:
        case Words(_, needed):
            return text(needed)
        case Choice(words):
            return choice(words)
        case Number(bounds):
            return number(bounds)
        case Span(bounds):
            return span(bounds)
        case Digits():
            return tempo()


def as_text(schema: Schema) -> str:
    """A schema as its file has it."""
    return json.dumps(schema, indent=2) + "\n"


SCHEMAS = {ROUTINE: routine_schema, EXERCISE: exercise_schema}
"""By the names of their files."""


if __name__ == "__main__":
    root = Path(__file__).resolve().parents[2]
    for folder, name in (
        (root / "routines", ROUTINE),
        (root / "runstrong_tui/catalogue", EXERCISE),
    ):
        (folder / name).write_text(as_text(SCHEMAS[name]()), encoding="utf-8")
