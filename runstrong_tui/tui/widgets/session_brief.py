"""A session at a glance: a line for each exercise, what was done in its sets, records, the note."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import groupby

from rich.cells import cell_len
from textual.geometry import Size
from textual.reactive import var

from runstrong_tui.core.logbook import Ending, SessionRecord, SetRecord, minutes, reached
from runstrong_tui.core.performance import by_reps
from runstrong_tui.core.plan import Side
from runstrong_tui.core.record_words import shown_gain
from runstrong_tui.core.records import Mark
from runstrong_tui.core.review import took
from runstrong_tui.tui.cells import Cells, Line, Piece, cut
from runstrong_tui.tui.naming import title
from runstrong_tui.tui.words import count, day, hour

NAMES = 24
"""Columns of the names at most."""
BETWEEN = " / "
"""Between left and right."""
EASY = "warm-ups and stretches"
MISSED = "▾"
"""Behind what fell short of its target."""


@dataclass(frozen=True, slots=True)
class Brief:
    """What is shown."""

    record: SessionRecord
    names: Mapping[str, str] = field(default_factory=dict)
    """Exercises by id; what is unknown is shown by its id."""
    marks: tuple[Mark, ...] = ()
    easy: frozenset[str] = frozenset()
    """Warm-ups and stretches: only counted."""


class SessionBrief(Cells):
    """As much as fits; the note always does."""

    DEFAULT_CSS = """
    SessionBrief { height: 1fr; }
    """

    shown: var[Brief | None] = var(None)

    def watch_shown(self) -> None:
        self.repaint()

    def paint(self, size: Size) -> Iterable[Line]:
        if self.shown is None:
            return []
        brief, width = self.shown, size.width
        note = self._note(brief.record.note, width)
        lines = [*self._head(brief.record, width), *self._exercises(brief, width)]
        lines += self._easy(brief, width)
        room = max(2, size.height - len(note))
        if len(lines) > room:
            more = f"… {len(lines) - room + 1} more"
            lines = [*lines[: room - 1], [Piece(more, self.palette.muted)]]
        return [*lines, *note]

    def _head(self, record: SessionRecord, width: int) -> list[Line]:
        palette = self.palette
        stopped = record.status is Ending.STOPPED
        about = f"{day(record.started)}, {hour(record.started)}  {minutes(took(record) / 1000)} min"
        effort = "" if record.effort is None else f"  effort {record.effort}"
        return [
            [Piece(cut(record.name, width), palette.text, bold=True)],
            [
                Piece(about, palette.muted),
                Piece(effort, palette.ready, bold=True),
                Piece("  stopped early" if stopped else "", palette.ready),
            ],
        ]

    def _exercises(self, brief: Brief, width: int) -> Iterator[Line]:
        gains = {mark.exercise: shown_gain(mark) for mark in brief.marks}
        column = min(NAMES, width * 2 // 5)
        hard = (one for one in brief.record.sets if one.exercise not in brief.easy)
        for exercise, sets in groupby(hard, key=lambda one: one.exercise):
            done = list(sets)
            name = brief.names.get(exercise) or title(exercise)
            gain = f" PR {gains.pop(exercise)}" if exercise in gains else ""
            yield [
                Piece(cut(name, column - 1) + " ", self.palette.text),
                *self._fitting(done, width - column - cell_len(gain)),
                Piece(gain, self.palette.ready, bold=True),
            ]

    def _easy(self, brief: Brief, width: int) -> list[Line]:
        easy = {one.exercise for one in brief.record.sets} & brief.easy
        if not easy:
            return []
        also = f"and {count(len(easy), 'warm-up or stretch', EASY)}"
        return [[Piece(cut(also, width), self.palette.faint)]]

    def _fitting(self, sets: Sequence[SetRecord], room: int) -> list[Piece]:
        """What was done in each set; cut where it does not fit."""
        pieces: list[Piece] = []
        for piece in self._amounts(sets):
            room -= cell_len(piece.text)
            if room < 0:
                return [*pieces[:-1], Piece("…", self.palette.muted)]
            pieces.append(piece)
        return pieces

    def _amounts(self, sets: Sequence[SetRecord]) -> Iterator[Piece]:
        sides = (None, Side.LEFT, Side.RIGHT)
        groups = [[one for one in sets if one.side is side] for side in sides]
        for number, group in enumerate(filter(None, groups)):
            if number:
                yield Piece(BETWEEN, self.palette.muted)
            for place, one in enumerate(group):
                yield Piece(" " if place else "", self.palette.muted)
                yield self._amount(one)
        if sets and not by_reps(sets[0]):
            yield Piece(" s", self.palette.muted)

    def _amount(self, one: SetRecord) -> Piece:
        done = str(one.reps or 0) if by_reps(one) else str(round(one.seconds))
        if reached(one):
            return Piece(done, self.palette.done, bold=True)
        return Piece(f"{done}{MISSED}", self.palette.ready, bold=True)

    def _note(self, note: str, width: int) -> list[Line]:
        if not note:
            return []
        label = "Note  "
        text = cut(note, width - len(label))
        return [[Piece(label, self.palette.muted), Piece(text, self.palette.text)]]


if __name__ == "__main__":
    from runstrong_tui.tui.alone import RECORD, show

    brief = SessionBrief()
    brief.shown = Brief(RECORD)
    show(brief)
