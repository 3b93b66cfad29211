"""The sessions of the log, newest first."""

from collections.abc import Iterable

from rich.cells import cell_len

from runstrong_tui.core.logbook import Ending, SessionRecord, minutes
from runstrong_tui.tui.cells import Line, Piece, cut
from runstrong_tui.tui.widgets.pick_list import PickList
from runstrong_tui.tui.words import day

ROOMY = 38
"""Columns below which the weekday is left out."""


class SessionList(PickList[SessionRecord]):
    """Day, name, minutes and effort, one line each."""

    def paint_item(self, item: SessionRecord, width: int, picked: bool) -> Iterable[Line]:
        palette = self.palette
        paper = palette.panel if picked else self.paper
        roomy = width >= ROOMY
        when = f" {day(item.started)}  " if roomy else f" {day(item.started)[4:]} "
        took = f" {minutes(item.elapsed_seconds):3d}{' min' if roomy else ''} "
        effort = f"{item.effort:2d} " if item.effort is not None else " · "
        stopped = item.status is Ending.STOPPED
        name = cut(item.name, width - 1 - cell_len(when + took + effort))
        yield [
            Piece("▌" if picked else " ", palette.work, paper),
            Piece(when, palette.muted, paper),
            Piece(name, palette.muted if stopped else palette.text, paper, bold=not stopped),
            Piece(took, palette.muted, paper),
            Piece(effort, palette.ready, paper, bold=True),
        ]


if __name__ == "__main__":
    from runstrong_tui.tui.alone import RECORD, show

    sessions = SessionList()
    sessions.items = (RECORD, RECORD)
    show(sessions)
