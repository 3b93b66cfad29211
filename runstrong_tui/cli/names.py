"""Exercises of the log, for tables; only those that are asked for are read."""

from collections.abc import Iterable
from typing import TYPE_CHECKING

from runstrong_tui.cli.looking_back import build_catalogue
from runstrong_tui.cli.options import options

if TYPE_CHECKING:
    from runstrong_tui.core.exercise import Exercise


def known_exercises(ids: Iterable[str]) -> dict[str, "Exercise"]:
    """By id; what is known no more is left out."""
    asked = dict.fromkeys(ids)
    if not asked:
        return {}
    catalogue = build_catalogue(options())
    return {id_: catalogue[id_] for id_ in asked if id_ in catalogue}
