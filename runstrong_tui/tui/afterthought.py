"""What an athlete says about a session once it is over."""

from dataclasses import dataclass, replace

from runstrong_tui.core.logbook import SessionRecord, corrected

HARDEST = 10
"""The effort of going all out."""


@dataclass(frozen=True, slots=True)
class Afterthought:
    """It can be said before the session is in the log, and is added to it there."""

    effort: int | None = None
    note: str = ""
    by: int = 0
    """Reps or seconds more, or less, on the last set."""

    def on(self, record: SessionRecord) -> SessionRecord:
        """The session with all of this."""
        last = (corrected(one, self.by) for one in record.sets[-1:])
        sets = (*record.sets[:-1], *last) if self.by else record.sets
        return replace(record, effort=self.effort, note=self.note, sets=sets)

    def harder(self, by: int) -> "Afterthought":
        """The first press of an arrow chooses the middle."""
        effort = HARDEST // 2 if self.effort is None else self.effort + by
        return replace(self, effort=max(0, min(effort, HARDEST)))

    def corrected(self, by: int, record: SessionRecord | None) -> "Afterthought":
        """One more or less on the last set; as it was where the set can't become less."""
        more = replace(self, by=self.by + by)
        return self if record and more.on(record) == self.on(record) else more
