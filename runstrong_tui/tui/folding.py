"""Coloured text folded into lines by its pieces, so that no piece is torn."""

from collections.abc import Iterable

from rich.cells import cell_len

Parts = list[tuple[str, str]]
"""Pieces of text, each with its style."""


def folded(pieces: Iterable[tuple[str, str]], columns: int, indent: int) -> Parts:
    """The pieces in lines of at most `columns`; all lines but the first are indented.

    A piece wider than a line is left to the terminal.
    """
    parts: Parts = []
    filled = 0
    for text, style in pieces:
        piece = text
        if "\n" in text:
            filled = 0
        elif filled > indent and filled + cell_len(text.rstrip()) > columns:
            parts.append(("\n" + " " * indent, ""))
            filled, piece = indent, piece.lstrip()
        parts.append((piece, style))
        filled += cell_len(piece.rpartition("\n")[2])
    return parts


def by_words(text: str, style: str) -> Parts:
    """A text in pieces of a word each."""
    return [(f"{word} ", style) for word in text.split()]


def lines_of(parts: Parts) -> int:
    """How many lines these end."""
    return sum(text.count("\n") for text, _ in parts)
