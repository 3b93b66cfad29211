"""What the log tells of one exercise: its best, its last weeks, its sides, its ladder."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from runstrong_tui.core.balance import Sides, sides_of
from runstrong_tui.core.exercise import Exercise
from runstrong_tui.core.records import Best, Feat
from runstrong_tui.core.review import ExerciseWeek


@dataclass(frozen=True, slots=True)
class Story:
    """One exercise."""

    best: Best
    weeks: tuple[ExerciseWeek, ...]
    """Of the time that is looked at, oldest first; only those in which it was done."""
    ladder: tuple[str, ...] = ()
    """Ids of its rungs, the easiest first; it is one of them."""

    @property
    def feat(self) -> Feat:
        """What it is measured by: its load if it has one, else reps or seconds."""
        return feat_of(self.weeks)

    @property
    def sides(self) -> Sides | None:
        """Left against right; None where it has no sides."""
        return next(iter(sides_of(self.weeks)), None)


def feat_of(weeks: Iterable[ExerciseWeek]) -> Feat:
    """What an exercise is measured by."""
    done = tuple(weeks)
    if any(one.load for one in done):
        return Feat.LOAD
    by_reps = sum(bool(one.reps) for one in done) * 2 > len(done)
    return Feat.REPS if by_reps else Feat.LONGEST


def best_of(week: ExerciseWeek, feat: Feat) -> int:
    """The best of a week: milliseconds, reps, or grams times reps."""
    match feat:
        case Feat.LONGEST:
            return week.best_ms
        case Feat.REPS:
            return week.best_reps
        case Feat.LOAD:
            return week.best_load


def volume_of(week: ExerciseWeek, feat: Feat) -> int:
    """All of a week: milliseconds, reps, or grams times reps."""
    match feat:
        case Feat.LONGEST:
            return week.ms
        case Feat.REPS:
            return week.reps
        case Feat.LOAD:
            return week.load


def ladder_of(exercise: str, exercises: Mapping[str, Exercise]) -> tuple[str, ...]:
    """The rungs of an exercise's ladder, the easiest first; none, if it stands on none."""
    own = exercises.get(exercise)
    if own is None or not own.ladder:
        return ()
    rungs = {one.id: one for one in exercises.values() if one.ladder == own.ladder}
    return tuple(_climbed(rungs))


def _climbed(rungs: Mapping[str, Exercise]) -> Iterator[str]:
    """Each after those that are easier; where files contradict each other, by name."""
    left = sorted(rungs)
    while left:
        free = (id_ for id_ in left if not set(rungs[id_].easier) & set(left) - {id_})
        lowest = next(free, left[0])
        left.remove(lowest)
        yield lowest
