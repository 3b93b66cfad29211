"""`runstrong` alone: the app, or where there is no screen for it, what could be started."""

import click

from runstrong_tui.cli.build import build_training_desk
from runstrong_tui.cli.faces import show_app, tell_faults, why_plain
from runstrong_tui.cli.options import options
from runstrong_tui.cli.routines import list_routines


def open_app() -> int:
    """Open the app; returns the exit code."""
    desk = build_training_desk(options())
    tell_faults(desk.notices)
    reason = why_plain()
    if reason is None:
        return show_app(desk)
    click.echo(f"No screen: {reason}.", err=True)
    list_routines(desk)
    click.echo("\nStart one: runstrong start ROUTINE")
    return 0
