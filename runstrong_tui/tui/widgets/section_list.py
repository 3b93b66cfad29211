"""A list under headings, which are passed over."""

from collections.abc import Iterable
from typing import Generic, TypeVar

from runstrong_tui.tui.cells import Line, Piece, cut
from runstrong_tui.tui.widgets.pick_list import PickList

Item = TypeVar("Item")


class SectionList(PickList[Item | str], Generic[Item]):
    """A text among the items is a heading; below each there is at least one item."""

    roomy = (1, 0)

    def paint_row(self, item: Item, width: int, picked: bool) -> Line:
        """The line of one item."""
        raise NotImplementedError

    @property
    def here(self) -> Item | None:
        """The item that is picked."""
        return None if isinstance(self.item, str) else self.item

    def validate_picked(self, picked: int) -> int:
        place = super().validate_picked(picked)
        return place + 1 if self._is_heading(place) else place

    def move(self, by: int) -> None:
        """Upwards a heading is passed over too, unless it is the first."""
        place = super().validate_picked(self.picked + by)
        self.picked = place - 1 if by < 0 and place and self._is_heading(place) else place

    def _is_heading(self, place: int) -> bool:
        return bool(self.items) and isinstance(self.items[place], str)

    def paint_item(self, item: Item | str, width: int, picked: bool) -> Iterable[Line]:
        if isinstance(item, str):
            return [[Piece(cut(item.upper(), width), self.palette.work, bold=True)]]
        return [self.paint_row(item, width, picked)]


if __name__ == "__main__":
    from runstrong_tui.tui.alone import show

    class Sample(SectionList[int]):
        def paint_row(self, item: int, width: int, picked: bool) -> Line:
            return [Piece(cut(f"{item}", width), self.palette.text, bold=picked)]

    sample = Sample()
    sample.items = ("one", 1, 2, "two", 3)
    show(sample)
