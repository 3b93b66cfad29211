"""The shipped figures and small ones of our own."""

from functools import cache
from pathlib import Path

from runstrong_tui import assets
from runstrong_tui.core.exercise import Exercise
from runstrong_tui.core.pace import Beats, Tempo
from runstrong_tui.figures.pose import Figure, Move, Planted, Pose
from runstrong_tui.files.catalogue import Catalogue
from runstrong_tui.files.figures import Figures

FEET = (Planted((0, 8)), Planted((4, 8)))
HANDS = (Planted((30, 110)), Planted((34, 112)))
STAND = Pose((0, 92), (2, 142), (3, 163), HANDS, FEET)
LOW = Pose((-30, 50), (5, 86), (16, 104), (Planted((45, 70)), Planted((49, 72))), FEET)


def small(*moves: Move) -> Figure:
    """Someone who stands, and may go down."""
    return Figure({"stand": STAND, "low": LOW}, "stand", moves=moves)


SQUATTER = small(Move("down", "low"), Move("up", "stand"))


@cache
def exercises() -> dict[str, Exercise]:
    catalogue = Catalogue(Path("no own exercises"), assets.catalogue())
    return {exercise.id: exercise for exercise in catalogue.usable()}


@cache
def _figures() -> Figures:
    return Figures(assets.figures())


@cache
def figure(id_: str) -> Figure:
    found = _figures().of(exercises()[id_])
    assert found, f"{id_} has no figure"
    return found


def words(id_: str) -> tuple[str, ...]:
    """The phases of a rep as the catalogue paces it; none at a cadence and in a hold."""
    pace = exercises()[id_].pace
    return tuple(phase.word for phase in pace.phases) if isinstance(pace, Tempo | Beats) else ()
