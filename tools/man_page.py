"""Write the man page from the commands themselves: make man."""

from collections.abc import Iterator
from pathlib import Path

import click

from runstrong_tui import __version__
from runstrong_tui.cli.main import runstrong

PAGE = Path(__file__).parent.parent / "man" / "runstrong.1"

FILES = (
    ("~/.config/runstrong/config.toml", "Settings."),
    ("~/.config/runstrong/routines/, exercises/", "Routines and exercises of your own."),
    ("~/.local/share/runstrong/sessions/", "The log, one file a session."),
    ("~/.local/state/runstrong/live/", "Sessions under way or broken off."),
)
ENVIRONMENT = (
    ("RUNSTRONG_DATA_DIR", "Keep everything in this folder, as --data-dir does."),
    ("RUNSTRONG_SOUND", "How to be heard, as --sound does."),
    ("NO_COLOR", "Use no colours."),
    ("TEXTUAL_ANIMATIONS", "none: nothing moves but the digits."),
)
ENDS = (
    ("0", "Fine."),
    ("1", "Failed."),
    ("2", "Wrong usage."),
    ("130", "Interrupted."),
    ("128+n", "Ended by signal n."),
)


def page() -> str:
    """The whole page, in the language of man."""
    context = _context(runstrong)
    lines = [
        f'.TH RUNSTRONG 1 "" "runstrong {__version__}" "User Commands"',
        ".SH NAME",
        r"runstrong \- a guided strength workout for distance runners",
        ".SH SYNOPSIS",
        *_usage(context),
        ".SH DESCRIPTION",
        *_prose(runstrong.help or ""),
        ".SH OPTIONS",
        "They go anywhere on the line.",
        *_options(context, runstrong),
        ".SH COMMANDS",
        *_commands(context, runstrong),
        *_list("ENVIRONMENT", ENVIRONMENT),
        *_list("FILES", FILES),
        *_list("EXIT STATUS", ENDS),
    ]
    return "\n".join(lines) + "\n"


def _commands(above: click.Context, group: click.Group) -> Iterator[str]:
    for name in group.list_commands(above):
        command = group.get_command(above, name)
        assert command is not None
        context = click.Context(command, info_name=name, parent=above)
        if isinstance(command, click.Group):
            yield from _commands(context, command)
            continue
        yield f".SS {_plain(context.command_path)}"
        yield from _usage(context)
        yield ".PP"
        yield from _prose(command.help or "")
        yield from _options(context, command, besides=_names(runstrong))


def _usage(context: click.Context) -> Iterator[str]:
    yield f".B {_plain(context.command_path)}"
    yield _plain(" ".join(context.command.collect_usage_pieces(context)))


def _options(
    context: click.Context, command: click.Command, besides: frozenset[str] = frozenset()
) -> Iterator[str]:
    for parameter in command.get_params(context):
        if not isinstance(parameter, click.Option) or besides & {*parameter.opts}:
            continue
        if record := parameter.get_help_record(context):
            yield ".TP"
            yield f".B {_plain(record[0])}"
            yield _plain(record[1])


def _names(command: click.Command) -> frozenset[str]:
    """The options that every command takes."""
    context = _context(command)
    return frozenset(name for one in command.get_params(context) for name in one.opts)


def _context(command: click.Command) -> click.Context:
    return click.Context(command, info_name=command.name, **command.context_settings)


def _prose(text: str) -> Iterator[str]:
    for number, paragraph in enumerate(text.strip().split("\n\n")):
        if number:
            yield ".PP"
        as_it_is = paragraph.startswith("\b")
        lines = [line.strip() for line in paragraph.removeprefix("\b\n").splitlines()]
        for line in lines:
            yield _plain(line)
            if as_it_is:
                yield ".br"


def _list(title: str, entries: tuple[tuple[str, str], ...]) -> Iterator[str]:
    yield f".SH {title}"
    for name, text in entries:
        yield ".TP"
        yield f".B {_plain(name)}"
        yield _plain(text)


def _plain(text: str) -> str:
    """Text in which nothing means anything to man."""
    safe = text.replace("\\", r"\e").replace("-", r"\-")
    return rf"\&{safe}" if safe.startswith((".", "'")) else safe


if __name__ == "__main__":
    PAGE.parent.mkdir(exist_ok=True)
    PAGE.write_text(page(), encoding="utf-8")
