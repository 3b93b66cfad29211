"""How the exercises of a workout look, fetched once each and never waited for."""

import asyncio
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import TypeVar

from runstrong_tui.core.exercise import Exercise
from runstrong_tui.core.fault import Unusable
from runstrong_tui.figures.pose import Figure
from runstrong_tui.ports import Shelf
from runstrong_tui.tui.frame import Advice


@dataclass(frozen=True, slots=True)
class Drawn:
    """An exercise's figure, if it has one, and what is to be watched."""

    figure: Figure | None = None
    advice: Advice = field(default_factory=Advice)


NOTHING = Drawn()
Known = TypeVar("Known")


class Gallery:
    """Each exercise is fetched once; until it is there it has no figure."""

    def __init__(self, shelf: Shelf) -> None:
        self._shelf = shelf
        self._drawn: dict[str, Drawn] = {}

    def lacks(self, exercise: str) -> bool:
        """Whether it must be fetched; asked once, it is taken to be on its way."""
        lacking = exercise not in self._drawn
        self._drawn.setdefault(exercise, NOTHING)
        return lacking

    def of(self, exercise: str) -> Drawn:
        return self._drawn[exercise]

    async def fetch(self, exercise: str) -> None:
        self._drawn[exercise] = await asyncio.to_thread(drawn, self._shelf, exercise)


def drawn(shelf: Shelf, exercise: str) -> Drawn:
    """What the shelf knows of an exercise; a session may hold one that is gone since."""
    figure = _known(lambda: shelf.figure(exercise))
    return Drawn(figure, _advice(figure, _known(lambda: shelf.exercise(exercise))))


def _known(question: Callable[[], Known]) -> Known | None:
    try:
        return question()
    except Unusable:
        return None


def _advice(figure: Figure | None, exercise: Exercise | None) -> Advice:
    """The fault the figure can show, else the first the exercise names."""
    if figure and figure.faults:
        return Advice(figure.faults[0].name, figure.faults[0].fix)
    if exercise and exercise.faults:
        return Advice(exercise.faults[0].fault, exercise.faults[0].fix)
    return Advice()
