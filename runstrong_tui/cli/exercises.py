"""`runstrong exercises`: the catalogue."""

import os
from collections.abc import Iterator
from typing import Any

import click

from runstrong_tui.cli import completing
from runstrong_tui.cli.as_json import print_json
from runstrong_tui.cli.build import build_desk, show_exercise
from runstrong_tui.cli.environment import forget_textual_hooks
from runstrong_tui.cli.faces import why_plain
from runstrong_tui.cli.options import common, options
from runstrong_tui.cli.tables import print_table
from runstrong_tui.core.describing import dose_words, pace_words, sides_words
from runstrong_tui.core.exercise import Exercise
from runstrong_tui.core.layout import kind_of
from runstrong_tui.core.muscles import groups_of
from runstrong_tui.ports import Shelf


@click.command()
@click.argument("name", required=False, shell_complete=completing.exercises)
@click.option("--json", "as_json", is_flag=True, help="For other programs.")
@common
def exercises(name: str | None, as_json: bool) -> int:
    """List the exercises, or show the one with this NAME; in a terminal it moves."""
    desk = build_desk(options())
    shelf = desk.shelf
    if name is not None:
        exercise = shelf.exercise(name)
        if as_json:
            print_json(exercises=[exercise_json(exercise, shelf)])
        else:
            click.echo("\n".join(_sheet(exercise)))
            if why_plain() is None:
                forget_textual_hooks(os.environ)
                show_exercise(desk, exercise)
        return 0
    found, faults = shelf.exercises()
    for fault in faults:
        click.echo(str(fault), err=True)
    if as_json:
        print_json(exercises=[exercise_json(one, shelf) for one in found])
    else:
        _list(found)
    return 0


def exercise_json(exercise: Exercise, shelf: Shelf) -> dict[str, Any]:
    """An exercise for other programs."""
    muscles = exercise.muscles
    return {
        "id": exercise.id,
        "name": exercise.name,
        "short": exercise.short,
        "measure": exercise.measure.value,
        "sides": exercise.sides.value,
        "pace": kind_of(exercise.pace).value,
        "muscles": {"primary": list(muscles.primary), "secondary": list(muscles.secondary)},
        "equipment": list(exercise.equipment),
        "cues": list(exercise.cues),
        "easier": list(exercise.easier),
        "harder": list(exercise.harder),
        "figure": shelf.figure_id(exercise),
    }


def _list(found: tuple[Exercise, ...]) -> None:
    print_table(
        ("exercise", "name", "group", "measure", "sides", "muscles"),
        (
            (
                one.id,
                one.name,
                one.group,
                one.measure.value,
                one.sides.value,
                ", ".join(one.muscles.primary),
            )
            for one in found
        ),
    )


def _sheet(exercise: Exercise) -> Iterator[str]:
    yield exercise.name
    yield f"  {exercise.setup}"
    yield ""
    for level, dose in exercise.doses.items():
        yield f"  {level.value:<13} {dose_words(dose, exercise.sides)}"
    sides = sides_words(exercise)
    yield f"  {'pace':<13} {pace_words(exercise.pace)}{f'; {sides}' if sides else ''}"
    for title, lines in (
        ("Cues", exercise.cues),
        ("Faults", tuple(f"{one.fault}: {one.fix}" for one in exercise.faults)),
        ("Stop if", exercise.stop_signs),
        ("Easier", exercise.easier),
        ("Harder", exercise.harder),
        ("Muscles", exercise.muscles.primary + exercise.muscles.secondary),
        ("For a runner", tuple(_uses(exercise))),
        ("Equipment", exercise.equipment),
    ):
        if lines:
            yield ""
            yield f"  {title}"
            yield from (f"    {line}" for line in lines)
    if exercise.safety:
        yield ""
        yield f"  {exercise.safety}"


def _uses(exercise: Exercise) -> Iterator[str]:
    """What the muscles that work hardest do for a runner."""
    for group in groups_of(exercise.muscles.primary):
        yield f"{group.name}: {group.does[:1].lower()}{group.does[1:]}"
