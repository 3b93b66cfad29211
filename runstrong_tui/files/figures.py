"""The figures, read from their files when they are asked for."""

from collections.abc import Collection
from dataclasses import replace
from importlib.resources.abc import Traversable

from runstrong_tui.core.exercise import Exercise, Sides
from runstrong_tui.figures.muscles import MUSCLES
from runstrong_tui.figures.pose import Figure
from runstrong_tui.files.figure_file import read_figure
from runstrong_tui.files.folder import toml_files


class Figures:
    """Every figure by the exercise it shows. One of the athlete's own shadows a shipped one."""

    def __init__(self, shipped: Traversable | None = None, own: Traversable | None = None) -> None:
        folders = (folder for folder in (shipped, own) if folder)
        self._sources = {id_: file for one in folders for id_, file in toml_files(one)[0].items()}
        self._read: dict[str, Figure | None] = {}

    def __contains__(self, id_: str) -> bool:
        return id_ in self._sources

    @property
    def ids(self) -> Collection[str]:
        """All that are drawn."""
        return self._sources.keys()

    def id_of(self, exercise: Exercise) -> str | None:
        """Whose figure shows an exercise: its own, else the one it borrows; None: nobody's."""
        return next((one for one in (exercise.id, exercise.figure) if one in self), None)

    def of(self, exercise: Exercise) -> Figure | None:
        """Its own, else the one it borrows, with its own muscles. Raises `Unusable`."""
        if exercise.id not in self._read:
            self._read[exercise.id] = self._figure(exercise)
        return self._read[exercise.id]

    def _figure(self, exercise: Exercise) -> Figure | None:
        alternates = exercise.sides is Sides.ALTERNATE
        if exercise.id in self._sources:
            return replace(read_figure(self._sources[exercise.id]), alternates=alternates)
        if exercise.figure not in self._sources:
            return None
        borrowed = read_figure(self._sources[exercise.figure])
        own = tuple(name for name in exercise.muscles.primary if name in MUSCLES)
        return replace(borrowed, alternates=alternates, muscles=own or borrowed.muscles, faults=())
