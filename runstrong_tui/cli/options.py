"""Options that every command takes."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any, TypeVar, get_args

import click

from runstrong_tui.core.settings import Backend

Function = TypeVar("Function", bound=Callable[..., Any])


@dataclass(frozen=True, slots=True)
class Options:
    """What was asked for on the command line or in the environment, for all commands."""

    data_dir: Path | None = None
    sound: Backend | None = None
    """None: as the settings say."""


def common(command: Function) -> Function:
    """Give a command the options that go anywhere; what it says beats what was said before it."""
    for option in (_DATA_DIR, _NO_SOUND, _SOUND):
        command = option(command)
    return command


def options() -> Options:
    """The options of the command that runs."""
    return click.get_current_context().ensure_object(Options)


def _keep(context: click.Context, **changes: Any) -> None:
    context.obj = replace(context.ensure_object(Options), **changes)


def _keep_data_dir(context: click.Context, _: click.Parameter, value: Path | None) -> None:
    if value is not None:
        _keep(context, data_dir=value)


def _keep_no_sound(context: click.Context, _: click.Parameter, value: bool) -> None:
    if value:
        _keep(context, sound="off")


def _keep_sound(context: click.Context, _: click.Parameter, value: Backend | None) -> None:
    if value is not None and context.ensure_object(Options).sound != "off":
        _keep(context, sound=value)


_DATA_DIR = click.option(
    "--data-dir",
    type=click.Path(file_okay=False, path_type=Path),
    envvar="RUNSTRONG_DATA_DIR",
    expose_value=False,
    callback=_keep_data_dir,
    help="Keep everything in this folder.",
)
_NO_SOUND = click.option(
    "--no-sound",
    is_flag=True,
    expose_value=False,
    callback=_keep_no_sound,
    is_eager=True,
    help="Be silent; the screen still flashes.",
)
_SOUND = click.option(
    "--sound",
    type=click.Choice(get_args(Backend)),
    metavar="BACKEND",
    envvar="RUNSTRONG_SOUND",
    expose_value=False,
    callback=_keep_sound,
    help=f"How to be heard: {', '.join(get_args(Backend))}.",
)
