"""Tables on standard output. Cells are plain text: no markup, no escapes from files."""

import sys
from collections.abc import Iterable, Sequence

PIPE_WIDTH = 160
"""Columns where nobody knows the width: other programs read it."""


def print_table(head: Sequence[str], rows: Iterable[Sequence[str]], *, right: str = "") -> None:
    """Print a table; the columns named in `right`, space separated, are set to the right."""
    # Imported here: it costs 80 ms, and --json has no need of it.
    from rich.box import SIMPLE_HEAD
    from rich.console import Console
    from rich.table import Table
    from rich.text import Text

    table = Table(box=SIMPLE_HEAD, show_edge=False, pad_edge=False)
    for name in head:
        table.add_column(name, justify="right" if name in right.split() else "left")
    for row in rows:
        table.add_row(*(Text(cell) for cell in row))
    seen = sys.stdout is not None and sys.stdout.isatty()
    width = None if seen else PIPE_WIDTH
    Console(width=width, highlight=False, markup=False).print(table)
