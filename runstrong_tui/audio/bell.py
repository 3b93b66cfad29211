"""Sound by the bell of the terminal."""

from runstrong_tui.audio.silent import Silence


class Bell(Silence):
    """An announcer that leaves it to the faces to ring: only they write to the terminal.

    `core.bell.rings` tells them for which cues.
    """

    state = "bell"
