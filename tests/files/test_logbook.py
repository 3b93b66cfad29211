import os
import subprocess
import sys
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from runstrong_tui.core.fault import Unusable
from runstrong_tui.core.logbook import Ending, SessionRecord, SetRecord
from runstrong_tui.core.plan import Side
from runstrong_tui.core.session import SetResult, Status
from runstrong_tui.files.log_table import to_record
from runstrong_tui.files.logbook import Logbook
from tests.files.sample import FINISHED, ID, STARTED, FailingDisk, calls, new_session

RECORD = SessionRecord(
    id=ID,
    routine="runner-strength",
    name="Runner strength",
    status=Ending.COMPLETED,
    started=STARTED,
    finished=FINISHED,
    sets=(
        SetRecord("plank-forearm", 1, 30.0, target_seconds=30, rest=30.0004),
        SetRecord(
            "donkey-kick", 1, 32.0, side=Side.RIGHT, target_reps=8, reps=7, rest=45, weight=2.5
        ),
        SetRecord("jump-rope", 1, 12.3456, target_seconds=60, skipped=True, reserve=2),
    ),
    paused_seconds=12,
    elapsed_seconds=1334,
    effort=7,
    note='left hip "a bit" tight',
)

TEXT = """\
format = 1
id = "20261122T053012Z-7f3a"
routine = "runner-strength"
name = "Runner strength"
status = "completed"
started = 2026-11-22T07:30:12+02:00
finished = 2026-11-22T07:52:26+02:00
active_seconds = 74.346
paused_seconds = 12.0
elapsed_seconds = 1334.0
effort = 7
note = "left hip \\"a bit\\" tight"

[[set]]
exercise = "plank-forearm"
set = 1
target_seconds = 30.0
seconds = 30.0
rest = 30.0

[[set]]
exercise = "donkey-kick"
side = "right"
set = 1
target_reps = 8
reps = 7
seconds = 32.0
rest = 45.0
weight = 2.5

[[set]]
exercise = "jump-rope"
set = 1
target_seconds = 60.0
seconds = 12.346
skipped = true
reserve = 2
"""

