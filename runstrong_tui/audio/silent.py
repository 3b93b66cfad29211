"""No sound at all."""

from collections.abc import Sequence

from runstrong_tui.ports import TimedCue


class Silence:
    """An announcer that announces nothing."""

    state = "off"
    trouble = ""

    def announce(self, cues: Sequence[TimedCue]) -> None:
        """Nothing is heard."""

    def hush(self, epoch: int) -> None:
        """Nothing was heard."""

    def mute(self, muted: bool) -> None:
        """Nothing changes."""

    def close(self) -> None:
        """Nothing is left to do."""
