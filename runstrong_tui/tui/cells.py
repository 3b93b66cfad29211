"""Widgets painted cell by cell. Only lines that changed are sent to the terminal."""

from collections.abc import Iterable, Sequence
from functools import lru_cache
from typing import NamedTuple

from rich.cells import cell_len, set_cell_size
from rich.segment import Segment
from rich.style import Style
from textual.geometry import Region, Size
from textual.strip import Strip
from textual.widget import Widget

from runstrong_tui.figures.bitmap import Bitmap
from runstrong_tui.figures.quadrants import encode
from runstrong_tui.tui.theme import Palette, palette_of


class Piece(NamedTuple):
    """Text of one look."""

    text: str
    ink: str
    paper: str = ""
    """Empty: the widget's own background."""
    bold: bool = False


Line = Sequence[Piece]


@lru_cache(4096)
def look(ink: str, paper: str, bold: bool = False) -> Style:
    return Style(color=ink, bgcolor=paper, bold=bold)


def pieces(picture: Bitmap, tones: Sequence[str]) -> list[list[Piece]]:
    """A bitmap as lines of cells; `tones` are the colours of its pixels by number."""
    return [
        [Piece(run.text, tones[run.ink], tones[run.paper]) for run in line]
        for line in encode(picture)
    ]


def cut(text: str, columns: int) -> str:
    """Exactly so many columns: cut with an ellipsis, or filled with spaces."""
    if columns <= 0:
        return ""
    if cell_len(text) > columns:
        text = set_cell_size(text, columns - 1).rstrip() + "…"
    return set_cell_size(text, columns)


class Cells(Widget):
    """A widget that says what stands in each line."""

    DEFAULT_CSS = """
    Cells { height: 1; }
    """

    _strips: list[Strip] | None = None

    def paint(self, size: Size) -> Iterable[Line]:
        """The lines from the top; missing ones stay empty."""
        raise NotImplementedError

    @property
    def palette(self) -> Palette:
        return palette_of(self.app)

    @property
    def paper(self) -> str:
        """The background the widget lies on."""
        return self.background_colors[1].hex6

    def repaint(self) -> None:
        """Paint anew; refresh the lines that look different."""
        if self._strips is None or not self.is_attached:
            self.refresh()
            return
        before = self._strips
        self._strips = self._painted()
        changed = [y for y, strip in enumerate(self._strips) if strip != before[y]]
        if changed:
            self.refresh(*(Region(0, y, self.size.width, 1) for y in changed))

    def forget(self) -> None:
        """Paint everything anew when it is shown next."""
        self._strips = None
        self.refresh()

    def notify_style_update(self) -> None:
        super().notify_style_update()
        self._strips = None

    def on_mount(self) -> None:
        self.app.theme_changed_signal.subscribe(self, lambda _: self.forget())

    def on_resize(self) -> None:
        self._strips = None

    def render_line(self, y: int) -> Strip:
        # A line may be asked for before we are told of another size.
        if self._strips is None or _size_of(self._strips) != self.size:
            self._strips = self._painted()
        return self._strips[y] if y < len(self._strips) else Strip.blank(self.size.width)

    def _painted(self) -> list[Strip]:
        width, height = size = self.size
        paper = self.paper
        empty = look(self.palette.text, paper)
        lines = [line for _, line in zip(range(height), self.paint(size), strict=False)]
        lines.extend([] for _ in range(height - len(lines)))
        return [_strip(line, paper).adjust_cell_length(width, empty) for line in lines]


def _size_of(strips: list[Strip]) -> Size:
    return Size(strips[0].cell_length if strips else 0, len(strips))


def _strip(line: Line, paper: str) -> Strip:
    return Strip(
        Segment(piece.text, look(piece.ink, piece.paper or paper, piece.bold)) for piece in line
    )
