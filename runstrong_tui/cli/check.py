"""`runstrong check`: find every fault of a routine file."""

import click

from runstrong_tui.cli.build import build_desk
from runstrong_tui.cli.options import common, options


@click.command()
@click.argument("files", metavar="FILE...", nargs=-1, required=True)
@common
def check(files: tuple[str, ...]) -> int:
    """Name all faults of routine files; exit 1 if there are any."""
    shelf = build_desk(options()).shelf
    found = False
    for file in files:
        faults = shelf.check(file)
        found = found or bool(faults)
        for fault in faults:
            click.echo(str(fault), err=True)
        if not faults:
            click.echo(f"{file}: good")
    return 1 if found else 0
