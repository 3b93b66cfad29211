"""Widgets painted cell by cell. Only the cells that changed are sent to the terminal."""

from collections.abc import Iterable

from textual.color import Color
from textual.errors import NoWidget
from textual.geometry import Region, Size
from textual.strip import Strip
from textual.widget import Widget

from runstrong_tui.tui.painting import Line, Painted, Piece, cut, filled, pieces, strip
from runstrong_tui.tui.patch import Terminal, patch
from runstrong_tui.tui.theme import Palette, palette_of

__all__ = ["Cells", "Line", "Piece", "cut", "pieces"]


class Cells(Widget):
    """A widget that says what stands in each line. It has neither border nor opacity."""

    DEFAULT_CSS = """
    Cells { height: 1; }
    """
    ALLOW_SELECT = False

    _lines: list[Painted] | None = None
    _ground: Color | None = None

    def paint(self, size: Size) -> Iterable[Line]:
        """The lines from the top; missing ones stay empty."""
        raise NotImplementedError

    @property
    def palette(self) -> Palette:
        return palette_of(self.app)

    @property
    def paper(self) -> str:
        """The background the widget lies on."""
        ground = self.ground
        return ground.hex6 if ground.ansi is None else ground.rich_color.name

    @property
    def ground(self) -> Color:
        """The same as Textual's colour; kept, since it takes all ancestors to find it."""
        if self._ground is None:
            self._ground = self.background_colors[1]
        return self._ground

    def repaint(self) -> None:
        """Paint anew; send the cells that look different."""
        before = self._lines
        if before is None or not self.is_attached or len(before) != self.size.height:
            self.forget()
            return
        self._lines = after = self._painted()
        changed = [y for y, line in enumerate(after) if line is not before[y] and line != before[y]]
        if changed and not self._sent([(y, before[y], after[y]) for y in changed]):
            self.refresh(*(Region(0, y, self.size.width, 1) for y in changed))

    def forget(self) -> None:
        """Paint everything anew when it is shown next."""
        self._lines = self._ground = None
        self.refresh()

    def notify_style_update(self) -> None:
        super().notify_style_update()
        self._lines = self._ground = None

    def on_mount(self) -> None:
        self.app.theme_changed_signal.subscribe(self, lambda _: self.forget())

    def on_resize(self) -> None:
        self._lines = None

    def render_line(self, y: int) -> Strip:
        lines = self._shown()
        return strip(lines[y]) if y < len(lines) else Strip.blank(self.size.width)

    def render_lines(self, crop: Region) -> list[Strip]:
        """As the wire last had it: Textual's own cache would keep what the wire went past."""
        if self.gutter.width or self.gutter.height:
            return super().render_lines(crop)
        lines = [strip(line) for line in self._shown()[crop.y : crop.bottom]]
        lines += [Strip.blank(self.size.width)] * (crop.height - len(lines))
        for line_filter in self.get_line_filters():
            lines = [line.apply_filter(line_filter, self.ground) for line in lines]
        if crop.column_span == (0, self.size.width):
            return lines
        return [line.crop(*crop.column_span) for line in lines]

    def _shown(self) -> list[Painted]:
        if self._lines is None or len(self._lines) != self.size.height:
            self._lines = self._painted()
        return self._lines

    def _painted(self) -> list[Painted]:
        width, height = size = self.size
        paper, ink = self.paper, self.palette.text
        lines = [line for _, line in zip(range(height), self.paint(size), strict=False)]
        lines.extend(() for _ in range(height - len(lines)))
        return [filled(tuple(line), width, paper, ink) for line in lines]

    def _sent(self, changes: list[tuple[int, Painted, Painted]]) -> bool:
        """Send changed lines past the compositor; False: it has to paint them."""
        wire = getattr(self.app, "wire", None)
        if wire is None or not self.screen.is_current or not self._lies_open():
            return False
        left, top = self.region.offset
        terminal = Terminal(self.app.console.color_system, self.app.no_color)
        wire.send(
            "".join(
                f"\x1b[{top + y + 1};{left + jump + 1}H{cells}"
                for y, before, after in changes
                for jump, cells in patch(before, after, terminal)
            )
        )
        return True

    def _lies_open(self) -> bool:
        """Whether all of the widget is on the screen, where it was last laid out."""
        try:
            place = self.screen.find_widget(self)
        except NoWidget:
            return False
        return place.visible_region == place.region and place.region.size == self.size
