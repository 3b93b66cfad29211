"""Exercises by their names, for tables."""

from collections.abc import Iterable
from contextlib import suppress

from runstrong_tui.core.fault import Unusable
from runstrong_tui.ports import Desk


def exercise_names(desk: Desk, exercises: Iterable[str]) -> dict[str, str]:
    """What exercises are called, by id; what is known no more is left out."""
    names = {}
    for exercise in dict.fromkeys(exercises):
        with suppress(Unusable):
            names[exercise] = desk.shelf.exercise(exercise).name
    return names
