"""What the screens have in common."""

from textual import getters
from textual.screen import Screen, ScreenResultType

from runstrong_tui.tui.face import FaceApp


class FaceScreen(Screen[ScreenResultType]):
    """A screen of our app. Nothing has the focus unless it asks for it."""

    AUTO_FOCUS = ""
    app = getters.app(FaceApp)
