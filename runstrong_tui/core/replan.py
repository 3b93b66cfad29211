"""Change the part of a plan that is still ahead."""

from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise

from runstrong_tui.core.easing import whole_again
from runstrong_tui.core.exercise import Sides
from runstrong_tui.core.layout import whole_set
from runstrong_tui.core.misfits import MOST_WORK
from runstrong_tui.core.plan import Plan, Step, StepKind


def without_exercise(plan: Plan, at: int) -> Plan:
    """The plan without what is left of the exercise of step `at`.

    Work under way stays; waiting for work that will not come is taken out as well.
    """
    here = plan.steps[at]
    kept = at + (here.kind is StepKind.WORK)
    ahead = _without(plan.steps[kept:], here.entry)
    return replace(plan, steps=(*plan.steps[:kept], *ahead))


def _without(steps: tuple[Step, ...], entry: int) -> Iterator[Step]:
    """The steps of other exercises. The ready that follows a gap inherits the rest owed before it:
    what the sets left out would have owed is owed no more.
    """
    owed: int | None = None
    for step in steps:
        if step.entry != entry:
            yield step if owed is None else replace(step, ms=max(step.get_ready, owed))
            owed = None
        elif step.kind is StepKind.READY and owed is None:
            owed = step.ms if step.ms > step.get_ready else 0


def with_one_more_set(plan: Plan, at: int) -> Plan | None:
    """The plan with one more set of the exercise of step `at`; None if it would be too long.

    Straight sets get it right after their last one, a circuit after its last round.
    """
    here = plan.steps[at]
    ours = [index for index, step in enumerate(plan.steps) if step.entry == here.entry]
    last = plan.steps[ours[-1]]
    number = last.set + 1
    circuit = _in_circuit(plan, here)
    work = replace(whole_again(last), set=number, round=number if circuit else last.round)
    more = tuple(whole_set(work, _sides(plan, last), plan.switch))
    if _works((*plan.steps, *more)) > MOST_WORK:
        return None
    place = _block_end(plan, here) if circuit else ours[-1] + 1
    opening = _ready(plan, more[0], place) if circuit else _rest(more[0])
    longer = (*plan.steps[:place], *opening, *more, *plan.steps[place:])
    return replace(plan, steps=_recounted(longer, here.entry, number))


def _works(steps: tuple[Step, ...]) -> int:
    return sum(step.kind is StepKind.WORK for step in steps)


def _rest(work: Step) -> tuple[Step, ...]:
    """The rest before a further set; none where the routine wants none."""
    return (replace(work, kind=StepKind.REST, ms=work.rest),) if work.rest else ()


def _ready(plan: Plan, work: Step, place: int) -> tuple[Step, ...]:
    """The ready before a further round's station, with the rest owed to what is before it."""
    same = (s for s in plan.steps if s.entry == work.entry and s.kind is StepKind.READY)
    get_ready = next(same).get_ready
    before = plan.steps[place - 1]
    owed = before.rest if before.round == work.round else _between_rounds(plan, work.block)
    return (replace(work, kind=StepKind.READY, ms=max(get_ready, owed), get_ready=get_ready),)


def _between_rounds(plan: Plan, block: int) -> int:
    """How long the ready takes with which a circuit's second round begins."""
    steps = [step for step in plan.steps if step.block == block]
    return next(after.ms for before, after in pairwise(steps) if after.round > before.round)


def _block_end(plan: Plan, here: Step) -> int:
    return 1 + max(i for i, step in enumerate(plan.steps) if step.block == here.block)


def _sides(plan: Plan, work: Step) -> Sides:
    return Sides.EACH if work.side else plan.guide(work).sides


def _in_circuit(plan: Plan, here: Step) -> bool:
    return any(step.round > 1 for step in plan.steps if step.entry == here.entry)


def _recounted(steps: tuple[Step, ...], entry: int, sets: int) -> tuple[Step, ...]:
    return tuple(replace(step, sets=sets) if step.entry == entry else step for step in steps)
