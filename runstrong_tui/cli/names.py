"""Exercises of the log, for tables; only those that are asked for are read."""

from collections.abc import Iterable
from contextlib import suppress

from runstrong_tui.core.exercise import Exercise
from runstrong_tui.core.fault import Unusable
from runstrong_tui.ports import Desk


def known_exercises(desk: Desk, exercises: Iterable[str]) -> dict[str, Exercise]:
    """By id; what is known no more is left out."""
    known = {}
    for exercise in dict.fromkeys(exercises):
        with suppress(Unusable):
            known[exercise] = desk.shelf.exercise(exercise)
    return known
