"""A screen that follows the files of the log as long as it is looked at."""

import asyncio
from collections.abc import Callable

from textual import events, on, work
from textual.timer import Timer

from runstrong_tui.tui.screens.base import FaceScreen

SOON = 0.1
"""Seconds after which files are looked at first; what is known already is shown before."""
LATER = 0.4
"""Seconds after which all files are looked at: opening comes first."""
SLICE = 0.02
"""Seconds for which files are taken in at a time."""
REST = 0.06
"""Seconds until more is taken in: keys come first."""
EVERY = 2.0
"""Seconds between two looks at whether anything changed, once all was taken in."""
CALM = 0.6
"""Seconds between two times that everything is shown anew, while much changes."""
LAZY = 20
"""Looking takes a twentieth of the time at most."""


class FollowingScreen(FaceScreen[None]):
    """Shows by itself what was changed by others."""

    def __init__(self) -> None:
        super().__init__()
        self._revision = -1
        """Of the log, when it was shown last."""
        self._next: Timer | None = None
        """When files are looked at again; None: nobody looks at this screen."""
        self._swept = 0.0
        """Seconds that looking at all files has taken so far."""
        self._told = 0.0
        """When something new was shown last."""

    def reload(self) -> None:
        """Show anew what the log says."""
        self._revision = self.app.desk.archive.revision

    @on(events.ScreenResume)
    def wake(self) -> None:
        """Looked at, for the first time or again: a session may have been corrected."""
        self.reload()
        self._look_in(SOON, self.look)

    @on(events.ScreenSuspend)
    def rest(self) -> None:
        """Something lies on top: nothing here costs anything."""
        if self._next:
            self._next.stop()
        self._next = None

    def _look_in(self, seconds: float, how: Callable[[], object]) -> None:
        if self._next:
            self._next.stop()
        self._next = self.set_timer(seconds, how)

    @work(exclusive=True, group="follow")
    async def look(self) -> None:
        """Take in what changed where things mostly change; all else later."""
        archive = self.app.desk.archive
        await asyncio.to_thread(archive.look)
        if archive.revision != self._revision:
            self.reload()
        if self._next:
            self._look_in(LATER, self.follow)

    @work(exclusive=True, group="follow")
    async def follow(self) -> None:
        """Take in for a moment what changed."""
        archive, loop = self.app.desk.archive, asyncio.get_running_loop()
        if not self._swept:
            await asyncio.to_thread(archive.look)
        began = loop.time()
        done = await asyncio.to_thread(archive.catch_up, SLICE)
        now = loop.time()
        self._swept += now - began
        if archive.revision != self._revision and (done or now - self._told > CALM):
            self._told = now
            self.reload()
        pause = max(EVERY, LAZY * self._swept) if done else REST
        self._swept = 0.0 if done else self._swept
        if self._next:
            self._look_in(pause, self.follow)
