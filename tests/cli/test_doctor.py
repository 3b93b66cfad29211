"""`runstrong doctor`."""

import json
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from runstrong_tui.audio.probing import Probe
from runstrong_tui.cli import checkup
from runstrong_tui.cli.build import build_desk
from runstrong_tui.cli.main import main
from runstrong_tui.cli.options import Options
from runstrong_tui.core.cue import Sound
from runstrong_tui.core.tones import tone
from tests.audio.processes import gone, until
from tests.audio.programs import POSIX_ONLY, Programs
from tests.cli.conftest import Said

OPENED = (
    Probe("miniaudio", True, "miniaudio 1.71", True, "PulseAudio"),
    Probe("simpleaudio", False, "", False, "not installed; pip install simpleaudio-patched"),
    Probe("system", True, "paplay, aplay", False, "paplay: it ended with code 1"),
)

Ask = Callable[..., Said]


@pytest.fixture
def ask(data: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Ask:
    monkeypatch.setattr(checkup, "probe_all", lambda: OPENED)

    def ask_it(*arguments: str) -> Said:
        code = main(["--data-dir", str(data), "doctor", *arguments])
        captured = capsys.readouterr()
        return Said(code, captured.out, captured.err)

    return ask_it


def test_it_says_what_is_there_and_what_was_chosen(ask: Ask, data: Path) -> None:
    said = ask("--quiet")
    assert said.code == 0
    assert said.err == ""
    lines = dict(line.split(maxsplit=1) for line in said.out.splitlines() if line[0] != " ")
    assert lines["python"].startswith(f"{sys.version_info.major}.{sys.version_info.minor}.")
    assert lines["data"] == str(data)
    assert lines["miniaudio"] == "miniaudio 1.71, opened: PulseAudio"
    assert lines["simpleaudio"] == "not installed; pip install simpleaudio-patched"
    assert lines["system"].endswith("not opened: paplay: it ended with code 1")
    assert lines["sound"] == "miniaudio (miniaudio is the first that can be opened)"
    assert {"terminal", "config", "state", "cache", "routines", "voice", "speech"} <= lines.keys()
    assert "A workout can be led." in said.out


def test_the_same_for_other_programs(ask: Ask, data: Path) -> None:
    found = json.loads(ask("--json", "--quiet").out)
    assert found["format"] == 1
    assert found["can_train"] is True
    assert found["sound"]["chosen"] == "miniaudio"
    assert found["sound"]["devices"][0] == {
        "device": "miniaudio",
        "installed": True,
        "version": "miniaudio 1.71",
        "opened": True,
        "detail": "PulseAudio",
    }
    assert {"what": "data", "path": str(data), "writable": True} in found["folders"]


def test_it_leaves_no_traces(ask: Ask, data: Path) -> None:
    ask("--quiet")
    assert not data.exists()


def test_silence_is_no_reason_to_fail(ask: Ask) -> None:
    said = ask("--no-sound")
    assert said.code == 0
    assert "off (off is what was asked for)" in said.out
    assert said.err == "Test line: not played, there is no sound.\n"


def test_a_backend_that_can_not_be_opened_is_explained(ask: Ask) -> None:
    said = ask("--sound", "system", "--quiet")
    assert said.code == 0
    assert "off (system was asked for and can't be opened; with auto another may do)" in said.out


def test_a_bell_is_not_rung_where_nobody_would_hear_it(ask: Ask) -> None:
    said = ask("--sound", "bell")
    assert said.err == "Test line: not rung, standard error is no terminal.\n"
    assert "\a" not in said.out


def test_where_no_session_can_be_kept_it_fails(ask: Ask, data: Path) -> None:
    data.mkdir()
    (data / "live").write_text("a file where the folder should be")
    said = ask("--quiet")
    assert said.code == 1
    assert f"{data / 'live'}: CAN NOT BE WRITTEN" in said.out
    assert "A workout can NOT be led here." in said.out


def test_faulty_settings_are_named(ask: Ask, data: Path) -> None:
    data.mkdir()
    (data / "config.toml").write_text("[sound]\nvolume = 7\n")
    said = ask("--quiet")
    assert said.code == 0
    assert "config.toml:2:10: volume is 7; expected a number from 0 to 1" in said.out


@pytest.fixture
def programs(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Programs]:
    yield Programs(tmp_path, monkeypatch)


@POSIX_ONLY
def test_the_test_line_is_played_by_what_was_chosen(
    programs: Programs,
    data: Path,
    capfd: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """With a real helper and a stand-in for the system's player."""
    pips = tuple(tone(0, at, Sound.COUNT) for at in (0, 200, 400))
    monkeypatch.setattr("runstrong_tui.cli.doctor.TEST_LINE", pips)
    programs.add(
        "aplay", "sys.stderr.write('ALSA lib chatter'); note(size=len(open(0, 'rb').read()))"
    )
    code = main(["--data-dir", str(data), "doctor", "--sound", "system"])
    out, err = capfd.readouterr()
    assert code == 0
    assert "system (system is what was asked for)" in out
    assert err.startswith("Test line: ")
    assert err.endswith("three pips and a longer tone were played.\n")
    assert "ALSA" not in out + err
    sizes = [note["size"] for note in programs.notes]
    pip = 2 * 44_100 * 120 // 1000
    assert sum(pip <= size <= pip + 1000 for size in sizes) == 3
    assert until(lambda: all(gone(note["pid"]) for note in programs.notes))


def test_the_app_tries_the_sound_as_the_settings_say(tmp_path: Path) -> None:
    desk = build_desk(Options(data_dir=tmp_path))
    desk.preferences.change("sound", "backend", "off")
    assert desk.try_sound() == "Test line: not played, the sound is off."
