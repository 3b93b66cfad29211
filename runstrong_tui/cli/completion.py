"""`runstrong completion`: a script that lets a shell complete what is typed."""

import click
from click.shell_completion import get_completion_class

from runstrong_tui.cli.options import common

SHELLS = ("bash", "zsh", "fish")
PROGRAM = "runstrong"
VARIABLE = "_RUNSTRONG_COMPLETE"
"""The environment variable by which a shell asks; click chooses its name."""


@click.command()
@click.argument("shell", type=click.Choice(SHELLS))
@common
def completion(shell: str) -> int:
    """Print a script for SHELL, which then completes commands, options and routines.

    \b
    bash: runstrong completion bash > ~/.local/share/bash-completion/completions/runstrong
    zsh:  runstrong completion zsh > ~/.zfunc/_runstrong   (~/.zfunc being in fpath)
    fish: runstrong completion fish > ~/.config/fish/completions/runstrong.fish
    """
    kind = get_completion_class(shell)
    assert kind is not None
    program = click.get_current_context().find_root().command
    click.echo(kind(program, {}, PROGRAM, VARIABLE).source())
    return 0
