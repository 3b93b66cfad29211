import signal
import subprocess
import sys
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from runstrong_tui.core.commands import Stop
from runstrong_tui.core.engine import answer
from runstrong_tui.core.fault import Unusable
from runstrong_tui.core.flow import settle, start
from runstrong_tui.core.logbook import Ending
from runstrong_tui.core.session import Session, Status
from runstrong_tui.files.journal_format import read
from runstrong_tui.files.live_folder import find as find_journal
from runstrong_tui.files.live_folder import put_into_log
from runstrong_tui.files.logbook import Logbook
from runstrong_tui.files.paths import Places
from runstrong_tui.files.session_id import new_id
from runstrong_tui.files.under_way import begin, go_on
from tests.files.sample import FINISHED, ID, PLAN, STARTED, new_session, places_in

WRITER = """
import sys
from dataclasses import replace
from pathlib import Path
from tests.files.sample import STARTED, new_session, places_in
from runstrong_tui.files.under_way import begin

journal = begin(places_in(Path(sys.argv[1])), new_session(), lambda: STARTED)
at, seen = 0, 0
while True:
    if journal.saved_to == at:
        at += 1
        journal.clock(replace(new_session(), at=at, spent=at))
    if journal.saved_to > seen:
        seen = journal.saved_to
        print(seen, flush=True)
"""


def started() -> datetime:
    return STARTED


def broken_off(places: Places, session_id: str = ID, at: int = 45_000) -> Session:
    """A session left at some moment, with its journal."""
    turn = start(PLAN, session_id)
    journal = begin(places, turn.session, started)
    journal.write(turn.happenings)
    turn = settle(turn.session, at)
    journal.write(turn.happenings)
    journal.clock(turn.session)
    journal.close()
    return turn.session


def test_a_session_goes_on_where_it_was_left(tmp_path: Path) -> None:
    places = places_in(tmp_path)
    left = broken_off(places)
    session, journal = go_on(places, ID, started)
    journal.close()
    assert session.status is Status.PAUSED
    assert session.plan == PLAN
    assert (session.step, session.spent, session.at) == (2, 5_000, 45_000)
    assert session.results == left.results
    assert session.rested_ms == left.rested_ms


def test_the_journal_of_a_resumed_session_goes_on_as_well(tmp_path: Path) -> None:
    places = places_in(tmp_path)
    broken_off(places)
    for at in (46_000, 47_000):
        session, journal = go_on(places, ID, started)
        journal.clock(replace(session, at=at, spent=session.spent + 1_000))
        journal.close()
    session, journal = go_on(places, ID, started)
    assert (session.at, session.spent) == (47_000, 7_000)
    journal.finish(answer(session, Stop()).session)
    journal.close()
    assert Logbook(places.sessions).session(ID).elapsed_seconds == 47


def test_a_beginning_of_the_id_is_enough(tmp_path: Path) -> None:
    places = places_in(tmp_path)
    broken_off(places)
    session, journal = go_on(places, "2026", started)
    journal.close()
    assert session.id == ID


def test_a_torn_end_is_cut_and_kept_beside_it(tmp_path: Path) -> None:
    places = places_in(tmp_path)
    broken_off(places)
    path = places.live / f"{ID}.toml"
    torn = path.read_bytes()[:-20]
    path.write_bytes(torn)
    session, journal = go_on(places, ID, started)
    journal.clock(replace(session, at=50_000))
    journal.close()
    data = path.read_bytes()
    assert read(data).good == len(data)
    assert read(data).events[-1]["at"] == 50_000
    assert (places.live / f"{ID}.toml.torn").read_bytes() == torn


def test_an_unknown_id_is_refused_and_never_joined_into_a_path(tmp_path: Path) -> None:
    places = places_in(tmp_path)
    broken_off(places)
    for wanted in ("1999", "../live/" + ID, "", "."):
        with pytest.raises(Unusable, match="no such unfinished session"):
            go_on(places, wanted, started)


def test_an_id_is_begun_only_once(tmp_path: Path) -> None:
    places = places_in(tmp_path)
    broken_off(places)
    with pytest.raises(Unusable, match="under way already"):
        begin(places, new_session(), started)


def test_a_session_whose_end_is_kept_is_logged_instead(tmp_path: Path) -> None:
    places = places_in(tmp_path)
    broken_off(places, at=PLAN.ms)
    with pytest.raises(Unusable, match="it is in the log"):
        go_on(places, ID, started)
    assert Logbook(places.sessions).session(ID).status is Ending.COMPLETED
    assert not (places.live / f"{ID}.toml").exists()


def test_a_journal_that_outlived_its_log_entry_is_removed(tmp_path: Path) -> None:
    places = places_in(tmp_path)
    broken_off(places)
    path = places.live / f"{ID}.toml"
    data = path.read_bytes()
    log = Logbook(places.sessions)
    put_into_log(find_journal(places.live, ID), log)
    path.write_bytes(data)
    with pytest.raises(Unusable, match="it is in the log"):
        go_on(places, ID, started)
    assert not path.exists()
    assert len(log.sessions()[0]) == 1


def test_killed_in_the_middle_nothing_acknowledged_is_lost(tmp_path: Path) -> None:
    command = [sys.executable, "-c", WRITER, str(tmp_path)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as writer:
        assert writer.stdout is not None
        acknowledged = 0
        while acknowledged < 30:
            acknowledged = int(writer.stdout.readline())
        writer.send_signal(signal.SIGKILL)
        acknowledged = max([acknowledged, *map(int, writer.stdout.read().split())])
    session, journal = go_on(places_in(tmp_path), ID, started)
    journal.close()
    assert session.at in (acknowledged, acknowledged + 1)
    assert session.spent == session.at


def test_the_finish_has_its_own_time_of_day(tmp_path: Path) -> None:
    places = places_in(tmp_path)
    moments = iter([STARTED, FINISHED])
    session = new_session()
    journal = begin(places, session, lambda: next(moments))
    journal.finish(answer(session, Stop()).session)
    journal.close()
    record = Logbook(places.sessions).session("last")
    assert (record.started, record.finished) == (STARTED, FINISHED)


def test_a_new_id_is_the_moment_in_utc_and_something_random() -> None:
    assert new_id(STARTED, lambda count: b"\x7f\x3a"[:count]) == ID
    assert new_id(STARTED) != new_id(STARTED + timedelta(seconds=1))
    assert new_id(datetime(2026, 1, 2, tzinfo=UTC), bytes).startswith("20260102T000000Z-")
