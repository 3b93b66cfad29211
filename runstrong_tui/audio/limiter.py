"""Keep a sum of sounds within what 16 bits can hold."""

import math
from array import array
from collections.abc import Sequence

LOWEST, HIGHEST = -32_768, 32_767
KNEE = 29_491
"""0.9 of full scale. What is louder is bent below full scale, never cut off or wrapped around."""


def limited(mix: Sequence[float]) -> "array[int]":
    """The sum as samples; it is not empty."""
    if min(mix) >= -KNEE and max(mix) <= KNEE:
        return mix if isinstance(mix, array) else array("h", map(round, mix))
    return array("h", map(_bent, mix))


def _bent(sample: float) -> int:
    if -KNEE <= sample <= KNEE:
        return round(sample)
    room = (HIGHEST if sample > 0 else -LOWEST) - KNEE
    pressed = KNEE + room * math.tanh((abs(sample) - KNEE) / room)
    return round(math.copysign(pressed, sample))
