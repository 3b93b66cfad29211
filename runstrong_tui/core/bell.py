"""What a bell that knows only one note is good for."""

from runstrong_tui.core.cue import Cue, Priority


def rings(cue: Cue) -> bool:
    """Whether it rings for a cue: for the count, and for the start and end of work."""
    return cue.sound is not None and cue.priority >= Priority.COUNT
