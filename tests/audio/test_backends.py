"""Which backends are tried, and what becomes of one that fails."""

import signal
import sys

import pytest

from runstrong_tui.audio import backends
from runstrong_tui.audio.backends import DEVICES, TOGETHER, Backends, installed, wanted
from runstrong_tui.audio.protocol import NO_DEVICE, STALLED, Answer, Ended
from runstrong_tui.core.settings import BACKENDS

READY = Answer("ready", "Fake")
pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="signals end processes elsewhere")


class Stage:
    """Backends on a clock that is set by hand."""

    def __init__(self, *devices: str) -> None:
        self.time = 0
        self.backends = Backends(devices or DEVICES, lambda: self.time)

    def dies(self, code: int, device: str = "miniaudio", *, ready: bool = True) -> None:
        self.backends.heard(Answer("trying", device))
        if ready:
            self.backends.heard(READY)
        self.backends.heard(Ended(code))

    @property
    def left(self) -> tuple[str, ...]:
        return self.backends.left


def test_the_backends_of_the_settings() -> None:
    assert wanted("auto") == ("miniaudio", "simpleaudio", "system")
    assert [wanted(one) for one in BACKENDS if one != "auto"] == [
        ("miniaudio",),
        ("simpleaudio",),
        ("system",),
        (),
        (),
    ]


def test_the_one_that_is_tried_is_known() -> None:
    stage = Stage()
    stage.backends.heard(Answer("trying", "miniaudio"))
    stage.backends.heard(Answer("trying", "simpleaudio"))
    assert stage.backends.current == "simpleaudio"


def test_one_crash_is_forgiven() -> None:
    stage = Stage()
    stage.dies(-signal.SIGSEGV)
    assert stage.left == DEVICES


@pytest.mark.parametrize("ready", [True, False])
def test_two_crashes_close_together_and_the_next_is_tried(ready: bool) -> None:
    stage = Stage()
    stage.dies(-signal.SIGSEGV, ready=ready)
    stage.dies(-signal.SIGABRT, ready=ready)
    assert stage.left == ("simpleaudio", "system")


def test_two_crashes_far_apart_are_forgiven() -> None:
    stage = Stage()
    stage.dies(-signal.SIGSEGV)
    stage.time = TOGETHER
    stage.dies(-signal.SIGSEGV)
    assert stage.left == DEVICES


def test_crashes_of_different_backends_are_not_added_up() -> None:
    stage = Stage()
    stage.dies(-signal.SIGSEGV, "miniaudio")
    stage.dies(-signal.SIGSEGV, "simpleaudio")
    assert stage.left == DEVICES


@pytest.mark.parametrize("code", [-signal.SIGKILL, -signal.SIGTERM, 0, NO_DEVICE, STALLED])
def test_a_helper_that_was_killed_or_knew_why_is_no_fault_of_the_backend(code: int) -> None:
    stage = Stage()
    for _ in range(4):
        stage.dies(code)
    assert stage.left == DEVICES


def test_one_that_has_to_be_killed_before_it_is_ready_hangs() -> None:
    stage = Stage()
    for _ in range(2):
        stage.dies(-signal.SIGKILL, ready=False)
    assert stage.left == ("simpleaudio", "system")


def test_no_device_before_it_is_ready_is_no_failure() -> None:
    stage = Stage()
    for _ in range(4):
        stage.dies(NO_DEVICE, "system", ready=False)
    assert stage.left == DEVICES


def test_when_all_have_failed_all_are_tried_again() -> None:
    stage = Stage("simpleaudio", "system")
    for device in ("simpleaudio", "system"):
        stage.dies(-signal.SIGSEGV, device)
        stage.dies(-signal.SIGSEGV, device)
    assert stage.left == ("simpleaudio", "system")


def test_a_system_without_a_player_has_none(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", "")
    assert not installed("system")


def test_a_library_that_is_not_there_is_not_installed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(backends, "find_spec", lambda name: None)
    assert not installed("miniaudio")
    assert not installed("simpleaudio")
