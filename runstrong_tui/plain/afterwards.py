"""After a workout line by line: how hard it was, and a note. Nothing is required."""

from collections.abc import Callable
from dataclasses import replace

from runstrong_tui.archive import Archive
from runstrong_tui.core.clean import clean
from runstrong_tui.core.fault import Unusable

EFFORT = "How hard was it, from 0 to 10? Zero is rest, ten is all you had. Enter leaves it out."
NOT_AN_EFFORT = "That is not a whole number from 0 to 10."
NOTE = "A note, in one line? Enter leaves it out."
HARDEST = 10
LONGEST = 500
"""Letters of a note."""

Ask = Callable[[str], str | None]
"""Ask the athlete; None if nobody answers any more."""


def tell_how_it_was(ask: Ask, write: Callable[[str], None], archive: Archive, session: str) -> None:
    """Ask, and keep the answers with the session in the log."""
    effort = _effort(ask)
    note = clean(ask(NOTE) or "", LONGEST)
    if effort is None and not note:
        return
    try:
        record = archive.session(session)
        archive.change(replace(record, effort=effort, note=note or record.note))
    except Unusable as trouble:
        write(str(trouble))
    else:
        write("That is in the log now.")


def _effort(ask: Ask) -> int | None:
    question = EFFORT
    while answer := ask(question):
        if answer.isdecimal() and int(answer) <= HARDEST:
            return int(answer)
        question = f"{NOT_AN_EFFORT} {EFFORT}"
    return None
