"""Options that several commands take, and those that all do."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any, TypeVar

import click

from runstrong_tui import __version__
from runstrong_tui.core.backend import BACKENDS, Backend
from runstrong_tui.core.level import LEVELS, Level

Function = TypeVar("Function", bound=Callable[..., Any])


@dataclass(frozen=True, slots=True)
class Options:
    """What was asked for on the command line or in the environment, for all commands."""

    data_dir: Path | None = None
    asked: Backend | None = None
    """The backend that was named."""
    silent: bool = False

    @property
    def sound(self) -> Backend | None:
        """How to be heard; None: as the settings say."""
        return "off" if self.silent else self.asked


def common(command: Function) -> Function:
    """Give a command the options that go anywhere; what it says beats what was said before it."""
    return _with(command, from_environment=False)


def common_and_environment(command: Function) -> Function:
    """The same for the program itself, where the environment has its say too."""
    return _with(command, from_environment=True)


def at_level(command: Function) -> Function:
    """Give a command `level`; None: the routine's own."""
    return click.option(
        "--level",
        type=click.Choice([level.value for level in LEVELS]),
        callback=lambda _, __, level: level and Level(level),
        help="Instead of the routine's own level.",
    )(command)


def from_a_block(command: Function) -> Function:
    """Give a command `from_block`, the number of the first block that is done."""
    return click.option(
        "--from-block",
        type=click.IntRange(min=1),
        default=1,
        metavar="N",
        help="Begin with this block; the first is 1.",
    )(command)


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
        _keep(context, silent=True)


def _keep_sound(context: click.Context, _: click.Parameter, value: Backend | None) -> None:
    if value is not None:
        _keep(context, asked=value)


def _with(command: Function, *, from_environment: bool) -> Function:
    data_dir = click.option(
        "--data-dir",
        type=click.Path(file_okay=False, path_type=Path),
        envvar="RUNSTRONG_DATA_DIR" if from_environment else None,
        expose_value=False,
        callback=_keep_data_dir,
        help="Keep everything in this folder.",
    )
    no_sound = click.option(
        "--no-sound",
        is_flag=True,
        expose_value=False,
        callback=_keep_no_sound,
        help="Be silent; the screen still flashes.",
    )
    sound = click.option(
        "--sound",
        type=click.Choice(BACKENDS),
        metavar="BACKEND",
        envvar="RUNSTRONG_SOUND" if from_environment else None,
        expose_value=False,
        callback=_keep_sound,
        help=f"How to be heard: {', '.join(BACKENDS)}.",
    )
    version = click.version_option(__version__, "--version", "-V", prog_name="runstrong")
    return data_dir(no_sound(sound(version(command))))
