"""`runstrong resume`: go on with a broken-off workout."""

import click

from runstrong_tui.cli import completing
from runstrong_tui.cli.build import build_training_desk
from runstrong_tui.cli.faces import tell_faults, train
from runstrong_tui.cli.options import common, options
from runstrong_tui.core.fault import FileFault, Unusable


@click.command()
@click.argument("session", metavar="[ID]", required=False, shell_complete=completing.unfinished)
@click.option("--plain", is_flag=True, help="Line by line, without a screen.")
@common
def resume(session: str | None, plain: bool) -> int:
    """Go on with the newest unfinished session, or the one with this ID."""
    desk = build_training_desk(options())
    unfinished, faults = desk.unfinished.sessions()
    if not unfinished:
        text = "there is no unfinished session, or it is led just now"
        raise Unusable(*faults, FileFault("runstrong resume", 0, 0, text))
    tell_faults(faults)
    return train(desk, session or unfinished[0].id, plain)
