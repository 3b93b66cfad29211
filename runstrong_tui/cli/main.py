"""`runstrong`: the command line."""

import importlib
import sys

import click

from runstrong_tui.cli.options import common_and_environment
from runstrong_tui.core.fault import Unusable

VERBS = (
    *("start", "resume", "log", "stats", "routines", "exercises", "show", "check", "new", "edit"),
    *("export", "doctor", "completion"),
)
"""Each is a module of this package with a command of the same name."""

INTERRUPTED = 130


class Verbs(click.Group):
    """Imports a verb when it is asked for, so that none pays for what another needs."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        return list(VERBS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        if cmd_name not in VERBS:
            return None
        module = importlib.import_module(f"runstrong_tui.cli.{cmd_name}")
        command = getattr(module, cmd_name)
        assert isinstance(command, click.Command)
        return command


@click.group(
    cls=Verbs,
    invoke_without_command=True,
    context_settings={"help_option_names": ["-h", "--help"]},
)
@common_and_environment
@click.pass_context
def runstrong(context: click.Context) -> None:
    """A guided strength workout for distance runners.

    Without a command it opens the app.
    """
    if context.invoked_subcommand is None:
        # Imported here: the verbs below need nothing of it.
        from runstrong_tui.cli.app import open_app

        context.exit(open_app())


def main(arguments: list[str] | None = None) -> int:
    """Run a command line; returns the exit code."""
    try:
        code = runstrong.main(arguments, prog_name="runstrong", standalone_mode=False)
    except click.ClickException as error:
        error.show()
        return error.exit_code
    except Unusable as error:
        for fault in error.faults:
            click.echo(str(fault), err=True)
        return 1
    except (click.Abort, KeyboardInterrupt):
        click.echo("Interrupted.", err=True)
        return INTERRUPTED
    except BrokenPipeError:
        # Whoever read our output has seen enough; nothing is left to write to.
        sys.stdout = None
        return 0
    except OSError as error:
        # Mostly a full disk behind a redirection: what is still to be written would fail again.
        sys.stdout = None
        click.echo(f"Error: {error.strerror or error}.", err=True)
        return 1
    return code if isinstance(code, int) else 0
