"""Whatever happens to the clock on the wall: times of day are what it said, lengths are not its."""

from collections.abc import Iterator
from datetime import datetime, timedelta
from pathlib import Path

import pytest

from runstrong_tui.core.flow import settle, start
from runstrong_tui.core.logbook import SessionRecord
from runstrong_tui.files.logbook import Logbook
from runstrong_tui.files.under_way import begin, go_on
from runstrong_tui.files.unfinished import UnfinishedSessions
from tests.files.sample import ID, PLAN, places_in


def trained(folder: Path, *wall: datetime) -> SessionRecord:
    """The record of a session that was broken off once, by these looks at the wall."""
    looks: Iterator[datetime] = iter(wall)
    places = places_in(folder)
    turn = start(PLAN, ID)
    journal = begin(places, turn.session, lambda: next(looks))
    half = settle(turn.session, 60_000)
    journal.write((*turn.happenings, *half.happenings))
    journal.clock(half.session)
    journal.close()
    session, journal = go_on(places, ID, lambda: next(looks))
    over = settle(half.session, PLAN.ms).session
    assert (session.at, session.results) == (half.session.at, half.session.results)
    journal.finish(over)
    journal.close()
    return Logbook(places.sessions).session(ID)


at = datetime.fromisoformat
CHANGES = {
    "nothing": (at("2026-06-01T07:00:00+02:00"), at("2026-06-01T07:30:00+02:00")),
    "to summer": (at("2026-03-29T01:50:00+01:00"), at("2026-03-29T03:10:00+02:00")),
    "to winter": (at("2026-10-25T02:50:00+02:00"), at("2026-10-25T02:10:00+01:00")),
    "another zone": (at("2026-06-01T07:00:00+02:00"), at("2026-06-01T06:20:00+01:00")),
    "an hour back": (at("2026-06-01T07:00:00+02:00"), at("2026-06-01T06:20:00+02:00")),
    "years back": (at("2026-06-01T07:00:00+02:00"), at("1970-01-01T00:00:00+01:00")),
    "years on": (at("1970-01-01T00:00:00+01:00"), at("2026-06-01T07:00:00+02:00")),
}


@pytest.mark.parametrize("change", CHANGES)
def test_lengths_are_what_they_were_whatever_the_wall_says(tmp_path: Path, change: str) -> None:
    record = trained(tmp_path, *CHANGES[change])
    assert record.elapsed_seconds == PLAN.ms / 1000
    assert record.paused_seconds == 0
    assert [done.seconds for done in record.sets] == [30, 30, 16, 16, 60]
    assert all(done.rest is None or done.rest >= 0 for done in record.sets)
    assert record.finished - record.started >= timedelta(milliseconds=PLAN.ms)


@pytest.mark.parametrize("change", ["nothing", "to summer", "to winter", "another zone"])
def test_the_log_has_the_times_of_day_as_they_were_there_and_then(
    tmp_path: Path, change: str
) -> None:
    started, finished = CHANGES[change]
    record = trained(tmp_path, started, finished)
    assert record.started.isoformat() == started.isoformat()
    assert record.finished.isoformat() == finished.isoformat()
    (file,) = tmp_path.glob("sessions/**/*.toml")
    assert file.name.startswith(f"{started:%Y-%m-%d-%H%M}")


def test_what_is_logged_later_ends_where_it_was_broken_off(tmp_path: Path) -> None:
    """The file may have been copied by something that sets its date."""
    places = places_in(tmp_path)
    started = at("2026-06-01T07:00:00+02:00")
    turn = start(PLAN, ID)
    journal = begin(places, turn.session, lambda: started)
    journal.write(settle(turn.session, 60_000).happenings)
    journal.clock(settle(turn.session, 60_000).session)
    journal.close()
    record = UnfinishedSessions(places).log(ID)
    assert record.started == started
    assert record.finished >= started + timedelta(seconds=60)
    assert record.elapsed_seconds == 60
