"""A plan as plain TOML tables, and back. What is empty or usual is left out."""

from collections.abc import Mapping
from dataclasses import MISSING, Field, fields, replace
from typing import Any

from runstrong_tui.core.exercise import Level, Measure, Sides
from runstrong_tui.core.pace import Phase
from runstrong_tui.core.plan import Guide, PaceKind, Plan, Rhythm, Rung, Side, Step, StepKind
from runstrong_tui.core.quantity import milliseconds
from runstrong_tui.core.routine import SWITCH
from runstrong_tui.files.row import Row

Table = dict[str, Any]


def plan_to_table(plan: Plan) -> Table:
    """Everything a session needs of its plan. Plain keys come first, tables last."""
    return {
        "routine": plan.routine,
        "name": plan.name,
        "level": plan.level.value,
        "blocks": list(plan.blocks),
        "switch": plan.switch,
        **_rungs_to_table(plan),
        **tail_to_table(plan, 0, {}),
    }


def plan_from_row(row: Row) -> Plan:
    """The plan of a journal's header. Raises `BadValueError`."""
    plan = Plan(
        routine=row.text("routine"),
        name=row.text("name"),
        level=row.choice("level", Level),
        blocks=row.texts("blocks"),
        steps=(),
        guides={},
        easier={key: _rung_from_row(rung) for key, rung in row.named_rows("easier").items()},
        switch=row.whole("switch", milliseconds(SWITCH)),
    )
    return with_tail(plan, row)


def tail_to_table(plan: Plan, start: int, known: Mapping[str, Guide]) -> Table:
    """The steps from index `start`, and the guides not yet known."""
    new = {key: guide for key, guide in plan.guides.items() if known.get(key) != guide}
    table: Table = {}
    if plan.steps[start:]:
        table["step"] = [_step_to_table(step) for step in plan.steps[start:]]
    if new:
        table["guide"] = {key: compact(guide) for key, guide in new.items()}
    return table


def with_tail(plan: Plan, row: Row, start: int = 0) -> Plan:
    """The plan with what `tail_to_table` kept in place of its steps from `start`."""
    added = {key: _guide_from_row(guide) for key, guide in row.named_rows("guide").items()}
    guides = {**plan.guides, **added}
    steps = (*plan.steps[:start], *(_step_from_row(step) for step in row.rows("step")))
    known = {*guides, *(rung.guide.id for rung in plan.easier.values())}
    if not steps or any(step.exercise not in known for step in steps):
        raise row.bad("step", "expected steps, each with a guide to its exercise")
    return replace(plan, steps=steps, guides=guides)


def compact(value: Any) -> Table:
    """A dataclass as a table, without what is None or as usual."""
    kept = (
        (field.name, getattr(value, field.name))
        for field in fields(value)
        if _unusual(value, field)
    )
    return {name: list(part) if isinstance(part, tuple) else part for name, part in kept}


def _unusual(value: Any, field: "Field[Any]") -> bool:
    part = getattr(value, field.name)
    return part is not None and (field.default is MISSING or part != field.default)


def _step_to_table(step: Step) -> Table:
    return _without_parts(compact(step)) | _rhythm_to_table(step.rhythm)


def _rungs_to_table(plan: Plan) -> Table:
    """The ways down the ladder; nothing where there are none."""
    rungs = {key: _rung_to_table(rung) for key, rung in plan.easier.items()}
    return {"easier": rungs} if rungs else {}


def _rung_to_table(rung: Rung) -> Table:
    table = _without_parts(compact(rung)) | _rhythm_to_table(rung.rhythm)
    return {**table, "guide": compact(rung.guide)}


def _without_parts(table: Table) -> Table:
    """Without the values that are dataclasses."""
    return {key: value for key, value in table.items() if key not in ("rhythm", "guide")}


def _rhythm_to_table(rhythm: Rhythm) -> Table:
    table = compact(rhythm)
    if table.pop("phases", None):
        table["calls"] = [phase.word for phase in rhythm.phases]
        table["calls_ms"] = [phase.ms for phase in rhythm.phases]
    return table


def _step_from_row(row: Row) -> Step:
    return Step(
        kind=row.choice("kind", StepKind),
        ms=row.whole("ms"),
        work_ms=row.whole("work_ms"),
        exercise=row.text("exercise"),
        entry=row.whole("entry"),
        block=row.whole("block"),
        side=row.maybe(lambda key: row.choice(key, Side), "side"),
        set=row.whole("set"),
        sets=row.whole("sets"),
        round=row.whole("round"),
        measure=row.choice("measure", Measure),
        pace=row.choice("pace", PaceKind),
        rhythm=_rhythm_from_row(row),
        reps=row.maybe(row.whole, "reps"),
        tempo=row.text("tempo", ""),
        weight=row.maybe(row.number, "weight"),
        rest=row.whole("rest", 0),
        get_ready=row.whole("get_ready", 0),
        note=row.text("note", ""),
        why=row.text("why", ""),
        whole=row.whole("whole", 0),
    )


def _rung_from_row(row: Row) -> Rung:
    return Rung(
        guide=_guide_from_row(row.row("guide")),
        measure=row.choice("measure", Measure),
        pace=row.choice("pace", PaceKind),
        rhythm=_rhythm_from_row(row),
        tempo=row.text("tempo", ""),
    )


def _rhythm_from_row(row: Row) -> Rhythm:
    words, lengths = row.texts("calls"), row.wholes("calls_ms")
    if len(words) != len(lengths) or any(ms <= 0 for ms in lengths):
        raise row.bad("calls_ms", "expected one length, above 0, for each call")
    phases = tuple(Phase(word, ms) for word, ms in zip(words, lengths, strict=True))
    return Rhythm(phases, row.whole("per_minute", 0), row.text("unit", ""))


def _guide_from_row(row: Row) -> Guide:
    return Guide(
        id=row.text("id"),
        name=row.text("name"),
        short=row.text("short"),
        spoken=row.text("spoken"),
        limb=row.text("limb", "side"),
        setup=row.text("setup", ""),
        cues=row.texts("cues"),
        fault_cue=row.text("fault_cue", ""),
        stop_signs=row.texts("stop_signs"),
        muscles=row.texts("muscles"),
        figure=row.text("figure", ""),
        sides=row.choice("sides", Sides, Sides.NONE),
    )