BY_HAND = """\
# My own words stay.
id = 'by-hand'
started = 2026-11-20T18:00:00+01:00   # in the evening
shoes = "none"
active_seconds = 999

[[set]]  # on the mat
exercise = "squat"   # deep
reps = 10
mood = "good"

[[set]]
exercise = "squat"
set = 2
reps = 9

[extra]
x = 1
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "sessions"


def put(folder: Path, name: str, text: str) -> Path:
    """A file of the log, written by hand."""
    path = folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text)
    return path


def test_a_session_has_a_file_that_reads_well(folder: Path) -> None:
    Logbook(folder).add(RECORD)
    path = folder / "2026" / "11" / "2026-11-22-0730-runner-strength-7f3a.toml"
    assert path.read_text() == TEXT
    assert path.stat().st_mode & 0o777 == 0o600


def test_what_is_written_is_what_is_read(folder: Path) -> None:
    Logbook(folder).add(RECORD)
    records, faults = Logbook(folder).sessions()
    assert faults == ()
    sets = (
        replace(RECORD.sets[0], rest=30),
        RECORD.sets[1],
        replace(RECORD.sets[2], seconds=12.346),
    )
    assert records == (replace(RECORD, sets=sets),)


def test_an_empty_log_is_no_fault(folder: Path) -> None:
    assert Logbook(folder).sessions() == ((), ())
    with pytest.raises(Unusable, match="last: no session is logged yet"):
        Logbook(folder).session("last")
    with pytest.raises(Unusable, match="x: no such session in the log"):
        Logbook(folder).session("x")


def test_a_result_of_a_session_as_the_log_keeps_it() -> None:
    result = SetResult(1, "squat", 2, 31_500, target_reps=8, reps=8, rest_ms=45_020, weight=10.0)
    session = replace(
        new_session(), status=Status.DONE, results=(result,), at=90_000, paused_ms=3_500
    )
    record = to_record(session, STARTED, FINISHED.replace(microsecond=99))
    assert record.status is Ending.COMPLETED
    assert record.finished == FINISHED
    assert (record.elapsed_seconds, record.paused_seconds) == (90.0, 3.5)
    assert record.sets == (
        SetRecord("squat", 2, 31.5, target_reps=8, reps=8, rest=45.02, weight=10.0),
    )
    assert to_record(replace(session, stopped=True), STARTED, FINISHED).status is Ending.STOPPED
    broken_off = replace(session, status=Status.PAUSED)
    assert to_record(broken_off, STARTED, FINISHED).status is Ending.STOPPED


def test_adding_twice_is_adding_once(folder: Path) -> None:
    Logbook(folder).add(RECORD)
    Logbook(folder).add(RECORD)
    assert len(list(folder.rglob("*.toml"))) == 1


def test_two_sessions_never_share_a_file(folder: Path) -> None:
    other = replace(RECORD, id="20261122T053059Z-7f3a")
    Logbook(folder).add(RECORD)
    Logbook(folder).add(other)
    assert {record.id for record in Logbook(folder).sessions()[0]} == {RECORD.id, other.id}


def test_a_routine_is_never_joined_into_a_path_as_it_is(folder: Path) -> None:
    Logbook(folder).add(replace(RECORD, routine="../../Übung [x]\x1b", id="../.."))
    (path,) = folder.rglob("*.toml")
    assert path.parent == folder / "2026" / "11"
    assert path.name == "2026-11-22-0730-bung-x--.toml"


def test_the_newest_comes_first_whatever_the_files_are_called(folder: Path) -> None:
    put(folder, "z.toml", BY_HAND)
    Logbook(folder).add(RECORD)
    records, _ = Logbook(folder).sessions()
    assert [record.id for record in records] == [ID, "by-hand"]
    assert Logbook(folder).session("last").id == ID


def test_a_file_by_hand_needs_little_and_its_sums_are_worked_out(folder: Path) -> None:
    put(folder, "2026/11/mine.toml", BY_HAND + "\n[[set]]\nexercise = 'row'\nseconds = 5\n")
    record = Logbook(folder).session("by-hand")
    assert record.status is Ending.COMPLETED
    assert record.finished == record.started
    assert record.active_seconds == 5
    assert [done.reps for done in record.sets] == [10, 9, None]


@pytest.mark.parametrize(
    ("text", "fault"),
    [
        ("started = 2026-11-20T18:00:00Z\n", "1:1: id: is missing"),
        ('id = "a"\nstarted = "today"\n', "2:11: started: expected a date"),
        ('id = "a"\nstarted = 2026-11-20T18:00:00\n', "2:11: started: expected a date"),
        ('id = "a"\nstarted = 2026-11-20T18:00:00Z\neffort = 11\n', "3:10: effort: expected"),
        ('id = "a"\nstarted = 2026-11-20T18:00:00Z\nelapsed_seconds = nan\n', "3:19: elapsed"),
        (
            'id = "a"\nstarted = 2026-11-20T18:00:00Z\n[[set]]\nexercise = "x"\nreps = -1\n',
            "5:8: reps: expected a whole number from 0",
        ),
        ('id = "a"\nformat = 2\n', "2:10: format: expected 1: the file is from a newer"),
        ("id = \n", "1:6: not valid TOML"),
        ("x = " + "[" * 3000, "nested too deeply"),
    ],
)
def test_a_bad_file_is_named_skipped_and_left_alone(folder: Path, text: str, fault: str) -> None:
    Logbook(folder).add(RECORD)
    path = put(folder, "bad.toml", text)
    records, faults = Logbook(folder).sessions()
    assert [record.id for record in records] == [ID]
    assert len(faults) == 1
    assert fault in str(faults[0])
    assert str(path) in str(faults[0])
    assert path.read_text() == text


def test_a_copy_that_a_syncer_made_is_shown_once(folder: Path) -> None:
    Logbook(folder).add(RECORD)
    name = "2026/11/2026-11-22-0730-runner-strength-7f3a.sync-conflict-20261122-080000-ABC.toml"
    put(folder, name, TEXT.replace("effort = 7", "effort = 3"))
    put(folder, ".stversions/old.toml", TEXT.replace("effort = 7", "effort = 1"))
    records, faults = Logbook(folder).sessions()
    assert [record.effort for record in records] == [7]
    assert faults == ()


def test_a_session_is_found_by_a_beginning_that_only_it_has(folder: Path) -> None:
    Logbook(folder).add(RECORD)
    Logbook(folder).add(replace(RECORD, id="20261122T190000Z-0001"))
    assert Logbook(folder).session("20261122T05").id == ID
    assert Logbook(folder).session(ID).id == ID
    with pytest.raises(Unusable, match="2 sessions begin so"):
        Logbook(folder).session("2026")
    with pytest.raises(Unusable, match="no such session"):
        Logbook(folder).session("7f3a")


def test_the_log_knows_what_it_holds(folder: Path) -> None:
    Logbook(folder).add(RECORD)
    assert Logbook(folder).holds(ID)
    assert not Logbook(folder).holds(ID[:8])


def test_a_change_keeps_comments_and_unknown_keys(folder: Path) -> None:
    path = put(folder, "by-hand.toml", BY_HAND)
    log = Logbook(folder)
    before = log.session("by-hand")
    second = replace(before.sets[1], reps=12, seconds=30.5, weight=8.0)
    log.change(replace(before, effort=6, note="felt [i]good[/i]", sets=(before.sets[0], second)))
    text = path.read_text()
    assert text == BY_HAND.replace("active_seconds = 999", "active_seconds = 30.5").replace(
        "reps = 9\n", "reps = 12\nseconds = 30.5\nweight = 8.0\n"
    ).replace(
        "active_seconds = 30.5\n",
        'active_seconds = 30.5\neffort = 6\nnote = "felt [i]good[/i]"\n',
    )
    assert log.session("by-hand").effort == 6


def test_a_change_may_take_back_and_correct_the_date(folder: Path) -> None:
    log = Logbook(folder)
    log.add(RECORD)
    (path,) = folder.rglob("*.toml")
    earlier = replace(log.session(ID), effort=None, note="", started=STARTED - timedelta(days=40))
    log.change(earlier)
    assert list(folder.rglob("*.toml")) == [path]
    assert log.session(ID) == earlier
    assert "started = 2026-10-13T07:30:12+02:00\n" in path.read_text()


def test_sets_can_be_added_and_taken_away(folder: Path) -> None:
    log = Logbook(folder)
    put(folder, "by-hand.toml", BY_HAND)
    more = SetRecord("lunge", 1, 20.0, side=Side.LEFT, target_reps=8, reps=8)
    before = log.session("by-hand")
    log.change(replace(before, sets=(*before.sets, more)))
    assert log.session("by-hand").sets == (*before.sets, more)
    log.change(replace(before, sets=()))
    assert log.session("by-hand").sets == ()
    log.change(replace(before, sets=(more,)))
    assert log.session("by-hand").sets == (more,)


def test_a_change_that_makes_no_sense_is_refused(folder: Path) -> None:
    log = Logbook(folder)
    log.add(RECORD)
    with pytest.raises(Unusable, match="effort"):
        log.change(replace(RECORD, effort=11))
    with pytest.raises(Unusable, match="no such session"):
        log.change(replace(RECORD, id="other"))
    assert log.session(ID).effort == 7


def test_a_note_in_several_lines_becomes_one(folder: Path) -> None:
    log = Logbook(folder)
    log.add(RECORD)
    log.change(replace(log.session(ID), note="one\ntwo\x1b[31m"))
    assert log.session(ID).note.startswith("one two")
    assert "\x1b" not in log.session(ID).note


def test_a_change_on_a_full_disk_leaves_the_file(folder: Path) -> None:
    Logbook(folder).add(RECORD)
    log = Logbook(folder, FailingDisk(calls("write", 28)))
    with pytest.raises(Unusable, match="No space left"):
        log.change(replace(log.session(ID), effort=1))
    assert log.session(ID).effort == 7


def test_pipes_and_folders_among_the_sessions_are_named(folder: Path) -> None:
    folder.mkdir()
    os.mkfifo(folder / "pipe.toml")
    (folder / "folder.toml").mkdir()
    records, faults = Logbook(folder).sessions()
    assert records == ()
    assert ["pipe.toml" in str(fault) for fault in faults] == [True]


def test_reading_the_log_needs_no_parser_that_keeps_comments() -> None:
    code = (
        "import sys, runstrong_tui.files.logbook, runstrong_tui.files.settings\n"
        "print([m for m in ('tomlkit', 'asyncio', 'textual') if m in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout == "[]\n"
