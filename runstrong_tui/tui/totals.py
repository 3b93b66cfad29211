"""A logged session in numbers, as a session under way counts them."""

from runstrong_tui.core.logbook import Ending, SessionRecord
from runstrong_tui.core.view import Summary


def totals(record: SessionRecord) -> Summary:
    """What was done, corrections included."""
    held = (one.seconds for one in record.sets if one.target_seconds and one.reps is None)
    return Summary(
        completed=record.status is Ending.COMPLETED,
        sets=sum(not one.skipped for one in record.sets),
        reps=sum(one.reps or 0 for one in record.sets if one.target_reps),
        active_ms=_ms(record.active_seconds),
        held_ms=_ms(sum(held)),
        elapsed_ms=_ms(record.elapsed_seconds),
    )


def _ms(seconds: float) -> int:
    return round(seconds * 1000)
