"""The sessions of a log, however many: only those near the screen are ever there."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from rich.cells import cell_len
from textual import events
from textual.geometry import Size
from textual.message import Message
from textual.reactive import var

from runstrong_tui.core.logbook import Ending, minutes
from runstrong_tui.core.review import SessionLine
from runstrong_tui.tui.cells import Cells, Line, Piece, cut
from runstrong_tui.tui.words import day, month

CHUNK = 64
"""Sessions that are asked for at once."""
KEPT = 8
"""Chunks that stay here; others are asked for again."""
ROOMY = 46
"""Columns from which the weekday is shown."""
BROAD = 56
"""Columns from which a few words of the note are shown."""


class LogList(Cells):
    """Newest first. The first line tells the month and how far down the list one is."""

    DEFAULT_CSS = """
    LogList { height: 1fr; }
    """

    count: var[int] = var(0)
    """Sessions in all."""
    picked: var[int] = var(0)

    @dataclass
    class Wanted(Message):
        """Sessions from place `first` on come into sight."""

        first: int

    class Picked(Message):
        """Another session is picked, or the one that is picked came."""

    class Chosen(Message):
        """The picked session was clicked again."""

    def __init__(self) -> None:
        super().__init__()
        self._chunks: dict[int, tuple[SessionLine, ...]] = {}
        self._asked: set[int] = set()
        self._stars: dict[str, int] = {}
        """Records by session."""

    # What it holds.

    def put(self, first: int, lines: Sequence[SessionLine]) -> None:
        """Sessions that were asked for."""
        chunk = first // CHUNK
        self._asked.discard(chunk)
        self._chunks[chunk] = tuple(lines)
        for far in sorted(self._chunks, key=lambda one: abs(one - chunk))[KEPT:]:
            del self._chunks[far]
        self.repaint()
        if self.picked // CHUNK == chunk:
            self.post_message(self.Picked())

    def star(self, records: Mapping[str, int]) -> None:
        """How many records some sessions set."""
        self._stars |= records
        self.repaint()

    def forget_all(self) -> None:
        """The log changed: what is in sight is asked for anew, and shown until it comes."""
        self._asked.clear()
        self._stars.clear()
        self._chunks = {n: c for n, c in self._chunks.items() if n in self._in_sight()}
        for chunk in self._in_sight():
            self._ask(chunk)

    def line_at(self, place: int) -> SessionLine | None:
        """None: it is not here, or not yet."""
        chunk = self._chunks.get(place // CHUNK, ())
        within = place % CHUNK
        return chunk[within] if within < len(chunk) else None

    @property
    def line(self) -> SessionLine | None:
        """The session that is picked."""
        return self.line_at(self.picked) if self.count else None

    @property
    def page(self) -> int:
        """How many sessions fit."""
        return max(1, self.size.height - 1)

    # Moving about.

    def validate_picked(self, picked: int) -> int:
        return max(0, min(picked, self.count - 1))

    def watch_count(self) -> None:
        self.picked = self.validate_picked(self.picked)
        self._look()

    def watch_picked(self) -> None:
        self._look()
        self.post_message(self.Picked())

    def move(self, by: int) -> None:
        self.picked += by

    def on_click(self, event: events.Click) -> None:
        place = self._first + event.y - 1
        if not self._first <= place < self.count:
            return
        if place == self.picked:
            self.post_message(self.Chosen())
        self.picked = place

    def on_mouse_scroll_down(self) -> None:
        self.move(1)

    def on_mouse_scroll_up(self) -> None:
        self.move(-1)

    def on_resize(self) -> None:
        super().on_resize()
        self._look()

    @property
    def _first(self) -> int:
        """The first session in sight: the picked one stands in the middle of a long list."""
        most = max(0, self.count - self.page)
        return max(0, min(self.picked - self.page // 2, most))

    def _in_sight(self) -> range:
        last = max(0, min(self.count, self._first + self.page) - 1)
        return range(self._first // CHUNK, last // CHUNK + 1)

    def _look(self) -> None:
        """Ask for what is in sight and not here, and for what comes next."""
        sight = self._in_sight()
        for chunk in (*sight, sight.stop, sight.start - 1):
            if chunk not in self._chunks and 0 <= chunk * CHUNK < self.count:
                self._ask(chunk)
        self.repaint()

    def _ask(self, chunk: int) -> None:
        if chunk not in self._asked:
            self._asked.add(chunk)
            self.post_message(self.Wanted(chunk * CHUNK))

    # How it looks.

    def paint(self, size: Size) -> Iterable[Line]:
        if not self.count:
            return
        yield self._head(size.width)
        for place in range(self._first, min(self.count, self._first + self.page)):
            line = self.line_at(place)
            yield self._row(line, size.width, place == self.picked) if line else self._blank()

    def _head(self, width: int) -> Line:
        palette = self.palette
        line = self.line
        when = month(datetime.fromisoformat(line.started)).upper() if line else ""
        place = f"{self.picked + 1} of {self.count} "
        title = cut(f" {when}", width - cell_len(place))
        return [Piece(title, palette.work, bold=True), Piece(place, palette.muted)]

    def _blank(self) -> Line:
        return [Piece("  …", self.palette.faint)]

    def _row(self, line: SessionLine, width: int, picked: bool) -> Line:
        palette = self.palette
        paper = palette.panel if picked else self.paper
        started = datetime.fromisoformat(line.started)
        when = f" {day(started) if width >= ROOMY else day(started)[4:]} "
        stars = self._stars.get(line.id, 0)
        took = f" {minutes(line.ms / 1000):3} min"
        rated = f" {'' if line.effort is None else line.effort:>2}"
        star = f" {'PR' if stars else '':2} "
        room = width - 1 - cell_len(when + took + rated + star)
        return [
            Piece("▌" if picked else " ", palette.work, paper),
            Piece(when, palette.muted, paper),
            *self._named(line, room, paper),
            Piece(took, palette.muted, paper),
            Piece(rated, self._effort_ink(line.effort), paper, bold=True),
            Piece(star, palette.ready, paper, bold=True),
        ]

    def _named(self, line: SessionLine, room: int, paper: str) -> list[Piece]:
        """Name, and where there is room the note; what was stopped stands back."""
        palette = self.palette
        stopped = line.status is Ending.STOPPED
        ink = palette.muted if stopped else palette.text
        name = f"{line.name}{' (stopped)' if stopped else ''}"
        if not line.note or room < BROAD - 24:
            return [Piece(cut(name, room), ink, paper, bold=not stopped)]
        name = cut(name, min(room, cell_len(name) + 2))
        note = cut(line.note, room - cell_len(name))
        return [Piece(name, ink, paper, bold=not stopped), Piece(note, palette.faint, paper)]

    def _effort_ink(self, effort: int | None) -> str:
        palette = self.palette
        if effort is None or effort <= 4:
            return palette.done
        return palette.ready if effort <= 7 else palette.work


if __name__ == "__main__":
    from runstrong_tui.tui.alone import show

    class Sample(LogList):
        def on_log_list_wanted(self, wanted: LogList.Wanted) -> None:
            done = Ending.COMPLETED
            self.put(
                wanted.first,
                [
                    SessionLine(f"{n}", "Legs", done, "2026-11-22T07:30:12", 1_320_000, 21, 7, "")
                    for n in range(wanted.first, wanted.first + CHUNK)
                ],
            )

        def on_mount(self) -> None:
            super().on_mount()
            self.count = 36_500

    show(Sample())
