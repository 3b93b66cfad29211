"""Sound files that are written piece by piece."""

import sys
import wave
from pathlib import Path

import pytest

from runstrong_tui.core.fault import Unusable
from runstrong_tui.exports.sound_file import sound_file


def test_a_wav_file_holds_what_was_written(tmp_path: Path) -> None:
    path = tmp_path / "a.tmp"
    with sound_file(path, ".wav") as write:
        write(b"\x01\x00" * 10)
        write(b"\x02\x00" * 5)
    with wave.open(str(path)) as wav:
        assert wav.getparams()[:4] == (1, 2, 44_100, 15)
        assert wav.readframes(99) == b"\x01\x00" * 10 + b"\x02\x00" * 5


@pytest.mark.parametrize(("kind", "name"), [(".flac", "FLAC"), (".ogg", "OGG")])
def test_flac_and_ogg_are_written_where_soundfile_is_installed(
    tmp_path: Path, kind: str, name: str
) -> None:
    soundfile = pytest.importorskip("soundfile")
    path = tmp_path / "a.tmp"
    with sound_file(path, kind) as write:
        for _ in range(20):
            write(bytes(88_200))
    written = soundfile.info(str(path))
    assert (written.format, written.samplerate, written.channels) == (name, 44_100, 1)
    assert written.duration == 20


@pytest.mark.parametrize("kind", [".flac", ".ogg"])
def test_without_soundfile_one_sentence_says_what_to_install(
    tmp_path: Path, kind: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "soundfile", None)
    with (
        pytest.raises(Unusable, match=r"pip install 'runstrong-tui\[export\]'"),
        sound_file(tmp_path / "a.tmp", kind),
    ):
        pytest.fail("it must not come this far")
    assert list(tmp_path.iterdir()) == []
