"""Put an easier exercise in place of a harder one, in the part of a plan that is still ahead.

The time or the reps stay. Between exercises that treat the sides differently each leg's share
stays: 8 reps of each leg are 16 that alternate, and 8 with both at once.
"""

from collections.abc import Iterator, Mapping
from dataclasses import replace

from runstrong_tui.core.exercise import Measure, Sides
from runstrong_tui.core.layout import in_turn, ms_of_reps, whole_set
from runstrong_tui.core.limits import SECONDS
from runstrong_tui.core.plan import PaceKind, Plan, Rung, Side, Step, StepKind
from runstrong_tui.core.quantity import milliseconds

CHANGE = 8_000
"""Milliseconds to get into the easier position: enough to hear its name first (our choice)."""

SHORTEST = milliseconds(SECONDS.low)

Amounts = Mapping[Side | None, int]
"""By side: reps or, where seconds lead, milliseconds."""


def eased(plan: Plan, at: int, rung: Rung, wait: int, done: int | None = None) -> Plan:
    """The plan with `rung` in place of the exercise of step `at`, from there on.

    It goes on with `wait` milliseconds of waiting: in place of step `at` or, where `done` reps
    (if seconds lead, milliseconds) of its work are booked, after that work.
    """
    here = plan.steps[at]
    ahead = plan.steps[at + 1 :]
    this_set = [here, *(step for step in ahead if _same_set(step, here))]
    later = (
        changed
        for step in ahead
        if not _same_set(step, here)
        for changed in _in_its_place(step, here, rung, plan)
    )
    kept = plan.steps[: at + (done is not None)]
    steps = (*kept, *_rest_of_set(this_set, rung, plan, wait, done or 0), *later)
    return replace(plan, steps=steps)


def whole_again(work: Step) -> Step:
    """The work of a whole set, where `work` only ends one."""
    if not work.whole:
        return work
    ms = work.whole if work.reps is None else ms_of_reps(work.rhythm, work.whole)
    reps = None if work.reps is None else work.whole
    return replace(work, ms=ms, work_ms=ms, reps=reps, whole=0)


def _same_set(step: Step, here: Step) -> bool:
    return (step.entry, step.set) == (here.entry, here.set)


def _rest_of_set(
    this_set: list[Step], rung: Rung, plan: Plan, wait: int, done: int
) -> Iterator[Step]:
    """Waiting, then what is left of a set: of the side under way, and of those to come."""
    here = this_set[0]
    works: dict[Side | None, Step] = {}
    for step in this_set:
        if step.kind is StepKind.WORK:
            works.setdefault(step.side, step)
    left = {
        side: _converted(step, asked(step) - (done if step is here else 0), rung)
        for side, step in works.items()
    }
    whole = _whole_share(here, rung, plan)
    shares = _shared(left, rung.guide.sides, _alternated(here, plan))
    sides = [
        replace(_work(here, rung, amount), side=side, whole=whole if amount < whole else 0)
        for side, amount in shares.items()
    ]
    yield _waiting(here, sides[0], wait)
    yield sides[0]
    for work in sides[1:]:
        yield replace(work, kind=StepKind.SWITCH, ms=plan.switch)
        yield work


def _waiting(here: Step, opening: Step, wait: int) -> Step:
    """The wait before the easier work: what it was, or getting ready."""
    turning = here.kind is StepKind.SWITCH and opening.side is here.side
    if turning or here.kind is StepKind.REST:
        return replace(opening, kind=here.kind, ms=wait)
    get_ready = here.get_ready if here.kind is StepKind.READY else CHANGE
    return replace(opening, kind=StepKind.READY, ms=wait, get_ready=min(wait, get_ready))


def _in_its_place(step: Step, here: Step, rung: Rung, plan: Plan) -> Iterator[Step]:
    """A step of another set; the harder one's sets are made anew where their first side begins."""
    if (step.entry, step.exercise) != (here.entry, here.exercise):
        yield step
        return
    work = _work(step, rung, _whole_share(step, rung, plan))
    if step.kind in (StepKind.READY, StepKind.REST):
        first = in_turn(rung.guide.sides)[0]
        yield replace(work, kind=step.kind, ms=step.ms, get_ready=step.get_ready, side=first)
    elif step.kind is StepKind.WORK and step.side is not Side.RIGHT:
        yield from whole_set(work, rung.guide.sides, plan.switch)


def _whole_share(step: Step, rung: Rung, plan: Plan) -> int:
    """What a whole set of the easier exercise asks of each of its sides."""
    whole = _converted(step, step.whole or asked(step), rung)
    sides = (Side.LEFT, Side.RIGHT) if step.side else (None,)
    shares = _shared(dict.fromkeys(sides, whole), rung.guide.sides, _alternated(step, plan))
    return next(iter(shares.values()))


def _alternated(step: Step, plan: Plan) -> bool:
    return plan.guide(step).sides is Sides.ALTERNATE


def _shared(left: Amounts, sides: Sides, alternated: bool) -> Amounts:
    """What is left, by the easier exercise's sides. `alternated`: the harder one's did."""
    if sides is Sides.NONE:
        return {None: max(left.values())}
    if sides is Sides.ALTERNATE:
        return {None: sum(left.values())}
    if None not in left:
        return left
    each = -(-left[None] // 2) if alternated else left[None]
    return {Side.LEFT: each, Side.RIGHT: each}


def asked(step: Step) -> int:
    """What the work of a step asks for: reps or, where seconds lead, milliseconds."""
    return step.work_ms if step.reps is None else step.reps


def _converted(step: Step, amount: int, rung: Rung) -> int:
    """So much of a step's work as the easier exercise counts it; at least a rep, or 4 s."""
    if step.reps is not None and rung.counts:
        return max(1, amount)
    ms = amount if step.reps is None else step.work_ms * amount // step.reps
    return max(SHORTEST, -(-ms // 1000) * 1000)


def _work(step: Step, rung: Rung, amount: int) -> Step:
    """The work of a step, done the easier way; any weight is put down, and no log asked for it."""
    counted = step.reps is not None and rung.counts
    ms = ms_of_reps(rung.rhythm, amount) if counted else amount
    led = Measure.HOLD if rung.measure is Measure.HOLD else Measure.TIME
    own = counted and PaceKind.OWN in (step.pace, rung.pace)
    return replace(
        step,
        kind=StepKind.WORK,
        ms=ms,
        work_ms=ms,
        exercise=rung.guide.id,
        measure=Measure.REPS if counted else led,
        pace=PaceKind.OWN if own else rung.pace,
        rhythm=rung.rhythm,
        reps=amount if counted else None,
        tempo=rung.tempo,
        weight=None,
        get_ready=0,
        why="",
        whole=0,
    )
