"""Tables on standard output. Cells are plain text: no markup, no escapes from files."""

import sys
from collections.abc import Iterable, Iterator, Sequence

import click

GAP = "   "
"""Between the columns of a table for other programs."""

Rows = Iterable[Sequence[str]]


def print_table(head: Sequence[str], rows: Rows, *, right: str = "", whole: str = "") -> None:
    """Print a table; the columns named in `right`, space separated, are set to the right.

    On a terminal the first column and those named in `whole` are never cut: they are there to be
    copied. Other programs get each row as one line, with nothing cut.
    """
    to_right = [name in right.split() for name in head]
    if sys.stdout is not None and sys.stdout.isatty():
        kept = [name in whole.split() or not place for place, name in enumerate(head)]
        _show(head, rows, to_right, kept)
    else:
        click.echo("\n".join(_lines(head, rows, to_right)))


def _show(head: Sequence[str], rows: Rows, to_right: list[bool], kept: list[bool]) -> None:
    # Imported here: it costs 80 ms, and other programs have no need of it.
    from rich.box import SIMPLE_HEAD
    from rich.console import Console
    from rich.table import Table
    from rich.text import Text

    table = Table(box=SIMPLE_HEAD, show_edge=False, pad_edge=False)
    for name, is_right, is_kept in zip(head, to_right, kept, strict=True):
        table.add_column(name, justify="right" if is_right else "left", no_wrap=is_kept)
    for row in rows:
        table.add_row(*(Text(cell) for cell in row))
    Console(force_terminal=True, highlight=False, markup=False).print(table)


def _lines(head: Sequence[str], rows: Rows, to_right: list[bool]) -> Iterator[str]:
    """The same without a width: columns as wide as their widest cell."""
    # Imported here, as above.
    from rich.cells import cell_len

    table = [tuple(head), *(tuple(row) for row in rows)]
    widths = [max(map(cell_len, column)) for column in zip(*table, strict=True)]
    for place, row in enumerate(table):
        padded = (
            " " * (width - cell_len(cell)) + cell
            if is_right
            else cell + " " * (width - cell_len(cell))
            for cell, width, is_right in zip(row, widths, to_right, strict=True)
        )
        yield GAP.join(padded).rstrip()
        if not place:
            yield _rule() * (sum(widths) + len(GAP) * (len(widths) - 1))


def _rule() -> str:
    """A line, as far as the output can show one."""
    encoding = (getattr(sys.stdout, "encoding", "") or "").lower()
    return "─" if encoding.startswith("utf") else "-"
