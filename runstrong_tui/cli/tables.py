"""Tables on standard output. Cells are plain text: no markup, no escapes from files."""

import sys
from collections.abc import Iterable, Sequence

PIPE_WIDTH = 160
"""Columns where nobody knows the width: other programs read it."""


def print_table(
    head: Sequence[str], rows: Iterable[Sequence[str]], *, right: str = "", whole: str = ""
) -> None:
    """Print a table; the columns named in `right`, space separated, are set to the right.

    The first column and those named in `whole` are never cut: they are there to be copied.
    """
    # Imported here: it costs 80 ms, and --json has no need of it.
    from rich.box import SIMPLE_HEAD
    from rich.console import Console
    from rich.table import Table
    from rich.text import Text

    table = Table(box=SIMPLE_HEAD, show_edge=False, pad_edge=False)
    for place, name in enumerate(head):
        table.add_column(
            name,
            justify="right" if name in right.split() else "left",
            no_wrap=name in whole.split() or not place,
        )
    for row in rows:
        table.add_row(*(Text(cell) for cell in row))
    seen = sys.stdout is not None and sys.stdout.isatty()
    console = Console(
        width=None if seen else PIPE_WIDTH,
        force_terminal=seen,
        color_system="auto" if seen else None,
        highlight=False,
        markup=False,
    )
    console.print(table)
