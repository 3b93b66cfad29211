import errno
import os
import sys
from pathlib import Path

import pytest

from runstrong_tui.files.journal_file import JournalFile
from runstrong_tui.files.journal_format import read
from runstrong_tui.files.shelter import shelters
from tests.files.sample import Failing, FailingDisk, calls, folders, nothing

HEADER = {"format": 1, "id": "a"}


def journal(path: Path, disk: FailingDisk) -> JournalFile:
    """A journal with one event, saved."""
    file = JournalFile.new(path, HEADER, 1000, disk)
    file.add({"kind": "clock", "at": 0})
    file.save()
    return file


def kept(path: Path) -> list[int]:
    """The moments a journal holds; all of it must be sound."""
    data = path.read_bytes()
    reading = read(data)
    assert reading.good == len(data)
    return [event["at"] for event in reading.events]


def once(fail: Failing) -> Failing:
    """Fails the first time only."""
    left = [True]

    def failing(call: str, path: Path) -> int:
        number = fail(call, path) if left else 0
        if number:
            left.clear()
        return number

    return failing


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "live" / "a.toml"


def test_each_event_is_one_write_and_all_of_them_one_sync(path: Path) -> None:
    disk = FailingDisk()
    file = journal(path, disk)
    disk.calls.clear()
    for at in (1, 2, 3):
        file.add({"kind": "clock", "at": at})
    file.save()
    assert disk.calls == ["write", "write", "write", "sync"]
    assert kept(path) == [0, 1, 2, 3]


def test_saving_with_nothing_new_does_nothing(path: Path) -> None:
    disk = FailingDisk()
    file = journal(path, disk)
    disk.calls.clear()
    file.save()
    assert disk.calls == []


@pytest.mark.parametrize("number", [errno.ENOSPC, errno.EDQUOT])
@pytest.mark.parametrize("call", ["write", "sync"])
def test_on_a_full_disk_all_is_kept_in_memory_and_saved_later(
    path: Path, call: str, number: int
) -> None:
    """Where there is nowhere else to go either."""
    disk = FailingDisk()
    file = journal(path, disk)
    disk.fail = calls(call, number)
    file.add({"kind": "clock", "at": 1})
    for _ in range(2):
        with pytest.raises(OSError, match=os.strerror(number)):
            file.save()
        assert kept(path) == [0]
    disk.fail = nothing
    file.add({"kind": "clock", "at": 2})
    file.save()
    assert kept(path) == [0, 1, 2]
    assert file.notice == ""


def test_a_torn_write_is_cut_off_again(path: Path) -> None:
    class Tearing(FailingDisk):
        tears = False

        def write(self, fd: int, data: bytes) -> int:
            return super().write(fd, data[:9] if self.tears else data)

    disk = Tearing()
    file = journal(path, disk)
    disk.fail = lambda call, where: 0 if "live" in where.parts else errno.EIO
    disk.tears = True
    file.add({"kind": "clock", "at": 1})
    with pytest.raises(OSError, match="No space"):
        file.save()
    assert kept(path) == [0]
    disk.tears = False
    file.save()
    assert kept(path) == [0, 1]


@pytest.mark.parametrize("call", ["write", "sync"])
def test_a_file_that_failed_is_written_anew_and_never_synced_again(path: Path, call: str) -> None:
    disk = FailingDisk()
    file = journal(path, disk)
    before = path.stat().st_ino
    disk.fail = once(calls(call, errno.EIO))
    disk.calls.clear()
    file.add({"kind": "clock", "at": 1})
    file.save()
    assert kept(path) == [0, 1]
    assert path.stat().st_ino != before
    anew = ["open_new", "write", "sync", "replace", "sync_folder", "open_end"]
    assert disk.calls == [*("write", "sync")[: 1 + (call == "sync")], *anew]
    assert "Input/output error" in file.notice
    assert str(path) in file.notice
    file.add({"kind": "clock", "at": 2})
    file.save()
    assert kept(path) == [0, 1, 2]


