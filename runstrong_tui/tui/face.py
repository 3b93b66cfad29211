"""What every screen knows of the app: the desk, the settings, and when the last key was pressed."""

import asyncio
from collections.abc import Callable, Sequence
from typing import TypeVar

from textual import events
from textual.await_complete import AwaitComplete
from textual.driver import Driver
from textual.filter import LineFilter

from runstrong_tui.core.fault import Unusable
from runstrong_tui.core.settings import Settings
from runstrong_tui.ports import Desk
from runstrong_tui.terminal.guard import GuardedApp
from runstrong_tui.terminal.wire import Wire, wired
from runstrong_tui.tui import theme
from runstrong_tui.tui.colourless import Colourless

Answer = TypeVar("Answer")


class FaceApp(GuardedApp):
    """An app that looks at a desk."""

    ENABLE_COMMAND_PALETTE = False
    HORIZONTAL_BREAKPOINTS = [  # noqa: RUF012
        (0, "-slim"),
        (30, "-narrow"),
        (56, "-medium"),
        (76, "-wide"),
        (110, "-broad"),
    ]
    VERTICAL_BREAKPOINTS = [  # noqa: RUF012
        (0, "-flat"),
        (9, "-low"),
        (17, "-short"),
        (23, "-normal"),
        (32, "-tall"),
    ]

    wire: Wire | None = None
    """The short way to the terminal; None where there is none."""

    def __init__(self, desk: Desk, leave_after: bool = False) -> None:
        self._colourless = Colourless()
        super().__init__()
        self._looks_dark = self.current_theme.dark
        self.desk = desk
        self.settings, self.setting_faults = desk.preferences.read()
        self.leave_after = leave_after
        self.floor = False
        """Whether a workout shows digits and phase only."""
        self.stamp = 0
        """When the last key was pressed, in milliseconds on the machine's clock."""
        self.last_words = ""
        """Why the program had to end; for the shell it was started from."""
        for one in theme.themes():
            self.register_theme(one)
        self.heed(self.settings)
        self._styled = self.get_css_variables()
        """With which colours the styles were read last."""
        self.stylesheet.set_variables(self._styled)

    def heed(self, settings: Settings) -> None:
        """Do as these say from now on."""
        self.settings = settings
        self.floor = settings.screen.floor
        colours = self.console.color_system
        self.theme = theme.choose(settings.screen.theme, self._looks_dark, colours, self.no_color)

    def refresh_css(self, animate: bool = True) -> None:
        """Read the styles anew; Textual does it for the first theme too, which costs a start."""
        wanted = self.get_css_variables()
        if wanted != self._styled:
            self._styled = wanted
            super().refresh_css(animate)

    def get_driver_class(self) -> type[Driver]:
        return wired(super().get_driver_class())

    def get_line_filters(self) -> Sequence[LineFilter]:
        """Where no colours are wanted, none at all: Textual would turn them to greys."""
        return (self._colourless,) if self.no_color else super().get_line_filters()

    @property
    def motion(self) -> bool:
        """Whether anything may move."""
        return self.settings.screen.motion and self.animation_level != "none"

    async def on_event(self, event: events.Event) -> None:
        """Keep the moment of each key: it is when the athlete meant it, however late we are."""
        if isinstance(event, events.InputEvent):
            self.stamp = int(event.time * 1000)
        await super().on_event(event)

    def pop_screen(self) -> AwaitComplete:
        """The last one stays, however often it is asked for."""
        return super().pop_screen() if len(self.screen_stack) > 1 else AwaitComplete()

    def leave(self) -> None:
        """A workout or its summary is closed: back to the routines, or out."""
        if self.leave_after:
            self.exit()
        else:
            self.pop_screen()

    def give_up(self, sentence: str) -> None:
        """The session can't be led any more."""
        self.last_words = sentence
        self.exit(return_code=1)


async def ask(question: Callable[[], Answer]) -> Answer | Unusable:
    """Ask the desk something slow, in a thread. What it can't use is an answer too."""
    try:
        return await asyncio.to_thread(question)
    except Unusable as trouble:
        return trouble
