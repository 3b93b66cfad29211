"""The JSON Schema of an exercise's file."""

from runstrong_tui.core.exercise import LEVELS, Measure, Sides
from runstrong_tui.core.limits import PER_MINUTE, REPS, REST, SECONDS, SETS
from runstrong_tui.core.pace import Direction
from runstrong_tui.files.exercise_file import FIT, KCAL, MET, SPEAKABLE
from runstrong_tui.files.pace_table import Kind
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
    texts,
)


def exercise_schema() -> Schema:
    """Of an exercise's file."""
    parts = {key: explained(schema, means) for key, (schema, means) in _parts().items()}
    needed = ("name", "measure", "sides", "pace", "dose")
    rules = [*_rules_of_measure(), {"if": _is(Measure.HOLD), "then": _pace_is(Kind.HOLD)}]
    return {
        "$schema": DRAFT,
        "title": "An exercise of runstrong",
        **table(parts, needed, allOf=rules),
    }


def _parts() -> dict[str, tuple[Schema, str]]:
    """Every key with what it may be and what it means."""
    return {
        "name": (text(needed=True), "What it is called."),
        "short": (text(), "The name in big letters, at most 12. Left out: the name's first 12."),
        "spoken": (text(), "The name as it is said: Donkey kicks. Left out: the name."),
        "group": (text(), "What it trains most, to find it by: core, glutes, calves."),
        "role": (text(), "warmup, main or cooldown: where it usually stands."),
        "setup": (text(), "How to get into position."),
        "measure": (choice(Measure), "A set is a hold (seconds), reps, or time in motion."),
        "sides": (choice(Sides), "each: left, then right. alternate: the number counts both."),
        "limb": (text(), "What is left or right of it, as it is said: leg. Left out: side."),
        "pace": (_pace(), "What leads a set."),
        "cues": (texts(), "What a coach says during a set: short and imperative."),
        "fault_cue": (
            {"type": "string", "maxLength": SPEAKABLE},
            f"One sentence on the common fault, at most {SPEAKABLE} letters.",
        ),
        "stop_signs": (texts(), "When to stop."),
        "safety": (text(), "What else to take care of."),
        "easier": (texts(), "Ids of easier exercises, the next rung down first."),
        "harder": (texts(), "Ids of harder ones, the next rung up first."),
        "similar": (texts(), "Ids of exercises that can stand in for it."),
        "ladder": (text(), "Name of the ladder it is a rung of."),
        "equipment": (texts(), "What it needs: mat, chair, ball."),
        "muscles": (_muscles(), "What it trains, most important first."),
        "met": (_met(), "Metabolic equivalent, 2024 Adult Compendium of Physical Activities."),
        "fit": (_fit(), "Its numbers in Garmin's FIT profile."),
        "figure": (text(), "Id of the exercise whose figure it borrows. Left out: its own."),
        "sources": (texts(), "Where the facts are from."),
        "dose": (_doses(), "How much of it a level does; at least one level."),
        "fault": ({"type": "array", "items": _fault()}, "Common mistakes and their corrections."),
    }


def _pace() -> Schema:
    first = explained(
        choice(Direction), "Which half of the movement comes first: a squat's is down."
    )
    speeds = table({level.value: number(PER_MINUTE) for level in LEVELS}, minProperties=1)
    return {
        "type": "object",
        "oneOf": [
            _of_kind(Kind.TEMPO, {"tempo": tempo(), "starts_with": first}, ("tempo",)),
            _of_kind(Kind.BEATS, {"calls": texts(needed=True)}, ("calls",)),
            _of_kind(
                Kind.CADENCE,
                {"unit": text(needed=True), "per_minute": speeds},
                ("unit", "per_minute"),
            ),
            _of_kind(Kind.HOLD, {}, ()),
        ],
    }


def _of_kind(kind: Kind, parts: dict[str, Schema], needed: tuple[str, ...]) -> Schema:
    return table({"kind": {"const": kind.value}, **parts}, ("kind", *needed))


def _doses() -> Schema:
    dose = table(
        {"sets": span(SETS), "reps": span(REPS), "seconds": span(SECONDS), "rest": number(REST)},
        ("sets",),
    )
    return table({level.value: dose for level in LEVELS}, minProperties=1)


def _rules_of_measure() -> list[Schema]:
    """Reps are dosed in reps or seconds, all else in seconds."""
    one = {"allOf": [either("reps", "seconds"), {"anyOf": [_has("reps"), _has("seconds")]}]}
    seconds = {"allOf": [_has("seconds"), {"not": _has("reps")}]}
    return [
        {"if": _is(Measure.REPS), "then": _each_dose(one), "else": _each_dose(seconds)},
    ]


def _each_dose(rule: Schema) -> Schema:
    return {"properties": {"dose": {"additionalProperties": rule}}}


def _has(key: str) -> Schema:
    return {"required": [key]}


def _is(measure: Measure) -> Schema:
    return {"properties": {"measure": {"const": measure.value}}, "required": ["measure"]}


def _pace_is(kind: Kind) -> Schema:
    return {"properties": {"pace": {"properties": {"kind": {"const": kind.value}}}}}


def _muscles() -> Schema:
    return table({"primary": texts(), "secondary": texts()})


def _met() -> Schema:
    words = {key: text() for key in ("code", "edition", "label", "match")}
    return table({"value": number(MET), "kcal_per_rep": number(KCAL), **words}, ("value",))


def _fit() -> Schema:
    numbers = {key: number(FIT) for key in ("category", "name", "fallback_name")}
    return table({**numbers, "match": text()}, ("category",))


def _fault() -> Schema:
    return table({"fault": text(needed=True), "fix": text(needed=True)}, ("fault", "fix"))
