"""The moving figure."""

from collections.abc import Iterable

from textual.geometry import Size
from textual.reactive import var

from runstrong_tui.figures.picture import frame
from runstrong_tui.figures.pose import Figure, Pose, View
from runstrong_tui.tui.cells import Cells, Line
from runstrong_tui.tui.inks import inks
from runstrong_tui.tui.painting import coloured
from runstrong_tui.tui.scene import Scene


class Body(Cells):
    """As large as its box allows; a figure that doesn't move paints nothing."""

    DEFAULT_CSS = """
    Body { width: 1fr; height: 1fr; }
    """

    shown: var[Scene] = var(Scene())

    def watch_shown(self) -> None:
        self.repaint()

    def paint(self, size: Size) -> Iterable[Line]:
        scene = self.shown
        if scene.figure is None or scene.pose is None or not size.area:
            return []
        rows = frame(scene.figure, scene.pose, *size, scene.side, scene.guide)
        colours = inks(self.palette, self.paper)
        return [coloured(row, colours) for row in rows]


def sample() -> Figure:
    """Somebody who stands there."""
    from runstrong_tui.figures.pose import Free

    arm, leg = Free(-84, -74), Free(-90, -90)
    pose = Pose((0, 90), (3, 140), (5, 161), (arm, arm), (leg, leg))
    return Figure({"stand": pose}, "stand", View.SIDE, camera=(-60, -5, 60, 178))


if __name__ == "__main__":
    from runstrong_tui.tui.alone import show

    body = Body()
    body.shown = Scene(sample(), sample().poses["stand"])
    show(body)
