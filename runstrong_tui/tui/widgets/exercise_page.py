"""What the log tells of one exercise: records, curve, volume, sides, ladder."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date

from textual.app import ComposeResult
from textual.containers import Container
from textual.content import Content
from textual.reactive import var

from runstrong_tui.core.balance import EVEN, Sides
from runstrong_tui.core.exercise_story import Story, volume_of
from runstrong_tui.core.record_words import shown_value, what_of
from runstrong_tui.core.review import mondays
from runstrong_tui.core.sparkline import sparkline
from runstrong_tui.tui.trends import curve_of
from runstrong_tui.tui.widgets.text import Text
from runstrong_tui.tui.widgets.trend import Trend
from runstrong_tui.tui.words import count, short_date

VOLUMES = 20
"""Weeks whose volume is shown."""

Parts = Iterator[tuple[str, str]]


@dataclass(frozen=True, slots=True)
class Page:
    """What is shown."""

    story: Story
    names: Mapping[str, str] = field(default_factory=dict)
    """Exercises by id."""
    first: date = date.min
    """The Monday at which the curve begins."""
    today: date = date.max


class ExercisePage(Container):
    """Follows the exercise that is picked."""

    shown: var[Page | None] = var(None)

    def __init__(self) -> None:
        super().__init__()
        self._head = Text(id="story-head")
        self._trend = Trend()
        self._foot = Text(id="story-foot")

    def compose(self) -> ComposeResult:
        yield self._head
        yield self._trend
        yield self._foot

    def watch_shown(self, page: Page | None) -> None:
        if page is None:
            return
        self._head.say(Content.assemble(*_head(page)))
        story = page.story
        curve = curve_of("Progress", story.weeks, page.first, page.today)
        self._trend.shown = curve
        self._foot.say(Content.assemble(*_foot(page)))


def _name(page: Page, exercise: str) -> str:
    return page.names.get(exercise, exercise)


def _head(page: Page) -> Parts:
    best = page.story.best
    yield _name(page, best.exercise), "bold $foreground"
    yield (
        f"   {count(best.sessions, 'session', 'sessions')} since {short_date(best.first)}",
        "$muted",
    )
    for feat, top in best.tops:
        yield "\nBest  ", "$muted"
        yield shown_value(feat, top.value), "bold $foreground"
        yield f"  {what_of(feat)}, {short_date(top.day)}", "$muted"


def _foot(page: Page) -> Parts:
    story = page.story
    amounts = {week.monday: volume_of(week, story.feat) for week in story.weeks}
    bars = sparkline(amounts.get(monday, 0) for monday in mondays(page.today, VOLUMES))
    most = max(amounts.values(), default=0)
    yield "Volume  ", "$muted"
    yield bars, "$rest"
    yield f" at most {shown_value(story.feat, most)} a week", "$muted"
    if story.sides:
        yield "\nSides   ", "$muted"
        yield from _sides(story.sides)
    if story.ladder:
        yield "\nLadder  ", "$muted"
        for place, rung in enumerate(story.ladder):
            yield (" → " if place else ""), "$muted"
            here = rung == story.best.exercise
            yield (
                (f"▸{_name(page, rung)}" if here else _name(page, rung)),
                ("bold $work" if here else "$muted"),
            )


def _sides(sides: Sides) -> Parts:
    if abs(sides.lead) < EVEN:
        yield "left and right did as much as each other", "$foreground"
        return
    weaker = "left" if sides.lead > 0 else "right"
    yield f"the {weaker} did {round(abs(sides.lead) * 100)} % less", "bold $ready"


if __name__ == "__main__":
    from runstrong_tui.core.records import Best, Top
    from runstrong_tui.tui.alone import show

    class Sample(ExercisePage):
        def on_mount(self) -> None:
            day = date(2026, 11, 22)
            best = Best("plank-forearm", 12, day, day, Top(45_000, day, "s"))
            self.shown = Page(Story(best, ()), {}, date(2026, 5, 25), day)

    show(Sample())
