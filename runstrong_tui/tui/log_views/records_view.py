"""The records: longest holds, most clean reps, the best week, the first time at each rung."""

import asyncio
from collections.abc import Iterator

from textual.app import ComposeResult

from runstrong_tui.archive import Archive
from runstrong_tui.core.exercise import Exercise
from runstrong_tui.core.record_words import shown_value, what_of
from runstrong_tui.core.records import best_week, rungs, telling
from runstrong_tui.core.words import counted
from runstrong_tui.tui.log_views.log_view import LogView
from runstrong_tui.tui.widgets.record_rows import RecordRow, RecordRows
from runstrong_tui.tui.widgets.text import Text

NOTHING = "No record yet: a record beats something that was done before."


class RecordsView(LogView):
    """The newest first; enter opens the session in which it was set."""

    def __init__(self) -> None:
        super().__init__(id="records-view")
        self._nothing = Text(id="no-records")
        self._rows = RecordRows()

    def compose(self) -> ComposeResult:
        yield self._nothing
        yield self._rows

    async def read(self) -> None:
        desk = self.app.desk
        found, _ = await asyncio.to_thread(desk.shelf.exercises)
        exercises = {one.id: one for one in found}
        rows = await asyncio.to_thread(lambda: tuple(_rows(desk.archive, exercises)))
        self._nothing.say("" if rows else NOTHING)
        self._rows.items = tuple(sorted(rows, key=lambda row: row.day, reverse=True))

    def move(self, by: int) -> None:
        self._rows.move(by)

    def page(self, by: int) -> None:
        self._rows.move(by * self._rows.page)

    @property
    def opens(self) -> bool:
        return bool(self._rows.items)

    def open(self) -> None:
        row = self._rows.item
        if row and row.session:
            self.post_message(self.Opened(row.session))

    def on_pick_list_chosen(self) -> None:
        self.open()


def _rows(archive: Archive, exercises: dict[str, Exercise]) -> Iterator[RecordRow]:
    bests = [best for best in archive.bests() if telling(best.exercise, exercises)]
    names = {id_: one.name for id_, one in exercises.items()}
    for best in bests:
        name = names.get(best.exercise, best.exercise)
        for feat, top in best.tops:
            value = shown_value(feat, top.value)
            yield RecordRow(top.day, name, value, what_of(feat), top.session)
    for rung in rungs(bests, exercises):
        name = names.get(rung.exercise, rung.exercise)
        yield RecordRow(rung.day, name, "", "first time", first=True)
    week = best_week(archive.weeks())
    if week:
        done = f"{counted(week.sessions, 'session')}"
        yield RecordRow(week.monday, "Best week", f"{round(week.ms / 60_000)} min", done)
