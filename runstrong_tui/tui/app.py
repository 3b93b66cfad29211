"""The terminal program."""

from typing import ClassVar

from textual.binding import Binding, BindingType
from textual.screen import Screen

from runstrong_tui.ports import Desk, Lead
from runstrong_tui.tui.face import FaceApp
from runstrong_tui.tui.palette import KeyCommands
from runstrong_tui.tui.screens import doors
from runstrong_tui.tui.screens.base import FaceScreen
from runstrong_tui.tui.screens.home import HomeScreen


class RunstrongApp(FaceApp):
    """Begins with the routines, or straight in a workout; then it may also end with it."""

    CSS_PATH = "app.tcss"
    ENABLE_COMMAND_PALETTE = True
    COMMANDS = {KeyCommands}  # noqa: RUF012
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("ctrl+q,ctrl+c", "quit", "Quit", show=False, priority=True),
        Binding("ctrl+z", "suspend_process", "Stop for now", show=False),
    ]

    def __init__(self, desk: Desk, lead: Lead | None = None, leave_after: bool = False) -> None:
        super().__init__(desk, leave_after)
        self._lead = lead

    def get_default_screen(self) -> Screen[None]:
        return FaceScreen() if self._lead and self.leave_after else HomeScreen()

    def on_mount(self) -> None:
        if self._lead:
            self.push_screen(doors.workout(self._lead))
        if not self.desk.preferences.safety_read():
            self._show_safety()

    def _show_safety(self) -> None:
        """A workout waits until the words are read."""
        # Imported here, as it is below: most starts need none of it.
        from runstrong_tui.core import commands

        lead = self._lead
        if lead:
            lead.send(commands.Pause(), self.stamp)

        def read(_: None) -> None:
            if lead:
                lead.send(commands.GoOn(), self.stamp)

        self.push_screen(doors.safety(), read)

    def action_command_palette(self) -> None:
        """Not during work, where a stray key must do nothing; nor over a question."""
        if isinstance(self.screen, FaceScreen) and not doors.workout_in(self):
            super().action_command_palette()

    def action_suspend_process(self) -> None:
        """Ctrl+z: back to the shell for a while. A workout waits."""
        from runstrong_tui.core import commands

        workout = doors.workout_in(self)
        if workout:
            workout.lead.send(commands.Pause(), self.stamp)
        super().action_suspend_process()

    async def action_quit(self) -> None:
        """Ctrl+c and ctrl+q: ask in a workout, and a second time stop it; else leave."""
        from runstrong_tui.tui.screens.question import Question
        from runstrong_tui.tui.screens.safety import Safety
        from runstrong_tui.tui.screens.summary import SummaryScreen

        workout = doors.workout_in(self)
        if workout and isinstance(self.screen, Question):
            self.screen.dismiss("stop")
        elif workout and not isinstance(self.screen, Safety):
            workout.action_ask_quit()
        elif isinstance(self.screen, SummaryScreen):
            self.screen.action_done()
        else:
            self.exit()
