"""The muscles: which get how much, and how even hamstrings and quads, left and right are."""

import asyncio

from textual.app import ComposeResult
from textual.content import Content

from runstrong_tui.core.balance import EVEN, Balance, about_hamstrings, about_sides, balance
from runstrong_tui.core.review import mondays
from runstrong_tui.core.words import counted
from runstrong_tui.tui.log_views.log_view import LogView
from runstrong_tui.tui.widgets.region_bars import RegionBars
from runstrong_tui.tui.widgets.text import Text

WEEKS = 26
UNEVEN = 3
"""Exercises that are named, the least even first."""


class MusclesView(LogView):
    """Over half a year."""

    def __init__(self) -> None:
        super().__init__(id="muscles-view")
        self._bars = RegionBars()
        self._about = Text(id="about-muscles")

    def compose(self) -> ComposeResult:
        yield Text(f"Sets a week, over {WEEKS} weeks", id="muscles-title")
        yield self._bars
        yield self._about

    async def read(self) -> None:
        desk = self.app.desk
        weeks = tuple(mondays(desk.today(), WEEKS))
        found, _ = await asyncio.to_thread(desk.shelf.exercises)
        done = await asyncio.to_thread(desk.archive.exercise_weeks, weeks[0])
        weighed = balance(done, {one.id: one for one in found}, weeks)
        self._bars.shown = weighed
        names = {one.id: one.name for one in found}
        self._about.say(_about(weighed, names))

    def move(self, by: int) -> None:
        self.scroll_relative(y=by, animate=False)

    def page(self, by: int) -> None:
        self.scroll_relative(y=by * max(1, self.size.height - 2), animate=False)


def _about(weighed: Balance, names: dict[str, str]) -> Content:
    parts = [
        (f"{about_hamstrings(weighed)}\n", "$foreground"),
        (f"{about_sides(weighed, names)}\n", "$foreground"),
    ]
    for sides in weighed.sides[:UNEVEN]:
        if abs(sides.lead) < EVEN:
            break
        weaker = "left" if sides.lead > 0 else "right"
        name = names.get(sides.exercise, sides.exercise)
        of = counted(sides.sets, "set")
        parts += [
            (f"  {name}: ", "$muted"),
            (f"{weaker} {round(abs(sides.lead) * 100)} % less", "bold $ready"),
            (f" in {of}\n", "$muted"),
        ]
    help_ = "A set counts half for muscles that only help."
    return Content.assemble(*parts, (help_, "$faint"))
