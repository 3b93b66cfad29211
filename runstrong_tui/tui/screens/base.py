"""What the screens have in common."""

from typing import ClassVar

from textual import events, getters, on
from textual.await_complete import AwaitComplete
from textual.screen import Screen, ScreenResultType

from runstrong_tui.tui.face import FaceApp
from runstrong_tui.tui.keys import Key
from runstrong_tui.tui.widgets.demo import Demo


class ClosesOnce(Screen[ScreenResultType]):
    """Keys come faster than screens go: only what is on top is closed, and then obeys no key."""

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        return self in self.app.screen_stack and super().check_action(action, parameters)

    def dismiss(self, result: ScreenResultType | None = None) -> AwaitComplete:
        return super().dismiss(result) if self.app.screen is self else AwaitComplete()


class FaceScreen(ClosesOnce[ScreenResultType]):
    """A screen of our app. Nothing has the focus unless it asks for it."""

    AUTO_FOCUS = ""
    KEYS: ClassVar[tuple[Key, ...]] = ()
    """What can be done here; the palette offers it."""
    app = getters.app(FaceApp)

    @property
    def useless(self) -> tuple[str, ...]:
        """Ids of the keys that do nothing just now."""
        return ()

    @on(events.ScreenResume)
    def wake_figures(self) -> None:
        """It is looked at: figures move, as fast as the settings say now."""
        for demo in self.query(Demo):
            demo.wake(self.app.settings.screen.fps if self.app.motion else 0)

    @on(events.ScreenSuspend)
    def still_figures(self) -> None:
        """Something lies on top; nothing below it costs anything."""
        for demo in self.query(Demo):
            demo.still()
