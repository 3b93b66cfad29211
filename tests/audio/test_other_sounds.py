"""Lowering other programs' sound, with a stand-in for pactl that keeps the streams in a file."""

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from runstrong_tui.audio.other_sounds import OtherSounds
from tests.audio.programs import POSIX_ONLY, Programs

pytestmark = POSIX_ONLY
FULL = [65_536, 65_536]
HALF = [32_768, 32_768]

PACTL = """
from pathlib import Path
store = Path(os.environ["STREAMS"])
streams = json.loads(store.read_text())
assert os.environ["LC_ALL"] == "C"
if args == ["list", "sink-inputs"]:
    for index, one in streams.items():
        volumes = ",   ".join(
            f"front-{i}: {v} /  {v * 100 // 65536}% / 0.00 dB" for i, v in enumerate(one["volumes"])
        )
        print(f"Sink Input #{index}\\n\\tDriver: protocol-native.c\\n\\tOwner Module: 9")
        print(f"\\tVolume: {volumes}\\n\\t        balance 0.00\\n\\tProperties:")
        print(f'\\t\\tmedia.name = "Volume: front-left: 1 / 0%"')
        print(f'\\t\\tapplication.name = "{one["name"]}"')
        if one.get("pid"):
            print(f'\\t\\tapplication.process.id = "{one["pid"]}"')
        print()
elif args[0] == "set-sink-input-volume":
    note(set=args[1:])
    streams[args[1]]["volumes"] = [int(v) for v in args[2:]]
    store.write_text(json.dumps(streams))
else:
    sys.exit(1)
"""


class Server:
    """The streams of a sound server."""

    def __init__(self, folder: Path, programs: Programs) -> None:
        self._store = folder / "streams.json"
        self.record = folder / "cache" / "lowered.json"
        self.programs = programs
        programs.add("pactl", PACTL)
        self.streams = {"7": {"name": "Music", "volumes": FULL}}

    @property
    def streams(self) -> dict[str, dict[str, Any]]:
        streams: dict[str, dict[str, Any]] = json.loads(self._store.read_text())
        return streams

    @streams.setter
    def streams(self, streams: dict[str, dict[str, Any]]) -> None:
        self._store.write_text(json.dumps(streams))

    @property
    def volumes(self) -> dict[str, list[int]]:
        return {index: one["volumes"] for index, one in self.streams.items()}

    def others(self) -> OtherSounds:
        return OtherSounds(self.record)


@pytest.fixture
def server(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Server:
    monkeypatch.setenv("STREAMS", str(tmp_path / "streams.json"))
    return Server(tmp_path, Programs(tmp_path, monkeypatch))


def test_they_are_lowered_and_brought_back(server: Server) -> None:
    others = server.others()
    others.lower(None)
    assert server.volumes == {"7": HALF}
    others.restore()
    assert server.volumes == {"7": FULL}
    assert not server.record.exists()


def test_each_channel_comes_back_to_what_it_was(server: Server) -> None:
    server.streams = {"3": {"name": "Film", "volumes": [40_001, 13, 0]}}
    others = server.others()
    others.lower(None)
    others.restore()
    assert server.volumes == {"3": [40_001, 13, 0]}


def test_lowering_twice_lowers_once(server: Server) -> None:
    others = server.others()
    others.lower(None)
    others.lower(None)
    assert server.volumes == {"7": HALF}
    others.restore()
    others.restore()
    assert server.volumes == {"7": FULL}


def test_our_own_sound_stays_as_it_is(server: Server) -> None:
    sleeper = subprocess.Popen(
        [sys.executable, "-c", "import time; time.sleep(600)"], start_new_session=True
    )
    try:
        server.streams = {
            "1": {"name": "runstrong", "volumes": FULL},
            "2": {"name": "ALSA plug-in [python]", "pid": sleeper.pid, "volumes": FULL},
            "3": {"name": "ALSA plug-in [python]", "pid": os.getpid(), "volumes": FULL},
        }
        server.others().lower(sleeper.pid)
        assert server.volumes == {"1": FULL, "2": FULL, "3": HALF}
    finally:
        sleeper.kill()
        sleeper.wait()


def test_what_someone_else_has_changed_meanwhile_stays(server: Server) -> None:
    others = server.others()
    others.lower(None)
    server.streams = {"7": {"name": "Music", "volumes": [10_000, 10_000]}}
    others.restore()
    assert server.volumes == {"7": [10_000, 10_000]}


def test_a_stream_that_has_ended_is_no_trouble(server: Server) -> None:
    others = server.others()
    others.lower(None)
    server.streams = {"8": {"name": "News", "volumes": FULL}}
    others.restore()
    assert server.volumes == {"8": FULL}


def test_what_a_killed_program_left_lowered_is_made_good(server: Server) -> None:
    server.others().lower(None)
    server.streams = {
        "9": {"name": "Music", "volumes": HALF},
        "10": {"name": "News", "volumes": HALF},
    }
    server.others().repair()
    assert server.volumes == {"9": FULL, "10": HALF}
    assert not server.record.exists()


def test_without_anything_to_make_good_nothing_is_asked(server: Server) -> None:
    server.others().repair()
    assert server.programs.notes == []


@pytest.mark.parametrize("nonsense", ["", "{", "[1]", '[{"name": 1}]', '{"a": "b"}'])
def test_a_broken_record_makes_nothing_worse(server: Server, nonsense: str) -> None:
    server.record.parent.mkdir()
    server.record.write_text(nonsense)
    server.others().repair()
    assert server.volumes == {"7": FULL}
    assert not server.record.exists()


def test_what_can_not_be_written_down_is_not_done(server: Server) -> None:
    server.record.parent.write_text("a file where the folder should be")
    others = server.others()
    others.lower(None)
    others.restore()
    assert server.volumes == {"7": FULL}


def test_a_pactl_that_fails_changes_nothing(server: Server) -> None:
    server.programs.add("pactl", "sys.stderr.write('Connection refused'); sys.exit(1)")
    others = server.others()
    others.lower(None)
    others.restore()
    assert server.volumes == {"7": FULL}


def test_without_pactl_it_can_do_nothing(server: Server) -> None:
    assert server.others().can
    server.programs.remove("pactl")
    others = server.others()
    assert not others.can
    others.lower(None)
    others.restore()
