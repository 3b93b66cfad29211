"""A file is there whole or not at all."""

import sys
from pathlib import Path

import pytest

from runstrong_tui.core.fault import Unusable
from runstrong_tui.exports.replacing import replacing


def test_the_file_appears_at_the_end_and_nothing_else_stays(tmp_path: Path) -> None:
    path = tmp_path / "a.wav"
    with replacing(path, overwrite=False) as temporary:
        temporary.write_bytes(b"new")
        assert not path.exists()
    assert path.read_bytes() == b"new"
    assert list(tmp_path.iterdir()) == [path]


def test_a_file_that_is_there_is_only_overwritten_on_request(tmp_path: Path) -> None:
    path = tmp_path / "a.wav"
    path.write_bytes(b"old")
    with (
        pytest.raises(Unusable, match=r"a\.wav: exists already; --force overwrites it"),
        replacing(path, overwrite=False),
    ):
        pytest.fail("it must not come this far")
    assert path.read_bytes() == b"old"
    with replacing(path, overwrite=True) as temporary:
        temporary.write_bytes(b"new")
    assert path.read_bytes() == b"new"


def test_a_file_that_appears_meanwhile_is_not_lost(tmp_path: Path) -> None:
    path = tmp_path / "a.wav"
    with (
        pytest.raises(Unusable, match="exists already"),
        replacing(path, overwrite=False) as temporary,
    ):
        temporary.write_bytes(b"new")
        path.write_bytes(b"old")
    assert path.read_bytes() == b"old"
    assert list(tmp_path.iterdir()) == [path]


@pytest.mark.parametrize("error", [KeyboardInterrupt, ValueError])
def test_after_a_failure_the_old_file_is_untouched(
    tmp_path: Path, error: type[BaseException]
) -> None:
    path = tmp_path / "a.wav"
    path.write_bytes(b"old")
    with pytest.raises(error), replacing(path, overwrite=True) as temporary:
        temporary.write_bytes(b"ne")
        raise error
    assert path.read_bytes() == b"old"
    assert list(tmp_path.iterdir()) == [path]


def test_a_disk_that_fails_is_one_sentence(tmp_path: Path) -> None:
    with (
        pytest.raises(Unusable, match=r"a\.wav: can't be written: No space left on device"),
        replacing(tmp_path / "a.wav", overwrite=False),
    ):
        raise OSError(28, "No space left on device")


def test_what_is_no_place_for_a_file_is_refused(tmp_path: Path) -> None:
    (tmp_path / "folder.wav").mkdir()
    for path, text in (
        (tmp_path / "none" / "a.wav", "its folder does not exist"),
        (tmp_path / "folder.wav", "this is no ordinary file"),
    ):
        with pytest.raises(Unusable, match=text), replacing(path, overwrite=True):
            pytest.fail("it must not come this far")


@pytest.mark.skipif(sys.platform == "win32", reason="links need rights there")
def test_a_link_stays_and_its_file_is_replaced(tmp_path: Path) -> None:
    (tmp_path / "real.wav").write_bytes(b"old")
    link = tmp_path / "link.wav"
    link.symlink_to("real.wav")
    with replacing(link, overwrite=True) as temporary:
        temporary.write_bytes(b"new")
    assert link.is_symlink()
    assert (tmp_path / "real.wav").read_bytes() == b"new"


@pytest.mark.skipif(sys.platform == "win32", reason="there is no mask of rights")
def test_the_file_has_the_rights_of_any_new_file(tmp_path: Path) -> None:
    (tmp_path / "plain").touch()
    with replacing(tmp_path / "a.wav", overwrite=False) as temporary, temporary.open("xb"):
        pass
    assert (tmp_path / "a.wav").stat().st_mode == (tmp_path / "plain").stat().st_mode
