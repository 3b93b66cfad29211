"""Change the part of a plan that is still ahead."""

from dataclasses import replace

from runstrong_tui.core.misfits import MOST_WORK
from runstrong_tui.core.plan import Plan, Step, StepKind


def without_exercise(plan: Plan, at: int) -> Plan:
    """The plan without what is left of the exercise of step `at`.

    Work under way stays; waiting for work that will not come is taken out as well.
    """
    here = plan.steps[at]
    kept = at + (here.kind is StepKind.WORK)
    ahead = tuple(step for step in plan.steps[kept:] if step.entry != here.entry)
    return replace(plan, steps=plan.steps[:kept] + ahead)


def with_one_more_set(plan: Plan, at: int) -> Plan | None:
    """The plan with one more set of the exercise of step `at`; None if it would be too long.

    Straight sets get it right after their last one, a circuit after its last round.
    """
    here = plan.steps[at]
    if sum(step.kind is StepKind.WORK for step in plan.steps) >= MOST_WORK:
        return None
    ours = [index for index, step in enumerate(plan.steps) if step.entry == here.entry]
    number = plan.steps[ours[-1]].set + 1
    circuit = _in_circuit(plan, here)
    more = tuple(
        replace(step, set=number, round=number if circuit else step.round)
        for step in _last_set(plan, ours)
    )
    place = _block_end(plan, here) if circuit else ours[-1] + 1
    opening = _ready(plan, more[0], place) if circuit else _rest(more[0])
    longer = (*plan.steps[:place], *opening, *more, *plan.steps[place:])
    return replace(plan, steps=_recounted(longer, here.entry, number))


def _rest(work: Step) -> tuple[Step, ...]:
    """The rest before a further set; none where the routine wants none."""
    return (replace(work, kind=StepKind.REST, ms=work.rest),) if work.rest else ()


def _ready(plan: Plan, work: Step, place: int) -> tuple[Step, ...]:
    """The ready before a further round's station, with the rest owed to the set before it."""
    same = (s for s in plan.steps if s.entry == work.entry and s.kind is StepKind.READY)
    get_ready = next(same).get_ready
    length = max(get_ready, plan.steps[place - 1].rest)
    return (replace(work, kind=StepKind.READY, ms=length, get_ready=get_ready),)


def _block_end(plan: Plan, here: Step) -> int:
    return 1 + max(i for i, step in enumerate(plan.steps) if step.block == here.block)


def _last_set(plan: Plan, ours: list[int]) -> tuple[Step, ...]:
    """The work of an exercise's last set, with the switch between its sides."""
    number = plan.steps[ours[-1]].set
    last = [plan.steps[index] for index in ours if plan.steps[index].set == number]
    return tuple(step for step in last if step.kind in (StepKind.WORK, StepKind.SWITCH))


def _in_circuit(plan: Plan, here: Step) -> bool:
    return any(step.round > 1 for step in plan.steps if step.entry == here.entry)


def _recounted(steps: tuple[Step, ...], entry: int, sets: int) -> tuple[Step, ...]:
    return tuple(replace(step, sets=sets) if step.entry == entry else step for step in steps)
