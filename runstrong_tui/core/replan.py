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
    last_set = _last_set(plan, ours)
    more = [replace(step, set=here.sets + 1, sets=here.sets + 1) for step in last_set]
    place = ours[-1] + 1
    opening: tuple[Step, ...] = ()
    if _in_circuit(plan, here):
        place = 1 + max(i for i, step in enumerate(plan.steps) if step.block == here.block)
        ready = next(s for s in plan.steps if s.entry == here.entry and s.kind is StepKind.READY)
        opening = (replace(more[0], kind=StepKind.READY, ms=ready.ms, get_ready=ready.get_ready),)
        more = [replace(step, round=step.set) for step in more]
    elif here.rest:
        opening = (replace(more[0], kind=StepKind.REST, ms=here.rest),)
    longer = (*plan.steps[:place], *opening, *more, *plan.steps[place:])
    return replace(plan, steps=_recounted(longer, at, here))


def _last_set(plan: Plan, ours: list[int]) -> tuple[Step, ...]:
    """The work of an exercise's last set, with the switch between its sides."""
    number = plan.steps[ours[-1]].set
    last = [plan.steps[index] for index in ours if plan.steps[index].set == number]
    return tuple(step for step in last if step.kind in (StepKind.WORK, StepKind.SWITCH))


def _in_circuit(plan: Plan, here: Step) -> bool:
    return any(step.round > 1 for step in plan.steps if step.entry == here.entry)


def _recounted(steps: tuple[Step, ...], at: int, here: Step) -> tuple[Step, ...]:
    return tuple(
        replace(step, sets=here.sets + 1) if index >= at and step.entry == here.entry else step
        for index, step in enumerate(steps)
    )
