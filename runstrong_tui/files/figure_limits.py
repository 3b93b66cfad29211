"""What a number in the file of a figure may be. The upper ends stop slips of the pen."""

from runstrong_tui.core.notation import Bounds

PLACE = Bounds(-500, 500, unit="cm")
"""Of a joint or a thing in a figure."""
ANGLE = Bounds(-720, 720, unit="degrees")
TURNS = Bounds(-10, 10, unit="turns")
SHARE = Bounds(0.01, 1)
"""Of a phase."""
PHASE = Bounds(0.1, 10, unit="seconds")
MOST_POSES = 40
MOST_MOVES = 60
MOST_PROPS = 8
