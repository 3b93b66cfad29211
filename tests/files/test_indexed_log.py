"""The log as the faces see it: adding, correcting, deleting, merging; never another day touched."""

from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from runstrong_tui.archive import Archive
from runstrong_tui.core.dosage import Dosage
from runstrong_tui.core.fault import Unusable
from runstrong_tui.core.quantity import Range
from runstrong_tui.core.search import Wanted
from runstrong_tui.files.indexed_log import IndexedLog
from runstrong_tui.files.log_table import to_text
from runstrong_tui.files.paths import Places, places
from tests.files.sample import FailingDisk, calls
from tests.files.test_log_index import a_log, is_right, put, record

EVER = Wanted()


@pytest.fixture
def where(tmp_path: Path) -> Places:
    return places(tmp_path)


@pytest.fixture
def log(where: Places) -> IndexedLog:
    a_log(where, 20)
    log = IndexedLog(where)
    log.catch_up()
    return log


def contents(where: Places) -> dict[Path, bytes]:
    return {path: path.read_bytes() for path in where.sessions.rglob("*.toml")}


def test_it_is_an_archive(where: Places) -> None:
    archive: Archive = IndexedLog(where)
    assert archive.sessions() == ((), ())


def test_a_correction_touches_one_file_and_is_there_at_once(log: IndexedLog, where: Places) -> None:
    before = contents(where)
    log.change(replace(log.session("s7"), effort=9, note="hills"))
    after = contents(where)
    (changed,) = (path for path in after if after[path] != before[path])
    assert changed.name == "7.toml"
    line = next(line for line in log.lines(EVER, 0, 99) if line.id == "s7")
    assert (line.effort, line.note) == (9, "hills")
    assert is_right(where, log)


def test_comments_and_keys_of_ones_own_stay(log: IndexedLog, where: Places) -> None:
    file = put(where, "2026/11/mine.toml", record(50))
    file.write_text("# on the mat\nshoes = 'none'\n" + file.read_text())
    log.change(replace(log.session("s50"), effort=3))
    assert file.read_text().startswith("# on the mat\nshoes = 'none'\n")
    assert "effort = 3" in file.read_text()


def test_another_date_moves_the_session_in_the_list_but_not_its_file(
    log: IndexedLog, where: Places
) -> None:
    files = set(contents(where))
    one = log.session("s3")
    log.change(replace(one, started=one.started + timedelta(days=900)))
    assert log.lines(EVER, 0, 1)[0].id == "s3"
    assert set(contents(where)) == files
    assert is_right(where, log)


def test_a_session_is_added_under_an_id_of_its_own(log: IndexedLog, where: Places) -> None:
    added = log.add(replace(record(80), id=""))
    assert added.id.startswith("20261125T0730")
    again = log.add(replace(record(80), id=added.id))
    assert again.id != added.id, "an id that is taken is not used twice"
    assert log.count(EVER) == 22
    assert is_right(where, log)


def test_a_session_that_can_not_be_kept_is_refused(where: Places) -> None:
    log = IndexedLog(where, FailingDisk(calls("write", 28)))
    with pytest.raises(Unusable, match="R: can't be logged: no space left"):
        log.add(record(1))
    assert contents(where) == {}


def test_what_is_deleted_lies_in_the_trash_and_comes_back_where_it_was(
    log: IndexedLog, where: Places
) -> None:
    before = contents(where)
    removed = log.remove("s5")
    assert removed.name == "R"
    assert log.count(EVER) == 19
    assert [path.name for path in where.trash.iterdir()] == ["5.toml"]
    with pytest.raises(Unusable, match="s5: no such session"):
        log.session("s5")
    log.restore(removed)
    assert contents(where) == before
    assert log.session("s5").id == "s5"
    assert is_right(where, log)


