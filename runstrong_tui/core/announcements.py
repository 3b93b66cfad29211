"""What is said while the athlete waits: longest wording first, so that a short wait can choose."""

from runstrong_tui.core.plan import Plan, Side, Step
from runstrong_tui.core.words import capital, number, spoken_target


def ready(plan: Plan, step: Step) -> tuple[str, ...]:
    """Before work begins."""
    name, where = plan.guide(step).spoken, _side(plan, step)
    return (
        f"Get ready. {name}{where}. {spoken_target(step)}.",
        f"{name}{where}. {spoken_target(step)}.",
        f"{name}{where}.",
        f"{name}.",
    )


def rest(plan: Plan, step: Step) -> tuple[str, ...]:
    """After a set."""
    name, where = plan.guide(step).spoken, _side(plan, step)
    which = f" Set {number(step.set)} of {number(step.sets)}." if step.sets > 1 else ""
    return (
        f"Rest. Next: {name}{where}.{which}",
        f"Rest. Next: {name}{where}.",
        f"Next: {name}{where}.",
        f"{name}.",
    )


def short_rest(plan: Plan, step: Step) -> tuple[str, ...]:
    """After a set, when there is hardly time to breathe."""
    return (f"{plan.guide(step).spoken}.",)


def switch(plan: Plan, step: Step) -> tuple[str, ...]:
    """Between the sides."""
    side = capital(step.side or Side.RIGHT)
    limb = plan.guide(step).limb
    return (f"Switch sides. {side} {limb}.", f"{side} {limb}.", f"{side}.")


def _side(plan: Plan, step: Step) -> str:
    return f", {step.side} {plan.guide(step).limb}" if step.side else ""
