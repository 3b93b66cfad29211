"""Where the workout is seen: one of four arrangements of dial and figure."""

from enum import StrEnum

from textual.app import ComposeResult
from textual.containers import Container
from textual.geometry import Size
from textual.reactive import var

from runstrong_tui.core.view import Mood
from runstrong_tui.tui.frame import Frame
from runstrong_tui.tui.shown import Shown
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

    shown: Shown[Frame | None] = Shown(None)
    floor: var[bool] = var(False)
    _seen: Arrangement | None = None

    def compose(self) -> ComposeResult:
        yield Working()
        yield Waiting()
        yield Compact()
        yield FloorMode()

    def show_changed(self) -> None:
        self._tell()

    def watch_floor(self) -> None:
        self._tell()

    def on_resize(self) -> None:
        self._tell()

    def _tell(self) -> None:
        frame = self.shown
        if frame is None:
            return
        seen = arrangement(frame.view.coming, self.screen.size, self.floor)
        if seen is not self._seen:
            self._seen = seen
            for child in self.children:
                child.display = isinstance(child, _WIDGETS[seen])
        self.query_one(_WIDGETS[seen]).show(frame)


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
            self.shown = Frame(SAMPLE)

    show(Sample())
