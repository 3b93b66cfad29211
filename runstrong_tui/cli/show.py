"""`runstrong show`: a routine laid out, or its cue sheet."""

from collections.abc import Iterator
from typing import Any

import click

from runstrong_tui.cli import completing
from runstrong_tui.cli.as_json import number, print_json, seconds
from runstrong_tui.cli.build import build_desk, shipped_lengths
from runstrong_tui.cli.cue_table import print_cues
from runstrong_tui.cli.faces import tell_faults
from runstrong_tui.cli.options import at_level, common, options
from runstrong_tui.cli.tables import print_table
from runstrong_tui.core.cue import Cue
from runstrong_tui.core.cue_sheet import sheet
from runstrong_tui.core.exercise import Level
from runstrong_tui.core.plan import Plan, Step, StepKind
from runstrong_tui.core.words import clock, shown_target
from runstrong_tui.ports import TargetCard


@click.command()
@click.argument("routine", metavar="ROUTINE|FILE", shell_complete=completing.routines)
@at_level
@click.option("--cues", is_flag=True, help="All that is heard, and when.")
@click.option("--json", "as_json", is_flag=True, help="For other programs.")
@common
def show(routine: str, level: Level | None, cues: bool, as_json: bool) -> int:
    """Show every step of a routine."""
    desk = build_desk(options())
    plan = desk.shelf.plan(routine, level)
    tell_faults((*desk.notices, *desk.shelf.exercise_faults()))
    if cues:
        sound = desk.preferences.read()[0].sound
        timed = sheet(plan, sound, shipped_lengths(sound))
        if as_json:
            print_json(cues=[cue_json(*one) for one in timed])
        else:
            print_cues(plan, timed)
    elif as_json:
        targets = desk.shelf.targets(routine, level)
        print_json(**plan_json(plan), targets=[target_json(one) for one in targets])
    else:
        _print_plan(plan)
        _print_targets(desk.shelf.targets(routine, level))
    return 0


def plan_json(plan: Plan) -> dict[str, Any]:
    """A plan for other programs; a step that is not work describes the work after it."""
    return {
        "routine": plan.routine,
        "name": plan.name,
        "seconds": seconds(plan.ms),
        "estimated": plan.estimated,
        "steps": [step_json(at, step) for at, step in zip(plan.starts, plan.steps, strict=True)],
    }


def step_json(at: int, step: Step) -> dict[str, Any]:
    return {
        "at": seconds(at),
        "kind": step.kind.value,
        "exercise": step.exercise,
        "side": step.side.value if step.side else None,
        "set": step.set,
        "sets": step.sets,
        "round": step.round,
        "block": step.block,
        "measure": step.measure.value,
        "pace": step.pace.value,
        "seconds": None if step.open_ended else seconds(step.ms),
        "reps": step.reps,
        "tempo": step.tempo or None,
        "weight": number(step.weight),
    }


def target_json(target: TargetCard) -> dict[str, Any]:
    """What today asks of a line that the routine leaves open."""
    return {
        "exercise": target.exercise,
        "sets": target.sets,
        "reps": int(target.amount) if target.by_reps else None,
        "seconds": None if target.by_reps else number(target.amount),
        "open": target.open,
        "why": target.why,
    }


def cue_json(at: int, cue: Cue) -> dict[str, Any]:
    return {
        "at": seconds(at),
        "step": cue.step,
        "sound": cue.sound.value if cue.sound else None,
        "say": cue.say or None,
        "seconds": seconds(cue.ms),
        "priority": int(cue.priority),
    }


def _print_plan(plan: Plan) -> None:
    click.echo(f"{plan.name}, {plan.level.value}: {'about ' * plan.estimated}{clock(plan.ms)}\n")
    print_table(("at", "what", "exercise", "side", "set", "how much"), _plan_rows(plan), right="at")


def _print_targets(targets: tuple[TargetCard, ...]) -> None:
    """Which of the numbers the log decided, and why."""
    if targets:
        click.echo()
        print_table(
            ("exercise", "today", "of", "why"),
            ((one.name, one.goal, one.open, one.why) for one in targets),
        )


def _plan_rows(plan: Plan) -> Iterator[tuple[str, ...]]:
    for at, step in zip(plan.starts, plan.steps, strict=True):
        work = step.kind is StepKind.WORK
        yield (
            clock(at),
            step.kind.value,
            plan.guide(step).name,
            step.side.value if step.side else "",
            f"{step.set}/{step.sets}",
            shown_target(step) + _tempo(step) if work else f"{number(step.ms / 1000)} s",
        )


def _tempo(step: Step) -> str:
    return f", tempo {step.tempo}" if step.tempo else ""
