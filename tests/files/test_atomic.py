import errno
import os
import stat
import sys
from pathlib import Path

import pytest

from runstrong_tui.files import atomic
from tests.files.sample import FailingDisk, calls


def test_a_file_is_written_for_its_owner_alone_even_with_an_open_umask(tmp_path: Path) -> None:
    before = os.umask(0)
    try:
        atomic.write(tmp_path / "new" / "a.toml", "x = 1\n")
    finally:
        os.umask(before)
    written = tmp_path / "new" / "a.toml"
    assert written.read_text() == "x = 1\n"
    assert stat.S_IMODE(written.stat().st_mode) == 0o600
    assert stat.S_IMODE(written.parent.stat().st_mode) == 0o700


def test_a_link_stays_and_the_file_it_points_to_is_replaced(tmp_path: Path) -> None:
    dotfiles = tmp_path / "dotfiles"
    dotfiles.mkdir()
    (dotfiles / "config.toml").write_text("old")
    link = tmp_path / "config.toml"
    link.symlink_to(dotfiles / "config.toml")
    atomic.write(link, "new")
    assert link.is_symlink()
    assert (dotfiles / "config.toml").read_text() == "new"


@pytest.mark.parametrize("mode", [0o644, 0o640, 0o400])
def test_a_file_keeps_its_mode_and_its_owner(tmp_path: Path, mode: int) -> None:
    target = tmp_path / "a.toml"
    target.write_text("old")
    target.chmod(mode)
    if os.geteuid() == 0:
        os.chown(target, 65_534, 65_534)
    before = target.stat()
    atomic.write(target, "new")
    after = target.stat()
    assert target.read_text() == "new"
    assert (after.st_mode, after.st_uid, after.st_gid) == (
        before.st_mode,
        before.st_uid,
        before.st_gid,
    )


def test_a_chain_of_links_stays_as_well(tmp_path: Path) -> None:
    (tmp_path / "real").write_text("old")
    for name, target in (("one", "real"), ("two", "one"), ("three", "two")):
        (tmp_path / name).symlink_to(target)
    atomic.write(tmp_path / "three", "new")
    assert (tmp_path / "real").read_text() == "new"
    assert [(tmp_path / name).is_symlink() for name in ("one", "two", "three")] == [True] * 3


def test_a_new_folder_lasts_before_anything_is_in_it(tmp_path: Path) -> None:
    disk = FailingDisk()
    atomic.write(tmp_path / "a" / "b" / "c", "x", disk)
    synced = [path for call, path in disk.touched if call == "sync_folder"]
    assert set(synced) == {tmp_path, tmp_path / "a", tmp_path / "a" / "b"}
    assert disk.calls.index("open_new") == 2


def test_the_file_is_synced_before_it_gets_its_name_and_the_folder_after(tmp_path: Path) -> None:
    disk = FailingDisk()
    atomic.write(tmp_path / "a", "x", disk)
    assert disk.calls == ["open_new", "write", "sync", "replace", "sync_folder"]


@pytest.mark.parametrize("call", ["open_new", "write", "sync", "replace"])
def test_a_disk_that_fails_leaves_the_old_file_and_nothing_else(tmp_path: Path, call: str) -> None:
    target = tmp_path / "a"
    target.write_text("old")
    disk = FailingDisk(calls(call, errno.ENOSPC))
    with pytest.raises(OSError, match="No space"):
        atomic.write(target, "new", disk)
    assert target.read_text() == "old"
    assert list(tmp_path.iterdir()) == [target]


def test_a_short_write_is_gone_on_with(tmp_path: Path) -> None:
    class Stuttering(FailingDisk):
        def write(self, fd: int, data: bytes) -> int:
            return super().write(fd, data[:3])

    atomic.write(tmp_path / "a", "0123456789", Stuttering())
    assert (tmp_path / "a").read_text() == "0123456789"


def test_the_trash_keeps_names_and_numbers_those_that_are_taken(tmp_path: Path) -> None:
    trash = tmp_path / "trash"
    for text in ("one", "two", "three"):
        (tmp_path / "a.toml").write_text(text)
        atomic.move_to_trash(tmp_path / "a.toml", trash)
    assert not (tmp_path / "a.toml").exists()
    names = {path.name: path.read_text() for path in trash.iterdir()}
    assert names == {"a.toml": "one", "a-2.toml": "two", "a-3.toml": "three"}


def test_the_trash_may_lie_on_another_disk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(path: Path, target: Path) -> None:
        raise OSError(errno.EXDEV, "another disk")

    monkeypatch.setattr(Path, "rename", refuse)
    (tmp_path / "a.toml").write_text("one")
    there = atomic.move_to_trash(tmp_path / "a.toml", tmp_path / "trash")
    assert there.read_text() == "one"
    assert not (tmp_path / "a.toml").exists()


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux sets space aside")
def test_space_set_aside_does_not_make_a_file_look_longer(tmp_path: Path) -> None:
    disk = FailingDisk()
    fd = disk.open_new(tmp_path / "a")
    disk.write(fd, b"x")
    disk.reserve(fd, 100_000)
    disk.close(fd)
    assert (tmp_path / "a").stat().st_size == 1
