"""The index is never anything but the sum of the files."""

import os
import shutil
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta, timezone
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from runstrong_tui.core.logbook import Ending, SessionRecord, SetRecord
from runstrong_tui.core.plan import Side
from runstrong_tui.core.search import Days, Term, Wanted
from runstrong_tui.files.indexed_log import IndexedLog
from runstrong_tui.files.log_index import Read
from runstrong_tui.files.log_place import Place
from runstrong_tui.files.log_store import FILE, remove
from runstrong_tui.files.log_table import to_text
from runstrong_tui.files.paths import Places, places
from tests.examples import ALL
from tests.files.folded import FoldedLog, named

EVER = Wanted()
WISHES = (
    Wanted((Term("note"),)),
    Wanted((Term("x", frozenset({"plank", "squat"})), Term("runner"))),
    Wanted((Term("2026-11", days=Days(date(2026, 11, 1), date(2026, 11, 30))),)),
    Wanted((Term("nov", month=11),)),
    Wanted(exercise="plank", days=Days(first=date(2026, 10, 15))),
)


def differences(log: IndexedLog, folder: Path) -> Iterator[str]:
    """Where an index says something else than the files."""
    fold = FoldedLog(folder)
    pairs: dict[str, tuple[object, object]] = {
        "lines": (log.lines(EVER, 0, 1000), fold.lines(EVER)),
        "days": (log.days(date.min, date.max), fold.days(date.min, date.max)),
        "weeks": (log.weeks(), fold.weeks()),
        "exercise weeks": (log.exercise_weeks(date.min), fold.exercise_weeks()),
        "bests": (log.bests(), fold.bests()),
        "marks": (log.marks([one.id for one in fold.records]), fold.marks()),
        "faults": (named(log.faults()), fold.named_faults()),
    }
    for number, wish in enumerate(WISHES):
        pairs[f"wish {number}"] = (log.lines(wish, 0, 1000), fold.lines(wish))
        pairs[f"count {number}"] = (log.count(wish), len(fold.lines(wish)))
    for name, (indexed, folded) in pairs.items():
        if indexed != folded:
            yield f"{name}: {indexed} instead of {folded}"


def caught_up(log: IndexedLog) -> IndexedLog:
    log.catch_up()
    return log


# What people, syncers, clocks and crashes do to a log.

SETS = st.builds(
    SetRecord,
    exercise=st.sampled_from(["plank", "squat", "donkey-kick"]),
    set=st.integers(1, 3),
    seconds=st.integers(0, 60).map(float),
    side=st.sampled_from([None, *Side]),
    target_reps=st.none() | st.integers(5, 12),
    reps=st.none() | st.integers(0, 12),
    target_seconds=st.none() | st.sampled_from([20.0, 30.0]),
    weight=st.sampled_from([None, None, 7.5]),
    skipped=st.booleans(),
)
MOMENTS = st.builds(
    lambda minutes, offset: (
        datetime(2026, 11, 22, 7, 30, tzinfo=UTC).astimezone(timezone(timedelta(hours=offset)))
        - timedelta(minutes=minutes)
    ),
    st.sampled_from([0, 0, 600, 1440, 7000, 20000, 60000, 500_000]),
    st.sampled_from([-11, 0, 2, 13]),
)
RECORDS = st.builds(
    lambda id_, started, sets, elapsed, effort, note, name: SessionRecord(
        id_,
        "runner-strength",
        name,
        Ending.COMPLETED,
        started,
        started + timedelta(minutes=20),
        tuple(sets),
        elapsed_seconds=elapsed,
        effort=effort,
        note=note,
    ),
    st.sampled_from([f"s{number}" for number in range(4)]),
    MOMENTS,
    st.lists(SETS, max_size=4),
    st.sampled_from([0.0, 1200.0]),
    st.none() | st.integers(0, 10),
    st.sampled_from(["", "a note", "100 % of it_all"]),
    st.sampled_from(["Runner strength", "Ruhe"]),
)
PATHS = st.sampled_from(
    [
        *("2026/11/a.toml", "2026/11/b.toml", "2026/10/c.toml", "2025/12/d.toml", "e.toml"),
        *("2026/11/a.sync-conflict-1.toml", "deep/er/still/f.toml", "2026/11/g.txt"),
        *("2026/11/.hidden.toml", ".stversions/h.toml", "zoo/z.toml", "2026/i.toml"),
    ]
)
BROKEN = st.sampled_from(['id = "s1"\n', "id = \n", "x = [1,\n", "\udcff", ""])
EDITS = st.one_of(
    st.tuples(st.just("write"), PATHS, RECORDS.map(to_text)),
    st.tuples(st.just("write"), PATHS, RECORDS.map(to_text)),
    st.tuples(st.just("write over"), PATHS, RECORDS.map(to_text)),
    st.tuples(st.just("same size and time"), PATHS, st.just("")),
    st.tuples(st.just("spoil"), PATHS, BROKEN),
    st.tuples(st.just("remove"), PATHS, st.just("")),
    st.tuples(st.just("rename"), PATHS, PATHS),
    st.tuples(st.just("copy"), PATHS, PATHS),
    st.tuples(st.just("move folder"), st.just(""), st.just("")),
    st.tuples(st.just("old times"), PATHS, st.just("")),
    st.tuples(st.just("future"), PATHS, st.just("")),
    st.tuples(st.just("look"), st.just(""), st.just("")),
    st.tuples(st.just("another instance"), st.just(""), st.just("")),
    st.tuples(st.just("restart"), st.just(""), st.just("")),
    st.tuples(st.just("lose the cache"), st.just(""), st.just("")),
    st.tuples(st.just("half a sweep"), st.just(""), st.just("")),
)


