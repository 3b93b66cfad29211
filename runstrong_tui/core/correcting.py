"""Setting right what the log says of a session, and adding what was done without the program."""

from collections.abc import Callable, Iterable
from dataclasses import replace
from datetime import datetime, timedelta

from runstrong_tui.core.logbook import Ending, SessionRecord, SetRecord, corrected
from runstrong_tui.core.plan import Plan, Step, StepKind

Edit = Callable[[SessionRecord], SessionRecord]
"""A change, as it is made to whatever the file says by then."""


def set_corrected(place: int, by: int) -> Edit:
    """One set with so many reps, or seconds where they lead, more."""
    return _on_set(place, lambda done: corrected(done, by))


def set_skipped(place: int) -> Edit:
    """One set skipped, or no longer."""
    return _on_set(place, lambda done: replace(done, skipped=not done.skipped))


def effort_given(effort: int | None) -> Edit:
    return lambda record: replace(record, effort=effort)


def note_written(note: str) -> Edit:
    return lambda record: replace(record, note=note)


def begun(started: datetime) -> Edit:
    """At another time; it took as long as it did."""

    def edit(record: SessionRecord) -> SessionRecord:
        lasted = max(record.finished - record.started, timedelta())
        return replace(record, started=started, finished=started + lasted)

    return edit


def undone(before: SessionRecord, after: SessionRecord) -> Edit:
    """Takes back what one change did, and nothing that others did since."""

    def edit(record: SessionRecord) -> SessionRecord:
        if before.sets != after.sets:
            record = replace(record, sets=before.sets)
        if (before.started, before.finished) != (after.started, after.finished):
            record = replace(record, started=before.started, finished=before.finished)
        if before.effort != after.effort:
            record = replace(record, effort=before.effort)
        return replace(record, note=before.note) if before.note != after.note else record

    return edit


def all_of(edits: Iterable[Edit]) -> Edit:
    """One after the other."""
    several = tuple(edits)

    def edit(record: SessionRecord) -> SessionRecord:
        for one in several:
            record = one(record)
        return record

    return edit


def as_planned(plan: Plan, started: datetime) -> SessionRecord:
    """A session of a plan in which everything was done as it was asked for; without an id yet."""
    works = [step for step in plan.steps if step.kind is StepKind.WORK]
    return SessionRecord(
        id="",
        routine=plan.routine,
        name=plan.name,
        status=Ending.COMPLETED,
        started=started,
        finished=started + timedelta(milliseconds=plan.ms),
        sets=tuple(map(_done, works)),
        elapsed_seconds=plan.ms / 1000,
    )


def _done(step: Step) -> SetRecord:
    timed = step.reps is None
    return SetRecord(
        exercise=step.exercise,
        set=step.set,
        seconds=step.ms / 1000,
        side=step.side,
        target_reps=step.reps,
        reps=step.reps,
        target_seconds=step.ms / 1000 if timed else None,
        weight=step.weight,
    )


def _on_set(place: int, change: Callable[[SetRecord], SetRecord]) -> Edit:
    """On a set that may be gone by then."""

    def edit(record: SessionRecord) -> SessionRecord:
        if not 0 <= place < len(record.sets):
            return record
        sets = list(record.sets)
        sets[place] = change(sets[place])
        return replace(record, sets=tuple(sets))

    return edit
