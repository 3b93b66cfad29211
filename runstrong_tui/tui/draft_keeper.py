"""Keeps a routine while it is made: its draft at once, the file itself when it is saved."""

import asyncio
from functools import partial

from runstrong_tui.core.fault import Unusable
from runstrong_tui.core.routine import Routine
from runstrong_tui.ports import Sheet, Workbench
from runstrong_tui.tui.face import ask


class DraftKeeper:
    """One writer at a time, and the newest state wins."""

    def __init__(self, bench: Workbench, sheet: Sheet) -> None:
        self._bench = bench
        self.sheet = sheet
        self._kept = self._wanted = sheet.draft
        """The draft on disk, and the one there should be; None: none."""
        self._lock = asyncio.Lock()

    async def keep(self, draft: Routine | None) -> str:
        """Keep this draft, or no longer any; returns what went wrong."""
        self._wanted = draft
        return await self.settle()

    async def settle(self) -> str:
        """Wait until what is wanted is on disk; returns what went wrong."""
        trouble = ""
        async with self._lock:
            while self._kept is not self._wanted:
                wanted = self._wanted
                outcome = await ask(partial(self._write, wanted))
                trouble = str(outcome) if isinstance(outcome, Unusable) else ""
                self._kept = wanted
        return trouble

    async def save(self, routine: Routine, name: str) -> Sheet | Unusable:
        """Write the file, under a name of its own if there is one; then no draft is left."""
        async with self._lock:
            outcome = await ask(lambda: self._saved(routine, name))
            if not isinstance(outcome, Unusable):
                self.sheet = outcome
                self._kept = self._wanted = None
        return outcome

    def _write(self, draft: Routine | None) -> None:
        if draft is None:
            self._bench.forget(self.sheet)
        else:
            self._bench.keep(self.sheet, draft)

    def _saved(self, routine: Routine, name: str) -> Sheet:
        if name:
            return self._bench.save_as(self.sheet, routine, name)
        return self._bench.save(self.sheet, routine)
