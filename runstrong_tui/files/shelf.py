"""Routines and exercises, shipped and the user's own."""

from collections.abc import Callable, Iterator
from importlib.resources.abc import Traversable
from pathlib import Path

from runstrong_tui.core.clean import clean
from runstrong_tui.core.exercise import LEVELS, Exercise, Level
from runstrong_tui.core.fault import FileFault, Unusable
from runstrong_tui.core.layout import NO_AIMS, lay_out
from runstrong_tui.core.links import broken_links
from runstrong_tui.core.misfits import Misfit
from runstrong_tui.core.plan import Plan
from runstrong_tui.core.progression import Aim, History, aims, no_history
from runstrong_tui.core.routine import Routine
from runstrong_tui.core.rungs import with_rungs
from runstrong_tui.figures.pose import Figure
from runstrong_tui.files.catalogue import Catalogue
from runstrong_tui.files.exercise_file import read_exercise
from runstrong_tui.files.figure_file import read_figure
from runstrong_tui.files.figures import Figures
from runstrong_tui.files.findings import similar
from runstrong_tui.files.folder import SUFFIX, is_path, toml_files
from runstrong_tui.files.kinds import Kind, kind_of
from runstrong_tui.files.routine_card import routine_card
from runstrong_tui.files.routine_file import read_routine
from runstrong_tui.files.target_card import target_cards
from runstrong_tui.files.text import read_toml
from runstrong_tui.ports import RoutineCard, TargetCard


class RoutineShelf:
    """The user's routine shadows a shipped one of the same id, even if it is faulty: nobody should
    train another routine than the one they wrote.
    """

    def __init__(
        self,
        own: Traversable,
        shipped: Traversable,
        exercises: Catalogue,
        figures: Figures | None = None,
        history: Callable[[], History] = no_history,
    ) -> None:
        """`history` gives the log, as it is when it is asked for; without one there is none."""
        self._own = own
        self._shipped = shipped
        self._exercises = exercises
        self._figures = figures or Figures()
        self._history = history

    def routines(
        self, today: bool = False
    ) -> tuple[tuple[RoutineCard, ...], tuple[FileFault, ...]]:
        """The user's own first, then by level and name; and what is wrong with the others.

        `today`: as long as today's targets make them, which asks the log.
        """
        own, own_faults = toml_files(self._own)
        shipped, _ = toml_files(self._shipped)
        cards: list[RoutineCard] = []
        faults = [*own_faults]
        for id_, file in (shipped | own).items():
            try:
                routine = read_routine(file, id_, self._exercises)
                origin = "user" if id_ in own else "shipped"
                cards.append(self._card(routine, origin, None, today))
            except Unusable as unusable:
                faults += unusable.faults
        return tuple(sorted(cards, key=_order)), (*faults, *self._exercises.faults)

    def card(self, routine: str, level: Level) -> RoutineCard:
        """A routine at another level, named by id, as long as it is today. Raises `Unusable`."""
        source = "user" if routine in toml_files(self._own)[0] else "shipped"
        return self._card(self._read(routine, level), source, level)

    def _card(
        self, routine: Routine, source: str, level: Level | None, today: bool = True
    ) -> RoutineCard:
        targets = self._aims(routine, level) if today else NO_AIMS
        return routine_card(routine, self._exercises, source, level, targets)

    def plan(self, routine: str, level: Level | None = None, from_block: int = 1) -> Plan:
        """Lay out a routine, named by id or path. Raises `Unusable`."""
        read = self._read(routine, level)
        blocks = len(read.blocks)
        if not 1 <= from_block <= blocks:
            has = "1 block" if blocks == 1 else f"{blocks} blocks"
            raise _unusable(routine, f"has {has}; there is no block {from_block} to begin with")
        plan = lay_out(read, self._exercises, level, from_block, self._aims(read, level))
        return with_rungs(plan, self._exercises)

    def targets(self, routine: str, level: Level | None = None) -> tuple[TargetCard, ...]:
        """What today asks where a routine leaves it open, and why. Raises `Unusable`."""
        read = self._read(routine, level)
        at = level or read.level or Level.BEGINNER
        return tuple(target_cards(read, self._exercises, at, self._aims(read, level)))

    def _aims(self, routine: Routine, level: Level | None) -> dict[int, Aim]:
        level = level or routine.level or Level.BEGINNER
        return aims(routine, self._exercises, level, self._history())

    def exercise(self, exercise: str) -> Exercise:
        """One exercise. Raises `Unusable`."""
        found = self._exercises.get(exercise)
        if found is not None:
            return found
        faults = self._exercises.faults_of(exercise)
        if faults:
            raise Unusable(*faults)
        raise _unusable(exercise, f"there is no such exercise{similar(exercise, self._exercises)}")

    def exercises(self) -> tuple[tuple[Exercise, ...], tuple[FileFault, ...]]:
        """All that can be used, by group and name, and what is wrong with the others."""
        usable = self._exercises.usable()
        return tuple(sorted(usable, key=lambda e: (e.group, e.name))), self._exercises.faults

    def exercise_faults(self) -> tuple[FileFault, ...]:
        """What is wrong with the exercise files that were read until now."""
        return self._exercises.faults

    def figure_id(self, exercise: Exercise) -> str | None:
        """Whose figure shows an exercise; None where nothing is drawn."""
        return self._figures.id_of(exercise)

    def figure(self, exercise: str) -> Figure | None:
        """How an exercise looks; None where nothing is drawn. Raises `Unusable`."""
        found = self._exercises.get(exercise)
        return self._figures.of(found) if found else None

    def check(self, path: str) -> tuple[FileFault, ...]:
        """All faults of a file, from top to bottom; none: it can be used."""
        try:
            self._check(Path(path))
        except Unusable as unusable:
            return unusable.faults
        return ()

    def _check(self, path: Path) -> None:
        """Read a file as what it is: a routine, an exercise or a figure. Raises `Unusable`."""
        _, data = read_toml(path)
        match kind_of(data, path.absolute().parent.name):
            case Kind.ROUTINE:
                self._read_file(path, None)
            case Kind.EXERCISE:
                read_exercise(path, clean(path.stem), self._broken_links)
            case Kind.FIGURE:
                read_figure(path)

    def _broken_links(self, exercise: Exercise) -> Iterator[Misfit]:
        return broken_links(exercise, set(self._exercises), self._figures.ids)

    def _read(self, routine: str, level: Level | None) -> Routine:
        if is_path(routine):
            return self._read_file(Path(routine), level)
        files = toml_files(self._shipped)[0] | toml_files(self._own)[0]
        id_ = clean(routine)
        if id_ not in files:
            raise _unusable(routine, f"there is no such routine{similar(id_, files)}")
        return self._read_source(files[id_], id_, level)

    def _read_file(self, path: Path, level: Level | None) -> Routine:
        return self._read_source(path, clean(path.name.removesuffix(SUFFIX)), level)

    def _read_source(self, source: Traversable, id_: str, level: Level | None) -> Routine:
        try:
            return read_routine(source, id_, self._exercises, level)
        except Unusable as unusable:
            # An exercise may be unknown only because the user's own file of it is faulty.
            raise Unusable(*unusable.faults, *self._exercises.faults) from None


def _order(card: RoutineCard) -> tuple[bool, int, str]:
    levels: tuple[str, ...] = (*LEVELS, "any")
    return card.source != "user", levels.index(card.level), card.name.casefold()


def _unusable(name: str, text: str) -> Unusable:
    return Unusable(FileFault(clean(name), 0, 0, text))
