"""The levels at which routines are shown and started, as they were chosen."""

from contextlib import suppress

from runstrong_tui.core.fault import Unusable
from runstrong_tui.core.level import LEVELS, Level
from runstrong_tui.ports import RoutineCard, Shelf


class ChosenLevels:
    """They hold until the program ends; a routine without one has its own."""

    def __init__(self) -> None:
        self._of: dict[str, Level] = {}

    def of(self, routine: str) -> Level | None:
        return self._of.get(routine)

    def step(self, card: RoutineCard, by: int) -> None:
        """The next level up or down from the one a routine is shown at; any is a beginner's."""
        now = LEVELS.index(Level(card.level)) if card.level in LEVELS else 0
        self._of[card.id] = LEVELS[max(0, min(now + by, len(LEVELS) - 1))]

    def applied(self, shelf: Shelf, cards: tuple[RoutineCard, ...]) -> tuple[RoutineCard, ...]:
        """The routines as they are at their levels. Slow: reads files."""
        return tuple(self._at_level(shelf, card) for card in cards)

    def _at_level(self, shelf: Shelf, card: RoutineCard) -> RoutineCard:
        level = self.of(card.id)
        if level is None or level == card.level:
            return card
        # One that can't be laid out at this level says so when it is started.
        with suppress(Unusable):
            return shelf.card(card.id, level)
        return card