def test_all_copies_are_deleted_and_come_back_together(log: IndexedLog, where: Places) -> None:
    put(where, "2026/11/5.sync-conflict-1.toml", record(5, reps=1))
    assert log.session("s5").sets[0].reps == 8
    removed = log.remove("s5")
    log.catch_up()
    assert log.count(EVER) == 19
    log.restore(removed)
    assert log.copies("s5") == 2
    assert is_right(where, log)


def test_what_left_the_trash_can_not_be_brought_back(log: IndexedLog, where: Places) -> None:
    removed = log.remove("s5")
    (where.trash / "5.toml").unlink()
    with pytest.raises(Unusable, match="R: can't be brought back: no such file"):
        log.restore(removed)


def test_a_place_that_was_taken_meanwhile_is_not_overwritten(
    log: IndexedLog, where: Places
) -> None:
    removed = log.remove("s5")
    file = Path(removed.moved[0][0])
    file.write_text(to_text(record(99)))
    log.restore(removed)
    assert log.session("s99").id == "s99"
    assert log.session("s5").id == "s5"
    assert is_right(where, log)


def test_copies_are_merged_into_the_one_that_counts(log: IndexedLog, where: Places) -> None:
    kept = where.sessions / "2026/06/5.toml"
    put(where, "2026/06/5.sync-conflict-1.toml", replace(record(5, month=6), effort=8))
    put(where, "elsewhere/5.toml", replace(record(5, month=6), note="windy"))
    log.catch_up()
    assert log.copies("s5") == 3
    log.merge("s5")
    assert log.copies("s5") == 1
    merged = log.session("s5")
    assert (merged.effort, merged.note) == (8, "windy")
    assert kept.exists()
    assert len(list(where.trash.iterdir())) == 2
    assert is_right(where, log)


def test_a_file_that_moved_or_changed_behind_the_index_is_found(
    log: IndexedLog, where: Places
) -> None:
    log.catch_up()
    (where.sessions / "2026/06/5.toml").rename(where.sessions / "moved.toml")
    assert log.session("s5").id == "s5"
    (where.sessions / "moved.toml").write_text(to_text(replace(record(5), id="s500")))
    with pytest.raises(Unusable, match="no such session"):
        log.session("s51")
    assert log.session("s500").id == "s500"
    assert is_right(where, log)


def test_a_session_is_found_by_a_beginning_that_only_it_has(log: IndexedLog) -> None:
    assert log.session("s19").id == "s19"
    assert log.session("s1").id == "s1", "the whole id goes before a beginning"
    assert log.session("last").id == log.lines(EVER, 0, 1)[0].id
    with pytest.raises(Unusable, match="20 sessions begin so"):
        log.session("s")
    with pytest.raises(Unusable, match="x: no such session in the log"):
        log.session("x")


def test_an_empty_log_leaves_no_trace(where: Places) -> None:
    log = IndexedLog(where)
    log.look()
    assert log.catch_up()
    assert (log.lines(EVER, 0, 9), log.weeks(), log.bests()) == ((), (), ())
    with pytest.raises(Unusable, match="last: no session is logged yet"):
        log.session("last")
    assert not where.cache.exists()


def test_sessions_are_read_one_by_one_newest_first(log: IndexedLog) -> None:
    ids = [one.id for one in log.records_of(Wanted(exercise="squat"))]
    assert ids == [line.id for line in log.lines(EVER, 0, 99)]


def test_the_history_of_an_exercise_is_the_log_as_it_is_when_it_is_asked_for(
    log: IndexedLog, where: Places
) -> None:
    asked = Dosage("squat", Range(1, 1), Range(5, 12), by_reps=True)
    assert len(list(log.history()(asked))) == 20
    put(where, "2026/12/new.toml", record(60, month=12))
    assert next(iter(log.history()(asked))).id == "s60"


def test_the_index_is_for_its_owner_alone(log: IndexedLog, where: Places) -> None:
    log.catch_up()
    modes = {path.stat().st_mode & 0o777 for path in where.cache.iterdir()}
    assert where.cache.stat().st_mode & 0o777 == 0o700
    assert modes == {0o600}
