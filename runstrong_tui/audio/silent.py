"""No sound at all."""

from collections.abc import Sequence

from runstrong_tui.ports import TimedCue


class Silence:
    """An announcer that announces nothing."""

    state: str = "off"

    def __init__(self, trouble: str = "") -> None:
        self.trouble = trouble
        """One sentence on why nothing is heard; empty if that is what was asked for."""

    def warm_up(self, seconds: float) -> None:
        """Nothing has to get going."""

    def announce(self, cues: Sequence[TimedCue]) -> None:
        """Nothing is heard."""

    def hush(self, epoch: int) -> None:
        """Nothing was heard."""

    def mute(self, muted: bool) -> None:
        """Nothing changes."""

    def close(self) -> None:
        """Nothing is left to do."""
