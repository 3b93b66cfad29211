"""The real app on sample data, a day that never changes and a clock that stands still."""

import os
from collections.abc import AsyncIterator, Callable, Iterable
from contextlib import asynccontextmanager
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory

# Before Textual is imported: the pictures have all colours, wherever they are made.
os.environ |= {
    "COLORTERM": "truecolor",
    "TERM": "xterm-256color",
    "TEXTUAL_COLOR_SYSTEM": "truecolor",
}
os.environ.pop("NO_COLOR", None)

from PIL import Image
from textual.pilot import Pilot

from runstrong_tui.cli.build import build_desk
from runstrong_tui.cli.options import Options
from runstrong_tui.core.logbook import SessionRecord
from runstrong_tui.core.plan import Plan, StepKind
from runstrong_tui.files.logbook import Logbook
from runstrong_tui.ports import Desk
from runstrong_tui.tui.app import RunstrongApp
from runstrong_tui.tui.widgets.demo import Demo
from tests.fakes import HandLead
from tools.painting import painted
from tools.sample_log import TODAY, sessions

LOGGED = ("runner-strength", "posterior-chain", "calves-rope")
"""Routines of which the sample log is made."""
LONG_ENOUGH = 500
"""Looks, 20 ms apart, after which what is waited for will not come."""


@dataclass
class Studio:
    """An app to be pictured."""

    app: RunstrongApp
    pilot: Pilot[None]
    lead: HandLead | None

    async def press(self, *keys: str) -> None:
        await self.pilot.press(*keys)
        await self.settle()

    async def settle(self) -> None:
        await self.app.workers.wait_for_complete()
        await self.pilot.pause()

    async def pose(self, seconds: float) -> None:
        """Let the figure of the screen come so far, and stay there."""
        demo = self.app.screen.query_one(Demo)
        await self.until(lambda: demo.figure is not None)
        demo.still()
        demo.frame = round(seconds * demo.fps)
        await self.settle()

    async def until(self, holds: Callable[[], bool]) -> None:
        for _ in range(LONG_ENOUGH):
            if holds():
                return
            await self.pilot.pause(0.02)
        raise RuntimeError("what was waited for never came")

    async def forward(self, seconds: float) -> None:
        """Let the workout go on."""
        if self.lead:
            self.lead.forward(seconds)
        await self.pilot.pause()

    def picture(self) -> Image.Image:
        """What the app shows now."""
        # Textual has no public way to the lines of a whole screen.
        lines = self.app.screen._compositor.render_strips()
        paper = self.app.theme_variables["background"]
        return painted(lines, self.app.size.width, paper)


@asynccontextmanager
async def studio(
    size: tuple[int, int],
    theme: str = "dark",
    routine: str = "",
    exercise: str = "",
    before: float = 0,
    log: Callable[[date], Iterable[SessionRecord]] | None = None,
) -> AsyncIterator[Studio]:
    """The app at home, or in a routine, so many seconds before work on an exercise begins.

    `log` makes up what was done until today; without it there is half a year of the sample log.
    """
    with TemporaryDirectory() as folder:
        desk = _desk(Path(folder), theme, log)
        lead = _lead(desk.shelf.plan(routine), exercise, before) if routine else None
        app = RunstrongApp(desk, lead)
        async with app.run_test(size=size) as pilot:
            made = Studio(app, pilot, lead)
            await made.settle()
            yield made


def _desk(folder: Path, theme: str, log: Callable[[date], Iterable[SessionRecord]] | None) -> Desk:
    (folder / "config.toml").write_text(
        f'[screen]\ntheme = "{theme}"\n\n[goal]\nsessions_per_week = 3\n', "utf-8"
    )
    desk = build_desk(Options(data_dir=folder, silent=True))
    desk.preferences.remember_safety_read()
    book = Logbook(folder / "sessions")
    plans = {name: desk.shelf.plan(name) for name in LOGGED}
    for session in log(TODAY) if log else sessions(plans):
        book.add(session)
    return replace(desk, today=lambda: TODAY)


def _lead(plan: Plan, exercise: str, before: float) -> HandLead:
    """A session that has come so near to the first work on an exercise."""
    place = next(
        place
        for place, step in enumerate(plan.steps)
        if step.kind is StepKind.WORK and step.exercise == exercise
    )
    lead = HandLead(plan)
    lead.forward(plan.starts[place] / 1000 - before)
    return lead
