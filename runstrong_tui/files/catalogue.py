"""The exercises, read from their files when they are asked for."""

from collections.abc import Iterator, Mapping
from importlib.resources.abc import Traversable

from runstrong_tui.core.exercise import Exercise
from runstrong_tui.core.fault import FileFault, Unusable
from runstrong_tui.files.exercise_file import read_exercise
from runstrong_tui.files.folder import toml_files


class Catalogue(Mapping[str, Exercise]):
    """Every exercise by id. One of the user's own shadows a shipped one, unless it is faulty."""

    def __init__(self, own: Traversable, shipped: Traversable) -> None:
        own_files, self._folder_faults = toml_files(own)
        shipped_files, _ = toml_files(shipped)
        self._sources: dict[str, tuple[Traversable, ...]] = {
            id_: tuple(files[id_] for files in (own_files, shipped_files) if id_ in files)
            for id_ in sorted(own_files | shipped_files)
        }
        self._read: dict[str, Exercise | None] = {}
        """None: no file of this id can be used."""
        self._faults: dict[str, tuple[FileFault, ...]] = {}

    def __getitem__(self, id_: str) -> Exercise:
        if id_ not in self._read and id_ in self._sources:
            self._read[id_] = self._first_usable(id_)
        exercise = self._read.get(id_)
        if exercise is None:
            raise KeyError(id_)
        return exercise

    def __iter__(self) -> Iterator[str]:
        """Every id, without reading files; of the faulty those that were not asked for yet."""
        return (id_ for id_ in self._sources if self._read.get(id_, True) is not None)

    def __len__(self) -> int:
        return sum(1 for _ in self)

    @property
    def faults(self) -> tuple[FileFault, ...]:
        """What is wrong with the files read so far."""
        found = (fault for faults in self._faults.values() for fault in faults)
        return (*self._folder_faults, *found)

    def faults_of(self, id_: str) -> tuple[FileFault, ...]:
        """What is wrong with the files of one exercise, if they were read."""
        return self._faults.get(id_, ())

    def usable(self) -> tuple[Exercise, ...]:
        """Reads every file; what can't be used is among the faults."""
        found = (self.get(id_) for id_ in tuple(self._sources))
        return tuple(exercise for exercise in found if exercise is not None)

    def _first_usable(self, id_: str) -> Exercise | None:
        for source in self._sources[id_]:
            try:
                return read_exercise(source, id_)
            except Unusable as unusable:
                self._faults[id_] = (*self.faults_of(id_), *unusable.faults)
        return None
