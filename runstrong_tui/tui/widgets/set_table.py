"""Every set of a session, left beside right, against its target; one is picked."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import NamedTuple

from rich.cells import cell_len
from textual import events
from textual.geometry import Size
from textual.reactive import var

from runstrong_tui.core.logbook import SessionRecord, SetRecord, reached
from runstrong_tui.core.pairs import Pair, pairs
from runstrong_tui.core.performance import by_reps
from runstrong_tui.tui.cells import Cells, Line, Piece, cut
from runstrong_tui.tui.naming import title

ROOMY = 56
"""Columns from which rests and all else that is known are shown."""
MISSED = "▾"
"""Behind what fell short of its target."""
NAMES = 30
"""Columns of the names at most."""


class Widths(NamedTuple):
    """Columns of a line, besides the bar at its left."""

    name: int
    number: int
    target: int
    done: int
    """Of the left, and of the right."""
    rest: int


def widths(columns: int) -> Widths:
    """As there is room for."""
    number, target, done, rest = (4, 9, 9, 7) if columns >= ROOMY else (2, 5, 8, 0)
    name = columns - 1 - number - target - 2 * done - rest
    return Widths(max(8, min(NAMES, name)), number, target, done, rest)


@dataclass(frozen=True, slots=True)
class Table:
    """What is shown."""

    record: SessionRecord
    names: Mapping[str, str] = field(default_factory=dict)
    """Exercises by id; what is unknown is shown by its id."""


class SetTable(Cells):
    """Scrolls so that the picked set is in sight."""

    DEFAULT_CSS = """
    SetTable { height: 1fr; }
    """

    shown: var[Table | None] = var(None)
    picked: var[int] = var(0)
    """Place of the set among all sets of the session."""

    def watch_shown(self) -> None:
        self.picked = self.validate_picked(self.picked)
        self.repaint()

    def watch_picked(self) -> None:
        self.repaint()

    def validate_picked(self, picked: int) -> int:
        return max(0, min(picked, len(self._sets) - 1))

    def move(self, by: int) -> None:
        self.picked += by

    @property
    def page(self) -> int:
        """How many lines of sets fit."""
        return max(1, self.size.height - 1)

    @property
    def _sets(self) -> tuple[SetRecord, ...]:
        return self.shown.record.sets if self.shown else ()

    @property
    def _rows(self) -> list[tuple[int, Pair]]:
        """Each line, and the place of its first set."""
        rows, place = [], 0
        for pair in pairs(self._sets):
            rows.append((place, pair))
            place += len(pair.records)
        return rows

    def _first(self, rows: list[tuple[int, Pair]]) -> int:
        """The first line in sight: the picked one stands in the middle of a long list."""
        here = sum(place <= self.picked for place, _ in rows) - 1
        return max(0, min(here - self.page // 2, len(rows) - self.page))

    def on_click(self, event: events.Click) -> None:
        rows = self._rows
        at = self._first(rows) + event.y - 1
        if event.y - 1 >= 0 and at < len(rows):
            place, pair = rows[at]
            right = 1 + sum(widths(self.size.width)[:4])
            self.picked = place + (len(pair.records) > 1 and event.x >= right)

    def on_mouse_scroll_down(self) -> None:
        self.move(1)

    def on_mouse_scroll_up(self) -> None:
        self.move(-1)

    # How it looks.

    def paint(self, size: Size) -> Iterable[Line]:
        if self.shown is None:
            return
        rows = self._rows
        first = self._first(rows)
        sided = any(done.side for done in self._sets)
        yield self._head(size.width, sided)
        for at in range(first, min(len(rows), first + self.page)):
            place, pair = rows[at]
            begins = at == first or rows[at - 1][1].last.exercise != pair.last.exercise
            yield self._row(place, pair, size.width, begins)

    def _head(self, width: int, sided: bool) -> Line:
        of = widths(width)
        titles = (
            *(("", of.name + 1), ("set" if of.rest else "", of.number), ("target", of.target)),
            *((" left" if sided else " done", of.done), (" right" if sided else "", of.done)),
            ("rest", of.rest),
        )
        return [Piece(f"{cut(title, columns)}", self.palette.muted) for title, columns in titles]

    def _row(self, place: int, pair: Pair, width: int, begins: bool) -> Line:
        palette, of = self.palette, widths(width)
        last = pair.last
        here = place <= self.picked < place + len(pair.records)
        paper = palette.panel if here else self.paper
        name = self._called(last) if begins else ""
        target = _amount(last, last.target_reps, last.target_seconds)
        line = [
            Piece("▌" if here else " ", palette.work, paper),
            Piece(cut(f"{name} ", of.name), palette.text, paper, bold=here),
            Piece(f"{last.set:<{of.number}}", palette.muted, paper),
            Piece(f"{target:<{of.target}}", palette.muted, paper),
            *self._sides(place, pair, of.done, paper),
        ]
        if not of.rest:
            return line
        rest = "" if last.rest is None else f"{round(last.rest)} s"
        besides = f"{rest:<{of.rest}}{', '.join(_besides(pair))}"
        room = max(0, width - sum(cell_len(piece.text) for piece in line))
        return [*line, Piece(cut(besides, room), palette.muted, paper)]

    def _called(self, done: SetRecord) -> str:
        assert self.shown
        return self.shown.names.get(done.exercise) or title(done.exercise)

    def _sides(self, place: int, pair: Pair, columns: int, paper: str) -> Iterator[Piece]:
        """Left and right; what has no sides stands at the left."""
        for at, done in enumerate((pair.left or pair.both, pair.right)):
            if done is None:
                yield Piece(" " * columns, self.palette.muted, paper)
                continue
            number = place + (at if pair.left else 0)
            yield self._done(done, number == self.picked, columns, paper)

    def _done(self, done: SetRecord, picked: bool, columns: int, paper: str) -> Piece:
        palette = self.palette
        clean = reached(done)
        shown = f"{_amount(done, done.reps, done.seconds)}{'' if clean else MISSED}"
        mark = "▸" if picked else " "
        ink = palette.done if clean else palette.ready
        return Piece(f"{mark}{shown:<{columns - 1}}", ink, paper, bold=True)


def _amount(done: SetRecord, reps: int | None, seconds: float | None) -> str:
    """10, or 30 s."""
    if by_reps(done):
        return "" if reps is None else str(reps)
    return "" if seconds is None else f"{round(seconds)} s"


def _besides(pair: Pair) -> Iterator[str]:
    """What else is known of a set."""
    last = pair.last
    if last.weight:
        yield f"{last.weight:g} kg"
    if not by_reps(last) and last.reps:
        yield f"{last.reps} movements"
    if any(done.skipped for done in pair.records):
        yield "skipped"
    if last.reserve is not None:
        yield f"{last.reserve} in reserve"


if __name__ == "__main__":
    from runstrong_tui.tui.alone import RECORD, show

    table = SetTable()
    table.shown = Table(RECORD)
    show(table)
