"""Exercises are read when they are asked for, and a faulty file hides none."""

from pathlib import Path

import pytest

from runstrong_tui.files.catalogue import Catalogue
from runstrong_tui.files.folder import toml_files
from tests.files.books import KICK, PLANK, small_catalogue, write


def test_exercises_are_listed_without_reading_them(tmp_path: Path) -> None:
    write(tmp_path / "exercises", broken="no toml", own=PLANK)
    catalogue = small_catalogue(tmp_path)
    assert list(catalogue) == ["broken", "donkey-kick", "own", "plank"]
    assert not catalogue.faults


def test_an_exercise_is_read_once(tmp_path: Path) -> None:
    catalogue = small_catalogue(tmp_path)
    plank = catalogue["plank"]
    (tmp_path / "shipped-exercises" / "plank.toml").unlink()
    assert catalogue["plank"] is plank


def test_the_users_own_shadows_the_shipped_one(tmp_path: Path) -> None:
    write(tmp_path / "exercises", plank=PLANK.replace("Plank", "My plank"))
    catalogue = small_catalogue(tmp_path)
    assert catalogue["plank"].name == "My plank"
    assert len(catalogue) == 2


def test_a_faulty_one_of_the_users_does_not_hide_the_shipped_one(tmp_path: Path) -> None:
    write(tmp_path / "exercises", plank=PLANK.replace("hold", "held"))
    catalogue = small_catalogue(tmp_path)
    assert catalogue["plank"].name == "Plank"
    assert {fault.file for fault in catalogue.faults} == {str(tmp_path / "exercises/plank.toml")}


def test_a_faulty_one_alone_is_no_exercise(tmp_path: Path) -> None:
    write(tmp_path / "exercises", mine="x")
    catalogue = small_catalogue(tmp_path)
    assert "mine" not in catalogue
    assert "mine" not in list(catalogue)
    assert catalogue.faults == catalogue.faults_of("mine") != ()


def test_an_unknown_exercise_is_no_key(tmp_path: Path) -> None:
    with pytest.raises(KeyError):
        small_catalogue(tmp_path)["squat"]


def test_all_usable_ones_can_be_had(tmp_path: Path) -> None:
    write(tmp_path / "exercises", mine="x", other=KICK)
    assert [e.id for e in small_catalogue(tmp_path).usable()] == ["donkey-kick", "other", "plank"]


def test_only_toml_files_that_are_not_hidden_count(tmp_path: Path) -> None:
    for name in ("a.toml", ".hidden.toml", "b.toml~", "c.txt"):
        (tmp_path / name).touch()
    files, faults = toml_files(tmp_path)
    assert list(files) == ["a"]
    assert not faults


def test_a_missing_folder_is_empty(tmp_path: Path) -> None:
    assert toml_files(tmp_path / "none") == ({}, ())


def test_a_folder_that_is_none_is_named(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    files, (fault,) = toml_files(tmp_path / "file")
    assert not files
    assert "can't be read" in fault.text
    assert Catalogue(tmp_path / "file", tmp_path).faults == (fault,)


def test_a_name_that_hides_something_is_refused(tmp_path: Path) -> None:
    try:
        (tmp_path / "a\u202eb.toml").touch()
    except OSError:
        pytest.skip("this file system has no such names")
    files, (fault,) = toml_files(tmp_path)
    assert not files
    assert fault.file == str(tmp_path / "ab.toml")


def test_a_decomposed_name_is_the_same_name(tmp_path: Path) -> None:
    (tmp_path / "dehnu\u0308bung.toml").touch()
    assert list(toml_files(tmp_path)[0]) == ["dehn\u00fcbung"]
