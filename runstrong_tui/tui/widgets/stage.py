"""Where the workout is seen: one of four arrangements of dial and figure."""

from enum import StrEnum

from textual.app import ComposeResult
from textual.containers import Container
from textual.geometry import Size
from textual.reactive import var

from runstrong_tui.core.view import Mood
from runstrong_tui.tui.frame import Frame
from runstrong_tui.tui.widgets.compact import Compact
from runstrong_tui.tui.widgets.floor_mode import FloorMode
from runstrong_tui.tui.widgets.waiting import Waiting
from runstrong_tui.tui.widgets.working import Working

COLUMNS, ROWS = 56, 17
"""The smallest terminal that shows letters and figure."""


class Arrangement(StrEnum):
    """What stands where."""

    WORKING = "working"
    WAITING = "waiting"
    COMPACT = "compact"
    FLOOR = "floor"


class Stage(Container):
    """Only the arrangement that is seen is kept up to date."""

    floor: var[bool] = var(False)
    _frame: Frame | None = None
    _seen: Working | Waiting | Compact | FloorMode | None = None

    def compose(self) -> ComposeResult:
        yield Working()
        yield Waiting()
        yield Compact()
        yield FloorMode()

    def show(self, frame: Frame) -> None:
        before, self._frame = self._frame, frame
        if self._seen is None or before is None or not frame.reads_as(before):
            self._arrange(frame)
        if self._seen:
            self._seen.show(frame)

    def watch_floor(self) -> None:
        self._show_again()

    def on_resize(self) -> None:
        self._show_again()

    def _show_again(self) -> None:
        if self._frame:
            self._arrange(self._frame)
            self.show(self._frame)

    def _arrange(self, frame: Frame) -> None:
        wanted = _WIDGETS[arrangement(frame.view.coming, self.screen.size, self.floor)]
        if not isinstance(self._seen, wanted):
            self._seen = self.query_one(wanted)
            for child in self.children:
                child.display = child is self._seen


_WIDGETS: dict[Arrangement, type[Working | Waiting | Compact | FloorMode]] = {
    Arrangement.WORKING: Working,
    Arrangement.WAITING: Waiting,
    Arrangement.COMPACT: Compact,
    Arrangement.FLOOR: FloorMode,
}


def arrangement(coming: Mood, size: Size, floor: bool) -> Arrangement:
    """What fits the moment and the terminal."""
    if floor:
        return Arrangement.FLOOR
    if size.width < COLUMNS or size.height < ROWS:
        return Arrangement.COMPACT
    return Arrangement.WORKING if coming is Mood.WORK else Arrangement.WAITING


if __name__ == "__main__":
    from runstrong_tui.tui.alone import SAMPLE, show

    class Sample(Stage):
        def on_mount(self) -> None:
            self.show(Frame(SAMPLE))

    show(Sample())
