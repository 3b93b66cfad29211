"""`runstrong routines`: what can be trained."""

import click

from runstrong_tui.cli.as_json import print_json
from runstrong_tui.cli.build import build_desk
from runstrong_tui.cli.options import common, options
from runstrong_tui.cli.tables import print_table
from runstrong_tui.ports import Desk


@click.command()
@click.option("--json", "as_json", is_flag=True, help="For other programs.")
@common
def routines(as_json: bool) -> int:
    """List the routines, shipped and your own."""
    list_routines(build_desk(options()), as_json)
    return 0


def list_routines(desk: Desk, as_json: bool = False) -> None:
    """Print them, as long as they are today; what can't be used is named on stderr."""
    found, faults = desk.shelf.routines(today=True)
    for fault in faults:
        click.echo(str(fault), err=True)
    if as_json:
        keys = ("id", "name", "summary", "level", "minutes", "source")
        print_json(routines=[{key: getattr(one, key) for key in keys} for one in found])
        return
    print_table(
        ("routine", "min", "level", "name", "what"),
        ((one.id, str(one.minutes), one.level, one.name, one.summary) for one in found),
        right="min",
    )
