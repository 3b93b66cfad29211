"""Opening a backend in the helper."""

import subprocess
import sys
from pathlib import Path

import pytest

from runstrong_tui.audio.output import NoDevice, open_output

ROOT = Path(__file__).parents[2]


def test_a_backend_nobody_knows_is_no_device() -> None:
    with pytest.raises(NoDevice, match="there is no backend tuba"):
        open_output("tuba")


@pytest.mark.parametrize("device", ["miniaudio", "simpleaudio"])
def test_a_library_that_can_not_be_loaded_is_no_device(
    device: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    modules = {"miniaudio": "device", "simpleaudio": "simple_device"}
    monkeypatch.delitem(sys.modules, f"runstrong_tui.audio.{modules[device]}", raising=False)
    monkeypatch.setitem(sys.modules, device, None)
    with pytest.raises(NoDevice, match=f"{device} can't be used"):
        open_output(device)


def test_an_unforeseen_error_ends_the_helper_though_the_device_is_open() -> None:
    pytest.importorskip("miniaudio", exc_type=ImportError)
    program = """
from runstrong_tui.audio import helper
def broken(*_): raise RuntimeError("unforeseen")
helper._obey = broken
helper.main(["--null"])
"""
    done = subprocess.run(
        [sys.executable, "-c", program],
        cwd=ROOT,
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        check=False,
        timeout=60,
    )
    assert done.returncode == 1
    assert "RuntimeError: unforeseen" in done.stderr
    assert '"ready"' in done.stdout
