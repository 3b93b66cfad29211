"""Past the compositor: the terminal must look as if it had painted all."""

from dataclasses import replace

import pytest

from runstrong_tui.core.cue import Sound
from runstrong_tui.core.view import View
from tests.tui import moments
from tests.tui.drawn_stage import drawn_office, on_terminal
from tests.tui.stage import training

assert moments.REPS.reps
FRAMES = [
    replace(moments.REPS, digits="8", reps=replace(moments.REPS.reps, done=8, phase=2)),
    replace(moments.REPS, reps=replace(moments.REPS.reps, phase_done=0.9)),
    replace(moments.REPS, flash=Sound.TICK),
    replace(moments.REPS, done=0.9, left="1:01"),
]


SYSTEMS = ("truecolor", "256", "standard")
SIZES = ((120, 36), (60, 20), (40, 12), (20, 5))
LOOKS = [(theme, colours) for theme in ("dark", "light", "ansi") for colours in SYSTEMS]


@pytest.mark.parametrize(
    ("size", "theme", "colours"),
    [((80, 24), *look) for look in LOOKS] + [(size, "dark", "truecolor") for size in SIZES],
)
async def test_the_terminal_looks_as_if_the_compositor_had_painted(
    size: tuple[int, int], theme: str, colours: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("textual.constants.COLOR_SYSTEM", colours)
    async with on_terminal(moments.REPS, size, drawn_office(theme=theme)) as terminal:
        assert terminal.stage.app.console.color_system == colours
        sent = [terminal.show(frame) for frame in FRAMES]
        assert any(sent)
        assert terminal.cells() == terminal.composed()


async def test_without_colours_it_does_too(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NO_COLOR", "1")
    async with on_terminal(moments.REPS) as terminal:
        sent = [terminal.show(frame) for frame in FRAMES]
        assert any(sent)
        assert "38;" not in "".join(sent)
        assert terminal.cells() == terminal.composed()


async def test_only_cells_that_changed_are_sent() -> None:
    async with on_terminal(moments.REPS) as terminal:
        assert terminal.show(FRAMES[1])
        assert terminal.show(replace(FRAMES[1], second_at=5)) == "", "nothing looks different"
        whole = sum(len(line) for line in terminal.cells())
        assert 0 < len(terminal.show(FRAMES[0])) < whole * 10


async def test_a_widget_that_is_covered_is_left_to_the_compositor() -> None:
    async with on_terminal(moments.REPS) as terminal:
        screen = terminal.screen
        await terminal.stage.press("question_mark")
        terminal.wire.sent.clear()
        screen.shown = FRAMES[0]
        assert terminal.wire.sent == []


async def test_without_a_wire_the_compositor_paints() -> None:
    async with training(moments.REPS, office=drawn_office()) as stage:
        assert stage.app.wire is None
        before = stage.text()
        await stage.show(FRAMES[0])
        assert stage.text() != before


async def test_nothing_is_drawn_while_the_terminal_does_not_read() -> None:
    async with on_terminal(moments.REPS) as terminal:
        lead = terminal.stage.office.lead
        terminal.wire.ready = False
        lead.shown, looks = FRAMES[0], lead.looks
        terminal.screen._on_beat(0)
        assert (lead.looks, terminal.wire.sent) == (looks, [])
        terminal.wire.ready = True
        terminal.screen._on_beat(0)
        assert lead.looks == looks + 1
        assert terminal.wire.sent


async def test_paused_nothing_beats_and_nothing_is_painted() -> None:
    async with on_terminal(moments.REPS) as terminal:
        screen, lead = terminal.screen, terminal.stage.office.lead
        assert screen._pulse.running
        await terminal.stage.press("space")
        assert not screen._pulse.running
        terminal.wire.sent.clear()
        looks = lead.looks
        await terminal.stage.pilot.pause(0.5)
        assert (lead.looks, terminal.wire.sent) == (looks, [])


async def test_a_resize_is_laid_out_again_running_or_paused() -> None:
    paused: list[View] = [moments.REPS, moments.PAUSED]
    for view in paused:
        async with on_terminal(view) as terminal:
            stage = terminal.stage
            for size in ((120, 36), (40, 12), (80, 24)):
                await stage.resize(*size)
                await stage.pilot.pause()
                assert all(screen.size == size for screen in stage.app.screen_stack)
                assert len(stage.text().splitlines()) == size[1]
