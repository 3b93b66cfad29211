"""An exercise asked for by name moves in the terminal, and leaves it as it was."""

import pytest

from tests.e2e.program import Runstrong

pytestmark = pytest.mark.e2e


@pytest.mark.parametrize("key", ["x", "\x03"], ids=["a key", "ctrl+c"])
def test_an_exercise_moves_below_its_sheet_until_a_key_is_pressed(
    runstrong: Runstrong, key: str
) -> None:
    shown = runstrong.open("exercises", "donkey-kick", size=(80, 40))
    shown.until("any key ends it")
    for phase in ("UP 1 s", "HOLD 1 s", "DOWN 2 s"):
        shown.until(phase)
    assert "For a runner" in shown.screen
    shown.press(key)
    assert shown.end() == 0
    assert "any key ends it" not in shown.screen
    assert "For a runner" in shown.screen
    assert shown.left_behind() == []
