"""The way down the ladder from each exercise of a plan, kept in the plan for when it is needed."""

from collections.abc import Mapping
from dataclasses import replace

from runstrong_tui.core.exercise import Exercise, Level, Measure
from runstrong_tui.core.layout import guide, kind_of, rhythm_of
from runstrong_tui.core.pace import Tempo
from runstrong_tui.core.plan import PaceKind, Plan, Rung


def with_rungs(plan: Plan, exercises: Mapping[str, Exercise]) -> Plan:
    """The plan with the next easier exercise of each of its own, and so on down to the floor."""
    easier: dict[str, Rung] = {}
    above = list(plan.guides)
    while above:
        id_ = above.pop()
        below = _below(id_, exercises)
        if below is not None and id_ not in easier:
            easier[id_] = rung(below, plan.level)
            above.append(below.id)
    return replace(plan, easier=easier)


def rung(exercise: Exercise, level: Level) -> Rung:
    """An exercise as it is done in place of a harder one: at its own pace of the catalogue."""
    rhythm = rhythm_of(exercise.pace, level)
    paceless = exercise.measure is Measure.REPS and not rhythm.moves
    return Rung(
        guide=guide(exercise),
        measure=exercise.measure,
        pace=PaceKind.OWN if paceless else kind_of(exercise.pace),
        rhythm=rhythm,
        tempo=exercise.pace.notation if isinstance(exercise.pace, Tempo) else "",
    )


def _below(id_: str, exercises: Mapping[str, Exercise]) -> Exercise | None:
    """The first easier exercise that there is; None on the lowest rung."""
    above = exercises.get(id_)
    easier = above.easier if above else ()
    return next((exercises[one] for one in easier if one != id_ and one in exercises), None)
