"""Making one session of several copies that were changed apart from each other."""

from collections.abc import Sequence
from dataclasses import replace

from runstrong_tui.core.logbook import Ending, SessionRecord

BETWEEN = " / "
"""Between notes that differ."""


def merged(copies: Sequence[SessionRecord]) -> SessionRecord:
    """One session of its copies, the one that counts first.

    It keeps what it has and takes from the others what it lacks: effort, words of a note, sets that
    only a longer copy has. Where both say something else about the same, the first is right.
    """
    first = copies[0]
    longest = max(copies, key=lambda one: len(one.sets))
    longer = longest if len(longest.sets) > len(first.sets) else first
    completed = any(one.status is Ending.COMPLETED for one in copies)
    return replace(
        longer,
        id=first.id,
        routine=first.routine,
        name=first.name,
        started=first.started,
        sets=(*first.sets, *longer.sets[len(first.sets) :]),
        status=Ending.COMPLETED if completed else first.status,
        effort=next((one.effort for one in copies if one.effort is not None), None),
        note=_notes(copies),
    )


def _notes(copies: Sequence[SessionRecord]) -> str:
    """Every note once; one that another holds already says nothing new."""
    kept: list[str] = []
    for note in (one.note for one in copies):
        if not any(note in other for other in kept):
            kept = [other for other in kept if other not in note] + [note]
    return BETWEEN.join(kept)
