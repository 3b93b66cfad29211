"""What is said while the athlete waits: longest wording first, so that a short wait can choose."""

from runstrong_tui.core.plan import Plan, Side, Step
from runstrong_tui.core.wording import (
    GET_READY,
    REST,
    SWITCH_SIDES,
    named,
    next_up,
    only_side,
    paced,
    set_of,
    side_of,
    target,
)


def ready(plan: Plan, step: Step) -> tuple[str, ...]:
    """Before work begins."""
    guide = plan.guide(step)
    what = _named_with_side(plan, step)
    return (
        _phrase(GET_READY, what, target(step), paced(step)),
        _phrase(what, target(step), paced(step)),
        what,
        named(guide),
    )


def rest(plan: Plan, step: Step) -> tuple[str, ...]:
    """After a set."""
    guide = plan.guide(step)
    what = next_up(guide, step.side)
    which = set_of(step.set, step.sets) if step.sets > 1 else ""
    return (_phrase(REST, what, which), _phrase(REST, what), what, named(guide))


def short_rest(plan: Plan, step: Step) -> tuple[str, ...]:
    """After a set, when there is hardly time to breathe."""
    return (named(plan.guide(step)),)


def switch(plan: Plan, step: Step) -> tuple[str, ...]:
    """Between the sides."""
    side = step.side or Side.RIGHT
    what = side_of(plan.guide(step), side)
    return (_phrase(SWITCH_SIDES, what), what, only_side(side))


def _named_with_side(plan: Plan, step: Step) -> str:
    """Donkey kicks, left leg; where a set goes on with its second side: Donkey kicks. Right leg."""
    guide = plan.guide(step)
    if step.side is Side.RIGHT:
        return _phrase(named(guide), side_of(guide, step.side))
    return named(guide, step.side)


def _phrase(*parts: str) -> str:
    """Sentences one after the other, but for the empty ones."""
    return " ".join(part for part in parts if part)
