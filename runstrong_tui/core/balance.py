"""Which muscles get how much, hamstrings against quads, left against right."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from runstrong_tui.core.exercise import Exercise
from runstrong_tui.core.muscles import (
    CALVES,
    CORE,
    GLUTE_MAX,
    GLUTE_MED,
    HAMSTRINGS,
    QUADS,
    MuscleGroup,
)
from runstrong_tui.core.review import ExerciseWeek
from runstrong_tui.core.words import mid_sentence

REGIONS: Mapping[str, tuple[MuscleGroup, ...]] = {
    "core": (CORE,),
    "glutes": (GLUTE_MAX, GLUTE_MED),
    "quads": (QUADS,),
    "hamstrings": (HAMSTRINGS,),
    "calves": (CALVES,),
}
"""What a runner's strength stands on, from the trunk down."""

HELPING = 0.5
"""How much of a set counts for the muscles that only help (our choice)."""

EVEN = 0.03
"""Part by which left and right may differ and still be called even (our choice)."""

FEW = 0.6
"""Hamstring sets for each quad set below which they get few (our choice)."""

NEAR = 0.8
"""The same, from which both get about as much (our choice)."""

RUNNING = 4
"""Weeks taken together where it is followed over time: one week says little (our choice)."""

ByWeek = tuple[tuple[date, float], ...]


@dataclass(frozen=True, slots=True)
class Sides:
    """Left against right of one exercise, over some weeks."""

    exercise: str
    sets: int
    left: int
    """Reps, or milliseconds where seconds lead."""
    right: int

    @property
    def lead(self) -> float:
        """By what part of the larger the right did more; below 0: the left did."""
        return (self.right - self.left) / max(self.left, self.right)


@dataclass(frozen=True, slots=True)
class Balance:
    """Sets a week by region, and how even they are."""

    weeks: tuple[date, ...]
    """The Mondays of the weeks, oldest first."""
    sets: Mapping[str, tuple[float, ...]]
    """By region, for each of the weeks."""
    sides: tuple[Sides, ...] = ()
    """Exercises with sides, the least even first."""
    legs: ByWeek = ()
    """What the left did for each hundred of the right, over some weeks each."""

    def a_week(self, region: str) -> float:
        """Sets a week on average, from the first week in which anything was done."""
        begun = next((at for at in range(len(self.weeks)) if self._any(at)), 0)
        counted = self.sets[region][begun:]
        return sum(counted) / max(1, len(counted))

    def _any(self, at: int) -> bool:
        return any(sets[at] for sets in self.sets.values())

    @property
    def hamstrings_to_quads(self) -> float | None:
        """Hamstring sets for each quad set; None without quad sets."""
        quads = sum(self.sets["quads"])
        return sum(self.sets["hamstrings"]) / quads if quads else None

    @property
    def hamstrings_over_weeks(self) -> ByWeek:
        """Hamstring sets for each ten quad sets, over some weeks each; not where there are none."""
        found = []
        for at, monday in enumerate(self.weeks):
            quads, hamstrings = (
                sum(self.sets[region][max(0, at + 1 - RUNNING) : at + 1])
                for region in ("quads", "hamstrings")
            )
            if quads:
                found.append((monday, 10 * hamstrings / quads))
        return tuple(found)

    @property
    def lead(self) -> float | None:
        """By what part the right did more than the left; None where nothing has sides."""
        return lead_of(self.sides)


def lead_of(sides: Sequence[Sides]) -> float | None:
    """The lead of several exercises, each by its sets; None of none."""
    sets = sum(one.sets for one in sides)
    return sum(one.lead * one.sets for one in sides) / sets if sets else None


