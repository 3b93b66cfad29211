"""What is still ahead of an athlete, as a view tells it."""

from runstrong_tui.core.plan import Plan, Step, StepKind
from runstrong_tui.core.session import Session
from runstrong_tui.core.view import Segment
from runstrong_tui.core.words import clock, seconds, shown_target


def coming_up(plan: Plan, index: int) -> str:
    """What follows a step."""
    if index + 1 == len(plan.steps):
        return "Finish"
    step = plan.steps[index + 1]
    name = plan.guide(step).name
    side = f", {step.side}" if step.side else ""
    match step.kind:
        case StepKind.WORK:
            return f"{name}{side}, {shown_target(step)}"
        case StepKind.SWITCH:
            return f"Switch to {step.side}"
        case StepKind.REST:
            return f"Rest {seconds(step.ms)}, then {name}{side}"
    if index and step.ms > step.get_ready:
        return f"Rest {seconds(step.ms)}, then {name}{side}"
    return f"{name}{side}, {shown_target(step)}"


def easier(plan: Plan, step: Step) -> str:
    """Name of the next easier exercise; empty: there is none."""
    rung = plan.easier.get(step.exercise)
    return rung.guide.name if rung else ""


def time_left(session: Session, steps: tuple[Segment, ...] = ()) -> str:
    """To the end, as m:ss; with a ~ where it is partly a guess. `steps`: the plan's `strip`."""
    if session.over:
        return clock(0)
    here = (steps or strip(session.plan))[session.step]
    return ("~" if here.guessed else "") + clock(max(0, session.left) + here.after)


def strip(plan: Plan) -> tuple[Segment, ...]:
    """The steps of a plan as kinds and lengths."""
    segments: list[Segment] = []
    after, guessed = 0, False
    for step in reversed(plan.steps):
        guessed = guessed or step.open_ended
        segments.append(Segment(step.kind, step.ms, after, guessed))
        after += step.ms
    return tuple(reversed(segments))
