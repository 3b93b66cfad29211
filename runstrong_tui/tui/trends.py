"""Exercises over time, as curves."""

from collections.abc import Iterable, Mapping
from datetime import date

from runstrong_tui.archive import Archive
from runstrong_tui.core.exercise import Exercise, Measure
from runstrong_tui.core.exercise_story import best_of, feat_of
from runstrong_tui.core.records import Feat
from runstrong_tui.core.review import ExerciseWeek, mondays
from runstrong_tui.tui.widgets.trend import Curve

ABOUT = {
    Feat.LONGEST: "longest set in a week, seconds",
    Feat.REPS: "most reps of a set in a week",
    Feat.LOAD: "most of a set in a week, kg",
}


def curve_of(name: str, weeks: Iterable[ExerciseWeek], first: date, today: date) -> Curve:
    """The best of each week in which it was done."""
    done = tuple(weeks)
    feat = feat_of(done)
    unit = 1 if feat is Feat.REPS else 1000
    points = tuple((one.monday, best / unit) for one in done if (best := best_of(one, feat)))
    return Curve(name, ABOUT[feat], points, first, today)


def main_hold(
    archive: Archive, exercises: Mapping[str, Exercise], today: date, weeks: int
) -> Curve | None:
    """The hold that was done in most weeks; without one the exercise that was."""
    first = next(mondays(today, weeks))
    done: dict[str, list[ExerciseWeek]] = {}
    for week in archive.exercise_weeks(first):
        if week.exercise in exercises and exercises[week.exercise].strengthens:
            done.setdefault(week.exercise, []).append(week)
    if not done:
        return None

    def weight(exercise: str) -> tuple[bool, int]:
        return exercises[exercise].measure is Measure.HOLD, len(done[exercise])

    most = max(sorted(done), key=weight)
    return curve_of(exercises[most].name, done[most], first, today)
