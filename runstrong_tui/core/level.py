"""How far an athlete has come."""

from enum import StrEnum


class Level(StrEnum):
    """How far an athlete has come."""

    BEGINNER = "beginner"
    INTERMEDIATE = "intermediate"
    ADVANCED = "advanced"


LEVELS = tuple(Level)
"""From the lowest to the highest."""


def by_nearness(level: Level) -> tuple[Level, ...]:
    """Where to look for what a level needs: itself, lower ones downwards, higher ones upwards."""
    place = LEVELS.index(level)
    return (*reversed(LEVELS[: place + 1]), *LEVELS[place + 1 :])
