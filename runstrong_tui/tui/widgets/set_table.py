"""Every set of a session, left beside right, against its target; one is picked."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from rich.cells import cell_len
from textual import events
from textual.geometry import Size
from textual.reactive import var

from runstrong_tui.core.logbook import SessionRecord, SetRecord, reached
from runstrong_tui.core.pairs import Pair, pairs
from runstrong_tui.core.performance import by_reps
from runstrong_tui.tui.cells import Cells, Line, Piece, cut
from runstrong_tui.tui.naming import title

MISSED = "▾"
"""Behind what fell short of its target."""
NUMBER, TARGET, DONE, REST = 4, 9, 9, 7
"""Columns."""
NAMES = 30
"""Columns of the names at most."""


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
            right = self._name_width(self.size.width) + NUMBER + TARGET + DONE + 1
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

    def _name_width(self, width: int) -> int:
        return max(8, min(NAMES, width - 1 - NUMBER - TARGET - 2 * DONE))

    def _head(self, width: int, sided: bool) -> Line:
        titles = (
            *(("", self._name_width(width) + 1), ("set", NUMBER), ("target", TARGET)),
            *(("left" if sided else "done", DONE), ("right" if sided else "", DONE)),
            ("rest", REST),
        )
        return [Piece(f"{title:<{columns}}", self.palette.muted) for title, columns in titles]

    def _row(self, place: int, pair: Pair, width: int, begins: bool) -> Line:
        palette = self.palette
        last = pair.last
        here = place <= self.picked < place + len(pair.records)
        paper = palette.panel if here else self.paper
        name = self._called(last) if begins else ""
        target = _amount(last, last.target_reps, last.target_seconds)
        line = [
            Piece("▌" if here else " ", palette.work, paper),
            Piece(cut(f"{name} ", self._name_width(width)), palette.text, paper, bold=here),
            Piece(f"{last.set:<{NUMBER}}", palette.muted, paper),
            Piece(f"{target:<{TARGET}}", palette.muted, paper),
            *self._sides(place, pair, paper),
        ]
        taken = sum(cell_len(piece.text) for piece in line)
        rest = "" if last.rest is None else f"{round(last.rest)} s"
        besides = f"{rest:<{REST}}{', '.join(_besides(pair))}"
        return [*line, Piece(cut(besides, max(0, width - taken)), palette.muted, paper)]

    def _called(self, done: SetRecord) -> str:
        assert self.shown
        return self.shown.names.get(done.exercise) or title(done.exercise)

    def _sides(self, place: int, pair: Pair, paper: str) -> Iterator[Piece]:
        """Left and right; what has no sides stands at the left."""
        for at, done in enumerate((pair.left or pair.both, pair.right)):
            if done is None:
                yield Piece(" " * DONE, self.palette.muted, paper)
                continue
            number = place + (at if pair.left else 0)
            yield self._done(done, number == self.picked, paper)

    def _done(self, done: SetRecord, picked: bool, paper: str) -> Piece:
        palette = self.palette
        clean = reached(done)
        shown = f"{_amount(done, done.reps, done.seconds)}{'' if clean else MISSED}"
        mark = "▸" if picked else " "
        ink = palette.done if clean else palette.ready
        return Piece(f"{mark}{shown:<{DONE - 1}}", ink, paper, bold=True)


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
