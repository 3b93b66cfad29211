"""A list to pick from: up, down, home, end, page keys, a click or the wheel."""

from collections.abc import Iterable
from typing import ClassVar, Generic, TypeVar

from textual import events
from textual.geometry import Size
from textual.message import Message
from textual.reactive import var

from runstrong_tui.tui.cells import Cells, Line, Piece

Item = TypeVar("Item")

BAR = 2
"""Columns of the bar that shows where in a long list we are."""

FEW_LINES = 17
"""Lines of a terminal below which each item gets only one."""


class PickList(Cells, Generic[Item]):
    """Shows as many items as fit around the one that is picked."""

    DEFAULT_CSS = """
    PickList { height: 1fr; }
    """

    items: var[tuple[Item, ...]] = var(())
    picked: var[int] = var(0)

    class Picked(Message):
        """Another item is picked, or the items are new."""

    class Chosen(Message):
        """The picked item was clicked again."""

    roomy: ClassVar[tuple[int, int]] = (1, 0)
    """Lines of an item and empty ones after it, where the terminal has room; else one and none."""
    lines_each = 1
    gap = 0

    def paint_item(self, item: Item, width: int, picked: bool) -> Iterable[Line]:
        """The lines of one item, `width` columns wide."""
        raise NotImplementedError

    @property
    def item(self) -> Item | None:
        """The one that is picked."""
        return self.items[self.picked] if self.items else None

    def validate_picked(self, picked: int) -> int:
        return max(0, min(picked, len(self.items) - 1))

    def watch_items(self) -> None:
        self.picked = self.validate_picked(self.picked)
        self._tell()

    def watch_picked(self) -> None:
        self._tell()

    def _tell(self) -> None:
        self.repaint()
        self.post_message(self.Picked())

    def on_resize(self) -> None:
        super().on_resize()
        self.lines_each, self.gap = (1, 0) if self.app.size.height < FEW_LINES else self.roomy

    def move(self, by: int) -> None:
        self.picked += by

    def on_click(self, event: events.Click) -> None:
        place = self._first + event.y // self._pitch
        if not 0 <= place < len(self.items):
            return
        if place == self.picked:
            self.post_message(self.Chosen())
        self.picked = place

    def on_mouse_scroll_down(self) -> None:
        self.move(1)

    def on_mouse_scroll_up(self) -> None:
        self.move(-1)

    @property
    def _pitch(self) -> int:
        return self.lines_each + self.gap

    @property
    def page(self) -> int:
        """How many items fit."""
        return max(1, (self.size.height + self.gap) // self._pitch)

    @property
    def _first(self) -> int:
        """The first item that is shown: the picked one stands in the middle of a long list."""
        most = max(0, len(self.items) - self.page)
        return max(0, min(self.picked - self.page // 2, most))

    @property
    def has_bar(self) -> bool:
        """Whether not all items fit."""
        return len(self.items) > self.page

    def paint(self, size: Size) -> Iterable[Line]:
        width, height = size
        bar = BAR if self.has_bar else 0
        lines: list[Line] = []
        for place in range(self._first, min(len(self.items), self._first + self.page)):
            lines += self.paint_item(self.items[place], width - bar, place == self.picked)
            lines += [[] for _ in range(self.gap)]
        return self._with_bar(lines, width, height) if bar else lines

    def _with_bar(self, lines: list[Line], width: int, height: int) -> list[Line]:
        """A thin bar at the right shows where in the list we are."""
        length = max(1, height * self.page // len(self.items))
        top = self._first * (height - length) // max(1, len(self.items) - self.page)
        palette = self.palette
        filled = [[*line] if line else [Piece(" " * (width - BAR), palette.text)] for line in lines]
        filled += [[Piece(" " * (width - BAR), palette.text)] for _ in range(height - len(filled))]
        for y, line in enumerate(filled[:height]):
            ink = palette.muted if top <= y < top + length else palette.line
            line += [Piece(" ", ink), Piece("▐", ink)]
        return list(filled)
