"""`runstrong edit`: open a routine or an exercise in the editor of one's choice, and check it."""

import sys
from pathlib import Path

import click

from runstrong_tui.cli import completing
from runstrong_tui.cli.build import build_desk
from runstrong_tui.cli.check import report
from runstrong_tui.cli.editor import edit_file
from runstrong_tui.cli.making import build_workshop
from runstrong_tui.cli.options import common, options
from runstrong_tui.files.kinds import Kind
from runstrong_tui.files.text import read_text


@click.command()
@click.argument("what", metavar="ROUTINE|FILE", shell_complete=completing.routines)
@click.option("--exercise", is_flag=True, help="An exercise instead of a routine.")
@common
def edit(what: str, exercise: bool) -> int:
    """Open a routine in $VISUAL or $EDITOR, and check it afterwards.

    A shipped one is copied first; your copy takes its place.
    """
    kind = Kind.EXERCISE if exercise else Kind.ROUTINE
    path, fresh = build_workshop(options()).to_edit(kind, what)
    if not fresh:
        return 0 if _edit_until_good(path) else 1
    click.echo(f"{what} is shipped; you edit a copy of your own: {path}", err=True)
    copied = read_text(path)
    try:
        return 0 if _edit_until_good(path) else 1
    finally:
        _remove_unless_changed(path, copied)


def _remove_unless_changed(path: Path, copied: str) -> None:
    """A copy that says nothing of its own would only hide what is shipped later."""
    if read_text(path) == copied:
        path.unlink()
        click.echo("Nothing was changed; the copy is removed.", err=True)


def _edit_until_good(path: Path) -> bool:
    """Edit, check, and once more while there are faults and somebody wants to."""
    while True:
        edit_file(path)
        # A new desk each time: what it has read of the athlete's files may have changed.
        good = report(str(path), build_desk(options()).shelf.check(str(path)))
        if good or not _once_more():
            return good


def _once_more() -> bool:
    """Whether to open the editor again; nobody is asked where nobody can answer."""
    if sys.stdin is None or not sys.stdin.isatty():
        return False
    answer = click.prompt(
        "Edit it again, or keep it like this for now?",
        type=click.Choice(["e", "k"]),
        default="e",
        err=True,
    )
    return bool(answer == "e")
