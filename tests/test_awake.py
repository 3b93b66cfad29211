"""Keeping the machine awake, with the system's part faked by the library itself."""

import pytest

from runstrong_tui.awake import Awake


@pytest.mark.parametrize("success", ["1", ""])
def test_it_is_held_and_let_go_wherever_it_can_be_had(
    success: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("WAKEPY_FAKE_SUCCESS", success)
    monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", "unix:path=/nowhere")
    awake = Awake()
    awake.release()
    assert not awake.held
    awake.release()
