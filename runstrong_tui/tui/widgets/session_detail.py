"""One session of the log: what was done in each set, against its target."""

from collections.abc import Mapping
from itertools import groupby

from textual.app import ComposeResult
from textual.containers import VerticalScroll
from textual.content import Content
from textual.reactive import var

from runstrong_tui.core.logbook import Ending, SessionRecord, SetRecord, minutes
from runstrong_tui.core.words import lasted
from runstrong_tui.tui.folding import Parts, folded
from runstrong_tui.tui.naming import title
from runstrong_tui.tui.widgets.text import Text
from runstrong_tui.tui.words import EFFORTS, count, day, done, hour, seconds

INDENT = 4
"""Columns before what of a set goes on in another line."""


class SessionDetail(VerticalScroll):
    """Follows the session that is highlighted."""

    can_focus = False

    names: var[Mapping[str, str]] = var(dict)
    """Exercises by id; the log keeps no names. What is unknown is shown by its id."""
    record: var[SessionRecord | None] = var(None)

    def compose(self) -> ComposeResult:
        yield Text(id="detail")

    def watch_record(self) -> None:
        self._tell()
        self.scroll_home(animate=False)

    def on_resize(self) -> None:
        self._tell()

    def _tell(self) -> None:
        columns = self.scrollable_content_region.width
        shown = content_of(self.record, self.names, columns) if self.record else ""
        self.query_one("#detail", Text).say(shown)


def content_of(record: SessionRecord, names: Mapping[str, str], columns: int) -> Content:
    """All of a session, to read in lines of so many columns."""
    parts: Parts = [
        (f"{record.name}\n", "bold $foreground"),
        *folded(_about(record), columns, 0),
        ("\n", ""),
    ]
    for exercise, sets in groupby(record.sets, key=lambda one: one.exercise):
        name = names.get(exercise) or title(exercise)
        parts.append((f"\n{name}\n", "bold $foreground"))
        for one in sets:
            parts += [*folded(_set(one), columns, INDENT), ("\n", "")]
    if record.note:
        parts += [("\nNote  ", "$muted"), (record.note, "$foreground")]
    return Content.assemble(*parts)


def _about(record: SessionRecord) -> Parts:
    completed = record.status is Ending.COMPLETED
    paused = f", {seconds(record.paused_seconds)} paused" if record.paused_seconds >= 1 else ""
    took = count(minutes(record.elapsed_seconds), "minute", "minutes")
    return [
        (f"{day(record.started)} {record.started.year}, {hour(record.started)}   ", "$muted"),
        ("completed" if completed else "stopped early", "$done" if completed else "$ready"),
        ("\n", ""),
        (f"{took}, ", "$muted"),
        (f"{lasted(record.active_seconds * 1000)} at work{paused}", "$muted"),
        *_effort(record),
    ]


def _effort(record: SessionRecord) -> Parts:
    if record.effort is None:
        return []
    number = f"{record.effort}/10"
    return [
        ("\nEffort ", "$muted"),
        (number, "bold $ready"),
        (f" {EFFORTS[record.effort]}", "$muted"),
    ]


def _set(one: SetRecord) -> Parts:
    """The set's number, what was done, and what else is known."""
    side = f" {one.side.value:5}" if one.side else ""
    timed = one.target_reps is None
    extras = [
        f"{one.weight:g} kg" if one.weight else "",
        "" if timed else seconds(one.seconds),
        f"{one.reps} movements" if timed and one.reps else "",
        "skipped" if one.skipped else "",
        f"rest {seconds(one.rest)}" if one.rest else "",
        f"{one.reserve} in reserve" if one.reserve is not None else "",
    ]
    ink = "$ready" if _missed(one) else "$done"
    tail = [(f"  {extra}", "$muted") for extra in extras if extra]
    return [(f" {one.set}{side}  ", "$muted"), (f"{done(one):9}", ink), *tail]


def _missed(one: SetRecord) -> bool:
    """Whether less was done than was asked for."""
    if one.skipped:
        return True
    if one.target_reps is not None:
        return (one.reps or 0) < one.target_reps
    return one.target_seconds is not None and round(one.seconds) < round(one.target_seconds)


if __name__ == "__main__":
    from runstrong_tui.tui.alone import RECORD, show

    class Sample(SessionDetail):
        def on_mount(self) -> None:
            self.record = RECORD

    show(Sample())
