"""What a shell offers to complete: names as the files are called, without reading any."""

from collections.abc import Iterable

import click
from click.shell_completion import CompletionItem

from runstrong_tui import assets
from runstrong_tui.cli.options import Options
from runstrong_tui.core.fault import Unusable
from runstrong_tui.files.paths import Places, places

Items = list[CompletionItem]


def routines(context: click.Context, _: click.Parameter, begun: str) -> Items:
    """Ids of routines; files where a path was begun."""
    where = _places(context)
    names = {path.name for path in assets.routines().iterdir()}
    if where is not None and where.routines.is_dir():
        names |= {path.name for path in where.routines.iterdir()}
    if "/" in begun or begun.startswith((".", "~")):
        return [CompletionItem(begun, type="file")]
    return _offered(names, begun)


def exercises(context: click.Context, _: click.Parameter, begun: str) -> Items:
    """Ids of exercises."""
    where = _places(context)
    names = {path.name for path in assets.catalogue().iterdir()}
    if where is not None and where.exercises.is_dir():
        names |= {path.name for path in where.exercises.iterdir()}
    return _offered(names, begun)


def unfinished(context: click.Context, _: click.Parameter, begun: str) -> Items:
    """Ids of sessions that were broken off."""
    where = _places(context)
    live = where is not None and where.live.is_dir()
    return _offered((path.name for path in where.live.iterdir()) if live and where else (), begun)


def sessions(_: click.Context, __: click.Parameter, begun: str) -> Items:
    """The word for the newest session; ids are too many and too long to choose from."""
    return _offered(("last.toml",), begun)


def _offered(files: Iterable[str], begun: str) -> Items:
    """The names of the .toml files that begin so."""
    names = (name.removesuffix(".toml") for name in files if name.endswith(".toml"))
    return [CompletionItem(name) for name in sorted(names) if name.startswith(begun)]


def _places(context: click.Context) -> Places | None:
    """Where the user's files are; None: nowhere, and a shell is no place to say so."""
    try:
        return places((context.find_object(Options) or Options()).data_dir)
    except Unusable:
        return None
