"""The exercises: all that were done, and what the log tells of the picked one."""

import asyncio
from collections import defaultdict
from datetime import date

from textual.app import ComposeResult
from textual.containers import Container

from runstrong_tui.core.exercise import Exercise
from runstrong_tui.core.exercise_story import Story, best_of, ladder_of
from runstrong_tui.core.record_words import shown_value
from runstrong_tui.core.review import ExerciseWeek, mondays
from runstrong_tui.core.sparkline import rises
from runstrong_tui.ports import Desk
from runstrong_tui.tui.log_views.log_view import LogView
from runstrong_tui.tui.widgets.exercise_page import ExercisePage, Page
from runstrong_tui.tui.widgets.exercise_rows import ExerciseRow, ExerciseRows
from runstrong_tui.tui.widgets.text import Text

WEEKS = 52
"""Weeks of the curves."""
FEW_WEEKS = 12
"""Weeks of the small bars in the list."""
ROOMY = 76
"""Columns of a screen from which list and page stand side by side."""
NOTHING = "No exercise has been done yet."


class ExercisesView(LogView):
    """What was done last comes first; warm-ups and stretches are left out."""

    def __init__(self) -> None:
        super().__init__(id="exercises-view")
        self._stories: dict[str, Story] = {}
        self._names: dict[str, str] = {}
        self._first = self._today = date.min
        self._nothing = Text(id="no-exercises")
        self._rows = ExerciseRows()
        self._page = ExercisePage()

    def compose(self) -> ComposeResult:
        yield self._nothing
        yield Container(self._rows, self._page, id="stories")

    async def read(self) -> None:
        desk = self.app.desk
        self._today = desk.today()
        self._first = next(mondays(self._today, WEEKS))
        found, _ = await asyncio.to_thread(desk.shelf.exercises)
        self._names = {one.id: one.name for one in found}
        catalogue = {one.id: one for one in found}
        self._stories = await asyncio.to_thread(stories, desk, catalogue, self._first)
        rows = tuple(self._row(story) for story in self._stories.values())
        self._nothing.say("" if rows else NOTHING)
        self._rows.items = rows

    def _row(self, story: Story) -> ExerciseRow:
        best = story.best
        by_week = {week.monday: best_of(week, story.feat) for week in story.weeks}
        bars = rises(by_week.get(one, 0) for one in mondays(self._today, FEW_WEEKS))
        tops = [shown_value(feat, top.value) for feat, top in best.tops]
        name = self._names.get(best.exercise, best.exercise)
        return ExerciseRow(best.exercise, name, tops[-1] if tops else "", bars)

    def on_pick_list_picked(self) -> None:
        row = self._rows.item
        if row:
            story = self._stories[row.exercise]
            page = Page(story, self._names, self._first, self._today)
            self._page.shown = page

    @property
    def opens(self) -> bool:
        return self.app.size.width < ROOMY

    def open(self) -> None:
        """Where there is no room for both, the page instead of the list; and the list again."""
        self.toggle_class("-page")

    def on_pick_list_chosen(self) -> None:
        self.open()

    def move(self, by: int) -> None:
        self._rows.move(by)

    def page(self, by: int) -> None:
        self._rows.move(by * self._rows.page)


def stories(desk: Desk, exercises: dict[str, Exercise], first: date) -> dict[str, Story]:
    """Of every exercise that makes stronger, by id, what was done last first."""
    weeks: dict[str, list[ExerciseWeek]] = defaultdict(list)
    for week in desk.archive.exercise_weeks(first):
        weeks[week.exercise].append(week)
    bests = [
        best
        for best in desk.archive.bests()
        if best.exercise not in exercises or exercises[best.exercise].strengthens
    ]
    return {
        best.exercise: Story(best, tuple(weeks[best.exercise]), ladder_of(best.exercise, exercises))
        for best in sorted(bests, key=lambda one: one.last, reverse=True)
    }
