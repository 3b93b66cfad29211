"""An exercise, as one file of the catalogue describes it."""

from collections.abc import Callable, Iterable, Mapping
from importlib.resources.abc import Traversable
from typing import TYPE_CHECKING

from runstrong_tui.core.clean import clean
from runstrong_tui.core.exercise import (
    LEVELS,
    Dose,
    Energy,
    Exercise,
    Fault,
    FitNumbers,
    Level,
    Measure,
    Muscles,
    Sides,
)
from runstrong_tui.core.fault import Unusable
from runstrong_tui.core.limits import REPS, REST, SECONDS, SETS
from runstrong_tui.core.notation import Bounds
from runstrong_tui.core.pace import Pace, Still
from runstrong_tui.core.quantity import exactly
from runstrong_tui.files.findings import Findings
from runstrong_tui.files.pace_table import read_pace
from runstrong_tui.files.reading import Table
from runstrong_tui.files.text import read_toml, shown_name

if TYPE_CHECKING:
    from runstrong_tui.core.misfits import Misfit

SHORT = 12
"""Letters that fit in big type."""

SPEAKABLE = 60
"""Letters of a sentence that can be said during a set."""

LONG = 400
"""Cells of a text that may take several sentences."""

MET = Bounds(0.5, 30)
KCAL = Bounds(0, 10)
FIT = Bounds(0, 65535, whole=True)


def _no_more(_: Exercise) -> Iterable["Misfit"]:
    return ()


def read_exercise(
    source: Traversable, id_: str, more: Callable[[Exercise], Iterable["Misfit"]] = _no_more
) -> Exercise:
    """The exercise a file describes. Raises `Unusable` with all its faults.

    `more` may find more of them in what was read.
    """
    text, data = read_toml(source)
    findings = Findings()
    exercise = _exercise(Table(data, findings), id_)
    for misfit in more(exercise):
        findings.add(misfit.path, misfit.text, misfit.key)
    if findings:
        raise Unusable(*findings.faults(shown_name(source), text))
    return exercise


def _exercise(table: Table, id_: str) -> Exercise:
    name = table.text("name", needed=True)
    measure = table.choice("measure", tuple(Measure), needed=True) or Measure.REPS
    exercise = Exercise(
        id=id_,
        name=name,
        measure=measure,
        sides=table.choice("sides", tuple(Sides), needed=True) or Sides.NONE,
        pace=_pace(table, measure),
        doses=_doses(table, measure),
        short=_short(table.text("short") or name),
        spoken=table.text("spoken") or name,
        limb=table.text("limb") or "side",
        group=table.text("group"),
        role=table.text("role"),
        setup=table.text("setup", LONG),
        cues=table.texts("cues"),
        faults=_faults(table),
        fault_cue=_fault_cue(table),
        stop_signs=table.texts("stop_signs"),
        safety=table.text("safety", LONG),
        easier=table.texts("easier"),
        harder=table.texts("harder"),
        similar=table.texts("similar"),
        ladder=table.text("ladder"),
        muscles=_muscles(table),
        equipment=table.texts("equipment"),
        energy=_energy(table),
        fit=_fit(table),
        figure=table.text("figure"),
        sources=table.texts("sources", LONG),
    )
    table.done()
    return exercise


def _short(name: str) -> str:
    return clean(name[:SHORT])


def _pace(table: Table, measure: Measure) -> Pace:
    given = table.table("pace", needed=True)
    pace = read_pace(given) if given else Still()
    if measure is Measure.HOLD and not isinstance(pace, Still):
        table.wrong("pace", 'a hold has pace = { kind = "hold" }')
    return pace


def _fault_cue(table: Table) -> str:
    cue = table.text("fault_cue")
    if len(cue) > SPEAKABLE:
        table.wrong("fault_cue", f"expected a sentence of at most {SPEAKABLE} letters")
    return cue


def _doses(table: Table, measure: Measure) -> Mapping[Level, Dose]:
    given = table.table("dose", needed=True)
    if given is None:
        return {}
    levels = {level: given.table(level) for level in LEVELS}
    given.done()
    doses = {level: _dose(dose, measure) for level, dose in levels.items() if dose}
    if not doses:
        table.wrong("dose", "expected at least one of dose.beginner, .intermediate, .advanced")
    return doses


def _dose(table: Table, measure: Measure) -> Dose:
    reps, seconds = table.range("reps", REPS), table.range("seconds", SECONDS)
    if measure is not Measure.REPS and reps:
        table.wrong("reps", f'an exercise of measure "{measure}" is dosed in seconds')
    elif reps and seconds:
        table.wrong("seconds", "give either reps or seconds")
    elif not (reps or seconds):
        table.get("reps" if measure is Measure.REPS else "seconds", needed=True)
    dose = Dose(
        sets=table.range("sets", SETS, needed=True) or exactly(1),
        reps=reps,
        seconds=seconds,
        rest=table.number("rest", REST) or 0,
    )
    table.done()
    return dose


def _faults(table: Table) -> tuple[Fault, ...]:
    faults = []
    for one in table.tables("fault"):
        faults.append(Fault(one.text("fault", needed=True), one.text("fix", needed=True)))
        one.done()
    return tuple(faults)


def _muscles(table: Table) -> Muscles:
    given = table.table("muscles")
    if given is None:
        return Muscles()
    muscles = Muscles(given.texts("primary"), given.texts("secondary"))
    given.done()
    return muscles


def _energy(table: Table) -> Energy | None:
    given = table.table("met")
    if given is None:
        return None
    energy = Energy(
        value=given.number("value", MET, needed=True) or MET.low,
        code=given.text("code"),
        edition=given.text("edition"),
        label=given.text("label", LONG),
        match=given.text("match"),
        kcal_per_rep=given.number("kcal_per_rep", KCAL),
    )
    given.done()
    return energy


def _fit(table: Table) -> FitNumbers | None:
    given = table.table("fit")
    if given is None:
        return None
    fit = FitNumbers(
        category=given.whole("category", FIT, needed=True) or 0,
        name=given.whole("name", FIT),
        fallback_name=given.whole("fallback_name", FIT),
        match=given.text("match"),
    )
    given.done()
    return fit
