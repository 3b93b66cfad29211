"""`runstrong new`: begin a routine or an exercise of one's own."""

import click

from runstrong_tui.cli.making import build_workshop
from runstrong_tui.cli.options import common, options
from runstrong_tui.files.kinds import Kind


@click.command()
@click.argument("name", metavar="NAME")
@click.option("--from", "source", metavar="ROUTINE|FILE", help="Begin with a copy of this one.")
@click.option("--exercise", is_flag=True, help="An exercise instead of a routine.")
@common
def new(name: str, source: str | None, exercise: bool) -> int:
    """Write a file of your own to go on with: every key explained, or a copy of another one."""
    workshop = build_workshop(options())
    kind = Kind.EXERCISE if exercise else Kind.ROUTINE
    path = workshop.new(kind, name) if source is None else workshop.copy(kind, source, name)
    click.echo(str(path))
    click.echo(_what_next(path.stem, exercise), err=True)
    return 0


def _what_next(id_: str, exercise: bool) -> str:
    if exercise:
        return f"Go on: runstrong edit --exercise {id_}. Routines name it {id_}."
    return f"Go on: runstrong edit {id_}. Train it: runstrong start {id_}"
