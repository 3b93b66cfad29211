"""What a number in a routine or an exercise may be. The upper ends stop slips of the pen."""

from runstrong_tui.core.notation import Bounds

SETS = Bounds(1, 50, whole=True, range="2-3")
REPS = Bounds(1, 1000, whole=True, range="8-12")
SECONDS = Bounds(4, 4 * 3600, unit="seconds", range="30-45")
"""Of a hold or timed work: shorter ones would be all countdown."""
REST = Bounds(3, 3600, or_zero=True, unit="seconds")
"""A shorter one has no room for its 3-2-1."""
WAIT = Bounds(3, 3600, unit="seconds")
"""Getting ready and turning over, which are never left out."""
ROUNDS = Bounds(1, 50, whole=True)
WEIGHT = Bounds(0, 1000, unit="kg")
PER_MINUTE = Bounds(1, 600, whole=True)
