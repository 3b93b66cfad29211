"""The sessions of the log, newest first."""

from collections.abc import Iterable

from rich.cells import cell_len

from runstrong_tui.core.logbook import Ending, SessionRecord, minutes
from runstrong_tui.tui.cells import Line, Piece, cut
from runstrong_tui.tui.widgets.pick_list import PickList
from runstrong_tui.tui.words import day, hour

ROOMY = 44
"""Columns below which one line for all has no room for the hour."""


class SessionList(PickList[SessionRecord]):
    """Name and minutes, below them day, hour and effort; in small terminals all in one line."""

    roomy = (2, 0)

    def paint_item(self, item: SessionRecord, width: int, picked: bool) -> Iterable[Line]:
        palette = self.palette
        paper = palette.panel if picked else self.paper
        bar = Piece("▌" if picked else " ", palette.work, paper)
        took = Piece(f" {minutes(item.elapsed_seconds)} min ", palette.muted, paper)
        rated = f" {item.effort}/10 " if item.effort is not None else ""
        effort = Piece(rated, palette.ready, paper, bold=True)
        if self.lines_each > 1:
            yield [bar, self._named(item, width - 1 - cell_len(took.text), paper), took]
            when = cut(f" {day(item.started)}, {hour(item.started)}", width - 1 - cell_len(rated))
            yield [bar, Piece(when, palette.muted, paper), effort]
            return
        at = f" {hour(item.started)}" if width >= ROOMY else ""
        when = f" {day(item.started)[4:]}{at}"
        room = width - 1 - cell_len(when + took.text + rated)
        yield [bar, Piece(when, palette.muted, paper), self._named(item, room, paper), took, effort]

    def _named(self, item: SessionRecord, columns: int, paper: str) -> Piece:
        """A session that was stopped stands back."""
        stopped = item.status is Ending.STOPPED
        ink = self.palette.muted if stopped else self.palette.text
        return Piece(cut(f" {item.name}", columns), ink, paper, bold=not stopped)


if __name__ == "__main__":
    from runstrong_tui.tui.alone import RECORD, show

    sessions = SessionList()
    sessions.items = (RECORD, RECORD)
    show(sessions)
