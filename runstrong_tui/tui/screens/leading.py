"""A screen from which a workout can be started."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual import work

from runstrong_tui.core.fault import Unusable
from runstrong_tui.tui.face import ask
from runstrong_tui.tui.screens import doors
from runstrong_tui.tui.screens.base import FaceScreen

if TYPE_CHECKING:
    from collections.abc import Callable

    from runstrong_tui.core.plan import Plan


class LeadingScreen(FaceScreen[None]):
    """What can't be led says why."""

    _starting = False

    def begin(self, wanted: Callable[[], Plan | str]) -> None:
        """Begin a workout; a second press of the key meanwhile does nothing.

        `wanted`: a plan, or the id of an unfinished session; it may take long and raise `Unusable`.
        """
        if not self._starting:
            self._starting = True
            self._lead(wanted)

    @work(group="start")
    async def _lead(self, wanted: Callable[[], Plan | str]) -> None:
        lead = await ask(lambda: self.app.desk.lead(wanted()))
        self._starting = False
        if isinstance(lead, Unusable):
            self.explain(lead)
        else:
            self.app.push_screen(doors.workout(lead))

    def explain(self, trouble: Unusable) -> None:
        self.app.push_screen(doors.faults_page(trouble.faults))
