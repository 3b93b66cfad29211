"""Widgets painted cell by cell. Only the cells that changed are sent to the terminal."""

from collections.abc import Iterable
from typing import Any

from textual.color import Color
from textual.errors import NoWidget
from textual.geometry import Region, Size
from textual.screen import Screen
from textual.strip import Strip
from textual.widget import Widget

from runstrong_tui.tui.painting import Line, Painted, Piece, cut, finished, pieces, strip
from runstrong_tui.tui.patch import Terminal, patch
from runstrong_tui.tui.theme import Palette, palette_of

__all__ = ["Cells", "Line", "Piece", "cut", "pieces"]


class Cells(Widget):
    """A widget that says what stands in each line. It has neither border nor opacity."""

    DEFAULT_CSS = """
    Cells { height: 1; }
    """
    ALLOW_SELECT = False

    _lines: tuple[Painted, ...] | None = None
    _painted_size = Size()
    _ground: Color | None = None
    _paper = ""

    def paint(self, size: Size) -> Iterable[Line]:
        """The lines from the top; missing ones stay empty."""
        raise NotImplementedError

    @property
    def palette(self) -> Palette:
        return palette_of(self.app)

    @property
    def paper(self) -> str:
        """The background the widget lies on."""
        if not self._paper:
            ground = self.ground
            self._paper = ground.hex6 if ground.ansi is None else ground.rich_color.name
        return self._paper

    @property
    def ground(self) -> Color:
        """The same as Textual's colour; kept, since it takes all ancestors to find it."""
        if self._ground is None:
            self._ground = self.background_colors[1]
        return self._ground

    def show_changed(self) -> None:
        """What is `Shown` is another one."""
        self.repaint()

    def repaint(self) -> None:
        """Paint anew; send the cells that look different."""
        before, size = self._lines, self._painted_size
        if before is None:
            self.forget()
            return
        self._lines = after = self._painted(size)
        if after is before:
            return
        changed = [y for y in range(size.height) if after[y] is not before[y]]
        if changed and not self._sent([(y, before[y], after[y]) for y in changed], size):
            self.refresh(*(Region(0, y, size.width, 1) for y in changed))

    def forget(self) -> None:
        """Paint everything anew when it is shown next."""
        self._unlearn()
        self.refresh()

    def notify_style_update(self) -> None:
        super().notify_style_update()
        self._unlearn()

    def _unlearn(self) -> None:
        self._lines = self._ground = None
        self._paper = ""

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

    def _shown(self) -> tuple[Painted, ...]:
        size = self.size
        if self._lines is None or self._painted_size != size:
            self._painted_size = size
            self._lines = self._painted(size)
        return self._lines

    def _painted(self, size: Size) -> tuple[Painted, ...]:
        lines = tuple(tuple(line) for line in self.paint(size))
        return finished(lines, *size, self.paper, self.palette.text)

    def _sent(self, changes: list[tuple[int, Painted, Painted]], size: Size) -> bool:
        """Send changed lines past the compositor; False: it has to paint them."""
        app = self.app
        wire = getattr(app, "wire", None)
        place = self._place(app.screen) if wire else None
        if wire is None or place is None or place.size != size:
            return False
        left, top = place.offset
        terminal = Terminal(app.console.color_system, app.no_color)
        wire.send(
            "".join(
                f"\x1b[{top + y + 1};{left + jump + 1}H{cells}"
                for y, before, after in changes
                for jump, cells in patch(before, after, terminal)
            )
        )
        return True

    def _place(self, screen: Screen[Any]) -> Region | None:
        """Where the widget was last laid out, if all of it is on the screen that is seen."""
        try:
            place = screen.find_widget(self)
        except NoWidget:
            return None
        return place.region if place.visible_region == place.region else None
