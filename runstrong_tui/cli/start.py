"""`runstrong start`: lead a workout."""

import click

from runstrong_tui.cli import completing
from runstrong_tui.cli.build import build_training_desk
from runstrong_tui.cli.faces import tell_faults, train, why_plain
from runstrong_tui.cli.options import at_level, common, from_a_block, options
from runstrong_tui.core.exercise import Level
from runstrong_tui.core.fault import FileFault, Unusable
from runstrong_tui.ports import UnfinishedCard

FASTEST = 1000
"""Beyond that a rehearsal shows nothing any more."""


@click.command()
@click.argument("routine", metavar="ROUTINE|FILE", shell_complete=completing.routines)
@at_level
@from_a_block
@click.option(
    "--rehearse",
    type=click.IntRange(2, FASTEST),
    metavar="SPEED",
    help="So many times faster, nothing is kept.",
)
@click.option("--plain", is_flag=True, help="Line by line, without a screen.")
@click.option("--anyway", is_flag=True, help="Leave an unfinished session for later.")
@common
def start(
    routine: str,
    level: Level | None,
    from_block: int,
    rehearse: int | None,
    plain: bool,
    anyway: bool,
) -> int:
    """Lead a workout: the id of a routine, or a file."""
    desk = build_training_desk(options(), rehearse or 1)
    plan = desk.shelf.plan(routine, level, from_block)
    if rehearse:
        return train(desk, plan, plain, keep=False)
    unfinished, faults = desk.unfinished.sessions()
    tell_faults(faults)
    if unfinished and not anyway:
        resume = _ask(unfinished[0])
        return train(desk, unfinished[0].id if resume else plan, plain)
    return train(desk, plan, plain)


def _ask(card: UnfinishedCard) -> bool:
    """Whether to go on with the unfinished session; no start without an answer."""
    what = f"{card.name} of {card.started} is unfinished: {card.where}, {card.left} left"
    if why_plain() is not None:
        text = f"{what}. `runstrong resume` goes on with it, --anyway leaves it for later"
        raise Unusable(FileFault(card.id, 0, 0, text))
    click.echo(f"{what}.", err=True)
    answer = click.prompt(
        "Resume it, or start anyway?", type=click.Choice(["r", "s"]), default="r", err=True
    )
    return bool(answer == "r")