@pytest.mark.parametrize("number", [errno.EIO, errno.ENOSPC, errno.EROFS])
@pytest.mark.parametrize(("broken", "shelter"), [(["live"], "run"), (["live", "run"], "tmp")])
def test_a_folder_that_failed_is_left_for_another(
    path: Path, shelters_of_its_own: Path, broken: list[str], shelter: str, number: int
) -> None:
    disk = FailingDisk()
    file = journal(path, disk)
    disk.fail = folders(*broken, number=number)
    for at in (1, 2):
        file.add({"kind": "clock", "at": at})
        file.save()
    assert shelters_of_its_own / shelter in file.path.parents
    assert kept(file.path) == [0, 1, 2]
    assert kept(path) == [0]
    assert file.path.parent.stat().st_mode & 0o777 == 0o700
    assert str(file.path) in file.notice
    disk.fail = nothing
    moved_to = file.path
    file.remove()
    assert not path.exists()
    assert not moved_to.parent.exists()
    assert moved_to.parent.parent.exists()


def test_a_shelter_that_is_not_ours_alone_is_not_taken(
    path: Path, shelters_of_its_own: Path
) -> None:
    disk = FailingDisk()
    file = journal(path, disk)
    first, second = shelters(path.parent)
    first.mkdir(mode=0o777)
    first.chmod(0o777)
    second.symlink_to(path.parent)
    disk.fail = folders("live")
    file.add({"kind": "clock", "at": 1})
    with pytest.raises(OSError, match="Input/output error"):
        file.save()
    assert list(first.iterdir()) == []


def test_when_nothing_can_be_written_anywhere_it_can_be_tried_again(path: Path) -> None:
    disk = FailingDisk(calls("open_new", errno.EROFS))
    file = JournalFile.new(path, HEADER, 0, disk)
    for _ in range(2):
        with pytest.raises(OSError, match="Read-only"):
            file.save()
    disk.fail = nothing
    file.save()
    assert kept(path) == []


def test_a_reopened_journal_is_cut_back_and_gone_on_with(path: Path) -> None:
    journal(path, FailingDisk()).close()
    good = path.read_bytes()
    path.write_bytes(good + b"\n[[event]]\nkind = ")
    file = JournalFile.reopened(path, good, 0)
    file.add({"kind": "clock", "at": 1})
    file.save()
    file.close()
    assert kept(path) == [0, 1]


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux sets space aside")
def test_space_is_set_aside_for_a_new_and_for_a_reopened_journal(path: Path) -> None:
    file = JournalFile.new(path, HEADER, 100_000)
    file.save()
    assert set_aside(path) >= 100_000
    file.close()
    path.write_bytes(path.read_bytes() + b"torn")
    JournalFile.reopened(path, path.read_bytes()[:-4], 100_000).close()
    assert set_aside(path) >= 100_000


def set_aside(path: Path) -> int:
    """Bytes that a file takes of the disk, beyond what is in it."""
    status = path.stat()
    return status.st_blocks * 512 - status.st_size


def test_a_journal_in_a_shelter_goes_home_when_it_is_gone_on_with(
    path: Path, shelters_of_its_own: Path
) -> None:
    disk = FailingDisk()
    file = journal(path, disk)
    disk.fail = folders("live", number=errno.ENOSPC)
    file.add({"kind": "clock", "at": 1})
    file.save()
    file.close()
    sheltered = file.path
    again = JournalFile.reopened(sheltered, sheltered.read_bytes(), 0, home=path.parent)
    again.add({"kind": "clock", "at": 2})
    again.save()
    assert (again.path, again.notice) == (path, "")
    assert kept(path) == [0, 1, 2]
    again.remove()
    assert not path.exists()
    assert not sheltered.exists()


def test_a_journal_that_can_not_be_reopened_goes_on_elsewhere(path: Path) -> None:
    journal(path, FailingDisk()).close()
    disk = FailingDisk(folders("live", number=errno.EROFS))
    file = JournalFile.reopened(path, path.read_bytes(), 0, disk)
    file.add({"kind": "clock", "at": 1})
    file.save()
    assert kept(file.path) == [0, 1]
    assert "Read-only" in file.notice


def test_a_journal_is_for_its_owner_alone(path: Path) -> None:
    before = os.umask(0)
    try:
        journal(path, FailingDisk()).close()
    finally:
        os.umask(before)
    assert path.stat().st_mode & 0o777 == 0o600
