"""What to tell after a session: its records, and what comes next."""

from collections.abc import Iterable, Iterator, Mapping
from contextlib import suppress

from runstrong_tui.core.exercise import Exercise
from runstrong_tui.core.fault import Unusable
from runstrong_tui.core.logbook import SessionRecord, SetRecord
from runstrong_tui.core.record_words import shown_gain, shown_value
from runstrong_tui.core.records import Mark, telling
from runstrong_tui.ports import Desk, TargetCard
from runstrong_tui.tui.naming import title
from runstrong_tui.tui.widgets.outlook import Prospect


def prospect_of(desk: Desk, record: SessionRecord) -> Prospect:
    """Read it from the log, which holds the session by now."""
    exercises = {one.id: one for one in desk.shelf.exercises()[0]}
    targets: tuple[TargetCard, ...] = ()
    with suppress(Unusable):  # a routine that is gone, or faulty by now, asks for nothing
        targets = desk.shelf.targets(record.routine)
    marks = desk.archive.marks([record.id]).get(record.id, ())
    told = tuple(records_told((m for m in marks if telling(m.exercise, exercises)), exercises))
    return Prospect(told, raised(targets, record))


def records_told(
    marks: Iterable[Mark], exercises: Mapping[str, Exercise]
) -> Iterator[tuple[str, str, str]]:
    """What was done, how much, and how much more that is than before."""
    for mark in marks:
        known = exercises.get(mark.exercise)
        name = known.name if known else title(mark.exercise)
        yield name, shown_value(mark.feat, mark.value), shown_gain(mark)


def raised(targets: Iterable[TargetCard], record: SessionRecord) -> tuple[TargetCard, ...]:
    """The targets that ask for more than this session did."""
    return tuple(target for target in targets if _is_more(target, record))


def _is_more(target: TargetCard, record: SessionRecord) -> bool:
    sets = [done for done in record.sets if done.exercise == target.exercise]
    more_sets = bool(sets) and target.sets > max(done.set for done in sets)
    return more_sets or (bool(sets) and target.amount > max(map(_asked, sets)))


def _asked(done: SetRecord) -> float:
    return done.target_reps if done.target_reps is not None else done.target_seconds or 0
