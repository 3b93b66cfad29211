"""`runstrong stats`: weeks, muscles, records."""

import sys
from collections.abc import Iterator

import click

from runstrong_tui.archive import Archive
from runstrong_tui.cli.as_json import print_json
from runstrong_tui.cli.looking_back import build_archive, sessions_a_week
from runstrong_tui.cli.names import known_exercises
from runstrong_tui.cli.options import common, options
from runstrong_tui.cli.stats_json import Figures, figures_json
from runstrong_tui.cli.tables import print_table
from runstrong_tui.clock import wall
from runstrong_tui.core.balance import about_hamstrings, about_sides, balance
from runstrong_tui.core.logbook import minutes
from runstrong_tui.core.record_words import shown_value, what_of
from runstrong_tui.core.records import best_week, rungs, telling
from runstrong_tui.core.review import mondays, without_gaps
from runstrong_tui.core.sparkline import BARS, PLAIN_BARS, sparkline
from runstrong_tui.core.words import counted

WEEKS = 12
"""Weeks to look back, if nobody says how many."""

MOST_WEEKS = 520


@click.command()
@click.option(
    "--weeks",
    type=click.IntRange(1, MOST_WEEKS),
    default=WEEKS,
    metavar="N",
    help=f"Look back so many weeks; {WEEKS} if not said.",
)
@click.option("--json", "as_json", is_flag=True, help="For other programs.")
@common
def stats(weeks: int, as_json: bool) -> int:
    """Show the training by weeks and muscles, and the records."""
    archive = build_archive(options())
    archive.catch_up()
    figures = _figures(archive, weeks)
    if as_json:
        print_json(**figures_json(figures))
    elif figures.weeks:
        _print(figures, weeks)
    else:
        click.echo("No sessions yet.", err=True)
    for fault in archive.faults():
        click.echo(str(fault), err=True)
    return 0


def _figures(archive: Archive, weeks: int) -> Figures:
    today = wall().date()
    goal = sessions_a_week(options())
    looked_at = tuple(mondays(today, weeks))
    done = archive.bests()
    exercises = known_exercises(best.exercise for best in done)
    bests = tuple(best for best in done if telling(best.exercise, exercises))
    return Figures(
        today=today,
        goal=goal,
        week=archive.week(today, goal or 1),
        weeks=archive.weeks(),
        balance=balance(archive.exercise_weeks(looked_at[0]), exercises, looked_at),
        bests=bests,
        rungs=rungs(bests, exercises),
        exercises=exercises,
    )


def _print(figures: Figures, weeks: int) -> None:
    for sentence in _head(figures):
        click.echo(sentence)
    click.echo()
    print_table(
        ("week of", "sessions", "min", "sets", ""),
        _weeks(figures, weeks),
        right="sessions min sets",
    )
    click.echo()
    print_table(
        ("muscles", "sets a week", f"{weeks} weeks"), _muscles(figures), right="sets a week"
    )
    names = {id_: one.name for id_, one in figures.exercises.items()}
    click.echo(about_hamstrings(figures.balance))
    click.echo(about_sides(figures.balance, names))
    click.echo()
    print_table(("exercise", "record", "", "on"), _records(figures, names))
    if figures.rungs:
        click.echo()
        print_table(("ladder", "first time at", "on"), _rungs(figures, names))


def _head(figures: Figures) -> Iterator[str]:
    sessions = sum(week.sessions for week in figures.weeks)
    hours = sum(week.ms for week in figures.weeks) / 3_600_000
    since = figures.weeks[0].monday
    yield f"{counted(sessions, 'session')}, {hours:.0f} h since the week of {since}"
    enough = counted(figures.goal or 1, "session")
    row, most = figures.week.in_a_row, figures.week.best
    yield f"{counted(row, 'week')} in a row with {enough} or more; at most {most}"
    of_goal = f" of {figures.goal}" if figures.goal else ""
    yield f"This week: {figures.week.sessions}{of_goal}, {figures.week.total} min"
    best = best_week(figures.weeks)
    if best:
        done = counted(best.sessions, "session")
        yield f"Best week: {done}, {round(best.ms / 60_000)} min, {best.monday}"


def _weeks(figures: Figures, number_of_weeks: int) -> Iterator[tuple[str, ...]]:
    """The newest first."""
    weeks = without_gaps(figures.weeks, figures.today, number_of_weeks)
    bars = sparkline((week.ms for week in weeks), _bars())
    for week, bar in zip(reversed(weeks), reversed(bars), strict=True):
        shown = str(minutes(week.ms / 1000)) if week.ms else ""
        yield week.monday.isoformat(), str(week.sessions or ""), shown, str(week.sets or ""), bar


def _muscles(figures: Figures) -> Iterator[tuple[str, ...]]:
    weighed = figures.balance
    most = max((max(sets, default=0) for sets in weighed.sets.values()), default=0)
    for region, sets in weighed.sets.items():
        # All by the same measure: the largest number of any region has the highest bar.
        bars = sparkline((*sets, most), _bars())[:-1]
        yield region, f"{weighed.a_week(region):5.1f}", bars


def _records(figures: Figures, names: dict[str, str]) -> Iterator[tuple[str, ...]]:
    """The newest first."""
    found = [(best, feat, top) for best in figures.bests for feat, top in best.tops]
    for best, feat, top in sorted(found, key=lambda one: one[2].day, reverse=True):
        name = names.get(best.exercise, best.exercise)
        yield name, shown_value(feat, top.value), what_of(feat), top.day.isoformat()


def _rungs(figures: Figures, names: dict[str, str]) -> Iterator[tuple[str, ...]]:
    for rung in figures.rungs:
        yield rung.ladder, names.get(rung.exercise, rung.exercise), rung.day.isoformat()


def _bars() -> str:
    """Letters the output can show."""
    encoding = (getattr(sys.stdout, "encoding", "") or "").lower().replace("-", "")
    return BARS if encoding.startswith("utf") else PLAIN_BARS
