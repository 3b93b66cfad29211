import os
from datetime import datetime, timedelta
from pathlib import Path

import pytest

from runstrong_tui.core.commands import Skip
from runstrong_tui.core.engine import answer
from runstrong_tui.core.fault import Unusable
from runstrong_tui.core.flow import settle, start
from runstrong_tui.core.logbook import Ending
from runstrong_tui.files.live_lock import LiveLock
from runstrong_tui.files.logbook import Logbook
from runstrong_tui.files.paths import Places
from runstrong_tui.files.under_way import begin
from runstrong_tui.files.unfinished import UnfinishedSessions
from runstrong_tui.ports import Unfinished, UnfinishedCard
from tests.files.sample import ID, PLAN, STARTED, places_in

LATER = "20261123T053012Z-0001"


def broken_off(places: Places, at: int, session_id: str = ID, started: datetime = STARTED) -> Path:
    """The journal of a session left at some moment."""
    turn = settle(start(PLAN, session_id).session, at)
    journal = begin(places, start(PLAN, session_id).session, lambda: started)
    journal.write(turn.happenings)
    journal.clock(turn.session)
    journal.close()
    return places.live / f"{session_id}.toml"


@pytest.fixture
def places(tmp_path: Path) -> Places:
    return places_in(tmp_path)


def contents(places: Places) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in places.live.iterdir()}


def test_nothing_is_unfinished_where_nothing_was_begun(places: Places) -> None:
    unfinished: Unfinished = UnfinishedSessions(places)
    assert unfinished.sessions() == ((), ())
    assert not places.live.exists()


def test_a_card_says_where_one_stood(places: Places) -> None:
    broken_off(places, at=113_500)
    cards, faults = UnfinishedSessions(places).sessions()
    assert faults == ()
    assert cards == (
        UnfinishedCard(
            id=ID,
            routine="runner-strength",
            name="Runner strength",
            where="Donkey kick, left, set 1 of 1",
            left="1:45",
            sets_done=2,
            started="22 Nov 07:30",
        ),
    )


def test_waiting_is_described_by_the_work_after_it(places: Places) -> None:
    broken_off(places, at=41_000)
    card = UnfinishedSessions(places).sessions()[0][0]
    assert card.where == "Forearm plank, set 2 of 2"


def test_the_newest_comes_first_and_looking_changes_nothing(places: Places) -> None:
    broken_off(places, 5_000)
    broken_off(places, 5_000, LATER, STARTED + timedelta(days=1))
    before = contents(places)
    cards, _ = UnfinishedSessions(places).sessions()
    assert [card.id for card in cards] == [LATER, ID]
    assert contents(places) == before


def test_a_journal_that_can_not_be_read_is_named_and_left_alone(places: Places) -> None:
    broken_off(places, 5_000)
    bad = places.live / "bad.toml"
    bad.write_bytes(b"\0" * 100)
    (places.live / "folder.toml").mkdir()
    os.mkfifo(places.live / "pipe.toml")
    (places.live / "copy.toml").write_bytes((places.live / f"{ID}.toml").read_bytes())
    cards, faults = UnfinishedSessions(places).sessions()
    assert [card.id for card in cards] == [ID]
    assert len(faults) == 4
    assert str(bad) in {fault.file for fault in faults}
    assert bad.read_bytes() == b"\0" * 100


def test_copies_of_syncers_and_torn_ends_are_no_sessions(places: Places) -> None:
    data = broken_off(places, 5_000).read_bytes()
    for name in (f"{ID}.sync-conflict-20261122-073000-ABC.toml", f"{ID}.toml.torn", ".x.toml"):
        (places.live / name).write_bytes(data)
    cards, faults = UnfinishedSessions(places).sessions()
    assert len(cards) == 1
    assert faults == ()


def test_logging_keeps_what_was_done_as_stopped(places: Places) -> None:
    path = broken_off(places, at=120_000)
    os.utime(path, (0, STARTED.timestamp() + 600))
    record = UnfinishedSessions(places).log(ID)
    assert record.status is Ending.STOPPED
    assert [(done.exercise, done.reps, done.seconds) for done in record.sets] == [
        ("plank-forearm", None, 30),
        ("plank-forearm", None, 30),
        ("donkey-kick", 5, 10),
    ]
    assert record.finished == STARTED + timedelta(minutes=10)
    assert Logbook(places.sessions).session(ID) == record
    assert not path.exists()


def test_a_set_of_less_than_a_second_is_not_logged(places: Places) -> None:
    broken_off(places, at=10_900)
    assert UnfinishedSessions(places).log(ID).sets == ()


def test_a_session_that_is_in_the_log_is_not_unfinished(places: Places) -> None:
    path = broken_off(places, 45_000)
    data = path.read_bytes()
    unfinished = UnfinishedSessions(places)
    record = unfinished.log(ID)
    path.write_bytes(data)
    assert unfinished.sessions() == ((), ())
    assert unfinished.log(ID) == record
    assert not path.exists()


def test_discarding_moves_it_to_the_trash(places: Places) -> None:
    data = broken_off(places, 45_000).read_bytes()
    UnfinishedSessions(places).discard(ID)
    assert UnfinishedSessions(places).sessions() == ((), ())
    assert (places.trash / f"{ID}.toml").read_bytes() == data


def test_nothing_is_logged_or_discarded_while_somebody_trains(places: Places) -> None:
    path = broken_off(places, 45_000)
    with LiveLock(places.live):
        for end in (UnfinishedSessions(places).log, UnfinishedSessions(places).discard):
            with pytest.raises(Unusable, match="training"):
                end(ID)
    assert path.exists()


def test_an_unknown_session_is_named(places: Places) -> None:
    with pytest.raises(Unusable, match="1999: no such unfinished session"):
        UnfinishedSessions(places).log("1999")


def test_skipped_sets_are_not_done(places: Places) -> None:
    turn = answer(settle(start(PLAN, ID).session, 25_000).session, Skip())
    journal = begin(places, start(PLAN, ID).session, lambda: STARTED)
    journal.write(turn.happenings)
    journal.close()
    assert UnfinishedSessions(places).sessions()[0][0].sets_done == 0


def test_a_session_that_was_over_is_logged_at_the_next_start(places: Places) -> None:
    path = broken_off(places, at=PLAN.ms + 1_000)
    broken_off(places, at=20_000, session_id=LATER)
    UnfinishedSessions(places).log_finished()
    records, _ = Logbook(places.sessions).sessions()
    assert [(record.id, record.status) for record in records] == [(ID, Ending.COMPLETED)]
    assert not path.exists()
    assert [card.id for card in UnfinishedSessions(places).sessions()[0]] == [LATER]


def test_what_is_over_is_left_to_whoever_trains_just_now(places: Places) -> None:
    path = broken_off(places, at=PLAN.ms + 1_000)
    with LiveLock(places.live):
        UnfinishedSessions(places).log_finished()
    assert path.exists()


def test_while_somebody_trains_nothing_is_offered(places: Places) -> None:
    broken_off(places, at=20_000)
    with LiveLock(places.live):
        assert UnfinishedSessions(places).sessions() == ((), ())
    assert len(UnfinishedSessions(places).sessions()[0]) == 1
