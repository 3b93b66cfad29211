"""A workout with a figure, and a terminal that keeps what is sent past the compositor."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from typing import Any

import pyte

from runstrong_tui.core.view import View
from runstrong_tui.figures.pose import Figure
from runstrong_tui.tui import painting
from runstrong_tui.tui.screens.workout import WorkoutScreen
from tests.figures.drawn import figure
from tests.tui.fake_desk import Office
from tests.tui.stage import Stage, training


@dataclass
class FakeWire:
    """Keeps what is sent."""

    sent: list[str] = field(default_factory=list)
    ready: bool = True

    def send(self, cells: str) -> None:
        self.sent.append(cells)


def drawn_office(
    exercise: str | None = "donkey-kick", theme: str = "auto", motion: bool = True
) -> Office:
    """A desk whose shelf shows this figure for every exercise, or none."""
    shown = figure(exercise) if exercise else None

    def drawing(_: str) -> Figure | None:
        return shown

    office = Office(theme, motion)
    office.shelf.figure = drawing  # type: ignore[assignment, method-assign]
    return office


@dataclass
class Terminal:
    """A stage, and the terminal it is seen on."""

    stage: Stage
    wire: FakeWire
    emulator: pyte.Screen

    @property
    def screen(self) -> WorkoutScreen:
        screen = self.stage.screen
        assert isinstance(screen, WorkoutScreen)
        return screen

    def show(self, view: View) -> str:
        """Let the screen look; what it sent."""
        self.wire.sent.clear()
        self.screen.shown = view
        sent = "".join(self.wire.sent)
        pyte.Stream(self.emulator).feed(sent)
        return sent

    def cells(self) -> list[list[Any]]:
        """What stands on the terminal."""
        return cells_of(self.emulator)

    def composed(self) -> list[list[Any]]:
        """What the compositor says stands there."""
        size = self.screen.size
        emulator = pyte.Screen(*size)
        pyte.Stream(emulator).feed(whole(self.stage))
        return cells_of(emulator)


@asynccontextmanager
async def on_terminal(
    view: View,
    size: tuple[int, int] = (80, 24),
    office: Office | None = None,
) -> AsyncIterator[Terminal]:
    """A workout on a terminal, painted once by the compositor."""
    # Strips and styles keep how they were sent, and another test's terminal had other colours.
    painting.strip.cache_clear()
    painting.look.cache_clear()
    async with training(view, size, office or drawn_office()) as stage:
        wire, emulator = FakeWire(), pyte.Screen(*size)
        stage.app.wire = wire  # type: ignore[assignment]
        terminal = Terminal(stage, wire, emulator)
        pyte.Stream(emulator).feed(whole(stage))
        yield terminal


def whole(stage: Stage) -> str:
    """The screen as the compositor sends it to a terminal."""
    strips = stage.screen._compositor.render_strips()
    console = stage.app.console
    return "".join(f"\x1b[{y + 1};1H{strip.render(console)}" for y, strip in enumerate(strips))


def cells_of(emulator: pyte.Screen) -> list[list[Any]]:
    """Letter, ink and paper of every cell; of a blank one the paper alone."""
    return [
        [_looks(emulator.buffer[y][x]) for x in range(emulator.columns)]
        for y in range(emulator.lines)
    ]


def _looks(cell: Any) -> tuple[str, ...]:
    if cell.data == " ":
        return (" ", cell.fg if cell.reverse else cell.bg)
    return (cell.data, cell.fg, cell.bg, str(cell.bold), str(cell.reverse))