def balance(
    done: Iterable[ExerciseWeek], exercises: Mapping[str, Exercise], weeks: Iterable[date]
) -> Balance:
    """Of these weeks. What is not in the catalogue has no muscles, and counts for none."""
    place = {monday: at for at, monday in enumerate(weeks)}
    within = [one for one in done if one.monday in place]
    sets = {region: [0.0] * len(place) for region in REGIONS}
    for one in within:
        for region, share in shares(exercises.get(one.exercise)):
            sets[region][place[one.monday]] += share * one.sets
    by_region = {region: tuple(counted) for region, counted in sets.items()}
    strong = [one for one in within if any(shares(exercises.get(one.exercise)))]
    legs = tuple(_legs(strong, tuple(place)))
    return Balance(tuple(place), by_region, tuple(sides_of(strong)), legs)


def _legs(done: Iterable[ExerciseWeek], weeks: Sequence[date]) -> Iterator[tuple[date, float]]:
    """What the left did for each hundred of the right, in the weeks up to each."""
    by_week: dict[date, list[ExerciseWeek]] = defaultdict(list)
    for one in done:
        by_week[one.monday].append(one)
    for at, monday in enumerate(weeks):
        running = weeks[max(0, at + 1 - RUNNING) : at + 1]
        lead = lead_of(sides_of(one for week in running for one in by_week[week]))
        if lead is not None and lead > -1:
            yield monday, 100 * (1 - lead if lead > 0 else 1 / (1 + lead))


def shares(exercise: Exercise | None) -> Iterator[tuple[str, float]]:
    """The regions an exercise makes stronger, and how much of each of its sets counts there."""
    if exercise is None or not exercise.strengthens:
        return
    for region, groups in REGIONS.items():
        names = {muscle for group in groups for muscle in group.muscles}
        if names.intersection(exercise.muscles.primary):
            yield region, 1
        elif names.intersection(exercise.muscles.secondary):
            yield region, HELPING


def sides_of(done: Iterable[ExerciseWeek]) -> list[Sides]:
    """Left against right of every exercise with sides, the least even first."""
    sums: dict[str, list[int]] = defaultdict(lambda: [0, 0, 0])
    for one in done:
        if one.left or one.right:
            total = sums[one.exercise]
            total[0] += one.sets
            total[1] += one.left
            total[2] += one.right
    sides = [Sides(exercise, *total) for exercise, total in sorted(sums.items())]
    return sorted(sides, key=lambda one: -abs(one.lead))


def about_hamstrings(balance: Balance) -> str:
    """One honest sentence on hamstrings and quads."""
    quads, hamstrings = balance.a_week("quads"), balance.a_week("hamstrings")
    if not quads and not hamstrings:
        return "Neither hamstrings nor quads were trained in these weeks."
    sets = f"Hamstrings get {_sets(hamstrings)} a week, quads {_sets(quads)}"
    ratio = balance.hamstrings_to_quads
    if ratio is not None and ratio < FEW:
        return f"{sets}: few for the hamstrings, which in runners often are the weaker ones."
    if ratio is None or ratio > 1 / FEW:
        return f"{sets}: few for the quads."
    more = "more for the hamstrings" if ratio > 1 else "more for the quads"
    even = NEAR <= ratio <= 1 / NEAR
    judged = "about even" if even else more
    return f"{sets}: {judged}, though sets tell of work and not of strength."


def about_sides(balance: Balance, names: Mapping[str, str]) -> str:
    """One honest sentence on left and right; `names`: of exercises, by id."""
    lead = balance.lead
    if lead is None:
        return "Nothing with a left and a right side was done in these weeks."
    if abs(lead) < EVEN:
        return "Left and right did as much as each other."
    weaker, stronger = ("left", "right") if lead > 0 else ("right", "left")
    worst = balance.sides[0]
    name = mid_sentence(names.get(worst.exercise, worst.exercise))
    part = round(abs(lead) * 100)
    return f"The {weaker} did {part} % less than the {stronger}, most of all in the {name}."


def _sets(number: float) -> str:
    shown = f"{number:.1f}".removesuffix(".0")
    return f"{shown} set" if shown == "1" else f"{shown} sets"
