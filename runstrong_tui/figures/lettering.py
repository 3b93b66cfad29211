"""Big letters: words as bitmaps, broken into lines and sized to their box."""

from functools import lru_cache
from unicodedata import combining, normalize

from runstrong_tui.figures.alphabet import LETTERS, SPACE
from runstrong_tui.figures.bitmap import Bitmap
from runstrong_tui.figures.quadrants import ACROSS, DOWN

HEIGHT = 6
"""Pixels of a letter from top to bottom, at scale 1."""
LINE = HEIGHT // DOWN
"""The same in lines of cells."""


@lru_cache(512)
def word(text: str, scale: int = 1) -> Bitmap:
    """One line of letters; scale 1 or 2. An unknown letter becomes a question mark."""
    rows = [bytearray() for _ in range(HEIGHT)]
    for letter in _plain(text):
        shape = SPACE if letter == " " else LETTERS.get(letter, LETTERS["?"])
        for row, pixels in zip(rows, shape, strict=True):
            row.extend((b"\0" if row else b"") + pixels)
    picture = Bitmap(tuple(bytes(row) for row in rows))
    return _doubled(picture) if scale == 2 else picture


def width(text: str, scale: int = 1) -> int:
    """Columns of cells a line of letters takes."""
    return -(-word(text, scale).width // ACROSS)


def _plain(text: str) -> str:
    """Capitals without accents: É becomes E."""
    taken_apart = normalize("NFD", text.upper())
    return "".join(char for char in taken_apart if not combining(char))


def _doubled(picture: Bitmap) -> Bitmap:
    """Twice as large, slants smoothed (Scale2x)."""
    rows: list[bytes] = []
    for y in range(picture.height):
        corners = [_corners(picture, x, y) for x in range(picture.width)]
        rows.append(b"".join(bytes(four[:2]) for four in corners))
        rows.append(b"".join(bytes(four[2:]) for four in corners))
    return Bitmap(tuple(rows))


def _corners(picture: Bitmap, x: int, y: int) -> tuple[int, int, int, int]:
    """The four pixels that one becomes: a corner follows two equal neighbours round a slant."""
    here = picture.rows[y][x]
    above, below = _pixel(picture, x, y - 1), _pixel(picture, x, y + 1)
    left, right = _pixel(picture, x - 1, y), _pixel(picture, x + 1, y)
    if above == below or left == right:
        return here, here, here, here
    return (
        left if left == above else here,
        right if right == above else here,
        left if left == below else here,
        right if right == below else here,
    )


def _pixel(picture: Bitmap, x: int, y: int) -> int:
    inside = 0 <= y < picture.height and 0 <= x < picture.width
    return picture.rows[y][x] if inside else 0


@lru_cache(512)
def fitted(text: str, columns: int, rows: int, largest: int = 1) -> tuple[str, ...] | None:
    """The lines `text` is broken into at scale `largest` within a box; None if it can't be."""
    lines = _broken(text, columns, largest)
    if lines is None or height(len(lines), largest) > rows:
        return None
    return lines


def height(lines: int, scale: int = 1) -> int:
    """Lines of cells a number of lines of letters take, one empty between two."""
    return lines * LINE * scale + max(0, lines - 1)


def _broken(text: str, columns: int, scale: int) -> tuple[str, ...] | None:
    lines: list[str] = []
    for part in text.split():
        joined = f"{lines[-1]} {part}" if lines else part
        if lines and width(joined, scale) <= columns:
            lines[-1] = joined
        else:
            lines.append(part)
    return tuple(lines) if all(width(line, scale) <= columns for line in lines) else None


@lru_cache(256)
def lettering(text: str, columns: int, rows: int, largest: int = 1) -> Bitmap | None:
    """`text` in letters as large as the box allows, at most at scale `largest`; else None."""
    for scale in range(largest, 0, -1):
        lines = fitted(text, columns, rows, scale)
        if lines:
            return _stacked(lines, scale)
    return None


def _stacked(lines: tuple[str, ...], scale: int) -> Bitmap:
    pictures = [word(line, scale) for line in lines]
    across = max(picture.width for picture in pictures)
    rows: list[bytes] = []
    for picture in pictures:
        if rows:
            rows.extend([bytes(across)] * DOWN)
        rows.extend(row.ljust(across, b"\0") for row in picture.rows)
    return Bitmap(tuple(rows))