class Life:
    """A log and two instances of the program that look at it."""

    def __init__(self, root: Path) -> None:
        self.where = places(root)
        self.folder = self.where.sessions
        self.one = IndexedLog(self.where)
        self.other = IndexedLog(self.where)

    def live(self, deed: str, path: str, more: str) -> None:
        file = self.folder / path
        match deed:
            case "write":
                file.parent.mkdir(parents=True, exist_ok=True)
                fresh = file.with_name(".fresh.tmp")
                fresh.write_bytes(more.encode("utf-8", "surrogateescape"))
                fresh.replace(file)
            case "write over" | "spoil":
                file.parent.mkdir(parents=True, exist_ok=True)
                file.write_bytes(more.encode("utf-8", "surrogateescape"))
            case "same size and time" if file.is_file():
                self._change_unseen(file)
            case "remove":
                file.unlink(missing_ok=True)
            case "rename" if file.is_file():
                (self.folder / more).parent.mkdir(parents=True, exist_ok=True)
                file.rename(self.folder / more)
            case "copy" if file.is_file():
                (self.folder / more).parent.mkdir(parents=True, exist_ok=True)
                (self.folder / more).write_bytes(file.read_bytes())
            case "move folder" if (self.folder / "2026" / "11").is_dir():
                shutil.move(self.folder / "2026" / "11", self.folder / f"z{os.urandom(4).hex()}")
            case "old times" if file.is_file():
                os.utime(file, (1, 1))
            case "future" if file.is_file():
                os.utime(file, (2**33, 2**33))
            case "look":
                self.one.look()
            case "another instance":
                caught_up(self.other)
            case "restart":
                self.one.close()
                self.one = IndexedLog(self.where)
            case "lose the cache":
                shutil.rmtree(self.where.cache, ignore_errors=True)
            case "half a sweep":
                self.one.catch_up(0)

    def _change_unseen(self, file: Path) -> None:
        """As a program does that writes in place and sets the time back."""
        before = file.stat()
        text = file.read_text("utf-8", "surrogateescape")
        with file.open("r+", encoding="utf-8", errors="surrogateescape") as there:
            there.write(text.replace("1", "\0").replace("2", "1").replace("\0", "2"))
        os.utime(file, ns=(before.st_atime_ns, before.st_mtime_ns))

    def close(self) -> None:
        self.one.close()
        self.other.close()


EXAMPLES = 2_000 if ALL else 40


@settings(max_examples=EXAMPLES, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(EDITS, max_size=14))
def test_whatever_happens_to_the_files_the_index_says_what_they_say(
    edits: list[tuple[str, str, str]],
) -> None:
    with TemporaryDirectory() as root:
        life = Life(Path(root))
        try:
            for edit in edits:
                life.live(*edit)
            assert list(differences(caught_up(life.one), life.folder)) == []
            assert list(differences(caught_up(life.other), life.folder)) == []
        finally:
            life.close()


# Whatever becomes of the index itself.

SECOND = 1_000_000_000


@pytest.fixture
def where(tmp_path: Path) -> Places:
    return places(tmp_path)


