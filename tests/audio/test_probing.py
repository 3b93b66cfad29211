"""Trying out the backends, with helpers that only answer."""

import os
import sys
from pathlib import Path

import pytest

from runstrong_tui.audio import probing
from runstrong_tui.audio.backends import DEVICES, Device
from runstrong_tui.audio.probing import Probe, choice, probe, probe_all
from tests.audio.processes import gone, until

PREAMBLE = """
import json, os, sys, time
open(os.environ["PIDS"], "a").write(f"{os.getpid()}\\n")
device = sys.argv[-1].removeprefix("--devices=")
def say(word, detail=""): print(json.dumps({"word": word, "detail": detail}), flush=True)
say("trying", device)
"""
OPENS = "say('ready', f'the card of {device}'); sys.stdin.readline()"
REFUSES = "say('no device', 'nothing to play on'); sys.exit(3)"
CRASHES = "os.kill(os.getpid(), 11)"
HANGS = "time.sleep(600)"


def helper(body: str) -> tuple[str, ...]:
    return (sys.executable, "-S", "-E", "-c", PREAMBLE + body)


@pytest.fixture
def pids(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The file in which every helper leaves its process id."""
    monkeypatch.setenv("PIDS", str(tmp_path / "pids"))
    monkeypatch.setattr(probing, "installed", lambda device: True)
    return tmp_path / "pids"


@pytest.mark.parametrize(
    ("body", "opened", "detail"),
    [
        (OPENS, True, "the card of simpleaudio"),
        (REFUSES, False, "nothing to play on"),
        (HANGS, False, "it was not ready within 1 s"),
        pytest.param(
            CRASHES,
            False,
            "its process died: SIGSEGV",
            marks=pytest.mark.skipif(sys.platform == "win32", reason="no such signal"),
        ),
        ("sys.exit(1)", False, "its process died: code 1"),
    ],
)
def test_a_trial_ends_with_a_verdict_and_without_a_process(
    body: str, opened: bool, detail: str, pids: Path
) -> None:
    found = probe("simpleaudio", helper(body), limit=1 if body == HANGS else 20)
    assert (found.opened, found.detail) == (opened, detail)
    assert until(lambda: all(gone(int(pid)) for pid in pids.read_text().split()))


def test_all_are_tried_in_order(pids: Path) -> None:
    found = probe_all(helper(OPENS))
    assert [one.device for one in found] == list(DEVICES)
    assert [one.detail for one in found] == [f"the card of {device}" for device in DEVICES]


def test_what_is_not_installed_is_not_tried(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(probing, "installed", lambda device: False)
    found = probe_all((os.devnull,))
    assert [one.installed or one.opened for one in found] == [False] * 3
    assert found[1].detail == "not installed; pip install simpleaudio-patched"


def test_a_helper_that_can_not_be_started_is_a_verdict_too(pids: Path) -> None:
    assert "can't be started" in probe("miniaudio", ("/nothing/there",)).detail


def trial(device: Device, opened: bool) -> Probe:
    return Probe(device, True, "1.0", opened, "")


PROBES = (trial("miniaudio", False), trial("simpleaudio", True), trial("system", True))


def test_auto_takes_the_first_that_opens() -> None:
    assert choice("auto", PROBES) == (
        "simpleaudio",
        "simpleaudio is the first that can be opened",
    )


def test_a_named_one_is_taken_or_nothing() -> None:
    assert choice("system", PROBES)[0] == "system"
    assert choice("miniaudio", PROBES)[0] == "off"


def test_auto_without_a_device_is_the_bell() -> None:
    assert choice("auto", [trial("miniaudio", False)])[0] == "bell"


def test_off_and_bell_need_no_device() -> None:
    assert choice("off", ())[0] == "off"
    assert choice("bell", ())[0] == "bell"
