"""One session of the log: what was done in each set, against its target."""

from collections.abc import Mapping
from itertools import groupby

from textual.app import ComposeResult
from textual.containers import VerticalScroll
from textual.content import Content
from textual.reactive import var

from runstrong_tui.core.logbook import Ending, SessionRecord, SetRecord, minutes
from runstrong_tui.tui.widgets.text import Text
from runstrong_tui.tui.words import EFFORTS, clock, count, day, done, hour, seconds, title

Parts = list[tuple[str, str]]


class SessionDetail(VerticalScroll):
    """Follows the session that is highlighted."""

    can_focus = False

    names: var[Mapping[str, str]] = var(dict)
    """Exercises by id; the log keeps no names. What is unknown is shown by its id."""
    record: var[SessionRecord | None] = var(None)

    def compose(self) -> ComposeResult:
        yield Text(id="detail")

    def watch_record(self, record: SessionRecord | None) -> None:
        self.query_one("#detail", Text).say(content_of(record, self.names) if record else "")
        self.scroll_home(animate=False)


def content_of(record: SessionRecord, names: Mapping[str, str]) -> Content:
    """All of a session, to read."""
    parts: Parts = [
        (f"{record.name}\n", "bold $foreground"),
        (f"{day(record.started)} {record.started.year}, {hour(record.started)}   ", "$muted"),
        *_ending(record),
        *_effort(record),
    ]
    for exercise, sets in groupby(record.sets, key=lambda one: one.exercise):
        name = names.get(exercise) or title(exercise)
        parts.append((f"\n{name}\n", "bold $foreground"))
        for one in sets:
            parts += _set(one)
    if record.note:
        parts += [("\nNote  ", "$muted"), (record.note, "$foreground")]
    return Content.assemble(*parts)


def _ending(record: SessionRecord) -> Parts:
    completed = record.status is Ending.COMPLETED
    word = ("completed", "$done") if completed else ("stopped early", "$ready")
    paused = f", {seconds(record.paused_seconds)} paused" if record.paused_seconds >= 1 else ""
    took = count(minutes(record.elapsed_seconds), "minute", "minutes")
    return [word, (f"\n{took}, {clock(record.active_seconds * 1000)} at work{paused}\n", "$muted")]


def _effort(record: SessionRecord) -> Parts:
    if record.effort is None:
        return []
    number = f"{record.effort}/10"
    return [
        ("Effort ", "$muted"),
        (number, "bold $ready"),
        (f" {EFFORTS[record.effort]}\n", "$muted"),
    ]


def _set(one: SetRecord) -> Parts:
    side = f" {one.side.value:5}" if one.side else ""
    missed = one.reps is not None and one.target_reps is not None and one.reps < one.target_reps
    short = one.target_seconds is not None and round(one.seconds) < round(one.target_seconds)
    ink = "$ready" if missed or short or one.skipped else "$done"
    extras = [
        f"{one.weight:g} kg" if one.weight else "",
        seconds(one.seconds) if one.reps is not None else "",
        "skipped" if one.skipped else "",
        f"rest {seconds(one.rest)}" if one.rest else "",
        f"{one.reserve} in reserve" if one.reserve is not None else "",
    ]
    tail = "  ".join(extra for extra in extras if extra)
    return [(f"  {one.set}{side}  ", "$muted"), (f"{done(one):11}", ink), (f" {tail}\n", "$muted")]


if __name__ == "__main__":
    from runstrong_tui.tui.alone import RECORD, show

    class Sample(SessionDetail):
        def on_mount(self) -> None:
            self.record = RECORD

    show(Sample())