def record(number: int, reps: int = 8, month: int = 11) -> SessionRecord:
    started = datetime(2026, month, 1 + number % 28, 7, 30, number // 28, tzinfo=UTC)
    sets = (
        SetRecord("squat", 1, 40.0, target_reps=8, reps=reps),
        SetRecord("plank", 1, 30.0 + number, target_seconds=30),
    )
    return SessionRecord(
        f"s{number}", "r", "R", Ending.COMPLETED, started, started, sets, elapsed_seconds=1200
    )


def put(where: Places, path: str, session: SessionRecord) -> Path:
    file = where.sessions / path
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(to_text(session))
    return file


def a_log(where: Places, sessions: int = 40) -> None:
    for number in range(sessions):
        month = 1 + number % 11
        put(where, f"2026/{month:02}/{number}.toml", record(number, month=month))


def is_right(where: Places, log: IndexedLog | None = None) -> bool:
    opened = log or IndexedLog(where)
    found = list(differences(caught_up(opened), where.sessions))
    opened.close()
    return found == []


def test_an_index_that_is_garbage_is_made_anew(where: Places) -> None:
    a_log(where)
    assert is_right(where)
    for garbage in (b"", b"garbage" * 5000, b"SQLite format 3\x00" + b"\x00" * 5000):
        (where.cache / FILE).write_bytes(garbage)
        assert is_right(where)


@pytest.mark.parametrize("noise", [b"\x00", b"\xff", b"\x01\x07\x2a", b"plank"])
def test_an_index_that_was_damaged_anywhere_is_never_believed(where: Places, noise: bytes) -> None:
    a_log(where, 12)
    assert is_right(where)
    file = where.cache / FILE
    sound = file.read_bytes()
    fold = FoldedLog(where.sessions)
    for start in range(0, len(sound), 4096 if os.environ.get("LONG") else 8192 + 512):
        length = 1 + start * 7 % 300
        spoilt = (noise * length)[:length]
        file.write_bytes(sound[:start] + spoilt + sound[start + length :])
        log = caught_up(IndexedLog(where))
        assert log.weeks() == fold.weeks()
        assert log.bests() == fold.bests()
        assert log.exercise_weeks(date.min) == fold.exercise_weeks()
        log.close()
        remove(file)


def test_an_index_of_another_version_or_another_log_is_not_used(where: Places) -> None:
    import sqlite3

    a_log(where)
    assert is_right(where)
    with sqlite3.connect(where.cache / FILE) as connection:
        connection.execute("PRAGMA user_version = 999")
    connection.close()
    assert is_right(where)
    elsewhere = replace(where, sessions=where.sessions.with_name("others"))
    put(elsewhere, "2026/11/other.toml", record(99))
    log = IndexedLog(elsewhere)
    assert log.lines(EVER, 0, 10) == ()
    assert is_right(elsewhere, log)


def test_where_no_cache_can_be_kept_everything_is_read_anew(where: Places) -> None:
    a_log(where)
    where.cache.parent.mkdir(parents=True, exist_ok=True)
    where.cache.write_text("a file where a folder should be")
    assert is_right(where)
    assert where.cache.read_text() == "a file where a folder should be"


def test_an_index_that_breaks_while_it_is_open_is_made_anew(where: Places) -> None:
    a_log(where)
    log = caught_up(IndexedLog(where))
    (where.cache / FILE).write_bytes(b"garbage" * 5000)
    for beside in where.cache.glob(f"{FILE}-*"):
        beside.write_bytes(b"garbage" * 100)
    assert is_right(where, log)


def test_two_instances_make_an_index_at_the_same_time(where: Places) -> None:
    a_log(where, 200)
    one, other = IndexedLog(where), IndexedLog(where)
    done = [False, False]
    while not all(done):
        done = [done[0] or one.catch_up(0), done[1] or other.catch_up(0)]
    assert is_right(where, one)
    assert is_right(where, other)


def test_a_change_that_looks_like_nothing_is_found_by_reading_again(
    where: Places, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Written within one tick of a coarse clock, to the same size, on a disk that tells no more."""
    coarse(monkeypatch)
    put(where, "2026/11/a.toml", record(1, reps=8))
    log = caught_up(IndexedLog(where))
    put(where, "2026/11/a.toml", record(1, reps=9))
    os.utime(where.sessions / "2026/11/a.toml", (1.7e9, 1.7e9))
    assert is_right(where, log)


def coarse(monkeypatch: pytest.MonkeyPatch) -> None:
    """All files look as if they had been changed in the same second, just now."""
    from runstrong_tui.files.log_place import Stamp

    now = int(datetime.now(UTC).timestamp()) * SECOND
    monkeypatch.setattr(
        Stamp, "of", classmethod(lambda cls, status: cls(now, now, 1, status.st_size))
    )


class Clock:
    """A wall clock that is wrong by so many nanoseconds."""

    def __init__(self, wrong: int) -> None:
        self.at = int(datetime.now(UTC).timestamp()) * SECOND + wrong

    def __call__(self) -> int:
        return self.at


@pytest.mark.parametrize("wrong", [-(10**6), 0, 10**6])
def test_a_clock_that_is_wrong_changes_nothing(
    where: Places, monkeypatch: pytest.MonkeyPatch, wrong: int
) -> None:
    coarse(monkeypatch)
    clock = Clock(wrong * SECOND)
    log = IndexedLog(where, now=clock)
    put(where, "2026/11/a.toml", record(1, reps=8))
    caught_up(log)
    if wrong <= 0:
        put(where, "2026/11/a.toml", record(1, reps=9))
    caught_up(log)
    clock.at += 60 * SECOND
    caught_up(log)
    assert list(differences(log, where.sessions)) == []
    reads = count_reads(monkeypatch)
    caught_up(log)
    assert reads == [], "once time has passed nothing is read again"
    log.close()


def count_reads(monkeypatch: pytest.MonkeyPatch) -> list[Path]:
    from runstrong_tui.files import log_sweep

    reads: list[Path] = []
    real = log_sweep.read_file

    def counted(root: Path, place: Place) -> Read:
        reads.append(place.below(root))
        return real(root, place)

    monkeypatch.setattr(log_sweep, "read_file", counted)
    return reads


# How little is read.


def old(file: Path) -> Path:
    """As if it had been there for long."""
    os.utime(file, (1.7e9, 1.7e9))
    return file


def later() -> Clock:
    """The clock of a start long after the files were written."""
    return Clock(3600 * SECOND)


def test_a_new_or_changed_file_costs_one_read_however_many_there_are(
    where: Places, monkeypatch: pytest.MonkeyPatch
) -> None:
    a_log(where, 300)
    caught_up(IndexedLog(where, now=later())).close()
    reads = count_reads(monkeypatch)
    log = IndexedLog(where, now=later())
    log.look()
    assert log.catch_up()
    assert reads == []
    before = log.revision
    new = put(where, "2026/12/new.toml", record(500, month=12))
    changed = put(where, "2026/11/10.toml", record(10, reps=3))
    log.look()
    assert log.revision > before
    assert sorted(reads) == sorted([new, changed])
    reads.clear()
    log.change(replace(log.session("s10"), effort=3))
    assert reads == [changed]
    log.close()


def test_without_an_index_a_look_reads_the_newest_and_the_sweep_the_rest(
    where: Places, monkeypatch: pytest.MonkeyPatch
) -> None:
    a_log(where, 300)
    reads = count_reads(monkeypatch)
    log = IndexedLog(where, now=later())
    log.look()
    assert 50 <= len(reads) < 150
    months = {path.parent.name for path in reads}
    assert min(months) > "08"
    assert log.count(EVER) == len(reads)
    while not log.catch_up(0):
        pass
    assert len(reads) == 300
    assert is_right(where, log)


def test_a_log_in_one_flat_folder_is_a_log_too(where: Places) -> None:
    for number in range(100):
        put(where, f"{number}.toml", record(number))
    log = IndexedLog(where)
    log.look()
    assert log.count(EVER) >= 50
    assert is_right(where, log)


def test_a_folder_that_can_not_be_read_is_named(
    where: Places, monkeypatch: pytest.MonkeyPatch
) -> None:
    a_log(where)
    real = os.scandir

    def refusing(path: str) -> object:
        if str(path).endswith("05"):
            raise PermissionError(13, "Permission denied", str(path))
        return real(path)

    log = IndexedLog(where)
    monkeypatch.setattr(os, "scandir", refusing)
    assert list(differences(caught_up(log), where.sessions)) == []
    (fault,) = log.faults()
    assert str(fault) == f"{where.sessions / '2026/05'}: can't be read: permission denied"
    monkeypatch.undo()
    assert is_right(where, log)
