"""The app on a fake desk, under a pilot."""

import asyncio
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass, field

from textual import events
from textual.message import Message
from textual.pilot import Pilot
from textual.screen import Screen
from textual.widget import Widget

from runstrong_tui.core.view import View
from runstrong_tui.tui.app import RunstrongApp
from tests.tui.fake_desk import Office

DEADLINE = 30
"""Seconds after which what should have been seen is given up."""


@dataclass
class Stage:
    """What a test looks at."""

    office: Office
    app: RunstrongApp
    pilot: Pilot[None]
    pressed: list[int] = field(default_factory=list)
    """The moments of all keys, in milliseconds."""

    @property
    def screen(self) -> Screen[object]:
        return self.app.screen

    async def press(self, *keys: str) -> None:
        await self.pilot.press(*keys)

    async def show(self, view: View) -> None:
        """The session comes to this moment."""
        self.office.lead.show(view)
        await asyncio.sleep(0.01)
        await self.pilot.pause()

    async def resize(self, columns: int, rows: int) -> None:
        """The terminal has another size, and all is laid out for it."""
        await self.pilot.resize_terminal(columns, rows)
        await self.until(lambda: self._laid_out((columns, rows)))
        await self.pilot.pause()

    def _laid_out(self, size: tuple[int, int]) -> bool:
        """Whether all screens have this size, and what is on top its place."""
        sizes = {screen.size for screen in self.app.screen_stack}
        drawn = self.screen._compositor.size
        return sizes | {drawn} == {size} and not self.screen._layout_required

    async def until(self, seen: Callable[[], object]) -> None:
        """Wait for something that comes by itself."""
        async with asyncio.timeout(DEADLINE):
            await self.pilot.pause()
            while not seen():
                await self.pilot.pause(0.01)

    async def settle(self) -> None:
        """Let workers and their messages end."""
        await self.app.workers.wait_for_complete()
        await self.pilot.pause()

    def text(self, widget: Widget | Screen[object] | None = None) -> str:
        """What is to be read on the screen, or on one widget."""
        if widget is None:
            strips = self.screen._compositor.render_strips()
            return "\n".join(strip.text for strip in strips)
        return "\n".join(widget.render_line(y).text for y in range(widget.size.height))


@asynccontextmanager
async def opened(
    office: Office | None = None, size: tuple[int, int] = (80, 24)
) -> AsyncIterator[Stage]:
    """The app at home."""
    office = office or Office()
    async with _running(office, RunstrongApp(office.desk), size) as stage:
        yield stage


@asynccontextmanager
async def training(
    view: View | None = None,
    size: tuple[int, int] = (80, 24),
    office: Office | None = None,
    leave_after: bool = True,
) -> AsyncIterator[Stage]:
    """The app in a workout, at one moment of it."""
    office = office or Office()
    if view:
        office.lead.shown = view
    app = RunstrongApp(office.desk, office.lead, leave_after)
    async with _running(office, app, size) as stage:
        yield stage


@asynccontextmanager
async def _running(
    office: Office, app: RunstrongApp, size: tuple[int, int]
) -> AsyncIterator[Stage]:
    pressed: list[int] = []

    def hear(message: Message) -> None:
        if isinstance(message, events.Key) and (not pressed or pressed[-1] != _stamp(message)):
            pressed.append(_stamp(message))

    async with app.run_test(size=size, message_hook=hear) as pilot:
        stage = Stage(office, app, pilot, pressed)
        await stage.settle()
        yield stage


def _stamp(key: events.Key) -> int:
    return int(key.time * 1000)
