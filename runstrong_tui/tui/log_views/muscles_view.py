"""The muscles: which get how much, and how even hamstrings and quads, left and right are."""

import asyncio
from datetime import date

from textual.app import ComposeResult
from textual.containers import Container
from textual.content import Content

from runstrong_tui.core.balance import EVEN, Balance, about_hamstrings, about_sides, balance
from runstrong_tui.core.review import mondays
from runstrong_tui.core.words import counted
from runstrong_tui.tui.log_views.log_view import LogView
from runstrong_tui.tui.widgets.region_bars import RegionBars
from runstrong_tui.tui.widgets.text import Text
from runstrong_tui.tui.widgets.trend import Curve, Even, Trend

WEEKS = 26
TITLE = f"Sets a week, over {WEEKS} weeks; half a set where a muscle only helps"
HAMSTRINGS = "sets for 10 of quads"
LEGS = "% of the right"
HAMSTRINGS_SPAN = 5
LEGS_SPAN = 10
"""How far the curves show at least to both sides of even, so that little looks little."""
UNEVEN = 3
"""Exercises that are named, the least even first."""


class MusclesView(LogView):
    """Over half a year."""

    def __init__(self) -> None:
        super().__init__(id="muscles-view")
        self._bars = RegionBars()
        self._about = Text(id="about-muscles")
        self._curves = Trend(), Trend()

    def compose(self) -> ComposeResult:
        yield Text(TITLE, id="muscles-title")
        yield self._bars
        yield self._about
        yield Container(*self._curves, id="balance-curves")

    async def read(self) -> None:
        desk = self.app.desk
        weeks = tuple(mondays(desk.today(), WEEKS))
        found, _ = await asyncio.to_thread(desk.shelf.exercises)
        done = await asyncio.to_thread(desk.archive.exercise_weeks, weeks[0])
        weighed = balance(done, {one.id: one for one in found}, weeks)
        self._bars.shown = weighed
        names = {one.id: one.name for one in found}
        self._about.say(_about(weighed, names))
        self._show_curves(weighed, weeks[0], desk.today())

    def _show_curves(self, weighed: Balance, first: date, today: date) -> None:
        """How even it was, over four weeks each; the dots are where it is."""
        curves = (
            ("Hamstrings", HAMSTRINGS, weighed.hamstrings_over_weeks, Even(10, HAMSTRINGS_SPAN)),
            ("Left leg", LEGS, weighed.legs, Even(100, LEGS_SPAN)),
        )
        for trend, (title, about, points, even) in zip(self._curves, curves, strict=True):
            trend.shown = Curve(title, about, points, first, today, even=even)

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
    return Content.assemble(*parts).rstrip()
