"""Notice a device that has gone quiet or mad."""

from dataclasses import dataclass

from runstrong_tui.audio.clip import RATE
from runstrong_tui.audio.timeline import SECOND

SETTLING = 6 * SECOND
"""A device that was just opened may pause longer."""
PATIENCE = 1 * SECOND
PATIENCE_AT_FIRST = 3 * SECOND
MADNESS = 4
"""So many times faster than sound asks for is no sound device."""


@dataclass(slots=True)
class Guard:
    """Judges a device by how often it asks for frames. All moments are in nanoseconds."""

    opened: int
    looked: int
    position: int = 0

    def stalled(self, now: int, called: int) -> bool:
        """Whether the device has not asked for too long; it last did at the moment `called`."""
        patience = PATIENCE_AT_FIRST if now - self.opened < SETTLING else PATIENCE
        return now - called > patience

    def runs_away(self, now: int, position: int) -> bool:
        """Whether it took far more frames than time has passed since the last look."""
        usual = (now - self.looked) * RATE // SECOND
        taken = position - self.position
        self.looked, self.position = now, position
        # A second on top, for a device that fills its buffers.
        return taken > MADNESS * usual + RATE
