"""`runstrong check`: find every fault of a routine's or an exercise's file."""

from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

import click

from runstrong_tui.cli.build import build_desk
from runstrong_tui.cli.making import build_workshop
from runstrong_tui.cli.options import common, options
from runstrong_tui.core.fault import FileFault, Unusable
from runstrong_tui.core.words import counted
from runstrong_tui.files.folder import is_path
from runstrong_tui.files.frame import framed
from runstrong_tui.files.kinds import Kind
from runstrong_tui.files.text import read_text
from runstrong_tui.files.workshop import Workshop


@click.command()
@click.argument("files", metavar="FILE...", nargs=-1, required=True)
@common
def check(files: tuple[str, ...]) -> int:
    """Name all faults of routine and exercise files; exit 1 if there are any.

    Your own may be named without their folder.
    """
    shelf, workshop = build_desk(options()).shelf, build_workshop(options())
    paths = [_path(file, workshop) for file in files]
    bad = [path for path in paths if not report(path, shelf.check(path))]
    return 1 if bad else 0


def _path(file: str, workshop: Workshop) -> str:
    """A file as it was named, or one's own of this name."""
    if is_path(file):
        return file
    own = (workshop.own(kind, file) for kind in (Kind.ROUTINE, Kind.EXERCISE))
    return str(next((path for path in own if path), file))


def report(file: str, faults: tuple[FileFault, ...]) -> bool:
    """Say what a check of a file found; returns whether it is good."""
    for line in _lines(file, faults):
        click.echo(line, err=True)
    if not faults:
        click.echo(f"{file}: good")
    return not faults


def _lines(file: str, faults: tuple[FileFault, ...]) -> Iterator[str]:
    """Each fault, and below it the lines it is about."""
    text = ""
    with suppress(Unusable):  # then that is the fault, and there is nothing to show
        text = read_text(Path(file))
    for fault in faults:
        yield str(fault)
        yield from framed(fault, text) if text else ()
    if len(faults) > 1:
        yield counted(len(faults), "fault")
