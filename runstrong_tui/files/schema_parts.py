"""What JSON Schemas are made of."""

from collections.abc import Iterable, Mapping
from typing import Any

from runstrong_tui.core.notation import Bounds

Schema = dict[str, Any]

DRAFT = "http://json-schema.org/draft-07/schema#"
"""Old enough for every editor."""

_SPAN = r"^\s*[0-9]{1,6}(\.[0-9]{1,3})?\s*(-\s*[0-9]{1,6}(\.[0-9]{1,3})?\s*)?$"
_WHOLE_SPAN = r"^\s*[0-9]{1,6}\s*(-\s*[0-9]{1,6}\s*)?$"


def text(needed: bool = False) -> Schema:
    """A string; where it is `needed`, one that says something."""
    return {"type": "string", "pattern": r"\S"} if needed else {"type": "string"}


def texts(needed: bool = False) -> Schema:
    """A list of strings; where it is `needed`, one of them says something."""
    listed = {"type": "array", "items": text()}
    return {**listed, "contains": text(needed=True)} if needed else listed


def choice(words: Iterable[str]) -> Schema:
    """One of a few words."""
    return {"enum": [str(word) for word in words]}


def number(bounds: Bounds) -> Schema:
    """A number within its bounds."""
    kind = "integer" if bounds.whole else "number"
    within = {"type": kind, "minimum": bounds.low, "maximum": bounds.high}
    return {"anyOf": [{"const": 0}, within]} if bounds.or_zero else within


def span(bounds: Bounds) -> Schema:
    """A number or a range; which end is the smaller one no schema can say."""
    pattern = _WHOLE_SPAN if bounds.whole else _SPAN
    return {"anyOf": [number(bounds), {"type": "string", "pattern": pattern}]}


def tempo() -> Schema:
    """Four numbers of seconds, not all of them 0."""
    digits = r"^[0-9]{1,2}-[0-9]{1,2}-([0-9]{1,2}|[Xx])-[0-9]{1,2}$"
    return {"type": "string", "pattern": digits, "not": {"pattern": "^00?(-00?){3}$"}}


def table(parts: Mapping[str, Schema], needed: Iterable[str] = (), **more: Any) -> Schema:
    """A table of these keys and no others."""
    required = list(needed)
    return {
        "type": "object",
        "properties": dict(parts),
        **({"required": required} if required else {}),
        "additionalProperties": False,
        **more,
    }


def either(one: str, other: str) -> Schema:
    """Not both keys at once."""
    return {"not": {"required": [one, other]}}


def explained(schema: Schema, help: str) -> Schema:  # noqa: A002
    """With what an editor shows when the pointer rests on the key."""
    return {"description": help, **schema}
