"""The figures of `runstrong stats` for other programs."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Any

from runstrong_tui.cli.as_json import number, seconds
from runstrong_tui.core.balance import Balance
from runstrong_tui.core.exercise import Exercise
from runstrong_tui.core.records import Best, Feat, Rung, best_week
from runstrong_tui.core.review import WeekTotal
from runstrong_tui.core.week import Week


@dataclass(frozen=True)
class Figures:
    """Everything that is shown."""

    today: date
    goal: int | None
    week: Week
    weeks: tuple[WeekTotal, ...]
    """Every week with a session, oldest first."""
    balance: Balance
    bests: tuple[Best, ...]
    rungs: tuple[Rung, ...]
    exercises: dict[str, Exercise]


def figures_json(figures: Figures) -> dict[str, Any]:
    best = best_week(figures.weeks)
    return {
        "goal": figures.goal,
        "weeks_in_a_row": figures.week.in_a_row,
        "most_weeks_in_a_row": figures.week.best,
        "best_week": _week_json(best) if best else None,
        "weeks": [_week_json(week) for week in figures.weeks],
        "muscles": _muscles_json(figures.balance),
        "records": [record for best in figures.bests for record in _records_json(best)],
        "rungs": [
            {"ladder": one.ladder, "exercise": one.exercise, "first": one.day.isoformat()}
            for one in figures.rungs
        ],
    }


def _week_json(week: WeekTotal) -> dict[str, Any]:
    return {
        "monday": week.monday.isoformat(),
        "sessions": week.sessions,
        "seconds": seconds(week.ms),
        "sets": week.sets,
    }


def _muscles_json(weighed: Balance) -> dict[str, Any]:
    return {
        "weeks": len(weighed.weeks),
        "sets_a_week": {region: number(weighed.a_week(region)) for region in weighed.sets},
        "hamstrings_to_quads": number(weighed.hamstrings_to_quads),
        "right_over_left": number(weighed.lead),
    }


def _records_json(best: Best) -> Iterator[dict[str, Any]]:
    for feat, top in best.tops:
        yield {
            "exercise": best.exercise,
            "record": feat.value,
            "value": top.value if feat is Feat.REPS else number(top.value / 1000),
            "date": top.day.isoformat(),
            "session": top.session,
        }
