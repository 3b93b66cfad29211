"""No text of a file is anything to click on."""

from pathlib import Path

from textual.pilot import Pilot

from runstrong_tui.cli.build import build_training_desk
from runstrong_tui.cli.options import Options
from runstrong_tui.tui.app import RunstrongApp
from tests.faults.hostile_data import fill

KEYS = (
    *["down"] * 10,
    *("exclamation_mark", "pagedown", "escape", "question_mark", "escape", "u", "escape"),
    *("l", *["down"] * 10, "escape", "enter", "s", "space", "exclamation_mark", "escape"),
    *("question_mark", "escape", "q", "f", "n", "escape"),
)


def clickable(app: RunstrongApp) -> list[str]:
    """What on the screen would run an action or open something if it were clicked."""
    strips = app.screen._compositor.render_strips()
    return [
        segment.text
        for strip in strips
        for segment in strip
        if segment.style and ("@click" in segment.style.meta or segment.style.link)
    ]


async def test_on_no_screen_a_text_runs_an_action(tmp_path: Path) -> None:
    fill(tmp_path)
    (tmp_path / "safety-read").touch()
    app = RunstrongApp(build_training_desk(Options(tmp_path, "off")))
    seen = set()
    async with app.run_test(size=(100, 32)) as pilot:
        await settle(pilot)
        for key in KEYS:
            await pilot.press(key)
            await settle(pilot)
            seen.add(type(app.screen).__name__)
            assert clickable(app) == []
    assert {"HomeScreen", "LogScreen", "WorkoutScreen", "Pause", "SummaryScreen"} <= seen
    assert {"Reading", "Question"} <= seen


async def settle(pilot: Pilot[None]) -> None:
    await pilot.app.workers.wait_for_complete()
    await pilot.pause()
