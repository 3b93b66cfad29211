"""Whatever lies under a file's name, reading it ends in text or in one sentence."""

import os
import zipfile
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from runstrong_tui.core.fault import FileFault, Unusable
from runstrong_tui.files.text import LARGEST, parse, read_text, read_toml


def fault_of(content: bytes, path: Path) -> FileFault:
    """The one fault of a file with this content."""
    path.write_bytes(content)
    with pytest.raises(Unusable) as caught:
        read_toml(path)
    assert path.read_bytes() == content
    (fault,) = caught.value.faults
    assert fault.file == str(path)
    return fault


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "file.toml"


def test_a_bom_is_no_part_of_the_text(path: Path) -> None:
    path.write_bytes(b'\xef\xbb\xbfname = "x"\r\n')
    assert read_toml(path) == ('name = "x"\r\n', {"name": "x"})


def test_a_file_of_the_largest_size_is_read(path: Path) -> None:
    path.write_bytes(b"#" * LARGEST)
    assert len(read_text(path)) == LARGEST


def test_ten_megabytes_are_refused(path: Path) -> None:
    assert "larger than 256 KiB" in fault_of(b"#" * 10_000_000, path).text


def test_bytes_that_are_no_utf_8_are_located(path: Path) -> None:
    fault = fault_of("é = 1\n".encode() + b'name = "caf\xe9"', path)
    assert (fault.line, fault.column) == (2, 12)
    assert "UTF-8" in fault.text


def test_utf_16_is_refused(path: Path) -> None:
    assert "UTF-8" in fault_of('name = "x"'.encode("utf-16"), path).text


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("a = 1\nb = = 2\n", (2, 5)),
        ("a = 1\r\n\tb = = 2\r\n", (2, 6)),
        ('a = "é" x', (1, 9)),
        ('a = 1\nb = """never closed', (2, 20)),
        ("a = 1\na = 2\n", (2, 6)),
        ("a = 1\0", (1, 6)),
    ],
)
def test_a_syntax_error_is_located(text: str, place: tuple[int, int], path: Path) -> None:
    fault = fault_of(text.encode(), path)
    assert (fault.line, fault.column) == place
    assert fault.text.startswith("not valid TOML: ")
    assert fault.text[16].islower()


def test_a_number_of_five_thousand_digits_is_located(path: Path) -> None:
    fault = fault_of(b"a = 1\nb = " + b"9" * 5000, path)
    assert (fault.line, fault.column) == (2, 5)
    assert "digits" in fault.text


@pytest.mark.parametrize(
    "text",
    ["a = " + "[" * 500 + "]" * 500, "a = " + "{a=" * 500 + "1" + "}" * 500],
    ids=["arrays", "tables"],
)
def test_deep_nesting_is_refused(text: str, path: Path) -> None:
    fault = fault_of(text.encode(), path)
    assert "nested too deeply" in fault.text
    assert fault.line >= 1
    assert fault.column >= 1


@pytest.mark.parametrize("text", [".".join("a" * 50_000) + " = 1", "[" + '"a".' * 9000 + "a]"])
def test_a_key_of_many_dots_is_refused_without_parsing_it(text: str, path: Path) -> None:
    assert "nested too deeply" in fault_of(text.encode(), path).text


def test_dots_in_a_string_or_a_comment_are_only_dots() -> None:
    dots = "." * 500
    assert parse(f'# {dots}\nnote = "so # hard{dots}" # {dots}\n', "x") == {
        "note": f"so # hard{dots}"
    }


def test_a_missing_file_is_named(path: Path) -> None:
    with pytest.raises(Unusable, match=r"file\.toml: can't be read: no such file"):
        read_text(path)


def test_a_folder_is_no_file(tmp_path: Path) -> None:
    with pytest.raises(Unusable, match="can't be read"):
        read_text(tmp_path)


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no FIFOs here")
def test_a_fifo_is_refused_at_once(path: Path) -> None:
    os.mkfifo(path)
    with pytest.raises(Unusable, match="no regular file"):
        read_text(path)


@pytest.mark.skipif(os.name != "posix", reason="devices")
def test_a_device_is_refused() -> None:
    with pytest.raises(Unusable, match="no regular file"):
        read_text(Path("/dev/zero"))


@pytest.mark.skipif(os.name != "posix", reason="symbolic links")
def test_a_circle_of_links_is_refused(path: Path) -> None:
    path.symlink_to(path)
    with pytest.raises(Unusable, match="can't be read"):
        read_text(path)


def test_a_name_with_a_nul_is_refused() -> None:
    with pytest.raises(Unusable, match="no name of a file"):
        read_text(Path("a\0b"))


def test_a_hostile_name_is_shown_harmless() -> None:
    with pytest.raises(Unusable) as caught:
        read_text(Path("\x1b]0;x\x07\u202e.toml"))
    assert caught.value.faults[0].file == "\ufffd]0;x\ufffd.toml"


def test_a_file_in_an_archive_is_read(tmp_path: Path) -> None:
    with zipfile.ZipFile(tmp_path / "a.zip", "w") as archive:
        archive.writestr("x.toml", "a = 1")
    assert read_toml(zipfile.Path(tmp_path / "a.zip", "x.toml"))[1] == {"a": 1}


TOML_ISH = st.lists(
    st.sampled_from(
        [*"ab.=[]{},'\"\\\n #1_é\0", '"""', "1979-05-27", "nan", "inf", "true", "e9", "0x"]
    )
).map("".join)


@settings(deadline=None)
@given(st.one_of(TOML_ISH, st.text()))
def test_text_is_parsed_or_refused_in_one_sentence(text: str) -> None:
    try:
        parse(text, "x")
    except Unusable as unusable:
        (fault,) = unusable.faults
        assert "\n" not in fault.text


@settings(deadline=None)
@given(st.binary())
def test_bytes_are_read_or_refused_in_one_sentence(
    tmp_path_factory: pytest.TempPathFactory, content: bytes
) -> None:
    path = tmp_path_factory.getbasetemp() / "bytes.toml"
    path.write_bytes(content)
    try:
        read_toml(path)
    except Unusable as unusable:
        assert len(unusable.faults) == 1
